package pedigree.ui.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import javafx.scene.input.KeyCombination;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import pedigree.ui.Family;

class CommandsTest {

    private static final Path CALC = Path.of("samples/rundll32-calc.evtx");

    private final WorkbenchViewModel model = new WorkbenchViewModel(Family.jobs(), Runnable::run, Runnable::run);
    private final List<String> done = new ArrayList<>();
    private final Commands commands = new Commands(model, told(Commands.Actions.class), told(Commands.Files.class), told(Commands.Sheets.class));

    @AfterEach
    void closeTheCase() throws Exception {
        model.close();
    }

    @Test
    void eachHasItsOwnId() {
        assertEquals(List.of(), repeated(Command::id));
    }

    @Test
    void eachHasItsOwnTitle() {
        assertEquals(List.of(), repeated(Command::title));
    }

    @Test
    void eachTitleIsInSentenceCase() {
        commands.all().forEach(command -> assertTrue(command.title().matches("[A-Z][a-z]*( [A-Za-z][a-z]*)*…?"), command.title()));
    }

    @Test
    void noTwoHaveTheSameKeys() {
        assertEquals(List.of(), repeated(command -> command.shortcut().isEmpty() ? command.id() : KeyCombination.valueOf(command.shortcut()).toString()));
    }

    @Test
    void eachIconIsThere() {
        commands.all().stream().map(Command::icon).filter(icon -> !icon.isEmpty())
                .forEach(icon -> assertNotNull(getClass().getResource("/pedigree/icons/" + icon + ".svg"), icon));
    }

    @Test
    void withoutACaseOnlyWhatNeedsNoneCanBeDone() {
        assertEquals(List.of("open", "open-folder", "open-with-options", "open-with-mapping", "open-sample", "quit", "paste", "larger", "smaller", "usual-size", "theme",
                "settings", "palette", "keys", "legend", "about"), enabled());
    }

    @Test
    void withACaseThereIsMoreToDo() {
        model.open(List.of(CALC));
        assertTrue(enabled().containsAll(List.of("save-as", "export", "search", "expand-all", "next-finding")), enabled().toString());
        assertFalse(enabled().contains("copy"), "nothing is selected");
    }

    @Test
    void aFindingSelectsItsProcessAndThatCanBeCopied() {
        model.open(List.of(CALC));
        commands.command("next-finding").action().run();
        assertTrue(enabled().containsAll(List.of("copy", "parent", "details")), enabled().toString());
    }

    @Test
    void aSearchCanBeClearedAsLongAsThereIsOne() {
        model.open(List.of(CALC));
        model.panes().search().text().set("calc");
        commands.command("clear-search").action().run();
        assertEquals("", model.panes().search().text().get());
        assertFalse(enabled().contains("clear-search"));
    }

    @Test
    void whatTheWindowDoesIsLeftToIt() {
        commands.command("open-folder").action().run();
        commands.command("keys").action().run();
        assertEquals(List.of("openFolder", "showKeys"), done);
    }

    private List<String> enabled() {
        return commands.all().stream().filter(command -> command.enabled().get()).map(Command::id).toList();
    }

    private List<String> repeated(Function<Command, String> property) {
        List<String> values = commands.all().stream().map(property).toList();
        return values.stream().filter(value -> values.indexOf(value) != values.lastIndexOf(value)).distinct().toList();
    }

    /** A part of a window that writes down what it is told. */
    private <T> T told(Class<T> part) {
        return part.cast(Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {part}, (window, action, arguments) -> {
            done.add(action.getName());
            return null;
        }));
    }
}
