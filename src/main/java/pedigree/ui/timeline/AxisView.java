package pedigree.ui.timeline;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

import pedigree.event.TimeRange;
import pedigree.event.Timestamp;
import pedigree.ui.style.TimeAxis;
import pedigree.ui.style.Wording;

/** Draws what has to do with time only: lines, labels, bands, the range, the time at the mouse, and what marks mean. */
final class AxisView {

    private static final double LABEL = 100; // pixels for a label at 100 %
    private static final double STRIPE = 8;
    private static final double LEFT = 12;
    private static final String RAGGED = "faint, ragged: may have lived then";

    private final PaintView paint;
    private final BarView bars;
    private final GraphicsContext canvas;

    AxisView(PaintView paint, BarView bars) {
        this.paint = paint;
        this.bars = bars;
        canvas = paint.canvas();
    }

    /** What lies behind the bars. */
    void drawBehind(Grid grid, List<Band> bands) {
        for (TimeAxis.Mark mark : marks(grid)) {
            paint.fill("line", Math.round(grid.x(mark.ticks())), 0, 1, grid.bottom());
        }
        for (Band band : bands) {
            double from = Math.max(grid.names(), grid.x(band.from()));
            double to = Math.min(grid.names() + grid.scale().width(), grid.x(band.to()));
            if (!band.cleared() && to >= from) {
                drawGap(Math.round(from), Math.max(2, Math.round(to - from)), grid.bottom());
            }
        }
    }

    private List<TimeAxis.Mark> marks(Grid grid) {
        return TimeAxis.marks(grid.scale().from(), grid.scale().to(), (int) (grid.scale().width() / paint.scaled(LABEL)));
    }

    /** Stripes: something may have happened there. */
    private void drawGap(double x, double width, double height) {
        canvas.save();
        canvas.beginPath();
        canvas.rect(x, 0, width, height);
        canvas.clip();
        paint.fill("side", x, 0, width, height);
        canvas.setStroke(paint.colour("line"));
        canvas.setLineWidth(1);
        for (double at = x - height; at < x + width; at += STRIPE) {
            canvas.strokeLine(at, height, at + height, 0);
        }
        canvas.restore();
    }

    /** What lies before the bars; {@code mouse} is where the mouse is, right of the names. */
    void drawBefore(Grid grid, List<Band> bands, Optional<TimeRange> range, OptionalDouble mouse, double height) {
        double wordsEnd = 0;
        for (Band band : bands) {
            wordsEnd = drawWord(grid, band, wordsEnd);
        }
        range.ifPresent(chosen -> drawRange(grid, chosen));
        paint.fill("pane", 0, grid.bottom(), grid.names() + grid.scale().width(), height - grid.bottom());
        paint.fill("line", 0, grid.bottom(), grid.names() + grid.scale().width(), 1);
        double label = grid.bottom() + paint.scaled(12);
        for (TimeAxis.Mark mark : marks(grid)) {
            double x = Math.round(grid.x(mark.ticks()));
            paint.fill("guide", x, grid.bottom(), 1, 4);
            if (x - paint.scaled(LABEL) / 2 > grid.names() - paint.scaled(40) && x + paint.scaled(LABEL) / 2 < grid.names() + grid.scale().width() + 10) {
                paint.text(mark.text(), "muted", false, TextAlignment.CENTER, x, label);
            }
        }
        mouse.ifPresent(x -> drawMouse(grid, x, label));
        drawLegend(grid, label + paint.scaled(20));
    }

    private double drawWord(Grid grid, Band band, double wordsEnd) {
        double x = Math.round(Math.max(grid.names(), grid.x(band.from())));
        if (grid.x(band.to()) < grid.names() || x > grid.names() + grid.scale().width()) {
            return wordsEnd;
        }
        String colour = band.cleared() ? "high" : "muted";
        if (band.cleared()) {
            canvas.setStroke(paint.colour(colour));
            canvas.setLineWidth(2);
            canvas.setLineDashes(5, 4);
            canvas.strokeLine(x, 0, x, grid.bottom());
            canvas.setLineDashes();
        }
        double width = paint.width(band.text(), false) + 10;
        double left = Math.min(x + 3, grid.names() + grid.scale().width() - width);
        if (left < wordsEnd) {
            return wordsEnd; // the tooltip tells it
        }
        double height = paint.scaled(18);
        paint.fill("pane", left, grid.bottom() - height - 2, width, height);
        paint.text(band.text(), colour, false, TextAlignment.LEFT, left + 5, grid.bottom() - 2 - height / 2);
        return left + width;
    }

    private void drawRange(Grid grid, TimeRange range) {
        double right = grid.names() + grid.scale().width();
        double from = Math.round(Math.max(grid.names(), Math.min(right, grid.x(range.from().ticks()))));
        double to = Math.round(Math.max(grid.names(), Math.min(right, grid.x(range.to().ticks()))));
        canvas.setGlobalAlpha(0.6);
        paint.fill("pane", grid.names(), 0, from - grid.names(), grid.bottom());
        paint.fill("pane", to, 0, right - to, grid.bottom());
        canvas.setGlobalAlpha(1);
        paint.fill("low", from - 1, 0, 2, grid.bottom());
        paint.fill("low", to - 1, 0, 2, grid.bottom());
    }

    private void drawMouse(Grid grid, double x, double label) {
        paint.fill("muted", Math.round(x), 0, 1, grid.bottom());
        long ticks = grid.ticks(x);
        String text = Wording.time(new Timestamp(ticks - Math.floorMod(ticks, Timestamp.MILLISECOND))) + " UTC";
        double width = paint.width(text, true) + 16;
        double left = Math.max(grid.names(), Math.min(grid.names() + grid.scale().width() - width, x - width / 2));
        paint.fill("selection", left, grid.bottom() + 1, width, paint.scaled(22));
        paint.text(text, "text", true, TextAlignment.CENTER, left + width / 2, label);
    }

    /** What marks mean, as far as there is room. */
    private void drawLegend(Grid grid, double y) {
        double end = grid.names() + grid.scale().width();
        double sign = paint.scaled(16);
        double x = LEFT;
        for (Mark mark : Mark.values()) {
            double width = sign + paint.width(mark.meaning(), false);
            if (x + width > end) {
                return;
            }
            bars.drawMark(mark, x + sign / 2 - 2, y, paint.scaled(8));
            paint.text(mark.meaning(), "muted", false, TextAlignment.LEFT, x + sign, y);
            x += width + sign;
        }
        if (x + paint.width(RAGGED, false) < end) {
            paint.text(RAGGED, "muted", false, TextAlignment.LEFT, x, y);
        }
    }
}
