package pedigree.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import pedigree.event.Event;
import pedigree.event.Timestamp;

/**
 * What is to be known of the times that the headers of a source's records give. They stay in the case as they are, and are corrected when they
 * are read.
 *
 * @param zone   in which those without a zone were read: {@code UTC}, {@code Europe/Berlin}; empty where all say theirs
 * @param errors how far the header times of a host are ahead of the true ones, in ticks, negative where they are behind; by the host as the source
 *               spells it, letter case aside; hosts of which no error is known are left out
 */
public record Clock(String zone, SortedMap<String, Long> errors) {

    /** Of a source whose times are what they say. */
    public static final Clock RIGHT = new Clock("", Map.of());

    public Clock(String zone, Map<String, Long> errors) {
        this(zone, sorted(errors));
    }

    public Clock {
        errors = Collections.unmodifiableSortedMap(errors);
    }

    private static SortedMap<String, Long> sorted(Map<String, Long> errors) {
        SortedMap<String, Long> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        sorted.putAll(errors);
        return sorted;
    }

    /** By how many ticks the header times of a host are ahead; 0 where no error is known. */
    public long error(String host) {
        return errors.isEmpty() ? 0 : errors.getOrDefault(host, 0L);
    }

    /** By how many ticks the time of an event is ahead; 0 where the event itself says when it happened. */
    long error(Event event) {
        return errors.isEmpty() || event.ownTime().isPresent() ? 0 : error(event.host());
    }

    /** Seconds, with sign and three fraction digits: {@code -14400.000}. */
    public static double seconds(long error) {
        return Math.round(error / (double) Timestamp.MILLISECOND) / 1000.0;
    }

    /** {@code -4:00:00.000}: hours, minutes, seconds. */
    public static String text(long error) {
        long millis = Math.abs(Math.round(error / (double) Timestamp.MILLISECOND));
        return String.format(Locale.ROOT, "%s%d:%02d:%02d.%03d", error < 0 ? "-" : "+", millis / 3_600_000, millis / 60_000 % 60, millis / 1000 % 60, millis % 1000);
    }

    /** The same for people: one remark on the zone, and one on each error, of all hosts that have it to the second. */
    List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        if (!zone.isEmpty()) {
            remarks.add("times without a zone: read as " + zone);
        }
        Map<Long, List<Map.Entry<String, Long>>> alike = errors.entrySet().stream()
                .collect(Collectors.groupingBy(error -> Math.round(seconds(error.getValue())), TreeMap::new, Collectors.toList()));
        alike.values().forEach(hosts -> remarks.add(remark(hosts)));
        return remarks;
    }

    private static String remark(List<Map.Entry<String, Long>> hosts) {
        String more = hosts.size() == 1 ? "" : " and %d more".formatted(hosts.size() - 1);
        return "clock error: header times of %s%s are %s off UtcTime; where they are all there is, they are corrected".formatted(
                hosts.get(0).getKey().isEmpty() ? "a host without a name" : hosts.get(0).getKey(), more, text(hosts.get(0).getValue()));
    }
}
