package pedigree.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import pedigree.event.Timestamp;

/** When a source is busy and when it is silent: stretches of events that lie a quarter of an hour apart at most. */
final class Activity {

    private static final long EARLIEST = Timestamp.parse("1990-01-01T00:00:00Z").orElseThrow().ticks();
    private static final long LATEST = Timestamp.parse("2101-01-01T00:00:00Z").orElseThrow().ticks();
    private static final long APART = 900 * Timestamp.SECOND;
    private static final long SILENCE = 3_600 * Timestamp.SECOND;
    private static final int UNUSUAL = 3; // times as long as is usual
    private static final int EVENTS = 10; // of a stretch, on average

    private final Ranges stretches = new Ranges(APART);
    private long events;
    private long implausible;

    /** Adds an event; gives its time back, or {@link Ranges#UNKNOWN} if that cannot be true. */
    long add(Timestamp time) {
        if (time.ticks() < EARLIEST || time.ticks() >= LATEST) {
            implausible++;
            return Ranges.UNKNOWN;
        }
        events++;
        stretches.add(time.ticks(), Ranges.UNKNOWN);
        return time.ticks();
    }

    Span span() {
        int count = stretches.size();
        return count == 0 ? new Span(Optional.empty(), Optional.empty(), implausible)
                : new Span(Optional.of(new Timestamp(stretches.from(0))), Optional.of(new Timestamp(stretches.to(count - 1))), implausible);
    }

    /** The silences that are much longer than usual, in order of time. */
    List<Gap> silences() {
        List<Gap> silences = new ArrayList<>();
        int count = stretches.size();
        if (events < (long) EVENTS * count) {
            return silences;
        }
        long least = Math.max(SILENCE, UNUSUAL * usual());
        for (int i = 1; i < count; i++) {
            long from = stretches.to(i - 1);
            long to = stretches.from(i);
            if (to - from >= least) {
                silences.add(new Gap(Optional.of(new Timestamp(from)), Optional.of(new Timestamp(to)), "", "", 0, 0));
            }
        }
        return silences;
    }

    /** The median of the silences; 0 where there are too few to call any of them usual. */
    private long usual() {
        int silences = stretches.size() - 1;
        if (silences < 4) {
            return 0;
        }
        long[] lengths = new long[silences];
        for (int i = 0; i < silences; i++) {
            lengths[i] = stretches.from(i + 1) - stretches.to(i);
        }
        Arrays.sort(lengths);
        return lengths[silences / 2];
    }
}
