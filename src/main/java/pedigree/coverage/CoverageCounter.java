package pedigree.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import pedigree.event.Event;
import pedigree.event.FieldNames;
import pedigree.event.Fields;
import pedigree.event.Timestamp;

/** Counts what a source has and lacks, event by event, as they are read. Not thread-safe. */
public final class CoverageCounter {

    private static final int LISTED = 20; // of hosts, gaps, selections and cleared logs
    private static final int KINDS = 10;

    private final CreationCounter creations = new CreationCounter();
    private final Activity activity = new Activity();
    private final Logs logs = new Logs();
    private final List<Cleared> cleared = new ArrayList<>();
    private final Map<String, long[]> others = new HashMap<>();
    private FieldNames system = Fields.none().names();
    private int channel = -1;
    private long clearings;

    /** Adds an event, in any order. */
    public void add(Event event) {
        switch (event.category()) {
            case PROCESS_CREATION -> creations.add(event);
            case PROCESS_TERMINATION -> creations.addEnd();
            case LOG_CLEARED -> addCleared(event);
            case OTHER -> others.computeIfAbsent(event.type(), type -> new long[1])[0]++;
            default -> { }
        }
        if (!event.origin().carved()) {
            addPlace(event);
        }
    }

    private void addCleared(Event event) {
        clearings++;
        if (cleared.size() < LISTED) {
            cleared.add(Cleared.of(event));
        }
    }

    private void addPlace(Event event) {
        long ticks = event.time().isPresent() ? activity.add(event.time().get()) : Ranges.UNKNOWN;
        logs.addHost(event.host());
        if (event.recordId().isPresent()) {
            logs.add(event.host(), channel(event.system()), event.recordId().getAsLong(), ticks);
        }
    }

    private String channel(Fields fields) {
        if (fields.names() != system) {
            system = fields.names();
            channel = system.indexOf("Channel");
        }
        return channel < 0 ? "" : fields.value(channel).orElse("");
    }

    /** What was counted so far. */
    public Coverage result() {
        List<Gap> gaps = new ArrayList<>(logs.gaps());
        if (logs.areWhole()) {
            activity.silences().stream().filter(logs::span).forEach(gaps::add);
        }
        gaps.sort(Comparator.comparing(gap -> gap.from().or(gap::to).map(Timestamp::ticks).orElse(Long.MAX_VALUE)));
        return new Coverage(activity.span(), Listed.of(logs.hosts(), LISTED), creations.result(), new Listed<>(cleared, clearings),
                Listed.of(gaps, LISTED), Listed.of(logs.selections(), LISTED), kinds());
    }

    private Kinds kinds() {
        Map<String, Long> commonest = new LinkedHashMap<>();
        others.entrySet().stream()
                .sorted(Comparator.<Map.Entry<String, long[]>>comparingLong(kind -> -kind.getValue()[0]).thenComparing(Map.Entry::getKey))
                .limit(KINDS)
                .forEach(kind -> commonest.put(kind.getKey(), kind.getValue()[0]));
        return new Kinds(others.values().stream().mapToLong(count -> count[0]).sum(), others.size(), commonest);
    }
}
