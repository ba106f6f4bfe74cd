package pedigree.ui.graph;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

import pedigree.event.Level;
import pedigree.ui.style.Look;

/** The whole drawing, small, and the part of it that is in sight: a click or drag moves that. */
final class MinimapView extends Pane {

    private static final Level[] LEVELS = Level.values();
    private static final double WIDTH = 166;
    private static final double HEIGHT = 106;
    private static final double EDGE = 10;
    private static final double LARGEST = 0.12; // of the usual size
    private static final double DOT = 3;

    private final GraphViewModel model;
    private final Look look;
    private final Canvas dots = new Canvas(WIDTH, HEIGHT);
    private final Region sight = new Region();

    MinimapView(GraphViewModel model, Look look) {
        this.model = model;
        this.look = look;
        setId("graph-minimap");
        getStyleClass().add("minimap");
        sight.getStyleClass().add("minimap-sight");
        sight.setManaged(false);
        setMinSize(WIDTH, HEIGHT);
        setPrefSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
        setAccessibleText("The whole drawing");
        getChildren().addAll(sight, dots);
        model.layout().addListener((property, old, now) -> drawDots());
        model.viewport().camera().addListener((property, old, now) -> requestLayout());
        look.palette().addListener((property, old, now) -> drawDots());
        setOnMousePressed(this::go);
        setOnMouseDragged(this::go);
        drawDots();
    }

    /** How wide the whole is here: a drawing that is much higher than wide is not a line. */
    private double scaleX() {
        return Math.min(LARGEST, (WIDTH - 2 * EDGE) / Math.max(1, model.layout().get().width()));
    }

    private double scaleY() {
        return Math.min(LARGEST, (HEIGHT - 2 * EDGE) / Math.max(1, model.layout().get().height()));
    }

    private double x(double of) {
        return WIDTH / 2 + (of - model.layout().get().width() / 2) * scaleX();
    }

    private double y(double of) {
        return HEIGHT / 2 + (of - model.layout().get().height() / 2) * scaleY();
    }

    private void go(MouseEvent event) {
        Layout layout = model.layout().get();
        model.viewport().centre((event.getX() - WIDTH / 2) / scaleX() + layout.width() / 2, (event.getY() - HEIGHT / 2) / scaleY() + layout.height() / 2);
        event.consume();
    }

    /** A dot a box; where several fall on one pixel, the worst of them. */
    private void drawDots() {
        Layout layout = model.layout().get();
        GraphicsContext canvas = dots.getGraphicsContext2D();
        canvas.clearRect(0, 0, WIDTH, HEIGHT);
        for (int place = 0; place < layout.size(); ) {
            int box = layout.at(place);
            double y = Math.floor(y(layout.y(box)));
            int level = 0;
            int column = layout.column(box);
            for (; place < layout.size() && layout.column(layout.at(place)) == column && Math.floor(y(layout.y(layout.at(place)))) == y; place++) {
                int other = layout.at(place);
                level = Math.max(level, layout.isProcess(other) ? model.flags().level(layout.process(other)) : 0);
            }
            canvas.setFill(level == 0 ? look.palette().get().get("muted") : look.palette().get().of(LEVELS[level - 1]));
            double size = level == 0 ? DOT : DOT + 2;
            canvas.fillOval(x(layout.x(box) + Layout.WIDTH / 2) - size / 2, y - size / 2, size, size);
        }
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        Camera now = model.viewport().camera().get();
        double left = clamp(x(now.x()), WIDTH);
        double top = clamp(y(now.y()), HEIGHT);
        double right = clamp(x(now.drawingX(model.viewport().width())), WIDTH);
        double bottom = clamp(y(now.drawingY(model.viewport().height())), HEIGHT);
        sight.resizeRelocate(Math.round(left), Math.round(top), Math.max(3, Math.round(right - left)), Math.max(3, Math.round(bottom - top)));
    }

    private static double clamp(double of, double most) {
        return Math.max(1, Math.min(most - 1, of));
    }
}
