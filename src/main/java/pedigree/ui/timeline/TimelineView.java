package pedigree.ui.timeline;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

import pedigree.ui.style.Look;

/** When each process lived, a row a process. */
public final class TimelineView extends StackPane {

    private final TimelineViewModel model;
    private final DrawingView drawing;
    private final ScrollBar bar = new ScrollBar();
    private final Label hint = new Label();
    private final Label tools = new Label();
    private boolean isUpdating;

    /** Shows {@code model}. */
    public TimelineView(TimelineViewModel model, Look look) {
        this.model = model;
        setId("timeline");
        drawing = new DrawingView(model, look);
        bar.setOrientation(Orientation.VERTICAL);
        bar.setId("timeline-scroll");
        bar.valueProperty().addListener((property, old, now) -> {
            if (!isUpdating) {
                model.scroll(now.doubleValue() - drawing.grid().top());
            }
        });
        hint.setMouseTransparent(true);
        hint.getStyleClass().add("muted");
        tools.setId("timeline-sight");
        tools.getStyleClass().add("muted");
        tools.setTooltip(new Tooltip("The time in sight. The wheel zooms, a drag moves, a drag along the axis narrows all panes; F1 lists keys"));
        BorderPane pane = new BorderPane(drawing);
        pane.setRight(bar);
        getChildren().addAll(pane, hint);
        new TimelineMouseView(model, drawing).listen();
        new TimelineKeysView(model, drawing).listen();
        model.redrawn().addListener((property, old, now) -> update());
        drawing.heightProperty().addListener((property, old, now) -> update());
        update();
    }

    private void update() {
        hint.setText(model.hint());
        String sight = model.hint().isEmpty() ? model.sightText() : "";
        tools.setText(sight.isEmpty() ? "" : sight + " · scroll to zoom");
        if (!model.shown().get()) {
            return;
        }
        Grid grid = drawing.grid();
        isUpdating = true;
        bar.setMax(grid.lowest());
        bar.setVisibleAmount(grid.lowest() * grid.bottom() / Math.max(1, grid.count() * grid.row()));
        bar.setUnitIncrement(grid.row());
        bar.setBlockIncrement(grid.bottom());
        bar.setValue(grid.top());
        bar.setVisible(grid.lowest() > 0);
        isUpdating = false;
    }

    /** What stands right of the panes' names while this one is shown. */
    public Node tools() {
        return tools;
    }

    /** Puts the keyboard into it. */
    public void focus() {
        drawing.requestFocus();
    }

    /** The drawing itself, for measuring. */
    DrawingView drawing() {
        return drawing;
    }
}
