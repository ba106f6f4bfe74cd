package pedigree.ui.stack;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;

import pedigree.event.ActivityKind;
import pedigree.ui.style.Wording;

/** What is counted, and by which fields. */
final class StackBarView extends FlowPane {

    private final StackViewModel model;
    private final MenuButton kinds = new MenuButton();
    private final List<ComboBox<String>> fields = new ArrayList<>();
    private boolean showing;

    StackBarView(StackViewModel model) {
        this.model = model;
        getStyleClass().add("stack-bar");
        setAlignment(Pos.CENTER_LEFT);
        kinds.setId("stack-kind");
        kinds.setTooltip(new Tooltip("What is counted: processes, or the events of a kind that processes did"));
        ToggleGroup group = new ToggleGroup();
        kinds.getItems().add(kind(Optional.empty(), group));
        for (ActivityKind kind : ActivityKind.values()) {
            kinds.getItems().add(kind(Optional.of(kind), group));
        }
        getChildren().addAll(word("Count"), kinds, word("by"));
        for (int i = 0; i < StackViewModel.MOST_FIELDS; i++) {
            ComboBox<String> field = field(i);
            fields.add(field);
            getChildren().add(field);
        }
        Label problem = new Label();
        problem.setId("stack-problem");
        problem.getStyleClass().add("problem");
        problem.textProperty().bind(model.problem());
        getChildren().add(problem);
        model.kind().addListener((property, old, now) -> show());
        model.fields().addListener((property, old, now) -> show());
        model.stack().addListener((property, old, now) -> show());
        show();
    }

    private static Node word(String text) {
        Label word = new Label(text);
        word.getStyleClass().add("muted");
        return word;
    }

    private RadioMenuItem kind(Optional<ActivityKind> kind, ToggleGroup group) {
        RadioMenuItem item = new RadioMenuItem(title(kind));
        item.setToggleGroup(group);
        item.setSelected(kind.equals(model.kind().get()));
        item.setOnAction(event -> model.kind().set(kind));
        return item;
    }

    private static String title(Optional<ActivityKind> kind) {
        return kind.map(of -> (of == ActivityKind.DNS || of == ActivityKind.WMI ? of.text().toUpperCase(Locale.ROOT) : Wording.sentence(of.text())) + " events")
                .orElse("Processes");
    }

    /** A name is chosen from the list, or typed: Enter, or leaving the field, takes it; what is typed is completed to the first that begins so. */
    private ComboBox<String> field(int place) {
        ComboBox<String> field = new ComboBox<>();
        field.setId("stack-field-" + place);
        field.setEditable(true);
        field.setPromptText(place == 0 ? "a field" : "and by…");
        field.setTooltip(new Tooltip("Any field of the case by its name; empty for none"));
        field.setAccessibleText("Field " + (place + 1) + " to count by");
        field.valueProperty().addListener((property, old, now) -> {
            if (!showing) {
                model.choose(place, now == null ? "" : now);
            }
        });
        field.getEditor().addEventFilter(KeyEvent.KEY_TYPED, event -> {
            String typed = event.getCharacter();
            if (!typed.isEmpty() && !Character.isISOControl(typed.charAt(0)) && !event.isShortcutDown() && !event.isAltDown()) {
                Platform.runLater(() -> complete(field)); // when it stands there
            }
        });
        return field;
    }

    /** Writes the rest of the first name that begins with what was typed, selected, so that typing on replaces it. */
    private static void complete(ComboBox<String> field) {
        String typed = field.getEditor().getText();
        if (typed.isEmpty() || field.getEditor().getCaretPosition() < typed.length()) {
            return;
        }
        for (String name : field.getItems()) {
            if (name.length() > typed.length() && name.regionMatches(true, 0, typed, 0, typed.length())) {
                field.getEditor().setText(name);
                field.getEditor().selectRange(name.length(), typed.length());
                return;
            }
        }
    }

    private void show() {
        showing = true;
        kinds.setText(title(model.kind().get()));
        List<String> choices = model.choices();
        List<StackField> chosen = model.fields().get();
        for (int i = 0; i < fields.size(); i++) {
            ComboBox<String> field = fields.get(i);
            String title = i < chosen.size() ? chosen.get(i).title() : "";
            if (!field.getItems().equals(choices)) {
                field.getItems().setAll(choices);
            }
            field.setValue(title);
            field.getEditor().setText(title);
            field.setVisible(i <= chosen.size());
            field.setManaged(i <= chosen.size());
        }
        showing = false;
    }
}
