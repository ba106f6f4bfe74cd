package pedigree.ui.workbench;

import java.util.LinkedHashMap;
import java.util.Map;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;

import pedigree.ui.style.IconView;

/** The commands as what can be clicked: menus and buttons, each disabled while its command is. */
final class CommandsView {

    private final Commands commands;

    CommandsView(Commands commands) {
        this.commands = commands;
    }

    /** All commands, in their menus. */
    MenuBar menus() {
        Map<String, Menu> menus = new LinkedHashMap<>();
        for (Command command : commands.all()) {
            MenuItem item = item(command);
            item.setId("menu-" + command.id());
            if (!command.shortcut().isEmpty()) {
                item.setAccelerator(KeyCombination.valueOf(command.shortcut()));
            }
            menus.computeIfAbsent(command.menu(), Menu::new).getItems().add(item);
        }
        MenuBar bar = new MenuBar();
        bar.getMenus().setAll(menus.values());
        return bar;
    }

    /** Some commands, as what can be done with the thing that the menu is opened on. */
    ContextMenu menu(String... ids) {
        ContextMenu menu = new ContextMenu();
        for (String id : ids) {
            menu.getItems().add(item(commands.command(id)));
        }
        return menu;
    }

    private static MenuItem item(Command command) {
        MenuItem item = new MenuItem(command.title());
        item.setOnAction(event -> command.action().run());
        item.disableProperty().bind(Bindings.not(command.enabled()));
        return item;
    }

    /** A command as a button with its icon; its title and keys are in the tooltip. */
    Button button(String id, String title) {
        Command command = commands.command(id);
        Button button = new Button(title, new IconView(command.icon()));
        button.setId(id);
        button.setAccessibleText(command.title());
        button.setTooltip(new Tooltip(command.title() + (command.shortcut().isEmpty() ? "" : "  " + keys(command))));
        button.setOnAction(event -> command.action().run());
        button.disableProperty().bind(Bindings.not(command.enabled()));
        return button;
    }

    /** The keys of a command, as this system writes them; empty where it has none. */
    static String keys(Command command) {
        return command.shortcut().isEmpty() ? "" : KeyCombination.valueOf(command.shortcut()).getDisplayText();
    }
}
