package pedigree.ui.tree;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** What stands above the tree: only what is suspicious, what it is split by, its columns. */
public final class TreeToolsView extends HBox {

    private final TreeViewModel model;
    private final MenuButton grouping = new MenuButton();
    private final ToggleGroup groupings = new ToggleGroup();

    /**
     * The tools of {@code model}.
     *
     * @param chooseColumns asks for the columns
     */
    public TreeToolsView(TreeViewModel model, Runnable chooseColumns) {
        this.model = model;
        getStyleClass().add("tree-tools");
        setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(suspicious(), grouping(), columns(chooseColumns));
        model.sorting().addListener((property, old, now) -> showGrouping());
        showGrouping();
    }

    private ToggleButton suspicious() {
        ToggleButton button = new ToggleButton("Suspicious only");
        button.setId("tree-suspicious");
        button.setTooltip(new Tooltip("Only the lineages of findings; what is left out is counted in its place"));
        button.setOnAction(event -> model.showOnlySuspicious(button.isSelected()));
        model.onlySuspicious().addListener((property, old, now) -> button.setSelected(now));
        return button;
    }

    private MenuButton grouping() {
        grouping.setId("tree-grouping");
        grouping.setTooltip(new Tooltip("What the tree is split by"));
        for (Grouping each : Grouping.values()) {
            RadioMenuItem item = new RadioMenuItem(each.title());
            item.setUserData(each);
            item.setToggleGroup(groupings);
            item.setOnAction(event -> model.group(each));
            grouping.getItems().add(item);
        }
        return grouping;
    }

    private void showGrouping() {
        Grouping now = model.sorting().get().grouping();
        grouping.setText(now.title());
        groupings.getToggles().forEach(item -> item.setSelected(item.getUserData() == now));
    }

    private static Button columns(Runnable chooseColumns) {
        Button button = new Button("Columns…");
        button.setId("tree-columns");
        button.setTooltip(new Tooltip("Which columns the tree has"));
        button.setOnAction(event -> chooseColumns.run());
        return button;
    }
}
