package pedigree.lineage;

import java.sql.SQLException;

import pedigree.store.ClaimTable.Row;
import pedigree.store.ClaimTable;

/** The processes that have a creation record, and for each creation record, in order of reading, its process. */
final class Creations {

    final Processes processes;
    final Claims claims;
    final Ints process = new Ints(0);
    final Ints boot = new Ints(0);
    /** Whether a record names more than a parent, or says when that started. */
    boolean hasRelatives;
    private final Ints byId = new Ints(0);

    private Creations(ClaimTable table) throws SQLException {
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
        boolean samePid = earlier != Processes.NONE && processes.pid.at(earlier) == created.pid();
        if (samePid && Names.agree(processes.name.at(earlier), created.name())) {
            process.add(earlier); // the same start in two exports, or logged twice
            return;
        }
        if (samePid && claims.isPosix(processes.image.at(earlier)) && claims.isPosix(created.image())) {
            processes.exec(earlier, created);
            process.add(earlier);
            return;
        }
        int added = processes.addLogged(earlier == Processes.NONE ? created : created.withoutId(), parent);
        boot.add(row.boot());
        process.add(added);
        hasRelatives |= !row.relatives().isEmpty() || row.parent().start() != Row.UNKNOWN;
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
