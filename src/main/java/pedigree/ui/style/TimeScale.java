package pedigree.ui.style;

/**
 * How a span of time lies on a line of pixels. Immutable.
 *
 * @param from  the time at its left end, in {@link pedigree.event.Timestamp#ticks}
 * @param to    the time at its right end; later
 * @param width its length, in pixels; at least 1
 */
public record TimeScale(long from, long to, double width) {

    /** @throws IllegalArgumentException if it would be empty */
    public TimeScale {
        if (to <= from) {
            throw new IllegalArgumentException("a scale from %d to %d is empty".formatted(from, to));
        }
        width = Math.max(1, width);
    }

    /** Where a time is, in pixels from the left end; outside of the line where the time is. */
    public double x(long ticks) {
        return (double) (ticks - from) / length() * width; // the difference first: a double has not room for all digits of a time
    }

    /** The time at a place of the line. */
    public long ticks(double x) {
        return from + Math.round(x / width * length());
    }

    /** How long it is, in ticks. */
    public long length() {
        return to - from;
    }

    /** How many ticks a pixel is. */
    public double ticksPerPixel() {
        return length() / width;
    }
}
