package pedigree.ui.workbench;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** The centre of the window: one pane, or two, each with the names of all above it to choose from. */
final class CentreView extends StackPane {

    private final CentreViewModel model;
    private final Map<Pane, Part> parts = new EnumMap<>(Pane.class);
    private final Place upper;
    private final Place lower;
    private final SplitPane both = new SplitPane();

    CentreView(CentreViewModel model, List<Part> parts) {
        this.model = model;
        parts.forEach(part -> this.parts.put(part.pane(), part));
        upper = new Place("upper", model::show);
        lower = new Place("lower", model::showBelow);
        both.setOrientation(Orientation.VERTICAL);
        getChildren().add(both);
        model.upper().addListener((property, old, now) -> show());
        model.lower().addListener((property, old, now) -> show());
        show();
    }

    /** Where the second pane begins, 0 to 1 of the height; to be remembered. */
    SplitPane split() {
        return both;
    }

    /** Where the keyboard may go: the pane above, and the one below. */
    List<Stop> stops() {
        Stop above = new Stop(upper.content, () -> focus(model.upper().get()));
        return model.lower().get().map(pane -> List.of(above, new Stop(lower.content, () -> focus(pane)))).orElse(List.of(above));
    }

    /** Puts the keyboard into a pane, which is shown if it was not. */
    void focus(Pane pane) {
        if (!model.isShown(pane)) {
            model.show(pane);
        }
        parts.get(pane).focus().run();
    }

    private void show() {
        upper.clear();
        lower.clear();
        upper.show(model.upper().get());
        model.lower().get().ifPresent(lower::show);
        List<Node> shown = model.lower().get().isPresent() ? List.of(upper.content, lower.content) : List.of(upper.content);
        if (!both.getItems().equals(shown)) {
            both.getItems().setAll(shown);
        }
        parts.forEach((pane, part) -> part.shown().set(model.isShown(pane)));
    }

    /** A place for a pane, and the names of all. */
    private final class Place {

        private final BorderPane content = new BorderPane();
        private final Map<Pane, ToggleButton> names = new EnumMap<>(Pane.class);
        private final HBox tools = new HBox();

        Place(String id, Consumer<Pane> choose) {
            HBox head = new HBox(4);
            head.getStyleClass().add("pane-names");
            head.setAlignment(Pos.CENTER_LEFT);
            ToggleGroup group = new ToggleGroup();
            parts.keySet().forEach(pane -> {
                ToggleButton name = new ToggleButton(pane.title());
                name.setId(id + "-" + pane.id());
                name.setToggleGroup(group);
                name.setMinWidth(Region.USE_PREF_SIZE); // a pane's tools give way first
                name.setTooltip(new Tooltip(pane.meaning()));
                name.setOnAction(event -> choose.accept(pane));
                names.put(pane, name);
                head.getChildren().add(name);
            });
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            tools.setAlignment(Pos.CENTER_RIGHT);
            head.getChildren().addAll(space, tools);
            head.setMinWidth(0); // what stands at the sides keeps its least width; a pane's tools are cut first
            content.setTop(head);
            content.setMinSize(0, 120);
        }

        void clear() {
            content.setCenter(null);
            tools.getChildren().clear();
        }

        void show(Pane pane) {
            Part part = parts.get(pane);
            content.setCenter(part.view());
            Optional<Node> own = part.tools();
            own.ifPresent(tools.getChildren()::setAll);
            names.values().forEach(name -> name.setSelected(false));
            names.get(pane).setSelected(true);
        }
    }
}
