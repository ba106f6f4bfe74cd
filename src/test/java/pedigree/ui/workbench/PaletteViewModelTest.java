package pedigree.ui.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import javafx.beans.property.SimpleBooleanProperty;

import org.junit.jupiter.api.Test;

class PaletteViewModelTest {

    private final List<String> done = new ArrayList<>();
    private final SimpleBooleanProperty possible = new SimpleBooleanProperty(true);
    private final PaletteViewModel model = new PaletteViewModel(List.of(command("Open…"), command("Export findings…"), command("Next finding"), command("Light or dark")));

    private Command command(String title) {
        return new Command(title, "View", title, "", "", () -> done.add(title), possible);
    }

    @Test
    void allAreThereInTheirOrder() {
        assertEquals(List.of("Open…", "Export findings…", "Next finding", "Light or dark"), found());
    }

    @Test
    void whatFitsBestComesFirst() {
        model.text().set("find");
        assertEquals(List.of("Export findings…", "Next finding"), found());
        model.text().set("nf");
        assertEquals("Next finding", found().get(0));
    }

    @Test
    void aMenuFindsItsCommands() {
        model.text().set("viewlight");
        assertEquals(List.of("Light or dark"), found());
    }

    @Test
    void whatWasDoneLastComesFirst() {
        model.run(model.found().get(3));
        model.run(model.found().get(3));
        assertEquals(List.of("Next finding", "Light or dark", "Open…", "Export findings…"), found());
        assertEquals(List.of("Light or dark", "Next finding"), done);
    }

    @Test
    void whatIsNotPossibleIsThereButNotDone() {
        possible.set(false);
        assertFalse(model.run(model.found().get(0)));
        assertTrue(done.isEmpty());
        assertEquals(4, found().size());
    }

    private List<String> found() {
        return model.found().stream().map(Command::title).toList();
    }
}
