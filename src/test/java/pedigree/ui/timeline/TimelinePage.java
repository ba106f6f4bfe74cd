package pedigree.ui.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;

import javafx.scene.control.Label;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;

import pedigree.event.TimeRange;
import pedigree.investigation.Snapshot;
import pedigree.lineage.Lifetimes;
import pedigree.ui.Family;
import pedigree.ui.PanePage;
import pedigree.ui.style.Look;

/** The timeline as a user sees it, alone in a window: keys go in, words come out. */
final class TimelinePage extends PanePage {

    private final List<Integer> chosen = new ArrayList<>();
    private TimelineViewModel model;
    private TimelineView view;

    TimelinePage() throws TimeoutException {
    }

    /** Shows a case anew, a row a process in the order of their numbers. */
    void show(Snapshot snapshot, Lifetimes times, int process) {
        inWindow(() -> {
            chosen.clear();
            Look look = new Look();
            model = new TimelineViewModel(Family.jobs(), Runnable::run, this::choose);
            view = new TimelineView(model, look);
            BorderPane root = new BorderPane(view);
            root.setTop(view.tools());
            show(root, 900, 300);
            model.shown().set(true);
            model.show(snapshot);
            model.rows(IntStream.range(0, snapshot.tree().size()).boxed().toList());
            model.select(process);
            model.show(times);
            view.focus();
            return view;
        });
    }

    /** As the window does: what one pane chooses, all select. */
    private void choose(int process) {
        chosen.add(process);
        model.select(process);
    }

    List<Integer> chosen() {
        return inWindow(() -> List.copyOf(chosen));
    }

    /** What stands right of the panes' names. */
    String sight() {
        return inWindow(() -> ((Label) stage.getScene().lookup("#timeline-sight")).getText());
    }

    long length() {
        return inWindow(() -> model.sight().orElseThrow().length());
    }

    Optional<TimeRange> range() {
        return inWindow(() -> model.range().get());
    }

    /** What a screen reader says. */
    String spoken() {
        return inWindow(() -> {
            view.drawing().draw();
            return view.drawing().getAccessibleText();
        });
    }

    void click(double x, double y) {
        robot.clickOn(inWindow(() -> view.drawing().localToScreen(x, y)), MouseButton.PRIMARY);
    }

    /** Drags along the axis. */
    void dragAxis(double from, double to) {
        double y = inWindow(() -> view.drawing().getHeight() - 30);
        robot.drag(inWindow(() -> view.drawing().localToScreen(from, y)), MouseButton.PRIMARY).dropTo(inWindow(() -> view.drawing().localToScreen(to, y)));
    }

    /** How many different colours are drawn. */
    int colours() {
        return inWindow(() -> {
            view.drawing().draw();
            WritableImage picture = view.drawing().snapshot(null, null);
            PixelReader pixels = picture.getPixelReader();
            int width = (int) picture.getWidth();
            return (int) IntStream.range(0, width * (int) picture.getHeight()).map(i -> pixels.getArgb(i % width, i / width)).distinct().count();
        });
    }
}
