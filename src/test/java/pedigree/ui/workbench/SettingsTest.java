package pedigree.ui.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import pedigree.ui.tree.Columns;

class SettingsTest {

    @TempDir
    private Path folder;

    @Test
    void whatWasWrittenIsReadAgain() throws IOException {
        Settings settings = Settings.initial().withTheme("dark").withWindow(1920, 1080, false).withRecent("a.pedigree").withSearches(List.of("calc", "image:x"))
                .withScale(1.3).withTimes("both").withSaved(Map.of("mine", "user:ann")).withLayout(new Layout("graph", "timeline", false, true, false, 0.3, 0.6, 0.4))
                .withColumns(new Columns(List.of(new Columns.Shown("process", 300), new Columns.Shown("field:IntegrityLevel", 90.5))));
        settings.write(file());
        assertEquals(settings, Settings.read(file()));
    }

    @Test
    void nothingElseIsLeftBesideThem() throws IOException {
        Settings.initial().write(file());
        try (Stream<Path> files = Files.list(file().getParent())) {
            assertEquals(List.of(file()), files.toList());
        }
    }

    @Test
    void withoutAFileANewUserBegins() {
        assertEquals(Settings.initial(), Settings.read(file()));
    }

    @Test
    void aDamagedFileIsNoFailure() throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), "{\"theme\": \"da");
        assertEquals(Settings.initial(), Settings.read(file()));
    }

    @Test
    void whatALaterVersionAddedIsPassedOver() throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), "{\"theme\":\"dark\",\"width\":1000,\"height\":700,\"zoom\":1.5}");
        assertEquals(Settings.initial().withTheme("dark").withWindow(1000, 700, false), Settings.read(file()));
    }

    @Test
    void theFileOfAnEarlierVersionIsRead() throws IOException {
        Settings read = read("{\"theme\":\"light\",\"width\":1000,\"height\":700,\"recent\":[\"a\"],\"searches\":[\"calc\"]}");
        assertEquals(Settings.initial().withTheme("light").withWindow(1000, 700, false).withRecent("a").withSearches(List.of("calc")), read);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{}", "[]", "null", "", "{\"theme\":7}", "{\"theme\":\"pink\"}", "{\"width\":-5,\"height\":1e99}", "{\"width\":\"wide\"}", "{\"scale\":40}",
        "{\"scale\":\"NaN\"}", "{\"times\":\"noon\"}", "{\"recent\":\"a\"}", "{\"recent\":[null]}", "{\"saved\":[1]}", "{\"saved\":{\"a\":null}}", "{\"layout\":null}",
        "{\"layout\":{\"upper\":\"nothing\",\"lower\":\"tree\",\"left\":9,\"right\":-1,\"split\":0,\"findings\":true,\"details\":true,\"histogram\":true}}", "{\"layout\":\"wide\"}",
    })
    void aValueThatCannotBeIsTheInitialOne(String text) throws IOException {
        assertEquals(Settings.initial(), read(text));
    }

    @Test
    void oneDamagedValueDoesNotTakeTheOthersAway() throws IOException {
        assertEquals(Settings.initial().withTheme("dark").withScale(1.5), read("{\"theme\":\"dark\",\"recent\":3,\"scale\":1.5}"));
    }

    @Test
    void aWindowThatFillsTheScreenKeepsTheSizeOfBefore() {
        Settings settings = Settings.initial().withWindow(1000, 700, false).withWindow(1920, 1080, true);
        assertEquals(1000, settings.width());
        assertTrue(settings.maximised());
    }

    @Test
    void aPaneIsNotInBothPlaces() {
        assertEquals("", new Layout("graph", "graph", true, true, true, 0.2, 0.8, 0.5).lower());
    }

    @Test
    void theDetailsBeginBehindTheCentre() {
        Layout layout = new Layout("tree", "", true, true, true, 0.9, 0.5, 0.5);
        assertTrue(layout.left() < layout.right(), layout.toString());
    }

    private Settings read(String text) throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), text);
        return Settings.read(file());
    }

    @Test
    void theLatestComesFirstAndIsThereOnce() {
        Settings settings = Settings.initial().withRecent("a").withRecent("b").withRecent("a");
        assertEquals(List.of("a", "b"), settings.recent());
    }

    @Test
    void tenAreRemembered() {
        Settings settings = Settings.initial();
        for (int i = 1; i <= 12; i++) {
            settings = settings.withRecent("case " + i);
        }
        assertEquals(10, settings.recent().size());
        assertEquals("case 12", settings.recent().get(0));
    }

    private Path file() {
        return folder.resolve("home").resolve("settings.json");
    }
}
