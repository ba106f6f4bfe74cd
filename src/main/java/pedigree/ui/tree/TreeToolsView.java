package pedigree.ui.tree;

import java.util.ArrayList;
import java.util.List;

import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** What stands above the tree: only what is suspicious, what it is split by, its columns; where there is too little room, one menu with all of it. */
public final class TreeToolsView extends Region {

    private final TreeViewModel model;
    private final Runnable chooseColumns;
    private final HBox all;
    private final MenuButton menu = new MenuButton("View");

    /**
     * The tools of {@code model}.
     *
     * @param chooseColumns asks for the columns
     */
    public TreeToolsView(TreeViewModel model, Runnable chooseColumns) {
        this.model = model;
        this.chooseColumns = chooseColumns;
        all = new HBox(suspicious(), grouping(), columns());
        all.getStyleClass().add("tree-tools");
        all.setAlignment(Pos.CENTER_RIGHT);
        menu.setId("tree-view");
        menu.getItems().setAll(items());
        getStyleClass().add("tree-tools");
        getChildren().addAll(all, menu);
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
        MenuButton button = new MenuButton(model.sorting().get().grouping().title());
        button.setId("tree-grouping");
        button.setTooltip(new Tooltip("What the tree is split by"));
        button.getItems().setAll(groupings());
        model.sorting().addListener((property, old, now) -> button.setText(now.grouping().title()));
        return button;
    }

    private List<RadioMenuItem> groupings() {
        List<RadioMenuItem> items = new ArrayList<>();
        for (Grouping each : Grouping.values()) {
            RadioMenuItem item = new RadioMenuItem(each.title());
            item.setSelected(model.sorting().get().grouping() == each);
            item.setOnAction(event -> {
                model.group(each);
                item.setSelected(true); // also where it was
            });
            model.sorting().addListener((property, old, now) -> item.setSelected(now.grouping() == each));
            items.add(item);
        }
        return items;
    }

    private Button columns() {
        Button button = new Button("Columns…");
        button.setId("tree-columns");
        button.setTooltip(new Tooltip("Which columns the tree has"));
        button.setOnAction(event -> chooseColumns.run());
        return button;
    }

    private List<MenuItem> items() {
        CheckMenuItem only = new CheckMenuItem("Suspicious only");
        only.setOnAction(event -> model.showOnlySuspicious(only.isSelected()));
        model.onlySuspicious().addListener((property, old, now) -> only.setSelected(now));
        List<MenuItem> items = new ArrayList<>(List.of(only, new SeparatorMenuItem()));
        items.addAll(groupings());
        MenuItem columns = new MenuItem("Columns…");
        columns.setOnAction(event -> chooseColumns.run());
        items.addAll(List.of(new SeparatorMenuItem(), columns));
        return items;
    }

    @Override
    protected double computeMinWidth(double height) {
        return menu.prefWidth(-1);
    }

    @Override
    protected double computePrefWidth(double height) {
        return all.prefWidth(-1);
    }

    @Override
    protected double computePrefHeight(double width) {
        return all.prefHeight(-1);
    }

    @Override
    protected void layoutChildren() {
        boolean fits = all.prefWidth(-1) <= getWidth() + 1;
        all.setVisible(fits);
        menu.setVisible(!fits);
        for (Node child : getManagedChildren()) {
            layoutInArea(child, Math.max(0, getWidth() - child.prefWidth(-1)), 0, child.prefWidth(-1), getHeight(), 0, HPos.RIGHT, VPos.CENTER);
        }
    }
}
