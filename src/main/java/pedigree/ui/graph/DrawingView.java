package pedigree.ui.graph;

import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;

import pedigree.event.SafeText;
import pedigree.store.Edge;
import pedigree.ui.style.Look;

/** Draws what of a drawing is in sight, once a frame in which something of it changed. */
final class DrawingView extends Region {

    private static final double LANE_TEXT = 12;

    private final GraphViewModel model;
    private final Look look;
    private final Canvas canvas = new Canvas();
    private final CanvasView sheet;
    private final BoxView boxes;
    private final EdgesView edges;
    private int hovered = Layout.NONE;

    DrawingView(GraphViewModel model, Look look) {
        this.model = model;
        this.look = look;
        sheet = new CanvasView(canvas.getGraphicsContext2D(), look);
        boxes = new BoxView(model, sheet);
        edges = new EdgesView(model, sheet);
        canvas.setManaged(false);
        getChildren().add(canvas);
        setId("graph-drawing");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleRoleDescription("graph of processes");
        widthProperty().addListener((property, old, now) -> resized());
        heightProperty().addListener((property, old, now) -> resized());
        focusedProperty().addListener((property, old, now) -> requestLayout());
        model.redrawn().addListener((property, old, now) -> changed());
        model.viewport().camera().addListener((property, old, now) -> requestLayout());
        look.palette().addListener((property, old, now) -> requestLayout());
        look.scale().addListener((property, old, now) -> model.viewport().setUsual(now.doubleValue()));
        model.viewport().setUsual(look.scale().get());
    }

    private void resized() {
        model.viewport().resized(getWidth(), getHeight(), model.layout().get(), model.focus());
        requestLayout();
    }

    private void changed() {
        setAccessibleText(BoxText.spoken(model, model.focus()));
        requestLayout();
    }

    /** Lets a box look as if the mouse were on it; {@link Layout#NONE} for none. */
    void hover(int box) {
        if (box != hovered) {
            hovered = box;
            requestLayout();
        }
    }

    /** The box at a point of the view, or just above or beside one of its marks; {@link Layout#NONE} for none. */
    int boxAt(double x, double y) {
        Layout layout = model.layout().get();
        double atX = sheet.camera().drawingX(x);
        double atY = sheet.camera().drawingY(y);
        double[][] near = {{0, 0}, {-BoxView.MARK, 0}, {BoxView.MARK, 0}, {0, -BoxView.STUB * 4}};
        for (double[] by : near) {
            int box = layout.boxAt(atX + by[0], atY + by[1]);
            if (box != Layout.NONE && boxes.spotAt(box, atX, atY) != BoxView.Spot.NOTHING) {
                return box;
            }
        }
        return Layout.NONE;
    }

    /** What of a box is at a point of the view. */
    BoxView.Spot spotAt(int box, double x, double y) {
        return boxes.spotAt(box, sheet.camera().drawingX(x), sheet.camera().drawingY(y));
    }

    /** What is in sight, as a picture. */
    WritableImage picture() {
        paint();
        return canvas.snapshot(null, null);
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        paint();
    }

    /** Draws a frame. */
    void paint() {
        Layout layout = model.layout().get();
        Camera camera = model.viewport().camera().get();
        sheet.begin(camera, look.palette().get(), getWidth(), getHeight());
        drawLanes(layout);
        double top = camera.drawingY(0);
        double bottom = camera.drawingY(getHeight());
        int first = Math.max(0, (int) Math.floor((camera.drawingX(0) - Layout.WIDTH) / Layout.STEP));
        int last = Math.min(layout.columns() - 1, (int) Math.floor(camera.drawingX(getWidth()) / Layout.STEP) + 1); // whose edges may be in sight
        for (int column = Math.max(1, first); column <= last; column++) {
            edges.drawTo(column, firstIn(layout, column, top), endIn(layout, column, bottom), top, bottom);
        }
        for (Edge edge : model.edges()) {
            edges.drawBeside(edge, getWidth(), getHeight());
        }
        for (int column = first; column <= last; column++) {
            drawBoxes(layout, firstIn(layout, column, top), endIn(layout, column, bottom));
        }
    }

    private static int firstIn(Layout layout, int column, double top) {
        return layout.firstFrom(column, top - Layout.HEIGHT);
    }

    private static int endIn(Layout layout, int column, double bottom) {
        return layout.firstFrom(column, bottom + Layout.HEIGHT);
    }

    /** Where several would fall on one line of pixels, only the worst of them. */
    private void drawBoxes(Layout layout, int from, int to) {
        for (int place = from; place < to;) {
            int box = layout.at(place);
            double y = sheet.y(layout.y(box));
            for (place++; place < to && sheet.y(layout.y(layout.at(place))) == y; place++) {
                box = isWorse(layout, layout.at(place), box) ? layout.at(place) : box;
            }
            boxes.draw(box, box == hovered, box == model.focus() && isFocused());
            edges.drawElapsed(box);
        }
    }

    private boolean isWorse(Layout layout, int one, int other) {
        return layout.isProcess(one) && (layout.process(one) == model.selected() || model.flags().level(layout.process(one)) > (layout.isProcess(other)
                ? model.flags().level(layout.process(other)) : 0));
    }

    private void drawLanes(Layout layout) {
        GraphicsContext context = canvas.getGraphicsContext2D();
        for (int lane = 0; lane < layout.lanes() && layout.lanes() > 1; lane++) {
            double top = sheet.y(layout.laneTop(lane));
            double bottom = sheet.y(layout.laneTop(lane + 1));
            if (bottom >= 0 && top <= getHeight()) {
                context.setFill(sheet.colour(lane % 2 == 0 ? "side" : "pane"));
                context.fillRect(0, top, getWidth(), bottom - top);
                context.setFill(sheet.colour("line"));
                context.fillRect(0, top, getWidth(), 1);
                String name = lane < model.hostNames().size() ? SafeText.of(model.hostNames().get(lane)) : "";
                double stays = Math.max(top, Math.min(0, bottom - sheet.length(Layout.LANE))); // it stays in sight as long as its lane does
                sheet.text(name, LANE_TEXT, true, "muted", TextAlignment.LEFT, 12, stays + sheet.length(Layout.LANE * 0.4));
            }
        }
    }
}
