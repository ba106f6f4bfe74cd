package pedigree.ui.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pedigree.source.forms.CustomMapping;
import pedigree.source.forms.TableHead;

class MappingViewModelTest {

    private static final String STRANGE = "wann,nummer,von,was\n2026-04-01 08:00:01,4100,3000,cmd.exe\n2026-04-01 08:00:02,4200,4100,net.exe\n";

    @Test
    void whatIsKnownIsGuessed() throws IOException {
        MappingViewModel model = model("time,pid,ppid,image,note\n2026-04-01 08:00:01,4100,3000,cmd.exe,\n");
        assertEquals("Nothing is missing.", model.missing().get());
        assertEquals("{time=2026-04-01 08:00:01, ProcessId=4100, ParentProcessId=3000, Image=cmd.exe}", model.preview().get(0).toString());
    }

    @Test
    void whatIsMissingIsSaidUntilItIsThere() throws IOException {
        MappingViewModel model = model(STRANGE);
        assertFalse(model.isReady().get());
        assertTrue(model.mapping().isEmpty());
        assertTrue(model.missing().get().contains("a ProcessId or an Image is needed"));
        say(model, "nummer", "ProcessId");
        assertTrue(model.isReady().get());
        say(model, "wann", "time");
        say(model, "von", "ParentProcessId");
        assertEquals("Nothing is missing.", model.missing().get());
    }

    @Test
    void theImageIsTheCommandLinesFirstWordWhereNoColumnIsIt() throws IOException {
        MappingViewModel model = model(STRANGE);
        say(model, "was", "CommandLine");
        assertTrue(model.isReady().get());
        assertTrue(model.mapping().isPresent());
        assertTrue(model.missing().get().endsWith("The image is the first word of the command line."), model.missing().get());
        say(model, "was", "Image");
        assertFalse(model.missing().get().contains("first word"));
    }

    @Test
    void aMeaningIsThatOfOneColumnOnly() throws IOException {
        MappingViewModel model = model(STRANGE);
        say(model, "von", "ProcessId");
        say(model, "nummer", "ProcessId");
        assertEquals("", column(model, "von").meaning().get());
    }

    @Test
    void aLetterGoesOnToWhatNoOtherColumnMeans() throws IOException {
        MappingViewModel model = model(STRANGE);
        assertEquals("ProcessId", model.next(column(model, "nummer"), "p"));
        say(model, "nummer", "ProcessId");
        assertEquals("ParentProcessId", model.next(column(model, "von"), "P"));
        assertEquals("", model.next(column(model, "von"), "x"));
    }

    @Test
    void aSavedMappingIsOneThatCanBeReadAgain(@TempDir Path folder) throws IOException {
        MappingViewModel model = model(STRANGE);
        say(model, "nummer", "ProcessId");
        model.save(folder.resolve("own.form"));
        assertEquals("source = Table\ntimes = local\nevent = \"row\"\nkind.* = process_running\n*.ProcessId = nummer\n", Files.readString(folder.resolve("own.form")));
        CustomMapping.read(folder.resolve("own.form"));
    }

    @Test
    void theColumnsOfJsonAreItsNames() throws IOException {
        assertEquals("process.nr", model("{\"process\": {\"nr\": 4}}\n{\"process\": {\"nr\": 5}}\n").columns().get(0).name());
    }

    @Test
    void aFileWithoutRowsIsRefused() {
        assertThrows(IOException.class, () -> model("\n"));
    }

    private static void say(MappingViewModel model, String column, String meaning) {
        column(model, column).meaning().set(meaning);
    }

    private static Column column(MappingViewModel model, String name) {
        return model.columns().stream().filter(column -> column.name().equals(name)).findFirst().orElseThrow();
    }

    private static MappingViewModel model(String table) throws IOException {
        return new MappingViewModel(TableHead.of(() -> new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)), table.length()));
    }
}
