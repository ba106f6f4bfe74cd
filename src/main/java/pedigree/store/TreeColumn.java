package pedigree.store;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;

/**
 * The parents of all processes as one value of the case, so that a screen has its tree after one read: a row for each would take a second a million.
 */
final class TreeColumn {

    private final Connection connection;
    private int[] parents = new int[1024];
    private int size;

    /** No processes yet. */
    TreeColumn(Connection connection) {
        this.connection = connection;
    }

    /** Those that the case has. */
    static TreeColumn read(Connection connection) throws SQLException {
        TreeColumn column = new TreeColumn(connection);
        column.parents = parents(connection);
        column.size = column.parents.length;
        return column;
    }

    /** The parent of every process by its number, {@link Link#NONE} for roots; empty where the case was never linked. */
    static int[] parents(Connection connection) throws SQLException {
        try (Statement select = connection.createStatement(); ResultSet row = select.executeQuery("SELECT parents FROM tree")) {
            byte[] bytes = row.next() ? row.getBytes(1) : new byte[0];
            int[] parents = new int[bytes.length / Integer.BYTES];
            ByteBuffer.wrap(bytes).asIntBuffer().get(parents);
            return parents;
        }
    }

    /** Notes the parent of a process. */
    void put(int process, int parent) {
        if (process >= parents.length) {
            parents = Arrays.copyOf(parents, Math.max(process + 1, parents.length + (parents.length >> 1)));
        }
        parents[process] = parent;
        size = Math.max(size, process + 1);
    }

    /** Puts them in the place of those that the case had. */
    void write() throws SQLException {
        ByteBuffer bytes = ByteBuffer.allocate(size * Integer.BYTES);
        bytes.asIntBuffer().put(parents, 0, size);
        try (Statement delete = connection.createStatement();
                PreparedStatement insert = connection.prepareStatement("INSERT INTO tree SELECT ?, count(*) FROM process WHERE inferred = 1")) {
            delete.executeUpdate("DELETE FROM tree");
            insert.setBytes(1, bytes.array());
            insert.executeUpdate();
        }
    }
}
