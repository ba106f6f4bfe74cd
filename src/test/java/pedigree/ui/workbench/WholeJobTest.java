package pedigree.ui.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import javafx.scene.input.KeyCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import pedigree.Shared;

/** What a user does from opening a log to handing findings on, by keyboard alone. */
class WholeJobTest {

    @TempDir
    private static Path folder;
    private static WorkbenchPage page;

    @BeforeAll
    static void showTheWindow() throws Exception {
        Settings.initial().withTheme("light").withScale(1).write(folder.resolve("settings.json"));
        page = new WorkbenchPage(folder.resolve("settings.json"));
    }

    @AfterAll
    static void closeTheWindow() throws Exception {
        page.close();
    }

    @AfterEach
    void noJobFailed() {
        assertEquals(List.of(), page.failures());
    }

    @Test
    void rundll32IsFoundUnderstoodAndHandedOn() throws Exception {
        page.open(Path.of("samples", "rundll32-calc.evtx"));
        page.press(KeyCode.F8);
        assertEquals(List.of("rundll32.exe"), page.selected());
        assertTrue(page.shown(".finding-title").contains("rundll32 runs script from its command line"), page.shown(".finding-title").toString());
        assertEquals(List.of("userinit.exe", "explorer.exe", "cmd.exe"), page.lineage());

        page.press(KeyCode.CONTROL, KeyCode.DIGIT2);
        page.press(KeyCode.RIGHT);
        page.press(KeyCode.SPACE);
        assertEquals("calc.exe", page.detailsOf(), "the graph leads to the child");

        page.press(KeyCode.CONTROL, KeyCode.DIGIT3);
        page.press(KeyCode.UP);
        assertEquals("rundll32.exe", page.detailsOf(), "and the timeline back");

        page.press(KeyCode.CONTROL, KeyCode.DIGIT4);
        assertEquals("8 events · 6 kinds", page.shown("#events-summary").get(0));

        page.press(KeyCode.CONTROL, KeyCode.DIGIT5);
        page.press(KeyCode.CONTROL, KeyCode.F);
        page.write("ancestor(image:cmd.exe)");
        page.press(KeyCode.CONTROL, KeyCode.DIGIT1);
        assertEquals(List.of("conhost.exe", "rundll32.exe", "calc.exe"),
                page.processes().stream().filter(name -> !page.dimmed().contains(name)).toList());

        assertEquals("rundll32 runs script from its command line", exported("findings.json").get("findings").get(0).get("title").asText());
        export("findings.csv");
        assertEquals(2, Files.readAllLines(folder.resolve("findings.csv")).stream().filter(line -> line.startsWith("high,")).count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"archive/procdump_t1003.001_capattack.zip", "archive/metasploit_procdump_lsass_memory_dump.zip", "csv/mde_proc_cs1.csv"})
    void everyPaneShowsARealLog(String log) throws Exception {
        page.open(Shared.data(log));
        page.press(KeyCode.CONTROL, KeyCode.DIGIT1);
        if (!page.findings().isEmpty()) {
            page.press(KeyCode.F8);
            page.press(KeyCode.F8); // the first may be of no process
        }
        String process = page.detailsOf();
        for (KeyCode pane : List.of(KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4, KeyCode.DIGIT5)) {
            page.press(KeyCode.CONTROL, pane);
            page.press(KeyCode.TAB);
            assertEquals(process, page.detailsOf(), "looking changes nothing");
        }
        export("real.json");
        assertEquals(page.findings().isEmpty(), !Files.exists(folder.resolve("real.json")));
        Files.deleteIfExists(folder.resolve("real.json"));
    }

    private static JsonNode exported(String name) throws Exception {
        export(name);
        return new ObjectMapper().readTree(folder.resolve(name).toFile());
    }

    private static void export(String name) {
        page.exportTo(folder.resolve(name));
        page.press(KeyCode.CONTROL, KeyCode.E);
        page.title(); // when that is done
    }
}
