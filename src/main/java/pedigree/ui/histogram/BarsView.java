package pedigree.ui.histogram;

import java.util.List;
import java.util.Optional;

import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontSmoothingType;
import javafx.util.Duration;

import pedigree.event.Level;
import pedigree.event.TimeRange;
import pedigree.ui.style.Look;
import pedigree.ui.style.Palette;
import pedigree.ui.style.TimeAxis;
import pedigree.ui.style.TimeScale;

/** The bars, the range over them and the axis below, on a canvas. */
final class BarsView extends Region {

    /** How far the bars are from the window's edges, in pixels. */
    static final double INSET = 12;

    private static final double TOP = 8;
    private static final double LOWEST = 2; // pixels of a bar that is not empty
    private static final double FAINT = 0.3;
    private static final double NEAR = 4; // pixels
    private static final double LABEL = 84; // pixels that a label of the axis may take, at 100 %
    private static final double TEXT = 11;

    private final HistogramViewModel model;
    private final Look look;
    private final Canvas canvas = new Canvas();
    private final Tooltip tooltip = new Tooltip();
    private Optional<TimeRange> selected = Optional.empty();
    private Optional<Brush> brush = Optional.empty();
    private double axis = 18;
    private double labelsEnd;

    BarsView(HistogramViewModel model, Look look) {
        this.model = model;
        this.look = look;
        setId("histogram-bars");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setAccessibleHelp("Arrow keys move the beginning of the time shown, after Tab its end; Escape shows all");
        getChildren().add(canvas);
        look.palette().addListener((property, old, now) -> draw());
        setOnMousePressed(this::pressed);
        setOnMouseDragged(this::dragged);
        setOnMouseReleased(event -> released());
        setOnMouseMoved(this::moved);
        tooltip.setShowDelay(Duration.millis(300));
        Tooltip.install(this, tooltip);
    }

    /** The width of all bars in a pane of some width. */
    static double inner(double width) {
        return Math.max(1, width - 2 * INSET);
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        draw();
    }

    /** Draws with an axis of some height, whose labels end at {@code end}. */
    void draw(double axisHeight, double end) {
        axis = axisHeight;
        labelsEnd = end;
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        draw();
    }

    /** Shows a range, whatever is being dragged. */
    void select(Optional<TimeRange> range) {
        selected = range;
        brush = Optional.empty();
        draw();
    }

    private TimeScale scale() {
        return model.bars().get().scale(inner(getWidth()));
    }

    private long ticks(double x) {
        return scale().ticks(x - INSET);
    }

    private double x(TimeScale scale, long ticks) {
        return INSET + Math.round(Math.max(0, Math.min(scale.width(), scale.x(ticks))));
    }

    private void draw() {
        GraphicsContext canvasNow = canvas.getGraphicsContext2D();
        canvasNow.clearRect(0, 0, getWidth(), getHeight());
        Palette palette = look.palette().get();
        TimeScale scale = scale();
        double ground = getHeight() - axis;
        selected.ifPresent(range -> {
            canvasNow.setFill(palette.get("selection"));
            canvasNow.fillRect(x(scale, range.from().ticks()), 0, x(scale, range.to().ticks()) - x(scale, range.from().ticks()), ground);
        });
        Bars bars = model.bars().get();
        for (int bar = 0; bar < bars.count(); bar++) {
            drawBar(canvasNow, palette, bars, bar, scale, ground);
        }
        drawLabels(canvasNow, palette, scale, ground);
        canvasNow.setFill(palette.get("low"));
        selected.ifPresent(range -> {
            canvasNow.fillRect(x(scale, range.from().ticks()) - 1, 0, 2, ground);
            canvasNow.fillRect(x(scale, range.to().ticks()) - 1, 0, 2, ground);
        });
    }

    private void drawBar(GraphicsContext canvasNow, Palette palette, Bars bars, int bar, TimeScale scale, double ground) {
        if (bars.all(bar) == 0) {
            return;
        }
        double left = x(scale, bars.edge(bar));
        double width = Math.max(1, x(scale, bars.edge(bar + 1)) - left - 1);
        Optional<Level> level = bars.worst(bar);
        Color colour = level.map(palette::of).orElse(palette.get("informational"));
        double full = height(bars, bars.all(bar), ground);
        double strong = height(bars, bars.matching(bar), ground);
        canvasNow.setFill(faint(colour, palette.get("pane")));
        canvasNow.fillRect(left, ground - full, width, full);
        canvasNow.setFill(colour);
        canvasNow.fillRect(left, ground - strong, width, strong);
        if (level.isPresent() && level.get().compareTo(Level.MEDIUM) >= 0) { // a mark besides the colour
            double middle = left + width / 2;
            canvasNow.fillPolygon(new double[] {middle - 3, middle + 3, middle}, new double[] {ground - full - 6, ground - full - 6, ground - full - 2}, 3);
        }
    }

    private static Color faint(Color colour, Color ground) {
        return ground.interpolate(colour, FAINT);
    }

    private static double height(Bars bars, int count, double ground) {
        return count == 0 ? 0 : Math.max(LOWEST, Math.round(bars.height(count) * (ground - TOP)));
    }

    private void drawLabels(GraphicsContext canvasNow, Palette palette, TimeScale scale, double ground) {
        double size = look.scale().get();
        canvasNow.setFontSmoothingType(FontSmoothingType.GRAY);
        canvasNow.setFont(Font.font(Math.round(TEXT * size)));
        canvasNow.setTextBaseline(VPos.CENTER);
        List<TimeAxis.Mark> marks = TimeAxis.marks(scale.from(), scale.to(), (int) (scale.width() / (LABEL * size * 1.3)));
        for (TimeAxis.Mark mark : marks) {
            double at = INSET + Math.round(scale.x(mark.ticks()));
            canvasNow.setFill(palette.get("guide"));
            canvasNow.fillRect(at, ground, 1, 4);
            if (at + LABEL * size < labelsEnd) {
                canvasNow.setFill(palette.get("muted"));
                canvasNow.fillText(mark.text(), at + 3, ground + axis / 2 + 1);
            }
        }
        canvasNow.setFill(palette.get("line"));
        canvasNow.fillRect(INSET, ground, scale.width(), 1);
    }

    private void pressed(MouseEvent event) {
        requestFocus();
        if (event.getButton() == MouseButton.PRIMARY) {
            brush = Optional.of(Brush.begin(model.bars().get(), model.range().get(), ticks(event.getX()), (long) (NEAR * scale().ticksPerPixel())));
        }
    }

    private void dragged(MouseEvent event) {
        brush.ifPresent(now -> {
            selected = now.at(ticks(event.getX()));
            draw();
        });
    }

    private void released() {
        boolean dragged = brush.isPresent() && !selected.equals(model.range().get());
        brush = Optional.empty();
        if (dragged && selected.isPresent()) {
            model.range().set(selected);
        } else {
            select(model.range().get());
        }
    }

    private void moved(MouseEvent event) {
        long at = ticks(event.getX());
        long near = (long) (NEAR * scale().ticksPerPixel());
        Optional<TimeRange> range = model.range().get();
        boolean onEnd = range.isPresent() && (Math.abs(at - range.get().from().ticks()) <= near || Math.abs(at - range.get().to().ticks()) <= near);
        setCursor(onEnd ? Cursor.H_RESIZE : range.isPresent() && range.get().contains(at) ? Cursor.MOVE : Cursor.DEFAULT);
        tooltip.setText(model.barText(model.bars().get().at(at)));
    }
}
