package pedigree.query;

import java.sql.SQLException;

import pedigree.store.ProcessRow;
import pedigree.store.StoredEvent;

/** Several tests as one, in their order, as far as need be. */
final class Tests {

    private Tests() {
    }

    static boolean all(RowTest[] tests, ProcessRow row) throws SQLException {
        for (RowTest test : tests) {
            if (!test.holds(row)) {
                return false;
            }
        }
        return true;
    }

    static boolean any(RowTest[] tests, ProcessRow row) throws SQLException {
        for (RowTest test : tests) {
            if (test.holds(row)) {
                return true;
            }
        }
        return false;
    }

    static boolean all(EventTest[] tests, StoredEvent event, int process) {
        for (EventTest test : tests) {
            if (!test.holds(event, process)) {
                return false;
            }
        }
        return true;
    }

    static boolean any(EventTest[] tests, StoredEvent event, int process) {
        for (EventTest test : tests) {
            if (test.holds(event, process)) {
                return true;
            }
        }
        return false;
    }
}
