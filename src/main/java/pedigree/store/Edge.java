package pedigree.store;

import java.util.List;
import java.util.Locale;

import pedigree.store.Link.Confidence;

/**
 * What joins two processes beside the tree, in which every process hangs on its declared parent.
 *
 * @param kind       how they are joined
 * @param from       the process that caused it
 * @param to         the process that came of it, or was acted upon
 * @param confidence how sure it is
 * @param reason     the same for people: {@code wrote C:\Temp\a.exe 0.4 s before it ran}
 * @param records    the {@link StoredEvent#id}s of records that say so, in their order; of many, the first few
 * @param count      how many records say so
 */
public record Edge(Kind kind, int from, int to, Confidence confidence, String reason, List<Long> records, long count) {

    /** How many records of an edge are kept. */
    public static final int KEPT_RECORDS = 8;

    private static final String NAMED = "the record of its start names both";

    /** How two processes are joined, what says most of a process first. */
    public enum Kind {
        /** {@code from} really started {@code to}, which names another as its parent. */
        REAL,
        /** {@code from} asked a broker of Windows, such as a service, to start {@code to}, or is that broker. */
        BROKERED,
        /** {@code from} wrote the file that ran as {@code to}. */
        WROTE,
        /** {@code from} installed the service or the task that ran as {@code to}. */
        INSTALLED,
        /** {@code from}, on another host, made the connection by which {@code to} was started. */
        HOP,
        /** {@code from} put code into {@code to}. */
        INJECTED,
        /** {@code from} opened {@code to} with rights to change it, to read its memory or to use its handles. */
        ACCESSED;

        /** As the command line writes it: {@code brokered}. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Edge {
        records = List.copyOf(records);
    }

    /** An edge that the record of a start says itself. */
    public Edge(Kind kind, int from, int to, long event, Confidence confidence) {
        this(kind, from, to, confidence, NAMED, List.of(event), 1);
    }
}
