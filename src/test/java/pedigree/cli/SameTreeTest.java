package pedigree.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import pedigree.samples.TextForms;

/** One story told by EVTX and by what other tools make of it. */
class SameTreeTest {

    private static final Path EVTX = Path.of("samples/rundll32-calc.evtx");

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"xml", "evtx_dump", "winlogbeat", "nxlog", "evtxecmd", "copied"})
    void theSameEventsGiveTheSameTreeWhateverTheyWear(String form) throws IOException {
        TextForms forms = new TextForms(Files.readAllBytes(EVTX));
        Path file = Files.writeString(folder.resolve("log.bin"), switch (form) {
            case "xml" -> forms.xml();
            case "evtx_dump" -> forms.evtxDump();
            case "winlogbeat" -> forms.winlogbeat();
            case "nxlog" -> forms.nxlog();
            case "evtxecmd" -> forms.evtxEcmd();
            default -> forms.copied();
        });
        assertEquals(tree(EVTX), tree(file));
        assertEquals(Run.of("tree", EVTX.toString()).out(), Run.of("tree", file.toString()).out());
    }

    /** Each process: its key, its parent's, its host and command line. */
    private static List<String> tree(Path log) throws IOException {
        return Run.of("tree", log.toString(), "--json").json().stream()
                .map(process -> "%s %s %s %s".formatted(process.get("key"), process.get("parent").path("key"), process.get("host"), process.get("command_line")))
                .toList();
    }
}
