package pedigree.ui.graph;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

import pedigree.event.Level;
import pedigree.lineage.ProcessTree;
import pedigree.store.Edge;

/**
 * Draws what joins boxes: the tree's edges as curves, with the time that passed on them, and the others dashed, each kind in its own way and with
 * its word.
 */
final class EdgesView {

    private static final Level[] LEVELS = Level.values();
    private static final double TEXT = 11.5;
    private static final int OUTSIDE = 40; // edges to boxes out of sight that are drawn at most, above and below, a column
    private static final double CURVED = 0.25; // zooms from which edges are curves
    private static final double GAP = 8;
    private static final double FAINT = 0.45;

    private final GraphViewModel model;
    private final CanvasView sheet;
    private final GraphicsContext canvas;

    EdgesView(GraphViewModel model, CanvasView sheet) {
        this.model = model;
        this.sheet = sheet;
        canvas = sheet.canvas();
    }

    /** Draws the edges that lead to the boxes of a column, those of findings above the others; {@code from} and {@code to} are places of what is in sight. */
    void drawTo(int column, int from, int to, double top, double bottom) {
        Layout layout = model.layout().get();
        int above = Math.max(layout.columnStart(column), layout.firstWithParentFrom(column, top)); // children above, whose parent is not
        int below = Math.min(layout.columnStart(column + 1), layout.firstWithParentFrom(column, bottom)); // children below, whose parent is not
        canvas.setStroke(sheet.colour("guide"));
        canvas.setLineWidth(1);
        canvas.beginPath();
        sample(layout, above, from, 0);
        all(layout, from, to, 0);
        sample(layout, to, below, 0);
        canvas.stroke();
        for (Level level : LEVELS) {
            canvas.setStroke(sheet.palette().of(level));
            canvas.setLineWidth(2);
            canvas.beginPath();
            sample(layout, above, from, level.ordinal() + 1);
            all(layout, from, to, level.ordinal() + 1);
            sample(layout, to, below, level.ordinal() + 1);
            canvas.stroke();
        }
    }

    /** Of many edges that leave the view together, some stand for all. */
    private void sample(Layout layout, int from, int to, int level) {
        int step = Math.max(1, (to - from) / OUTSIDE);
        for (int place = from; place < to; place += step) {
            add(layout, layout.at(place), level);
        }
    }

    /** Where several would fall on one line of pixels, the first of them. */
    private void all(Layout layout, int from, int to, int level) {
        double last = Double.NEGATIVE_INFINITY;
        for (int place = from; place < to; place++) {
            double y = sheet.y(layout.y(layout.at(place)));
            if (y != last && add(layout, layout.at(place), level)) {
                last = y;
            }
        }
    }

    private boolean add(Layout layout, int box, int level) {
        int parent = layout.parent(box);
        if (parent == Layout.NONE || layout.level(box) != level) {
            return false;
        }
        double half = level == 0 ? 0.5 : 0;
        double x1 = sheet.x(layout.x(parent) + Layout.WIDTH);
        double y1 = sheet.y(layout.y(parent)) + half;
        double x2 = sheet.x(layout.x(box));
        double y2 = sheet.y(layout.y(box)) + half;
        canvas.moveTo(x1, y1);
        if (y1 == y2 || sheet.camera().zoom() < CURVED) {
            canvas.lineTo(x2, y2);
        } else {
            double middle = (x1 + x2) / 2;
            canvas.bezierCurveTo(middle, y1, middle, y2, x2, y2);
        }
        return true;
    }

    /** Writes how long after its parent the process of a box started: on the side of the edge from which it does not come. */
    void drawElapsed(int box) {
        Layout layout = model.layout().get();
        if (layout.isProcess(box) && layout.parent(box) != Layout.NONE && sheet.isReadable(TEXT)) {
            boolean below = layout.y(box) > layout.y(layout.parent(box));
            double x = sheet.x(layout.x(box) - GAP);
            double y = sheet.y(layout.y(box) + (below ? 10 : -10));
            sheet.text(model.elapsed(layout.process(box)), TEXT, false, "muted", TextAlignment.RIGHT, x, y);
        }
    }

