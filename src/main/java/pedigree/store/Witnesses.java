package pedigree.store;

import java.io.IOException;
import java.sql.SQLException;

import pedigree.event.Role;

/**
 * Which processes records are about, as bytes: event, role and process of each, as differences to the one before. Not thread-safe.
 */
final class Witnesses {

    private static final Role[] ROLES = Role.values();

    private final Packed bytes = new Packed();
    private int count;
    private long event;
    private int process;

    /** Receives what records are about. */
    @FunctionalInterface
    interface Visitor {

        /** One process that an event is about, and its role in it. */
        void witness(long event, Role role, int process) throws SQLException;
    }

    /** Adds that {@code event} is about {@code process}. */
    void add(long event, Role role, int process) {
        bytes.addSigned(event - this.event);
        bytes.add(role.ordinal());
        bytes.addSigned(process - this.process);
        this.event = event;
        this.process = process;
        count++;
    }

    /** How many were added since {@link #take}. */
    int count() {
        return count;
    }

    /** What was added, which is then forgotten. */
    byte[] take() {
        byte[] taken = bytes.toBytes();
        bytes.clear();
        count = 0;
        event = 0;
        process = 0;
        return taken;
    }

    /**
     * Hands what was added to {@code sink}, in that order.
     *
     * @throws SQLException if the bytes are damaged
     */
    static void read(byte[] data, Visitor sink) throws SQLException {
        Packed.Reader bytes = new Packed.Reader(data);
        long event = 0;
        int process = 0;
        try {
            while (!bytes.isAtEnd()) {
                event += bytes.signed();
                int role = (int) bytes.number();
                process += (int) bytes.signed();
                if (role < 0 || role >= ROLES.length) {
                    throw new IOException("expected a role below %d, found %d".formatted(ROLES.length, role));
                }
                sink.witness(event, ROLES[role], process);
            }
        } catch (IOException e) {
            throw new SQLException("the stored lineage is damaged: " + e.getMessage(), e);
        }
    }
}
