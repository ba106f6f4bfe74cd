package pedigree.source.forms;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import pedigree.event.Timestamp;

/**
 * Carbon Black's id of a process, in which its PID and its start stand.
 *
 * @param id    without the segment that searches append
 * @param pid   decimal; empty where the id says that it is unknown, or is of the old kind, a mere number
 * @param start empty likewise
 */
record CarbonBlackId(String id, Optional<String> pid, Optional<Timestamp> start) {

    /** EDR: sensor, PID, start as FILETIME; then perhaps the segment. */
    private static final Pattern EDR = Pattern.compile("(?i)([0-9a-f]{8}-([0-9a-f]{4}-[0-9a-f]{4})-([0-9a-f]{4}-[0-9a-f]{12}))(?:-[0-9a-f]+)?");

    /** Cloud: organisation, device, PID, 0, start as FILETIME. */
    private static final Pattern CLOUD = Pattern.compile("(?i)(\\w+-[0-9a-f]{8}-([0-9a-f]{8})-0{8}-([0-9a-f]{1,16}))");

    private static final String EVENT = "ingress.event.";

    /** What {@code text} says; empty where it says that the process is unknown. */
    static Optional<CarbonBlackId> of(String text) {
        Matcher found = EDR.matcher(text);
        if (!found.matches()) {
            found = CLOUD.matcher(text);
        }
        if (!found.matches()) {
            return Optional.of(new CarbonBlackId(text, Optional.empty(), Optional.empty()));
        }
        long pid = number(found.group(2));
        long start = number(found.group(3));
        if (start == 0) {
            return Optional.empty();
        }
        return Optional.of(new CarbonBlackId(found.group(1), Optional.of(Long.toString(pid)), Optional.of(new Timestamp(start)).filter(time -> start > 0)));
    }

    private static long number(String hex) {
        return Long.parseUnsignedLong(hex.replace("-", ""), 16);
    }

    /** The name of an event, without what the event forwarder puts before it. */
    static String event(String type) {
        return type.startsWith(EVENT) ? type.substring(EVENT.length()) : type;
    }
}
