package pedigree.ui.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

import pedigree.event.Level;
import pedigree.event.SafeText;

/** Buttons beside the search box that open menus: which hosts, and findings how bad. */
public final class FiltersView extends HBox {

    private static final int LISTED = 40; // hosts; the search box knows all

    private final FiltersViewModel model;
    private final MenuButton hosts = new MenuButton();
    private final MenuButton levels = new MenuButton();

    /** @param open whether there is a case to be filtered */
    public FiltersView(FiltersViewModel model, ObservableBooleanValue open) {
        super(8);
        this.model = model;
        prepare(hosts, "filter-hosts", model.hostTitle(), "Processes of which hosts are shown", open);
        prepare(levels, "filter-level", model.levelTitle(), "How bad a finding a process must have to be shown, with its lineage", open);
        hosts.setOnShowing(event -> hosts.getItems().setAll(hostItems()));
        levels.setOnShowing(event -> levels.getItems().setAll(levelItems()));
        hosts.getItems().setAll(new MenuItem()); // without an item a menu does not open, and so asks for none
        levels.getItems().setAll(new MenuItem());
        hosts.setMaxHeight(Double.MAX_VALUE); // as high as the search box is
        levels.setMaxHeight(Double.MAX_VALUE);
        getChildren().addAll(hosts, levels);
    }

    private static void prepare(MenuButton button, String id, ObservableStringValue title, String meaning, ObservableBooleanValue open) {
        button.setId(id);
        button.textProperty().bind(Bindings.createStringBinding(() -> SafeText.of(title.get()), title));
        button.setTooltip(new Tooltip(meaning));
        button.accessibleTextProperty().bind(button.textProperty());
        button.setMinWidth(USE_PREF_SIZE);
        button.setMnemonicParsing(false);
        button.disableProperty().bind(Bindings.not(open));
    }

    private List<MenuItem> hostItems() {
        List<MenuItem> items = new ArrayList<>();
        CheckMenuItem all = new CheckMenuItem("All hosts");
        all.setSelected(model.chosenHosts().isEmpty());
        all.setOnAction(event -> model.choose(List.of()));
        items.add(all);
        items.add(new SeparatorMenuItem());
        model.hosts().stream().limit(LISTED).forEach(host -> {
            CheckMenuItem item = new CheckMenuItem(SafeText.of(host));
            item.setMnemonicParsing(false);
            item.setSelected(model.isChosen(host));
            item.setOnAction(event -> model.toggle(host));
            items.add(item);
        });
        if (model.hosts().size() > LISTED) {
            MenuItem more = new MenuItem("Others: write host: in the search");
            more.setDisable(true);
            items.add(more);
        }
        return items;
    }

    private List<MenuItem> levelItems() {
        List<MenuItem> items = new ArrayList<>(List.of(level("Any, and none", Optional.empty())));
        List.of(Level.values()).stream().sorted(Comparator.reverseOrder()).forEach(level -> items.add(level("≥ " + level.sigma(), Optional.of(level))));
        return items;
    }

    private RadioMenuItem level(String title, Optional<Level> least) {
        RadioMenuItem item = new RadioMenuItem(title);
        item.setSelected(model.least().equals(least));
        item.setOnAction(event -> model.choose(least));
        return item;
    }

    /** Opens the menu of the hosts. */
    public void showHosts() {
        hosts.requestFocus();
        hosts.show();
    }

    /** Opens the menu of the levels. */
    public void showLevels() {
        levels.requestFocus();
        levels.show();
    }
}
