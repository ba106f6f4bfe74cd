package pedigree.store;

import java.util.Locale;

/**
 * What joins two processes beside the tree, in which every process hangs on its declared parent.
 *
 * @param kind       how they are joined
 * @param from       the process that caused it
 * @param to         the process that came of it
 * @param event      the {@link StoredEvent#id} of the record that says so
 * @param confidence how sure it is
 */
public record Edge(Kind kind, int from, int to, long event, Link.Confidence confidence) {

    /** How two processes are joined. */
    public enum Kind {
        /** {@code from} really started {@code to}, which names another as its parent. */
        REAL,
        /** {@code from} started {@code to} for somebody else: a broker of Windows, such as a service. */
        BROKERED;

        /** As the command line writes it: {@code brokered}. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
