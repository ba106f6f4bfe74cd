package pedigree.lineage;

import java.sql.SQLException;
import java.util.Map;
import java.util.HashMap;
import java.util.Optional;
import java.util.UUID;

import pedigree.event.Timestamp;
import pedigree.store.ClaimTable;
import pedigree.store.ClaimTable.Row;
import pedigree.store.ProcessKey;

/**
 * The keys of processes: the unique id, else {@code host/pid@start}, of an inferred one {@code host/pid~} and the key of its first child.
 *
 * <p>Two starts of one PID at the same 100 ns, which only a damaged log has, are told apart by {@code #} and the record id.
 */
final class Keys {

    private final Processes processes;
    private final Claims claims;
    private final ClaimTable table;
    private final Map<Integer, String> hosts = new HashMap<>();

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
            return host(process) + '/' + processes.pid.at(process) + "#" + processes.event.at(process);
        }
        return new ProcessKey(host(process), processes.pid.at(process), new Timestamp(processes.time.at(process))).toString();
    }

    /** The key of a process whose own key another has already. */
    String distinct(int process) throws SQLException {
        return of(process) + '#' + processes.event.at(process);
    }

    /** The key of an inferred process that has no id; one without children is told apart by the record that names it. */
    String ofInferred(int process, Optional<String> firstChild) throws SQLException {
        return host(process) + '/' + processes.pid.at(process) + '~' + firstChild.orElse("#" + processes.event.at(process));
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
