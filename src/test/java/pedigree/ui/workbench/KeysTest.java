package pedigree.ui.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import javafx.beans.property.SimpleBooleanProperty;

import org.junit.jupiter.api.Test;

class KeysTest {

    private final Keys keys = Keys.of(List.of(command("Edit", "Search", "F4"), command("View", "Next pane", "F6"), command("View", "Without keys", "")));

    private static Command command(String menu, String title, String shortcut) {
        return new Command(title, menu, title, shortcut, "", () -> { }, new SimpleBooleanProperty());
    }

    @Test
    void commandsThatHaveKeysAreInTheirMenus() {
        assertEquals(new Keys.Group("Edit", List.of(new Keys.Line("F4", "Search"))), keys.groups().get(0));
        assertEquals(List.of(new Keys.Line("F6", "Next pane")), keys.groups().get(1).lines());
    }

    @Test
    void theKeysOfThePanesFollow() {
        assertTrue(keys.groups().stream().anyMatch(group -> group.title().equals("In the tree")), keys.toString());
    }

    @Test
    void aWordShowsWhatHasIt() {
        assertEquals(List.of(new Keys.Group("View", List.of(new Keys.Line("F6", "Next pane")))), keys.with("f6").groups());
        assertEquals(List.of(), keys.with("nothing does this").groups());
    }

    @Test
    void theTextHasAllOfThem() {
        assertTrue(keys.text().startsWith("Edit\n  F4                   Search\n"), keys.text());
    }
}
