package pedigree.edge;

import java.sql.SQLException;

import pedigree.store.CaseFile;
import pedigree.store.Edge;
import pedigree.store.EdgeAppender;

/** Takes the edges that are found. One that the linker had from the record of a start itself is not added again. */
final class Sink {

    private final CaseFile caseFile;
    private final EdgeAppender appender;

    Sink(CaseFile caseFile, EdgeAppender appender) {
        this.caseFile = caseFile;
        this.appender = appender;
    }

    void add(Edge edge) throws SQLException {
        boolean mayBeKnown = edge.kind() == Edge.Kind.REAL || edge.kind() == Edge.Kind.BROKERED;
        if (!mayBeKnown || !isKnown(edge)) {
            appender.add(edge);
        }
    }

    private boolean isKnown(Edge edge) throws SQLException {
        for (Edge known : caseFile.edges().causes(edge.to(), Edge.KEPT_RECORDS)) {
            if (known.kind() == edge.kind() && known.from() == edge.from()) {
                return true;
            }
        }
        return false;
    }

    /** Records of a host tell which process opened which. */
    void addAccessHost(String name) throws SQLException {
        appender.addAccessHost(name);
    }
}
