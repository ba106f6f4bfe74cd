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

    /** The neighbours of a process, in the order of the records that say so. */
    static List<Neighbour> of(CaseFile caseFile, int process) throws SQLException {
        List<Neighbour> neighbours = new ArrayList<>(0);
        for (Edge edge : caseFile.edges().of(process)) {
            boolean causes = edge.to() == process;
            neighbours.add(new Neighbour(edge, caseFile.processes().process(causes ? edge.from() : edge.to()), causes));
        }
        return neighbours;
    }

    /** What it is to the process, for people: {@code brokered by}. */
    public String text() {
        return switch (edge.kind()) {
            case REAL -> causes ? "really started by" : "really started";
            case BROKERED -> causes ? "brokered by" : "brokered the start of";
        };
    }
}
