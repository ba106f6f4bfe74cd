package pedigree.store;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import pedigree.event.Category;
import pedigree.event.Event;
import pedigree.event.Timestamp;

/**
 * How long the records of a source took from what happened to their headers: the least for each host. Logging lags, but never runs ahead, so the
 * least is the error of the clock that made the headers; the median is too large. Not thread-safe.
 */
public final class Lags {

    /**
     * Sysmon takes these from traces of the kernel, whose clock is set when a trace begins and drifts from the host's; by minutes where the machine
     * sleeps between.
     */
    private static final Set<Category> TRACED = EnumSet.of(Category.NETWORK_CONNECTION, Category.DNS_QUERY);

    /**
     * The lag from which on a clock is wrong. Below it header times differ from the true ones in any source: they are whole seconds in some, and
     * logging lags. Above it there is a reason, such as a time zone.
     */
    private static final long WRONG = 60 * Timestamp.SECOND;

    private static final long QUARTER = 15 * 60 * Timestamp.SECOND;
    private static final long NEAR = 2 * Timestamp.SECOND;

    private final Map<String, Long> least = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    /** Counts an event that says itself when it happened; carved ones may be damaged and do not count. */
    public void add(Optional<Timestamp> header, Event event) {
        if (header.isEmpty() || event.origin().carved() || TRACED.contains(event.category())) {
            return;
        }
        event.ownTime().ifPresent(own -> least.merge(event.host(), header.get().ticks() - own.ticks(), Math::min));
    }

    /** Counts what others counted. */
    void addAll(Lags others) {
        others.least.forEach((host, lag) -> least.merge(host, lag, Math::min));
    }

    /** The errors of clocks that are wrong, by host. */
    Map<String, Long> errors() {
        Map<String, Long> errors = new TreeMap<>(least);
        errors.values().removeIf(lag -> Math.abs(lag) < WRONG);
        errors.replaceAll((host, lag) -> error(lag));
        return errors;
    }

    /** A time zone is off by whole quarters of an hour; what little there is besides is lag, or the rest of a second that the export left out. */
    private static long error(long lag) {
        long zone = Math.round(lag / (double) QUARTER) * QUARTER;
        return Math.abs(lag - zone) < NEAR ? zone : lag;
    }
}
