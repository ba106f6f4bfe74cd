package pedigree.lineage;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import pedigree.event.Role;
import pedigree.store.ClaimTable;
import pedigree.store.ClaimTable.Claim;
import pedigree.store.ClaimTable.Relation;
import pedigree.store.ClaimTable.Row;
import pedigree.store.Edge;

/**
 * What records of starts say beside the parent (rules 4 and 9 of linking): when that started, and the parent's parent, where the parent was not logged itself; and the
 * process that really made the start, or asked for it, where that is another than the parent. These are edges and never replace the tree.
 */
final class Relatives {

    /**
     * An edge between two of the linker's processes.
     *
     * @param event the record that says it
     */
    record Found(Edge.Kind kind, int from, int to, long event) { }

    private final Creations creations;
    private final Claims claims;
    private final Parents parents;
    private final Mentions mentions;
    private final Witnesses witnesses;
    private final List<Found> edges = new ArrayList<>();

    Relatives(Creations creations, Parents parents, Mentions mentions, Witnesses witnesses) {
        this.creations = creations;
        this.parents = parents;
        this.mentions = mentions;
        this.witnesses = witnesses;
        claims = creations.claims;
    }

    /** Reads them, once the parents of all logged processes are decided. */
    void read(ClaimTable table) throws SQLException {
        if (!creations.hasRelatives) {
            return;
        }
        int[] next = new int[1];
        table.creations(row -> {
            int record = next[0]++;
            if (witnesses.isCopy(record)) {
                return;
            }
            int process = witnesses.process(record);
            mentions.startedAt(parents.parent(process), row.parent());
            for (Relation relation : row.relatives()) {
                relate(row, process, relation);
            }
        });
    }

    private void relate(Row row, int process, Relation relation) throws SQLException {
        Claim claim = relation.claim();
        if (relation.role() == Role.GRANDPARENT) {
            int parent = parents.parent(process);
            if (parent != Processes.NONE) {
                mentions.nameParent(parent, claims.named(row, claim), Role.GRANDPARENT);
            }
        } else if (!isSame(row.parent(), claim)) {
            int other = mentions.inferred(row, claim, relation.role());
            if (other != Processes.NONE && other != process && other != parents.parent(process)) {
                edges.add(new Found(kind(row, relation.role(), other), other, process, row.event()));
            }
        }
    }

    /** The kernel names whoever made a process: also the services that do so for others, by elevation or with another user. */
    private Edge.Kind kind(Row row, Role role, int other) throws SQLException {
        boolean forOthers = claims.providers.number(row.type()) == claims.kernel && creations.processes.name.at(other) == claims.serviceHost;
        return role == Role.BROKER || forOthers ? Edge.Kind.BROKERED : Edge.Kind.REAL;
    }

    private static boolean isSame(Claim one, Claim other) {
        if (one.hasId() && other.hasId()) {
            return one.high() == other.high() && one.low() == other.low();
        }
        return one.hasPid() && one.pid() == other.pid();
    }

    /** The edges that were found, in the order of their records. */
    List<Found> edges() {
        return edges;
    }
}
