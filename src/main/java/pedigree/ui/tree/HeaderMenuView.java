package pedigree.ui.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** The menus of the headers: how siblings are put in order, and which columns there are. */
final class HeaderMenuView {

    private final TreeViewModel model;
    private final Runnable chooseColumns;

    HeaderMenuView(TreeViewModel model, Runnable chooseColumns) {
        this.model = model;
        this.chooseColumns = chooseColumns;
    }

    /** What can be done with a column. */
    ContextMenu of(String id) {
        List<MenuItem> items = new ArrayList<>();
        if (AllColumns.rank(id).isPresent()) {
            items.add(item("Least first among siblings", () -> model.sort(id, false)));
            items.add(item("Greatest first among siblings", () -> model.sort(id, true)));
            items.add(item("In the order of their starts", () -> model.sort("", false)));
            items.add(new SeparatorMenuItem());
        }
        if (!id.equals(Columns.PROCESS)) {
            items.add(item("Hide this column", () -> model.show(model.columns().get().without(id))));
            items.add(item("Move to the left", () -> model.show(model.columns().get().moved(id, -1))));
            items.add(item("Move to the right", () -> model.show(model.columns().get().moved(id, 1))));
        }
        items.add(item("Columns…", chooseColumns));
        return new ContextMenu(items.toArray(MenuItem[]::new));
    }

    private static MenuItem item(String title, Runnable action) {
        MenuItem item = new MenuItem(title);
        item.setOnAction(event -> action.run());
        return item;
    }

    /** By which of the columns siblings are put in order; what they are in order of, again: the other way round. */
    ContextMenu orders() {
        ContextMenu menu = new ContextMenu();
        menu.setId("tree-orders");
        menu.getItems().add(order("In the order of their starts", "", Optional.empty()));
        for (String id : model.columns().get().ids()) {
            if (AllColumns.rank(id).isPresent()) {
                boolean isCurrent = model.sorting().get().column().equals(id);
                Optional<Boolean> descending = isCurrent ? Optional.of(model.sorting().get().descending()) : Optional.empty();
                menu.getItems().add(order(AllColumns.of(id).map(AllColumns::title).orElse("Process"), id, descending));
            }
        }
        return menu;
    }

    private RadioMenuItem order(String title, String id, Optional<Boolean> descending) {
        RadioMenuItem item = new RadioMenuItem(title + descending.map(down -> down ? ", greatest first" : ", least first").orElse(""));
        item.setSelected(model.sorting().get().column().equals(id));
        item.setOnAction(event -> model.sort(id, descending.isPresent() && !descending.get()));
        return item;
    }
}
