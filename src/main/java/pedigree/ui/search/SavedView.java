package pedigree.ui.search;

import java.util.ArrayList;
import java.util.List;

import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextInputDialog;
import javafx.scene.control.Tooltip;

import pedigree.event.SafeText;
import pedigree.ui.style.IconView;

/** A star in the search box: full where the search has a name; it opens a menu of those that have. */
final class SavedView extends MenuButton {

    private static final int SHOWN = 60; // characters of a search

    private final SearchViewModel model;
    private final IconView star = new IconView("star");

    SavedView(SearchViewModel model) {
        this.model = model;
        setId("search-saved");
        setGraphic(star);
        setAccessibleText("Saved searches");
        setTooltip(new Tooltip("Saved searches: name this one, or go to one that has a name"));
        getStyleClass().addAll("flat-button", "search-saved");
        setOnShowing(event -> getItems().setAll(items()));
        getItems().setAll(new MenuItem()); // without an item a menu does not open, and so asks for none
        model.text().addListener((property, old, text) -> mark());
        model.saved().all().addListener((property, old, all) -> mark());
        mark();
    }

    private void mark() {
        star.show(model.saved().nameOf(model.text().get()).isPresent() ? "star-full" : "star");
    }

    private List<MenuItem> items() {
        List<MenuItem> items = new ArrayList<>();
        MenuItem save = new MenuItem("Save this search…");
        save.setDisable(model.text().get().isBlank());
        save.setOnAction(event -> ask());
        items.add(save);
        if (!model.saved().all().get().isEmpty()) {
            items.add(new SeparatorMenuItem());
            Menu forget = new Menu("Forget");
            model.saved().all().get().forEach((name, text) -> {
                items.add(item(name + "    " + (text.length() > SHOWN ? text.substring(0, SHOWN) + '…' : text), () -> model.text().set(text)));
                forget.getItems().add(item(name, () -> model.saved().forget(name)));
            });
            items.add(new SeparatorMenuItem());
            items.add(forget);
        }
        return items;
    }

    private static MenuItem item(String title, Runnable action) {
        MenuItem item = new MenuItem(SafeText.of(title));
        item.setMnemonicParsing(false);
        item.setOnAction(event -> action.run());
        return item;
    }

    /** Asks what the search is to be called, and keeps it. */
    void ask() {
        String text = model.text().get();
        TextInputDialog dialog = new TextInputDialog(model.saved().nameOf(text).orElse(""));
        dialog.initOwner(getScene().getWindow());
        dialog.setTitle("Save this search");
        dialog.setHeaderText(null);
        dialog.setGraphic(null);
        dialog.setContentText("Name");
        dialog.getEditor().setId("saved-name");
        dialog.getEditor().setPromptText("What it is to be called");
        dialog.getDialogPane().getStylesheets().setAll(getScene().getStylesheets());
        dialog.setOnHidden(event -> {
            if (dialog.getResult() != null) {
                model.saved().save(dialog.getResult(), text);
            }
        });
        dialog.show();
    }
}
