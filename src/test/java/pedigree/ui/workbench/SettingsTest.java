package pedigree.ui.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pedigree.ui.tree.Columns;

class SettingsTest {

    @TempDir
    private Path folder;

    @Test
    void whatWasWrittenIsReadAgain() throws IOException {
        Settings settings = Settings.initial().withTheme("dark").withSize(1920, 1080).withRecent("a.pedigree").withSearches(List.of("calc", "image:x"))
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
        assertEquals(Settings.initial().withTheme("dark").withSize(1000, 700), Settings.read(file()));
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
