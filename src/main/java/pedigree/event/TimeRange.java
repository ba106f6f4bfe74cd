package pedigree.event;

/**
 * A span of time.
 *
 * @param from its beginning
 * @param to   its end, not of it any more; later than the beginning
 */
public record TimeRange(Timestamp from, Timestamp to) {

    /** @throws IllegalArgumentException if it would be empty */
    public TimeRange {
        if (to.compareTo(from) <= 0) {
            throw new IllegalArgumentException("a range from %s to %s is empty".formatted(from, to));
        }
    }

    /** The range between two times given as {@link Timestamp#ticks}. */
    public static TimeRange of(long from, long to) {
        return new TimeRange(new Timestamp(from), new Timestamp(to));
    }

    /** Whether a time, as {@link Timestamp#ticks}, is in it. */
    public boolean contains(long ticks) {
        return ticks >= from.ticks() && ticks < to.ticks();
    }

    /** How long it is, in {@link Timestamp#ticks}. */
    public long length() {
        return to.ticks() - from.ticks();
    }
}
