package pedigree.ui.timeline;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

import pedigree.event.Level;

/** Draws the life of a process, and what it did. */
final class BarView {

    private static final double HEIGHT = 0.55; // of a row
    private static final double LEAST = 3; // pixels, so that a short life is seen
    private static final double FAINT = 0.45;
    private static final double TOOTH = 4;
    private static final double OUT = 20; // pixels that are drawn beyond the edge of sight, which cannot be seen
    private static final double APART = 9; // pixels between marks of a kind

    private final TimelineViewModel model;
    private final PaintView paint;
    private final GraphicsContext canvas;

    BarView(TimelineViewModel model, PaintView paint) {
        this.model = model;
        this.paint = paint;
        canvas = paint.canvas();
    }

    /** Draws the bar of a row: full where the process is known to have lived, faint and ragged where it may have. */
    void draw(Grid grid, int row) {
        int process = model.rows().get(row);
        Lifeline life = model.life(process);
        if (!life.isKnown()) {
            return;
        }
        if (life.from() >= grid.scale().to() || life.ends() && life.last() < grid.scale().from()) {
            drawElsewhere(grid, row, life.from() >= grid.scale().to());
            return;
        }
        double height = Math.round(grid.row() * HEIGHT);
        double y = grid.y(row) + Math.round((grid.row() - height) / 2);
        double from = clamp(grid, life.from());
        double last = Math.max(from + LEAST, clamp(grid, life.last()));
        Color colour = paint.colour(model.level(process).filter(level -> level != Level.INFORMATIONAL).map(Level::sigma).orElse("guide"));
        Color faint = paint.colour("pane").interpolate(colour, FAINT);
        if (!life.ends()) {
            openEnd(last, Math.max(last + 2 * TOOTH, clamp(grid, model.end())), y, height, faint);
        }
        if (!life.starts()) {
            openStart(from, y, height, faint);
        }
        canvas.setFill(colour);
        canvas.fillRect(from, y, last - from, height);
        drawMarks(grid, model.line(process).marks(), y + height / 2, height);
    }

    /** A small arrow to where the life is. */
    private void drawElsewhere(Grid grid, int row, boolean later) {
        double y = grid.y(row) + Math.round(grid.row() / 2);
        double x = later ? grid.names() + grid.scale().width() - 5 : grid.names() + 5;
        double by = later ? -5 : 5;
        canvas.setFill(paint.colour("muted"));
        canvas.fillPolygon(new double[] {x, x + by, x + by}, new double[] {y, y - 4, y + 4}, 3);
    }

    private static double clamp(Grid grid, long ticks) {
        return Math.round(Math.max(grid.names() - OUT, Math.min(grid.names() + grid.scale().width() + OUT, grid.x(ticks))));
    }

    /** A bar to the right with a ragged end. */
    private void openEnd(double from, double to, double y, double height, Color colour) {
        double third = height / 3;
        canvas.setFill(colour);
        canvas.fillPolygon(new double[] {from, to, to - TOOTH, to, to - TOOTH, to, from},
                new double[] {y, y, y + third * 0.75, y + third * 1.5, y + third * 2.25, y + height, y + height}, 7);
    }

    /** Three pieces that get shorter, to the left. */
    private void openStart(double from, double y, double height, Color colour) {
        canvas.setFill(colour);
        double x = from;
        for (double width = 6; width >= 2; width -= 2) {
            x -= width + 2;
            canvas.fillRect(x, y, width, height);
        }
    }

    private void drawMarks(Grid grid, Marks marks, double middle, double height) {
        double size = Math.max(5, Math.round(height * 0.6));
        for (boolean other : new boolean[] {true, false}) { // what has no kind of its own lies below the rest
            marks.draw(grid.scale(), Math.max(APART, size + 1), (kind, x, count) -> {
                if (kind == Mark.OTHER == other) {
                    drawMark(kind, grid.names() + x, middle, count > 1 ? size + 2 : size);
                }
            });
        }
    }

    /** A mark in the window's text colour, ringed so that it is seen on any bar. */
    void drawMark(Mark kind, double x, double y, double size) {
        shape(kind, x, y, size / 2 + 1.5, paint.colour("pane"));
        shape(kind, x, y, size / 2, paint.colour("text"));
    }

    private void shape(Mark kind, double x, double y, double half, Color colour) {
        canvas.setFill(colour);
        switch (kind) {
            case MODULE -> canvas.fillPolygon(new double[] {x - half, x, x + half, x}, new double[] {y, y - half, y, y + half}, 4);
            case NETWORK -> canvas.fillOval(x - half, y - half, 2 * half, 2 * half);
            case FILE -> canvas.fillRect(x - half * 0.9, y - half * 0.9, half * 1.8, half * 1.8);
            case REGISTRY -> canvas.fillPolygon(new double[] {x - half, x, x + half}, new double[] {y + half, y - half, y + half}, 3);
            case OTHER -> {
                canvas.fillRect(x - half, y - half / 3, 2 * half, half * 2 / 3);
                canvas.fillRect(x - half / 3, y - half, half * 2 / 3, 2 * half);
            }
        }
    }
}
