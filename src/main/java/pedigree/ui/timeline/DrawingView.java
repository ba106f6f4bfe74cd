package pedigree.ui.timeline;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import javafx.application.Platform;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;

import pedigree.event.SafeText;
import pedigree.event.TimeRange;
import pedigree.event.Timestamp;
import pedigree.ui.style.Look;
import pedigree.ui.style.Wording;

/** The rows on a canvas: as many as are in sight, once a frame at most. */
final class DrawingView extends Region {

    private static final double ROW = 24;
    private static final double NAMES = 220;
    private static final double NAMES_PART = 0.3; // of a narrow pane
    private static final double AXIS = 46;
    private static final double INDENT = 12;
    private static final int DEEPEST = 8; // indents; what lies deeper would have no room for its name

    private final TimelineViewModel model;
    private final Look look;
    private final Canvas canvas = new Canvas();
    private final PaintView paint;
    private final BarView bars;
    private final AxisView axis;
    private OptionalDouble mouse = OptionalDouble.empty();
    private Optional<TimeRange> brushed = Optional.empty();
    private boolean asked;

    DrawingView(TimelineViewModel model, Look look) {
        this.model = model;
        this.look = look;
        paint = new PaintView(canvas.getGraphicsContext2D(), look);
        bars = new BarView(model, paint);
        axis = new AxisView(paint, bars);
        setId("timeline-drawing");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        getChildren().add(canvas);
        model.redrawn().addListener((property, old, now) -> redraw());
        model.shown().addListener((property, old, now) -> redraw());
        look.palette().addListener((property, old, now) -> redraw());
        look.scale().addListener((property, old, now) -> redraw());
        focusedProperty().addListener((property, old, now) -> redraw());
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        redraw();
    }

    /** Shows the time at a place; at none where that is empty. */
    void point(OptionalDouble x) {
        mouse = x;
        redraw();
    }

    /** Shows a span as if it were chosen. */
    void brush(long from, long to) {
        brushed = from == to ? Optional.empty() : Optional.of(TimeRange.of(Math.min(from, to), Math.max(from, to)));
        redraw();
    }

    void endBrush() {
        brushed = Optional.empty();
        redraw();
    }

    private void redraw() {
        if (!asked && model.shown().get()) {
            asked = true;
            Platform.runLater(this::draw);
        }
    }

    /** Where things are now. */
    Grid grid() {
        double scale = look.scale().get();
        double names = Math.round(Math.min(NAMES * scale, getWidth() * NAMES_PART));
        return model.lay(getWidth(), getHeight() - Math.round(AXIS * scale), names, Math.round(ROW * scale));
    }

    /** Draws at once. */
    void draw() {
        asked = false;
        Grid grid = grid();
        paint.begin(getWidth(), getHeight());
        if (!model.hint().isEmpty()) {
            setAccessibleText(model.hint());
            return;
        }
        if (model.lineage().row() != Grid.NONE) {
            paint.fill("selection", 0, grid.y(model.lineage().row()), getWidth(), grid.row());
        }
        if (model.sight().isPresent()) {
            drawTimes(grid);
        }
        for (int row = grid.first(); row < grid.last(); row++) {
            drawName(grid, row);
        }
        setAccessibleText(spoken());
    }

    private void drawTimes(Grid grid) {
        List<Band> bands = model.bands(grid);
        axis.drawBehind(grid, bands);
        for (int row = grid.first(); row < grid.last(); row++) {
            bars.draw(grid, row);
        }
        drawLineage(grid);
        axis.drawBefore(grid, bands, brushed.or(() -> model.range().get()), mouse, getHeight());
        paint.text(model.dayText(), "muted", false, TextAlignment.LEFT, 12, grid.bottom() + paint.scaled(12));
        paint.fill("pane", 0, 0, grid.names() - 8, grid.bottom());
        if (model.lineage().row() != Grid.NONE) {
            double y = grid.y(model.lineage().row());
            paint.fill("selection", 0, y, grid.names() - 8, Math.max(0, Math.min(grid.row(), grid.bottom() - y)));
        }
    }

    /** A line from each parent to its child, where the child started. */
    private void drawLineage(Grid grid) {
        List<Integer> path = model.lineage().rows();
        for (int i = 1; i < path.size(); i++) {
            int child = model.rows().get(path.get(i));
            Lifeline life = model.life(child);
            double x = Math.round(grid.x(life.from()));
            if (life.starts() && x >= grid.names() && x < getWidth()) {
                double from = Math.max(0, grid.y(path.get(i - 1)) + Math.round(grid.row() * 0.8));
                double to = Math.min(grid.bottom(), grid.y(path.get(i)) + Math.round(grid.row() / 2));
                paint.fill(model.level(child).map(level -> level.sigma()).orElse("low"), x - 1, from, 2, to - from);
            }
        }
    }

    private void drawName(Grid grid, int row) {
        int process = model.rows().get(row);
        Line line = model.line(process);
        double x = 12 + Math.min(DEEPEST, model.depth(process)) * paint.scaled(INDENT);
        double y = grid.y(row) + grid.row() / 2;
        if (y > grid.bottom() - 2) {
            return;
        }
        boolean strong = model.level(process).isPresent();
        paint.text(paint.cut(line.title(), strong, grid.names() - x - 14), line.inferred() ? "muted" : "text", strong, TextAlignment.LEFT, x, y);
        if (row == model.lineage().row() && isFocused()) {
            paint.fill("low", 0, grid.y(row), 3, grid.row());
        }
        if (!model.life(process).isKnown() && model.sight().isPresent()) {
            paint.text("no time known", "muted", false, TextAlignment.LEFT, grid.names() + 6, y);
        }
    }

    /** The selected row in words. */
    private String spoken() {
        int row = model.lineage().row();
        if (row == Grid.NONE) {
            return "Timeline of " + Wording.count(model.rows().size(), "process", "processes") + ", none selected";
        }
        return describe(row) + ", row " + (row + 1) + " of " + model.rows().size();
    }

    /** A row in words. */
    String describe(int row) {
        int process = model.rows().get(row);
        Line line = model.line(process);
        Lifeline life = model.life(process);
        StringBuilder text = new StringBuilder(line.title());
        text.append(", ").append(life.starts() ? "from " + Wording.time(new Timestamp(life.from())) : "start not logged");
        text.append(life.ends() ? " to " + Wording.time(new Timestamp(life.last())) : ", end not logged");
        model.level(process).ifPresent(level -> text.append(", ").append(Wording.level(level)).append(" finding"));
        for (Mark mark : Mark.values()) {
            int count = line.marks().count(mark);
            if (count > 0) {
                text.append(", ").append(mark.meaning()).append(" × ").append(Wording.number(count));
            }
        }
        return SafeText.of(text.append(line.marks().hasMore() ? ", and more that is not drawn" : "").toString());
    }
}
