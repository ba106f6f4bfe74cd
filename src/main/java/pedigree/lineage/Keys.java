package pedigree.lineage;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import pedigree.event.Timestamp;
import pedigree.store.ClaimTable;
import pedigree.store.ClaimTable.Row;
import pedigree.store.ProcessKey;

/**
 * The keys of processes: the unique id, else {@code host/pid@start}, of an inferred one {@code host/pid~} and the key of its first child.
 *
 * <p>Two starts of one PID at the same 100 ns, on one host or on two of one name, are told apart by {@code #} and the record id, or where they have none by
 * their order.
 */
final class Keys {

    private final Processes processes;
    private final Claims claims;
    private final ClaimTable table;
    private final Map<Integer, String> hosts = new HashMap<>();
    private final List<Boolean> shared = new ArrayList<>();

    Keys(Processes processes, Claims claims, ClaimTable table) {
        this.processes = processes;
        this.claims = claims;
        this.table = table;
    }

    /** The key of a process that has an id or a creation record. */
    String of(int process) throws SQLException {
        if (processes.id.at(process) != 0) {
            return ofId(processes.id.at(process));
        }
        if (processes.time.at(process) == Row.UNKNOWN) {
            return host(process) + '/' + processes.pid.at(process) + mark(process);
        }
        return new ProcessKey(host(process), processes.pid.at(process), new Timestamp(processes.time.at(process))).toString();
    }

    /** The key of a process, another one if {@code taken} has that already. */
    String distinct(int process, String key, Set<String> taken) {
        String distinct = key;
        for (int count = 1; !taken.add(distinct); count++) {
            boolean numbered = processes.recordId.at(process) != Row.UNKNOWN;
            distinct = key + (numbered ? mark(process) + (count == 1 ? "" : "." + count) : "#" + (count + 1));
        }
        return distinct;
    }

    /** What tells processes of one PID apart: the number of the record that names each first, else its time; where it has neither, its place in the case. */
    private String mark(int process) {
        if (processes.recordId.at(process) != Row.UNKNOWN) {
            return "#" + processes.recordId.at(process);
        }
        return "#" + (processes.time.at(process) != Row.UNKNOWN ? new Timestamp(processes.time.at(process)) : processes.event.at(process));
    }

    /** Whether another host has the name of that of a process. */
    boolean sharesHostName(int process) throws SQLException {
        if (shared.isEmpty()) {
            Map<String, Integer> counts = new HashMap<>();
            for (int number = 1; number <= claims.hosts.count(); number++) {
                counts.merge(hostName(number), 1, Integer::sum);
            }
            for (int number = 0; number <= claims.hosts.count(); number++) {
                shared.add(number > 0 && counts.get(hostName(number)) > 1);
            }
        }
        return shared.get(processes.host.at(process));
    }

    private String hostName(int number) throws SQLException {
        return table.text(claims.hosts.firstText(number)).toLowerCase(Locale.ROOT);
    }

    /** The key of an inferred process that has no id; one without children is told apart by the record that names it. */
    String ofInferred(int process, Optional<String> firstChild) throws SQLException {
        return host(process) + '/' + processes.pid.at(process) + '~' + firstChild.orElse(mark(process));
    }

    /** A unique id as text. */
    String ofId(int id) {
        return new UUID(claims.ids.high(id), claims.ids.low(id)).toString();
    }

    /** The host of a process, as it was first spelled. */
    String host(int process) throws SQLException {
        int host = processes.host.at(process);
        String known = hosts.get(host);
        if (known == null) {
            known = table.text(claims.hosts.firstText(host));
            hosts.put(host, known);
        }
        return known;
    }
}
