package pedigree.lineage;

import java.sql.SQLException;

import pedigree.store.CaseFile;
import pedigree.store.HostScope;

/**
 * Which numbers the processes of some hosts have in the case: those that the hosts' processes had before, the rest behind all others. So those of other
 * hosts keep theirs, and a parent still has a smaller number than its child.
 */
final class Places {

    private final int[] before;
    private final int count;
    private final int needed;

    private Places(int[] before, int count, int needed) {
        this.before = before;
        this.count = count;
        this.needed = needed;
    }

    /** Places for {@code needed} processes. */
    static Places of(CaseFile caseFile, HostScope scope, int needed) throws SQLException {
        return scope.all() ? new Places(new int[0], 0, needed) : new Places(caseFile.processes().numbers(scope), caseFile.processes().count(), needed);
    }

    /** Whether there were more processes before: some of their numbers would be nobody's. */
    boolean areLeft() {
        return needed < before.length;
    }

    /** The number in the case of the process that comes at {@code place} among those of the hosts, from 0. */
    int at(int place) {
        return place < before.length ? before[place] : count + place - before.length;
    }
}
