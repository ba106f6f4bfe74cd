package pedigree.ui.findings;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import pedigree.investigation.Snapshot;
import pedigree.ui.Family;
import pedigree.ui.style.Theme;

/** The pane of findings as a user sees it: keys go in, texts come out. */
final class FindingsPage {

    private static final long LONGEST = 60_000; // milliseconds; only a window that hangs takes it

    private final FxRobot robot = new FxRobot();
    private final Stage stage;
    private final FindingsViewModel model = new FindingsViewModel(Family.jobs(), Platform::runLater);
    private final FindingsView view;
    private int sourcesAsked;

    FindingsPage() throws TimeoutException {
        stage = FxToolkit.registerPrimaryStage();
        view = inWindow(() -> new FindingsView(model, () -> sourcesAsked++));
        inWindow(() -> {
            Application.setUserAgentStylesheet(Theme.LIGHT.base());
            stage.setScene(new Scene(view, 280, 700));
            stage.sizeToScene(); // another window of the tests may have made it larger
            stage.getScene().getStylesheets().setAll(Theme.LIGHT.sheets());
            stage.show();
            stage.requestFocus();
            return stage;
        });
    }

    /** Shows the findings of a case, with the keyboard in the list and nothing left of what was wanted before. */
    void show(Snapshot snapshot) {
        inWindow(() -> {
            ((TextInputControl) view.lookup("#findings-text")).clear();
            model.wanted().set(Wanted.ALL);
            model.show(snapshot);
            view.focus();
            return snapshot;
        });
    }

    void press(KeyCode... keys) {
        robot.push(keys);
    }

    void write(String text) {
        robot.write(text, 0);
    }

    /** Puts the keyboard into the filter, or whatever has that id. */
    void focus(String id) {
        inWindow(() -> {
            view.lookup("#" + id).requestFocus();
            return id;
        });
    }

    /** What the rows say, from above, as they are read aloud. */
    List<String> rows() {
        return inWindow(() -> view.lookupAll(".finding-cell").stream().map(cell -> (IndexedCell<?>) cell).filter(cell -> !cell.isEmpty())
                .sorted((one, other) -> one.getIndex() - other.getIndex()).map(Node::getAccessibleText).toList());
    }

    /** The title of the finding that is looked at; empty where none is. */
    String looked() {
        return inWindow(() -> model.finding().map(finding -> finding.rule().title()).orElse(""));
    }

    String count() {
        return inWindow(() -> ((Labeled) view.lookup("#findings-count")).getText());
    }

    /** The lines about the sources, as they are read aloud. */
    List<String> coverage() {
        return inWindow(() -> view.lookupAll(".coverage-line").stream().map(Node::getAccessibleText).toList());
    }

    /** Puts the keyboard into the first line about the sources. */
    void focusCoverage() {
        inWindow(() -> {
            view.lookup(".coverage-line").requestFocus();
            return view;
        });
    }

    int sourcesAsked() {
        return inWindow(() -> sourcesAsked);
    }

    void close() {
        inWindow(() -> {
            stage.hide();
            return stage;
        });
    }

    private <T> T inWindow(Callable<T> look) {
        WaitForAsyncUtils.waitForAsyncFx(LONGEST, this::draw); // asks for texts
        WaitForAsyncUtils.waitForAsyncFx(LONGEST, this::draw); // shows them
        return WaitForAsyncUtils.waitForAsyncFx(LONGEST, look);
    }

    private void draw() {
        if (stage.getScene() != null) {
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
        }
    }
}
