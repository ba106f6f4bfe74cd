package pedigree.ui.findings;

import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import pedigree.event.Level;
import pedigree.ui.style.Wording;

/** What chooses the findings: a text, and a menu of groups, order and level. */
final class WantedView extends HBox {

    private final FindingsViewModel model;
    private final TextField text = new TextField();
    private final MenuButton menu = new MenuButton("View");

    WantedView(FindingsViewModel model) {
        super(6);
        this.model = model;
        getStyleClass().add("findings-tools");
        text.setId("findings-text");
        text.setPromptText("Filter findings");
        text.setAccessibleText("Filter the findings by title, technique, process or host");
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        text.textProperty().addListener((property, old, now) -> model.wanted().set(model.wanted().get().with(now)));
        text.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                clear();
                event.consume();
            }
        });
        menu.setId("findings-view");
        menu.setMinWidth(Region.USE_PREF_SIZE);
        menu.setTooltip(new Tooltip("Groups, order and level of the findings"));
        ToggleGroup groups = new ToggleGroup();
        for (Grouping grouping : Grouping.values()) {
            add(grouping.title(), groups, model.wanted().get().grouping() == grouping, () -> model.wanted().set(model.wanted().get().with(grouping)));
        }
        menu.getItems().add(new SeparatorMenuItem());
        ToggleGroup order = new ToggleGroup();
        add("Worst first", order, true, () -> model.wanted().set(model.wanted().get().withOldestFirst(false)));
        add("Oldest first", order, false, () -> model.wanted().set(model.wanted().get().withOldestFirst(true)));
        menu.getItems().add(new SeparatorMenuItem());
        ToggleGroup levels = new ToggleGroup();
        for (Level level : Level.values()) {
            String title = level == Level.INFORMATIONAL ? "All levels" : level == Level.CRITICAL ? "Critical only" : Wording.level(level) + " and above";
            add(title, levels, level == Level.INFORMATIONAL, () -> model.wanted().set(model.wanted().get().with(level)));
        }
        getChildren().addAll(text, menu);
    }

    private void add(String title, ToggleGroup group, boolean selected, Runnable action) {
        RadioMenuItem item = new RadioMenuItem(title);
        item.setToggleGroup(group);
        item.setSelected(selected);
        item.setOnAction(event -> action.run());
        menu.getItems().add(item);
    }

    /** Shows all levels and any text again; groups and order stay. */
    private void clear() {
        text.clear();
        model.wanted().set(model.wanted().get().with(Level.INFORMATIONAL));
        menu.getItems().stream().filter(item -> item.getText() != null && item.getText().equals("All levels")).forEach(item -> ((RadioMenuItem) item).setSelected(true));
    }
}
