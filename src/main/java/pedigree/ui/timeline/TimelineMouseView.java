package pedigree.ui.timeline;

import java.util.OptionalDouble;

import javafx.scene.Cursor;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import javafx.util.Duration;

import pedigree.event.Timestamp;
import pedigree.ui.style.Wording;

/** What the mouse does in a timeline. */
final class TimelineMouseView {

    private static final double STEP = 1.25;
    private static final double NOTCH = 40; // pixels of a wheel's turn
    private static final double NEAR = 4;

    private final TimelineViewModel model;
    private final DrawingView drawing;
    private final Tooltip tooltip = new Tooltip();
    private long brushFrom;
    private boolean isBrushing;
    private double lastX;
    private double lastY;

    TimelineMouseView(TimelineViewModel model, DrawingView drawing) {
        this.model = model;
        this.drawing = drawing;
        tooltip.setShowDelay(Duration.millis(400));
        tooltip.setWrapText(true);
    }

    void listen() {
        drawing.setOnMousePressed(this::pressed);
        drawing.setOnMouseDragged(this::dragged);
        drawing.setOnMouseReleased(this::released);
        drawing.setOnMouseClicked(this::clicked);
        drawing.setOnMouseMoved(this::moved);
        drawing.setOnMouseExited(event -> drawing.point(OptionalDouble.empty()));
        drawing.setOnScroll(this::scrolled);
        drawing.setOnZoom(this::zoomed);
    }

    private void pressed(MouseEvent event) {
        drawing.requestFocus();
        Grid grid = drawing.grid();
        isBrushing = event.getButton() == MouseButton.PRIMARY && !grid.isName(event.getX()) && (event.isShiftDown() || grid.isAxis(event.getY()));
        brushFrom = grid.ticks(event.getX());
        lastX = event.getX();
        lastY = event.getY();
    }

    /** With Shift, or on the axis, a drag chooses a span; else it moves what is in sight. */
    private void dragged(MouseEvent event) {
        Grid grid = drawing.grid();
        drawing.point(grid.isName(event.getX()) ? OptionalDouble.empty() : OptionalDouble.of(event.getX()));
        if (isBrushing) {
            drawing.brush(brushFrom, grid.ticks(Math.max(grid.names(), event.getX())));
        } else if (!event.isStillSincePress()) {
            drawing.setCursor(Cursor.CLOSED_HAND);
            model.move((lastX - event.getX()) / grid.scale().width());
            model.scroll(lastY - event.getY());
        }
        lastX = event.getX();
        lastY = event.getY();
    }

    private void released(MouseEvent event) {
        drawing.setCursor(Cursor.DEFAULT);
        if (isBrushing) {
            isBrushing = false;
            drawing.endBrush();
            Grid grid = drawing.grid();
            if (!event.isStillSincePress()) {
                model.narrow(brushFrom, grid.ticks(Math.max(grid.names(), event.getX())));
            }
        }
    }

    private void clicked(MouseEvent event) {
        int row = drawing.grid().rowAt(event.getY());
        if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress() && row != Grid.NONE) {
            model.choose(row);
            if (event.getClickCount() == 2) {
                model.fitSelected();
            }
        }
    }

    private void moved(MouseEvent event) {
        Grid grid = drawing.grid();
        drawing.point(grid.isName(event.getX()) ? OptionalDouble.empty() : OptionalDouble.of(event.getX()));
        String text = text(grid, event);
        if (text.isEmpty()) {
            Tooltip.uninstall(drawing, tooltip);
        } else if (!text.equals(tooltip.getText())) {
            tooltip.setText(text);
            Tooltip.install(drawing, tooltip);
        }
    }

    private String text(Grid grid, MouseEvent event) {
        if (grid.isAxis(event.getY())) {
            return "Drag to show this time only, in all panes";
        }
        for (Band band : model.bands(grid)) {
            if (event.getX() >= grid.x(band.from()) - NEAR && event.getX() <= grid.x(band.to()) + NEAR && grid.rowAt(event.getY()) == Grid.NONE) {
                return band.text() + ", " + Wording.time(new Timestamp(band.from())) + " UTC";
            }
        }
        int row = grid.rowAt(event.getY());
        return row == Grid.NONE ? "" : drawing.describe(row);
    }

    /** Over the times the wheel makes them longer or shorter where the mouse is, with Shift it moves them; over the names it scrolls. */
    private void scrolled(ScrollEvent event) {
        Grid grid = drawing.grid();
        if (event.isShiftDown() || event.getDeltaX() != 0) {
            model.move(-(event.getDeltaX() + event.getDeltaY()) / grid.scale().width());
        } else if (grid.isName(event.getX())) {
            model.scroll(-event.getDeltaY());
        } else if (event.getDeltaY() != 0) {
            model.zoom(Math.pow(STEP, -event.getDeltaY() / NOTCH), grid.ticks(event.getX()));
        }
        event.consume();
    }

    private void zoomed(ZoomEvent event) {
        model.zoom(1 / event.getZoomFactor(), drawing.grid().ticks(event.getX()));
        event.consume();
    }
}
