package pedigree.store;

import java.sql.Connection;
import java.sql.SQLException;

/** Work on a case that is done as a whole or not at all. */
final class Transaction {

    /** The work. */
    @FunctionalInterface
    interface Work {
        void run() throws SQLException;
    }

    private Transaction() {
    }

    /** Does {@code work}; if it fails, takes it back, and the failure that is told is its own, not one of taking it back. */
    static void run(Connection connection, Work work) throws SQLException {
        connection.setAutoCommit(false);
        try {
            work.run();
            connection.commit();
        } catch (SQLException e) {
            takeBack(connection, e);
            throw e;
        }
        connection.setAutoCommit(true);
    }

    private static void takeBack(Connection connection, SQLException reason) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            reason.addSuppressed(e); // a full disk ends the transaction by itself
        }
    }
}
