package pedigree.export;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import pedigree.store.CaseFile;
import pedigree.store.Edge;
import pedigree.store.StoredProcess;

/**
 * A process that is joined to another beside the tree.
 *
 * @param edge    what joins them
 * @param process the other one
 * @param causes  whether that is where the edge comes from
 */
public record Neighbour(Edge edge, StoredProcess process, boolean causes) {

    /** How many neighbours are read of one process: a hostile log joins it to a hundred thousand. */
    static final int MOST = 200;

    /** The neighbours of a process, what says most first; the first {@link #MOST}. */
    static List<Neighbour> of(CaseFile caseFile, int process) throws SQLException {
        return read(caseFile, process, caseFile.edges().of(process, MOST));
    }

    /** Those neighbours that are causes: where edges to it come from. */
    static List<Neighbour> causes(CaseFile caseFile, int process) throws SQLException {
        return read(caseFile, process, caseFile.edges().causes(process, MOST));
    }

    private static List<Neighbour> read(CaseFile caseFile, int process, List<Edge> edges) throws SQLException {
        List<Neighbour> neighbours = new ArrayList<>(0);
        for (Edge edge : edges) {
            boolean causes = edge.to() == process;
            neighbours.add(new Neighbour(edge, caseFile.processes().process(causes ? edge.from() : edge.to()), causes));
        }
        return neighbours;
    }

    /** What it is to the process, for people: {@code written by}. */
    public String text() {
        return switch (edge.kind()) {
            case REAL -> causes ? "really started by" : "really started";
            case BROKERED -> causes ? "brokered start from" : "brokered start of";
            case WROTE -> causes ? "written by" : "wrote the file of";
            case INSTALLED -> causes ? "installed by" : "installed";
            case HOP -> causes ? "reached from" : "reached";
            case INJECTED -> causes ? "entered by" : "put code into";
            case ACCESSED -> causes ? "opened by" : "opened";
        };
    }
}
