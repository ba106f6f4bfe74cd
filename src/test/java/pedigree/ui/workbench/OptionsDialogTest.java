package pedigree.ui.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import pedigree.source.ReadOptions;

/** The dialog of options, by keyboard. */
class OptionsDialogTest {

    private static final List<Path> FILES = List.of(Path.of("a.evtx"), Path.of("b.zip"));

    private final FxRobot robot = new FxRobot();
    private OptionsDialog dialog;

    @BeforeEach
    void showTheDialog() throws Exception {
        Stage stage = FxToolkit.registerPrimaryStage();
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            stage.setScene(new Scene(new StackPane(), 600, 400));
            stage.show();
            dialog = new OptionsDialog(stage, () -> FILES, List::of);
            dialog.show();
            return dialog;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    @AfterEach
    void closeTheDialog() {
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            dialog.close();
            return dialog;
        });
    }

    private Optional<OptionsDialog.Chosen> chosen() {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, () -> Optional.ofNullable(dialog.getResult()));
    }

    @Test
    void filesAloneAreReadPlain() {
        robot.push(KeyCode.SPACE); // Files…
        robot.push(KeyCode.ENTER);
        assertEquals(Optional.of(new OptionsDialog.Chosen(FILES, ReadOptions.PLAIN)), chosen());
    }

    @Test
    void withoutFilesNothingIsOpened() {
        robot.push(KeyCode.ESCAPE);
        assertEquals(Optional.empty(), chosen());
    }

    @Test
    void utcAndThisComputersZoneStandFirst() {
        List<Zone> zones = Zone.all();
        assertEquals(List.of(ZoneOffset.UTC, ZoneId.systemDefault()), zones.stream().limit(2).map(Zone::id).toList());
        assertTrue(zones.stream().anyMatch(zone -> zone.text().equals("Europe/Berlin")));
    }
}
