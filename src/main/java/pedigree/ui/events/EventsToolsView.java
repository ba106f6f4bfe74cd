package pedigree.ui.events;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;

import org.controlsfx.control.CheckComboBox;

import pedigree.event.Category;
import pedigree.ui.style.Wording;

/** What stands above the events: how many there are, which kinds, whose, in which order. */
public final class EventsToolsView extends HBox {

    private final EventsViewModel model;
    private final Label summary = new Label();
    private final CheckComboBox<Kind> kinds = new CheckComboBox<>();
    private boolean showing;

    /** A kind and how many events of it were found. */
    private record Kind(Category category, int count) { }

    /** The tools of {@code model}. */
    public EventsToolsView(EventsViewModel model) {
        this.model = model;
        getStyleClass().add("pane-tools");
        setAlignment(Pos.CENTER_RIGHT);
        summary.setId("events-summary");
        summary.getStyleClass().add("muted");
        summary.setMinWidth(0);
        kinds.setId("events-kinds");
        kinds.setTooltip(new Tooltip("Which kinds of events are shown"));
        kinds.setAccessibleText("Kinds of events");
        kinds.setConverter(new StringConverter<>() {
            @Override
            public String toString(Kind kind) {
                return kind == null ? "" : KindName.of(kind.category) + " · " + Wording.number(kind.count);
            }

            @Override
            public Kind fromString(String text) {
                throw new UnsupportedOperationException(text);
            }
        });
        kinds.getCheckModel().getCheckedItems().addListener((ListChangeListener<Kind>) change -> chosen());
        kinds.setMaxWidth(160);
        kinds.setPrefWidth(112);
        kinds.setMinWidth(90);
        getChildren().addAll(summary, kinds, new ScopeView(model));
        model.listing().addListener((property, old, now) -> show());
        show();
    }

    private void show() {
        summary.setText(model.summary());
        summary.setTooltip(new Tooltip(model.summary()));
        showing = true;
        List<Kind> now = counted();
        if (!kinds.getItems().equals(now)) {
            kinds.getCheckModel().clearChecks();
            kinds.getItems().setAll(now);
        }
        Set<Category> wanted = model.kinds().get();
        for (int i = 0; i < now.size(); i++) {
            if (wanted.contains(now.get(i).category)) {
                kinds.getCheckModel().check(i);
            } else {
                kinds.getCheckModel().clearCheck(i);
            }
        }
        entitle(wanted.isEmpty() ? "All kinds" : wanted.size() == 1 ? KindName.of(wanted.iterator().next()) : Wording.count(wanted.size(), "kind", "kinds"));
        kinds.setDisable(now.isEmpty());
        showing = false;
    }

    /** Says on the button what is chosen: once it was drawn, it does not follow its title by itself. */
    private void entitle(String title) {
        kinds.setTitle(title);
        if (kinds.lookup(".list-cell") instanceof Labeled button) {
            button.setText(title);
        }
    }

    /** Those found and those chosen, by name. */
    private List<Kind> counted() {
        Map<String, Kind> named = new TreeMap<>();
        model.kinds().get().forEach(kind -> named.put(KindName.of(kind) + kind.ordinal(), new Kind(kind, 0)));
        model.counts().forEach((kind, count) -> named.put(KindName.of(kind) + kind.ordinal(), new Kind(kind, count)));
        return new ArrayList<>(named.values());
    }

    private void chosen() {
        if (!showing) {
            Set<Category> now = new HashSet<>();
            kinds.getCheckModel().getCheckedItems().forEach(kind -> now.add(kind.category));
            model.kinds().set(Set.copyOf(now));
        }
    }
}
