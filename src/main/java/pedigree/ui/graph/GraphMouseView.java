package pedigree.ui.graph;

import javafx.scene.Cursor;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import javafx.util.Duration;

/** What the mouse does in a drawing. */
final class GraphMouseView {

    private static final double TOOLTIP_WIDTH = 520;
    private static final double NOTCH = 40; // what a wheel's notch scrolls; a touchpad less, but more often

    private final GraphViewModel model;
    private final DrawingView drawing;
    private final GraphMenuView menu;
    private final Tooltip tooltip = new Tooltip();
    private double lastX;
    private double lastY;

    GraphMouseView(GraphViewModel model, DrawingView drawing, GraphMenuView menu) {
        this.model = model;
        this.drawing = drawing;
        this.menu = menu;
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(TOOLTIP_WIDTH);
        tooltip.setShowDelay(Duration.millis(500));
    }

    void listen() {
        drawing.setOnMousePressed(this::pressed);
        drawing.setOnMouseDragged(this::dragged);
        drawing.setOnMouseReleased(event -> drawing.setCursor(Cursor.DEFAULT));
        drawing.setOnMouseClicked(this::clicked);
        drawing.setOnMouseMoved(this::moved);
        drawing.setOnMouseExited(event -> drawing.hover(Layout.NONE));
        drawing.setOnScroll(this::scrolled);
        drawing.setOnZoom(this::zoomed);
        drawing.setOnContextMenuRequested(this::menuRequested);
    }

    private void pressed(MouseEvent event) {
        drawing.requestFocus();
        menu.hide();
        lastX = event.getX();
        lastY = event.getY();
    }

    private void dragged(MouseEvent event) {
        if (event.getButton() != MouseButton.SECONDARY && !event.isStillSincePress()) {
            drawing.setCursor(Cursor.CLOSED_HAND);
            model.viewport().move(event.getX() - lastX, event.getY() - lastY);
            lastX = event.getX();
            lastY = event.getY();
        }
    }

    private void clicked(MouseEvent event) {
        int box = drawing.boxAt(event.getX(), event.getY());
        if (event.getButton() != MouseButton.PRIMARY || !event.isStillSincePress() || box == Layout.NONE) {
            return;
        }
        switch (drawing.spotAt(box, event.getX(), event.getY())) {
            case FOLD -> model.toggle(box);
            case ABOVE -> model.showAbove(box);
            case STUB -> model.showJoined(box);
            default -> model.choose(box);
        }
    }

    private void moved(MouseEvent event) {
        int box = drawing.boxAt(event.getX(), event.getY());
        drawing.hover(box);
        drawing.setCursor(box == Layout.NONE ? Cursor.DEFAULT : Cursor.HAND);
        String text = box == Layout.NONE || !model.layout().get().isProcess(box) ? "" : model.text(model.layout().get().process(box)).detail();
        if (text.isEmpty()) {
            Tooltip.uninstall(drawing, tooltip);
        } else if (!text.equals(tooltip.getText()) || !tooltip.isShowing()) {
            tooltip.setText(text);
            Tooltip.install(drawing, tooltip);
        }
    }

    /** The wheel makes it larger or smaller where the mouse is; with Shift, or sideways, it moves it. */
    private void scrolled(ScrollEvent event) {
        if (event.isShiftDown() || event.getDeltaX() != 0) {
            model.viewport().move(event.getDeltaX(), event.getDeltaY());
        } else if (event.getDeltaY() != 0) {
            double steps = Math.max(-2, Math.min(2, event.getDeltaY() / NOTCH));
            model.viewport().zoom(Math.pow(Viewport.STEP, steps), event.getX(), event.getY());
        }
        event.consume();
    }

    private void zoomed(ZoomEvent event) {
        model.viewport().zoom(event.getZoomFactor(), event.getX(), event.getY());
        event.consume();
    }

    private void menuRequested(ContextMenuEvent event) {
        int box = event.isKeyboardTrigger() ? model.focus() : drawing.boxAt(event.getX(), event.getY());
        if (box != Layout.NONE) {
            model.focus(box);
        }
        menu.update();
        menu.show(drawing, event.getScreenX(), event.getScreenY());
        event.consume();
    }
}
