package pedigree.ui.details;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;

import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import pedigree.investigation.Snapshot;
import pedigree.query.Term;
import pedigree.ui.Family;
import pedigree.ui.style.Theme;

/** The details as a user sees them: keys go in, texts come out. */
final class DetailsPage {

    private static final long LONGEST = 60_000; // milliseconds; only a window that hangs takes it

    private final FxRobot robot = new FxRobot();
    private final Stage stage;
    private final List<Integer> chosen = new ArrayList<>();
    private final List<Term> narrowed = new ArrayList<>();
    private final DetailsViewModel model = new DetailsViewModel(Family.jobs(), chosen::add, narrowed::add, range -> { });
    private final DetailsView view;

    DetailsPage() throws TimeoutException {
        stage = FxToolkit.registerPrimaryStage();
        view = inWindow(() -> new DetailsView(model));
        inWindow(() -> {
            Application.setUserAgentStylesheet(Theme.LIGHT.base());
            stage.setScene(new Scene(view, 300, 700));
            stage.sizeToScene(); // another window of the tests may have made it larger
            stage.getScene().getStylesheets().setAll(Theme.LIGHT.sheets());
            stage.show();
            stage.requestFocus();
            return stage;
        });
    }

    /** Shows a process of a case. */
    void show(Snapshot snapshot, int process) {
        inWindow(() -> {
            model.show(snapshot);
            model.show(process);
            return process;
        });
    }

    void show(int process) {
        inWindow(() -> {
            model.show(process);
            return process;
        });
    }

    /** Puts the keyboard into the first thing below the selector whose text begins so. */
    void focus(String selector, String text) {
        inWindow(() -> {
            view.lookupAll(selector).stream().filter(node -> !(node instanceof Labeled label) || label.getText().startsWith(text)).findFirst().orElseThrow().requestFocus();
            return text;
        });
    }

    void press(KeyCode... keys) {
        robot.push(keys);
    }

    void write(String text) {
        robot.write(text, 0);
    }

    /** The titles of the sections, from above, those that are closed in brackets. */
    List<String> sections() {
        return inWindow(() -> view.lookupAll(".section-title").stream()
                .map(node -> node.getAccessibleText().endsWith(", closed") ? "(" + ((Labeled) node).getText() + ")" : ((Labeled) node).getText()).toList());
    }

    /** The texts below a selector, from above. */
    List<String> texts(String selector) {
        return inWindow(() -> view.lookupAll(selector).stream().filter(DetailsPage::isSeen).map(node -> ((Labeled) node).getText()).toList());
    }

    /** What is selected in the text of a record, or rule. */
    String selection(String id) {
        return inWindow(() -> ((TextInputControl) view.lookup("#" + id)).getSelectedText());
    }

    String text(String id) {
        return inWindow(() -> ((TextArea) view.lookup("#" + id)).getText());
    }

    String clipboard() {
        return inWindow(() -> Clipboard.getSystemClipboard().getString());
    }

    /** Whether nothing is wider than the pane. */
    boolean fits() {
        return inWindow(() -> view.getContent().getLayoutBounds().getWidth() <= view.getViewportBounds().getWidth() + 1);
    }

    List<Integer> chosen() {
        return inWindow(() -> List.copyOf(chosen));
    }

    List<String> narrowed() {
        return inWindow(() -> narrowed.stream().map(Term::text).toList());
    }

    void close() {
        inWindow(() -> {
            stage.hide();
            return stage;
        });
    }

    private static boolean isSeen(Node node) {
        return node == null || node.isVisible() && isSeen(node.getParent());
    }

    private <T> T inWindow(Callable<T> look) {
        WaitForAsyncUtils.waitForAsyncFx(LONGEST, this::draw);
        return WaitForAsyncUtils.waitForAsyncFx(LONGEST, look);
    }

    private void draw() {
        if (stage.getScene() != null) {
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
        }
    }
}
