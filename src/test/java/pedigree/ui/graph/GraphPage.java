package pedigree.ui.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;

import javafx.geometry.Point2D;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;

import pedigree.investigation.Snapshot;
import pedigree.ui.Family;
import pedigree.ui.PanePage;
import pedigree.ui.style.Look;

/** The graph as a user sees it, alone in a window: keys go in, boxes and texts come out. */
final class GraphPage extends PanePage {

    private final List<Integer> chosen = new ArrayList<>();
    private final Look look = new Look();
    private GraphViewModel model;
    private GraphView view;

    GraphPage() throws TimeoutException {
    }

    /** Shows a case anew, with a process selected. */
    void show(Snapshot snapshot, int process) {
        inWindow(() -> {
            chosen.clear();
            model = new GraphViewModel(Family.jobs(), Runnable::run, chosen::add);
            view = new GraphView(model, look);
            BorderPane root = new BorderPane(view);
            root.setTop(view.tools());
            show(root, 1000, 600);
            model.shown().set(true);
            model.show(snapshot);
            model.select(process);
            view.focus();
            return view;
        });
    }

    /** Presses a button of the tools. */
    void press(String tool) {
        inWindow(() -> {
            ((Button) stage.getScene().lookup("#" + tool)).fire();
            return tool;
        });
    }

    String tool(String id) {
        return inWindow(() -> ((Button) stage.getScene().lookup("#" + id)).getText());
    }

    /** What stands in the first lines of the boxes, sorted. */
    List<String> boxes() {
        return inWindow(() -> IntStream.range(0, model.layout().get().size()).mapToObj(box -> BoxText.first(model, box)).sorted().toList());
    }

    /** What a screen reader says. */
    String spoken() {
        return inWindow(() -> view.drawing().getAccessibleText());
    }

    /** What stands in the place of a drawing; empty where there is one. */
    String hint() {
        return inWindow(() -> view.getChildren().stream().filter(node -> node instanceof Label && node.isVisible()).map(node -> ((Label) node).getText()).findFirst().orElse(""));
    }

    boolean isMinimapShown() {
        return inWindow(() -> stage.getScene().lookup("#graph-minimap").isVisible());
    }

    List<Integer> chosen() {
        return inWindow(() -> List.copyOf(chosen));
    }

    /** Clicks on a point of the box of a process, from its middle, at 100 %. */
    void click(int process, double right, double down) {
        Point2D at = inWindow(() -> {
            Layout layout = model.layout().get();
            Camera camera = model.viewport().camera().get();
            int box = layout.box(process);
            return view.drawing().localToScreen(camera.screenX(layout.x(box) + Layout.WIDTH / 2 + right), camera.screenY(layout.y(box) + down));
        });
        robot.clickOn(at, MouseButton.PRIMARY);
    }

    /** How many different colours are drawn. */
    int colours() {
        return inWindow(() -> {
            WritableImage picture = view.drawing().picture();
            PixelReader pixels = picture.getPixelReader();
            return (int) IntStream.range(0, (int) picture.getWidth() * (int) picture.getHeight())
                    .map(i -> pixels.getArgb(i % (int) picture.getWidth(), i / (int) picture.getWidth())).distinct().count();
        });
    }

    boolean isPictureCopied() {
        return inWindow(() -> Clipboard.getSystemClipboard().hasImage());
    }
}
