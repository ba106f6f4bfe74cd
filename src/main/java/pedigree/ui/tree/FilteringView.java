package pedigree.ui.tree;

import java.util.List;
import java.util.function.Consumer;

import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;

import pedigree.query.Term;

/** The menus that make a value of the selected process a condition of the search. */
final class FilteringView {

    private final Filtering filtering;
    private final Menu in = menu("Filter in", "tree-filter-in");
    private final Menu out = menu("Filter out", "tree-filter-out");
    private final Menu ancestor = menu("Ancestor of", "tree-ancestor-of");

    FilteringView(Filtering filtering) {
        this.filtering = filtering;
    }

    private static Menu menu(String title, String id) {
        Menu menu = new Menu(title);
        menu.setId(id);
        menu.setDisable(true); // until the values are read
        return menu;
    }

    List<Menu> menus() {
        return List.of(in, out, ancestor);
    }

    /** Offers other values; none while they are read. */
    void show(List<Condition> conditions) {
        fill(in, conditions, filtering.in());
        fill(out, conditions, filtering.out());
        fill(ancestor, conditions, filtering.ancestor());
    }

    private static void fill(Menu menu, List<Condition> conditions, Consumer<Term> action) {
        menu.getItems().setAll(conditions.stream().map(condition -> item(condition, action)).toList());
        menu.setDisable(conditions.isEmpty());
    }

    private static MenuItem item(Condition condition, Consumer<Term> action) {
        MenuItem item = new MenuItem(condition.title());
        item.setMnemonicParsing(false); // file names have underscores
        item.setDisable(condition.term().isEmpty());
        item.setOnAction(event -> condition.term().ifPresent(action));
        return item;
    }
}
