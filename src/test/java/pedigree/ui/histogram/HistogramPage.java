package pedigree.ui.histogram;

import java.util.Optional;
import java.util.concurrent.TimeoutException;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;

import pedigree.event.TimeRange;
import pedigree.investigation.Snapshot;
import pedigree.lineage.Lifetimes;
import pedigree.ui.Family;
import pedigree.ui.PanePage;
import pedigree.ui.style.Look;

/** The histogram as a user sees it, alone in a window. */
final class HistogramPage extends PanePage {

    private HistogramViewModel model;
    private HistogramView view;

    HistogramPage() throws TimeoutException {
    }

    void show(Snapshot snapshot, Lifetimes times) {
        inWindow(() -> {
            Look look = new Look();
            model = new HistogramViewModel(Family.jobs(), Runnable::run);
            view = new HistogramView(model, look);
            show(new VBox(view), 900, 200);
            model.show(snapshot);
            model.show(times);
            return view;
        });
        inWindow(() -> {
            view.focus();
            return view;
        });
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
}
