package pedigree.ui.histogram;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;

import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import pedigree.event.TimeRange;
import pedigree.investigation.Snapshot;
import pedigree.lineage.Lifetimes;
import pedigree.ui.Family;
import pedigree.ui.style.Look;

/** The histogram as a user sees it, alone in a window. */
final class HistogramPage {

    private final FxRobot robot = new FxRobot();
    private final Stage stage;
    private HistogramViewModel model;
    private HistogramView view;

    HistogramPage() throws TimeoutException {
        stage = FxToolkit.registerPrimaryStage();
    }

    void show(Snapshot snapshot, Lifetimes times) {
        inWindow(() -> {
            Look look = new Look();
            model = new HistogramViewModel(Family.jobs(), Runnable::run);
            view = new HistogramView(model, look);
            Scene scene = new Scene(new VBox(view), 900, 200);
            Application.setUserAgentStylesheet(look.theme().get().base());
            scene.getStylesheets().setAll(look.theme().get().sheets());
            stage.setScene(scene);
            stage.sizeToScene(); // another window of the tests may have made it larger
            stage.show();
            model.show(snapshot);
            model.show(times);
            return view;
        });
        inWindow(() -> {
            view.focus();
            return view;
        });
    }

    void press(KeyCode... keys) {
        robot.push(keys);
    }

    void click(String id) {
        inWindow(() -> {
            ((Button) stage.getScene().lookup(id)).fire();
            return id;
        });
    }

    /** What the chip says; empty where there is none. */
    String chip() {
        return inWindow(() -> {
            Button chip = (Button) stage.getScene().lookup("#histogram-range");
            return chip.isVisible() ? chip.getText() : "";
        });
    }

    Optional<TimeRange> range() {
        return inWindow(() -> model.range().get());
    }

    /** What a screen reader says of it. */
    String spoken() {
        return inWindow(() -> stage.getScene().lookup("#histogram-bars").getAccessibleText());
    }

    boolean saysThatThereIsNoTime() {
        return inWindow(() -> view.getChildrenUnmodifiable().stream().filter(Node::isVisible).anyMatch(node -> node.getStyleClass().contains("muted")));
    }

    void drag(double from, double to) {
        robot.drag(inWindow(() -> view.localToScreen(12 + (view.getWidth() - 24) * from, 20)), MouseButton.PRIMARY)
                .dropTo(inWindow(() -> view.localToScreen(12 + (view.getWidth() - 24) * to, 20)));
    }

    void close() {
        inWindow(() -> {
            stage.hide();
            return stage;
        });
    }

    private <T> T inWindow(Callable<T> look) {
        WaitForAsyncUtils.waitForFxEvents();
        return WaitForAsyncUtils.waitForAsyncFx(10_000, look);
    }
}