    /** Draws what joins two drawn processes beside the tree, where some of it may be in sight. */
    void drawBeside(Edge edge, double width, double height) {
        Arc arc = arc(edge);
        if (Math.max(arc.x1, arc.x2) < 0 || Math.min(arc.x1, arc.x2) > width || Math.max(arc.y1, arc.y2) + Math.abs(arc.bend1) < 0
                || Math.min(arc.y1, arc.y2) - Math.abs(arc.bend1) > height) {
            return;
        }
        boolean faint = isFaint(edge);
        canvas.setGlobalAlpha(faint ? FAINT : 1);
        canvas.setStroke(sheet.colour("kind-script"));
        canvas.setLineWidth(1.5);
        canvas.setLineDashes(dashes(edge.kind()));
        canvas.beginPath();
        canvas.moveTo(arc.x1, arc.y1);
        canvas.bezierCurveTo(arc.x1, arc.y1 + arc.bend1, arc.x2, arc.y2 + arc.bend2, arc.x2, arc.y2);
        canvas.stroke();
        canvas.setLineDashes();
        drawHead(sheet.colour("kind-script"), arc.x2, arc.y2, -Math.signum(arc.bend2));
        canvas.setGlobalAlpha(1);
        if (!faint) {
            drawWord(Joins.does(edge.kind()), (arc.x1 + arc.x2) / 2, (arc.y1 + arc.y2) / 2 + (arc.bend1 + arc.bend2) * 3 / 8);
        }
    }

    /** A curve, in pixels: its ends, and how far below each it is bent. */
    private record Arc(double x1, double y1, double bend1, double x2, double y2, double bend2) { }

    /** Between boxes below each other, from the one to the other; between those side by side, below both. */
    private Arc arc(Edge edge) {
        Layout layout = model.layout().get();
        int from = layout.box(edge.from());
        int to = layout.box(edge.to());
        boolean beside = Math.abs(layout.y(to) - layout.y(from)) < Layout.HEIGHT;
        double side = beside ? 1 : Math.signum(layout.y(to) - layout.y(from));
        double otherSide = beside ? 1 : -side;
        double y1 = sheet.y(layout.y(from) + side * Layout.HEIGHT / 2);
        double y2 = sheet.y(layout.y(to) + otherSide * Layout.HEIGHT / 2);
        double bend = beside ? sheet.length(34) : Math.max(sheet.length(24), Math.abs(y2 - y1) / 2);
        return new Arc(sheet.x(layout.x(from) + Layout.WIDTH * 0.6), y1, side * bend, sheet.x(layout.x(to) + Layout.WIDTH * 0.4), y2, otherSide * bend);
    }

    /** Accesses are many and mostly of no meaning: they are plain to see only at the process that is selected or has the keyboard. */
    private boolean isFaint(Edge edge) {
        int focused = model.focus() == Layout.NONE ? ProcessTree.NONE : model.layout().get().process(model.focus());
        return edge.kind() == Edge.Kind.ACCESSED && !touches(edge, focused) && !touches(edge, model.selected());
    }

    private static boolean touches(Edge edge, int process) {
        return edge.from() == process || edge.to() == process;
    }

    private void drawHead(Color colour, double x, double y, double down) {
        double size = Math.max(3, 6 * Math.min(1, sheet.camera().zoom()));
        canvas.setFill(colour);
        canvas.fillPolygon(new double[] {x, x - size * 0.7, x + size * 0.7}, new double[] {y, y - down * size * 1.4, y - down * size * 1.4}, 3);
    }

    private void drawWord(String word, double x, double y) {
        if (sheet.isReadable(BoxView.MARK_TEXT)) {
            double width = Math.round((sheet.width(word, BoxView.MARK_TEXT, false) + 12) * sheet.camera().zoom());
            double height = sheet.length(15);
            canvas.setFill(sheet.colour("technique"));
            canvas.fillRoundRect(Math.round(x - width / 2), Math.round(y - height / 2), width, height, height, height);
            sheet.text(word, BoxView.MARK_TEXT, false, "technique-text", TextAlignment.CENTER, Math.round(x), Math.round(y));
        }
    }

    private static double[] dashes(Edge.Kind kind) {
        return switch (kind) {
            case REAL -> new double[] {10, 3};
            case BROKERED -> new double[] {2, 4};
            case WROTE -> new double[] {8, 4, 2, 4};
            case INSTALLED -> new double[] {8, 4, 2, 4, 2, 4};
            case HOP -> new double[] {14, 6};
            case INJECTED -> new double[] {5, 5};
            case ACCESSED -> new double[] {1, 5};
        };
    }
}
