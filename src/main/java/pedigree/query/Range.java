package pedigree.query;

/**
 * A range of numbers, ticks of time, or places among choices; both ends are in it.
 *
 * @param least {@link Long#MIN_VALUE} + 1 where it has none: that value itself stands for what is absent, and is in no range
 */
record Range(long least, long most) implements Wanted {

    /** The place of what the analyst has set among {@link Kind#HOW}'s choices. */
    static final Range MANUAL = new Range(Kind.HOW.choices().indexOf("manual"), Kind.HOW.choices().indexOf("manual"));

    /** What is not known. */
    static final long ABSENT = Long.MIN_VALUE;

    /** The values that compare so with those from {@code first} to {@code last}, which are written as one: a day, a second. */
    static Range of(Comparison comparison, long first, long last) {
        return switch (comparison) {
            case IS -> new Range(first, last);
            case LESS -> new Range(ABSENT + 1, first - 1);
            case AT_MOST -> new Range(ABSENT + 1, last);
            case MORE -> new Range(first == Long.MAX_VALUE ? first : first + 1, first == Long.MAX_VALUE ? ABSENT + 1 : Long.MAX_VALUE);
            case AT_LEAST -> new Range(first, Long.MAX_VALUE);
        };
    }

    boolean holds(long value) {
        return value != ABSENT && value >= least && value <= most;
    }
}
