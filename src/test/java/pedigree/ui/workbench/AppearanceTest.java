package pedigree.ui.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pedigree.ui.Family;
import pedigree.ui.style.Look;
import pedigree.ui.style.Theme;
import pedigree.ui.style.Times;

class AppearanceTest {

    @TempDir
    private Path folder;

    private final Look look = new Look();
    private SettingsFile settings;
    private Appearance appearance;

    @BeforeEach
    void beginLight() {
        settings = new SettingsFile(folder.resolve("settings.json"), failure -> { });
        appearance = new Appearance(look, settings, Family.jobs());
        appearance.setTheme("light");
        appearance.setScale(1);
    }

    @Test
    void textGrowsAndShrinksInStepsAndStopsAtTheEnds() {
        appearance.larger();
        assertEquals(1.1, look.scale().get());
        for (int i = 0; i < 20; i++) {
            appearance.larger();
        }
        assertEquals(Look.LARGEST, look.scale().get());
        for (int i = 0; i < 20; i++) {
            appearance.smaller();
        }
        assertEquals(Look.SMALLEST, look.scale().get());
    }

    @Test
    void theSizeOfTextIsASheetOfItsOwn() {
        assertEquals(2, look.sheets().size());
        appearance.setScale(1.5);
        assertTrue(look.sheets().get(2).contains("-fx-font-size:19.5px"), look.sheets().toString());
    }

    @Test
    void whatWasChosenIsRemembered() {
        appearance.toggleTheme();
        appearance.setScale(1.3);
        appearance.setTimes(Times.BOTH);
        Look later = new Look();
        new Appearance(later, new SettingsFile(folder.resolve("settings.json"), failure -> { }), Family.jobs()).apply();
        assertEquals(Theme.DARK, later.theme().get());
        assertEquals(1.3, later.scale().get());
        assertEquals(Times.BOTH, later.times().get());
    }

    @Test
    void resetGoesBackToWhatTheSystemSays() {
        appearance.setTimes(Times.BOTH);
        appearance.reset();
        assertEquals("system", appearance.theme());
        assertEquals(0, settings.now().scale());
        assertEquals(Times.UTC, look.times().get());
    }
}
