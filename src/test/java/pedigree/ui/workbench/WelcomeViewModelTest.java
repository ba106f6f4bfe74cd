package pedigree.ui.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import pedigree.ui.Family;

class WelcomeViewModelTest {

    @TempDir
    private Path folder;

    @Test
    void whatWasOpenedIsThereWithItsSizeOrNoLonger() throws IOException {
        Path log = Files.write(folder.resolve("a.evtx"), new byte[1_500]);
        WelcomeViewModel model = new WelcomeViewModel(Family.jobs(), List.of(log.toString(), folder.resolve("gone.evtx").toString(), folder.toString(), "\0"), folder);
        assertEquals(List.of("a.evtx true 2 kB", "gone.evtx false no longer there", folder.getFileName() + " true folder"),
                model.recent().stream().map(recent -> recent.name() + ' ' + recent.there() + ' ' + recent.size()).toList());
        assertEquals(folder.toString(), model.recent().get(0).place());
    }

    @Test
    void theSamplesAreThoseOfTheirList() {
        WelcomeViewModel model = new WelcomeViewModel(Family.jobs(), List.of(), Path.of("samples"));
        assertEquals("rundll32-calc.evtx", model.samples().get(0).file().getFileName().toString());
        assertEquals("Sysmon, 21 records, 8 processes", model.samples().get(0).meaning());
        assertTrue(model.samples().size() > 8, model.samples().toString());
    }

    @Test
    void withoutTheFolderThereAreNoSamples() {
        assertEquals(List.of(), new WelcomeViewModel(Family.jobs(), List.of(), folder).samples());
    }

    @ParameterizedTest
    @CsvSource({"0, 0 kB", "1, 1 kB", "640000, 640 kB", "1200000, 1.2 MB", "3400000000, 3.4 GB"})
    void aSizeIsToldInRoundNumbers(long bytes, String text) {
        assertEquals(text, WelcomeViewModel.size(bytes));
    }
}
