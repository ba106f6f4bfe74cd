package pedigree.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;

import javafx.application.Application;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import pedigree.ui.style.Theme;

/** A pane alone in a window, as a user sees it: keys go in, texts come out. What the page object of each pane stands on. */
public abstract class PanePage {

    private static final long LONGEST = 60_000; // milliseconds; only a window that hangs takes it

    protected final FxRobot robot = new FxRobot();
    protected final Stage stage;

    /** The window of all tests; only one is shown at a time. */
    protected PanePage() throws TimeoutException {
        stage = FxToolkit.registerPrimaryStage();
    }

    /** Shows a pane in the light theme, in a window of its own size. To be called {@link #inWindow}. */
    protected final void show(Parent root, double width, double height) {
        Application.setUserAgentStylesheet(Theme.LIGHT.base());
        Scene scene = new Scene(root, width, height);
        scene.getStylesheets().setAll(Theme.LIGHT.sheets());
        stage.setScene(scene);
        stage.sizeToScene(); // another window of the tests may have made it larger
        stage.show();
        stage.requestFocus();
    }

    /** Presses keys, when all that was asked for before is done. */
    public final void press(KeyCode... keys) {
        inWindow(() -> stage);
        robot.push(keys);
    }

    /** Types a text at once. */
    public final void write(String text) {
        robot.write(text, 0);
    }

    /** Closes the window. */
    public final void close() {
        inWindow(() -> {
            stage.hide();
            return stage;
        });
    }

    /** Looks or acts on the UI thread, when all that was asked of it before is done and drawn: texts are asked for, come, and are shown. */
    protected final <T> T inWindow(Callable<T> look) {
        for (int i = 0; i < 3; i++) {
            WaitForAsyncUtils.waitForAsyncFx(LONGEST, this::draw);
        }
        return WaitForAsyncUtils.waitForAsyncFx(LONGEST, look);
    }

    private Stage draw() {
        if (stage.getScene() != null) {
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
        }
        return stage;
    }
}
