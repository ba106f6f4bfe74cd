package pedigree.coverage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The logs of a source, a channel of a host each, and the hosts. The log of the last record is kept at hand: mostly the next is of the same. */
final class Logs {

    private static final int MOST_HOSTS = 10_000;
    private static final int MOST_LOGS = 1_000;

    private final Set<String> hosts = new LinkedHashSet<>();
    private final Map<String, Map<String, LogNumbers>> byHost = new HashMap<>();
    private final List<LogNumbers> logs = new ArrayList<>();
    private String lastHost = "";
    private String lastChannel = "";
    private LogNumbers last;
    private boolean tooMany;

    void addHost(String host) {
        if (!host.isEmpty() && !host.equals(lastHost) && hosts.size() < MOST_HOSTS) {
            hosts.add(host);
        }
    }

    /** @param ticks the time of the record, or {@link Ranges#UNKNOWN} */
    void add(String host, String channel, long number, long ticks) {
        if (last == null || !host.equals(lastHost) || !channel.equals(lastChannel)) {
            last = log(host, channel);
            lastHost = host;
            lastChannel = channel;
        }
        if (last != null) {
            last.add(number, ticks);
        }
    }

    /** The log, a new one where it is met first; {@code null} where there are too many to begin another. */
    private LogNumbers log(String host, String channel) {
        LogNumbers known = byHost.getOrDefault(host, Map.of()).get(channel);
        if (known == null && logs.size() < MOST_LOGS) {
            known = new LogNumbers(host, channel);
            byHost.computeIfAbsent(host, key -> new HashMap<>(4)).put(channel, known);
            logs.add(known);
        }
        tooMany |= known == null;
        return known;
    }

    List<String> hosts() {
        return new ArrayList<>(hosts);
    }

    /** Whether there are logs with numbers, and what is missing of each is a loss. */
    boolean areWhole() {
        return !tooMany && !logs.isEmpty() && logs.stream().allMatch(LogNumbers::isWhole);
    }

    /**
     * Whether a log goes on behind a silence. If none does, the silence lies between two logs, of which one may begin late or have a wrong clock.
     */
    boolean span(Gap silence) {
        return logs.stream().anyMatch(log -> log.spans(silence));
    }

    List<Gap> gaps() {
        return logs.stream().filter(LogNumbers::isWhole).flatMap(log -> log.gaps().stream()).toList();
    }

    List<Selection> selections() {
        return logs.stream().filter(log -> !log.isWhole()).map(LogNumbers::selection).toList();
    }
}
