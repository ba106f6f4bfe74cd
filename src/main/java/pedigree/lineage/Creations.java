package pedigree.lineage;

import java.sql.SQLException;

import pedigree.event.Role;
import pedigree.store.ClaimTable.Row;
import pedigree.store.ClaimTable;

/** The processes that have a creation record, and for each creation record, in order of reading, its process. */
final class Creations {

    final Processes processes;
    final Claims claims;
    final Ints process = new Ints(0);
    final Ints boot = new Ints(0);
    private final Ints byId = new Ints(0);

    private Creations(ClaimTable table) {
        processes = new Processes(0);
        claims = new Claims(table);
    }

    /** Reads them all. */
    static Creations read(ClaimTable table) throws SQLException {
        Creations creations = new Creations(table);
        table.creations(creations::add);
        return creations;
    }

    private void add(Row row) throws SQLException {
        Named created = claims.named(row, row.process());
        Named parent = claims.named(row, row.parent());
        int earlier = created.id() == 0 ? Processes.NONE : ofId(created.id());
        if (earlier != Processes.NONE && processes.pid.at(earlier) == created.pid() && Names.agree(processes.name.at(earlier), created.name())) {
            process.add(earlier); // the same start in two exports, or logged twice
            return;
        }
        int added = processes.add(earlier == Processes.NONE ? created : created.withoutId(), Role.CREATION.ordinal(), 0);
        processes.addParent(parent);
        boot.add(row.boot());
        process.add(added);
        if (created.id() != 0 && earlier == Processes.NONE) {
            byId.set(created.id(), added + 1);
        }
    }

    private int ofId(int id) {
        while (byId.size() <= id) {
            byId.add(0);
        }
        return byId.at(id) - 1;
    }
}
