package pedigree.ui.timeline;

import pedigree.lineage.Lifetimes;
import pedigree.lineage.ProcessTree;
import pedigree.ui.style.TimeAxis;

/**
 * What is known of when a process lived. Immutable.
 *
 * @param from   its start, or where that is not known the first moment at which it must have run
 * @param last   the last moment at which it must have run; its end, where that is known
 * @param starts whether {@code from} is its start
 * @param ends   whether {@code last} is its end
 */
record Lifeline(long from, long last, boolean starts, boolean ends) {

    /** Nothing is known. */
    static final Lifeline NONE = new Lifeline(Lifetimes.UNKNOWN, Lifetimes.UNKNOWN, false, false);

    private static final int CHILDREN = 500;

    /** That of a process: by its own times, by those of its first children, and by what it did. At most a few hundred steps. */
    static Lifeline of(int process, Lifetimes times, ProcessTree tree, Marks marks) {
        if (process >= times.size()) {
            return NONE;
        }
        long start = plausible(times.start(process));
        long end = plausible(times.end(process));
        long first = marks.size() == 0 ? Lifetimes.UNKNOWN : marks.first();
        long last = marks.size() == 0 ? Lifetimes.UNKNOWN : marks.last();
        int child = tree.firstChild(process);
        for (int i = 0; i < CHILDREN && child != ProcessTree.NONE; i++) {
            long started = plausible(times.start(child));
            first = earlier(first, started);
            last = Math.max(last, started);
            child = tree.nextSibling(child);
        }
        long from = start != Lifetimes.UNKNOWN ? start : earlier(first, end);
        long to = end != Lifetimes.UNKNOWN ? end : Math.max(from, last);
        return from == Lifetimes.UNKNOWN ? NONE : new Lifeline(Math.min(from, to), Math.max(from, to), start != Lifetimes.UNKNOWN, end != Lifetimes.UNKNOWN);
    }

    private static long plausible(long ticks) {
        return TimeAxis.isPlausible(ticks) ? ticks : Lifetimes.UNKNOWN;
    }

    private static long earlier(long time, long other) {
        return time == Lifetimes.UNKNOWN ? other : other == Lifetimes.UNKNOWN ? time : Math.min(time, other);
    }

    boolean isKnown() {
        return from != Lifetimes.UNKNOWN;
    }
}
