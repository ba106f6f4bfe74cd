package pedigree.edge;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import pedigree.Cases;
import pedigree.Events;
import pedigree.job.Progress;
import pedigree.lineage.ProcessTree;
import pedigree.store.CaseFile;
import pedigree.store.Edge;
import pedigree.store.StoredProcess;

/** The edges of a case as text, one a line: {@code wrote a.exe 10 > b.exe 20 likely}. */
final class EdgeText {

    private EdgeText() {
    }

    /** What is found in a case of the given events. */
    static String of(Path folder, Events... events) throws IOException, SQLException {
        return of(found(folder, events));
    }

    /** A case of the given events with what is found in it. */
    static CaseFile found(Path folder, Events... events) throws IOException, SQLException {
        CaseFile caseFile = Cases.linked(folder, events);
        EdgeFinder.find(caseFile, ProcessTree.of(caseFile), new Progress());
        return caseFile;
    }

    static String of(CaseFile caseFile) throws SQLException {
        List<String> lines = new ArrayList<>();
        for (Edge edge : all(caseFile)) {
            lines.add("%s %s > %s %s%s".formatted(edge.kind().text(), name(caseFile, edge.from()), name(caseFile, edge.to()), edge.confidence().text(),
                    edge.count() > 1 ? " ×" + edge.count() : ""));
        }
        return String.join("\n", new TreeSet<>(lines));
    }

    static List<Edge> all(CaseFile caseFile) throws SQLException {
        List<Edge> edges = new ArrayList<>();
        for (int process = 0; process < caseFile.processes().count(); process++) {
            edges.addAll(caseFile.edges().causes(process, Integer.MAX_VALUE));
        }
        return edges;
    }

    private static String name(CaseFile caseFile, int number) throws SQLException {
        StoredProcess process = caseFile.processes().process(number);
        return process.imageName() + ' ' + (process.pid().isPresent() ? process.pid().getAsLong() : "?");
    }
}
