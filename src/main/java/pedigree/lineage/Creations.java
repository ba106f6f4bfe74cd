package pedigree.lineage;

import java.sql.SQLException;
import java.util.BitSet;

import pedigree.event.Category;
import pedigree.store.ClaimTable.Row;
import pedigree.store.ClaimTable;

/** The creation records, in order of reading: each a process for now, see {@link Witnesses}. */
final class Creations {

    final Processes processes;
    final Claims claims;
    final Ints boot = new Ints(0);
    /** Which of them are forks. */
    final BitSet forks = new BitSet();
    /** Whether a record names more than a parent, or says when that started. */
    boolean hasRelatives;

    private Creations(ClaimTable table, Hosts hosts) throws SQLException {
        claims = new Claims(table, hosts);
        processes = new Processes(0, claims);
    }

    /** Reads them all. */
    static Creations read(ClaimTable table, Hosts hosts) throws SQLException {
        Creations creations = new Creations(table, hosts);
        table.creations(creations::add);
        return creations;
    }

    private void add(Row row) throws SQLException {
        processes.addLogged(claims.named(row, row.process()), claims.named(row, row.parent()));
        boot.add(row.boot());
        forks.set(processes.logged() - 1, row.category() == Category.PROCESS_FORK);
        hasRelatives |= !row.relatives().isEmpty() || row.parent().start() != Row.UNKNOWN;
    }
}
