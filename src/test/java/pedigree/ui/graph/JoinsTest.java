package pedigree.ui.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pedigree.Events.start;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pedigree.Cases;
import pedigree.Events;
import pedigree.edge.EdgeFinder;
import pedigree.investigation.Snapshot;
import pedigree.job.Progress;
import pedigree.lineage.ProcessTree;
import pedigree.store.CaseFile;
import pedigree.store.Edge;
import pedigree.ui.Family;

/** A connection of psexec.exe on one host starts a service on another, which starts a shell. */
class JoinsTest {

    @TempDir
    private static Path folder;

    private final GraphViewModel graph = new GraphViewModel(Family.jobs(), Runnable::run, process -> { });

    @BeforeEach
    void selectPsexec() throws Exception {
        try (CaseFile caseFile = Cases.linked(folder,
                start("psexec.exe", 10).at(1),
                connection("psexec.exe", 10, true).at(5),
                start("System", 4).at(0.1).on("WKS2"),
                connection("System", 4, false).at(5).on("WKS2"),
                start("services.exe", 19).at(0.1).on("WKS2"),
                start("PSEXESVC.exe", 20).at(6).on("WKS2").by("services.exe", 19),
                start("cmd.exe", 21).at(7).on("WKS2").by("PSEXESVC.exe", 20))) {
            EdgeFinder.find(caseFile, ProcessTree.of(caseFile), new Progress());
            graph.show(Snapshot.of(caseFile));
            graph.shown().set(true);
            graph.select(psexec(caseFile));
        }
    }

    private static int psexec(CaseFile caseFile) throws SQLException {
        int process = 0;
        while (!caseFile.processes().process(process).imageName().equals("psexec.exe")) {
            process++;
        }
        return process;
    }

    private static Events connection(String image, long pid, boolean made) {
        return Events.connection(image, pid).field("SourceIp", "10.0.0.1").field("SourcePort", "50000").field("DestinationIp", "10.0.0.2")
                .field("DestinationPort", "445").field("Initiated", Boolean.toString(made));
    }

    private String stub(int box) {
        int process = graph.layout().get().process(box);
        return Joins.stub(graph.layout().get().drawing(), process, graph.text(process).edges());
    }

    @Test
    void whatIsNotDrawnIsOffered() {
        assertEquals(1, graph.layout().get().size());
        assertEquals("+ 1 · hop", stub(graph.focus()));
        assertEquals(List.of(), graph.edges());
    }

    @Test
    void whatIsOfferedIsDrawnWithItsLineageInTheLaneOfItsHost() {
        graph.showJoined(graph.focus());
        Layout layout = graph.layout().get();
        assertEquals(3, layout.size());
        assertEquals(2, layout.lanes());
        assertEquals(List.of("WKS1", "WKS2"), graph.hostNames().stream().sorted().toList());
        assertEquals(List.of(Edge.Kind.HOP), graph.edges().stream().map(Edge::kind).toList());
        assertEquals("", stub(graph.focus()));
    }

    @Test
    void anEdgeIsTakenBackWithWhatItLedTo() {
        graph.showJoined(graph.focus());
        graph.undo();
        assertEquals(List.of(), graph.edges());
        assertEquals(1, graph.layout().get().lanes());
    }

    @Test
    void itIsSpoken() {
        assertTrue(BoxText.spoken(graph, graph.focus()).contains("hop a process that is not drawn"), BoxText.spoken(graph, graph.focus()));
        graph.showJoined(graph.focus());
        assertTrue(BoxText.spoken(graph, graph.focus()).contains("hop PSEXESVC.exe"), BoxText.spoken(graph, graph.focus()));
    }
}
