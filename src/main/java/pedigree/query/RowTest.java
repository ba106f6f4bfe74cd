package pedigree.query;

import java.sql.SQLException;

import pedigree.store.ProcessRow;

/** A condition on one process while all are gone through. */
@FunctionalInterface
interface RowTest {

    boolean holds(ProcessRow row) throws SQLException;
}
