package pedigree.lineage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static pedigree.Events.SECURITY;
import static pedigree.Events.start;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import pedigree.CaseText;
import pedigree.Cases;
import pedigree.event.Event;
import pedigree.event.Timestamp;
import pedigree.job.Progress;
import pedigree.store.CaseFile;
import pedigree.store.Correction;
import pedigree.store.Link;

/** Rule 12 of linking: what the analyst corrects holds, whatever is added or linked later. */
class CorrectionsTest {

    private static final String GUID = "0bd59c11-34b0-6957-0001-00000000010";

    @TempDir
    private Path folder;

    @Test
    void aProcessHasTheParentThatTheAnalystSets() throws Exception {
        try (CaseFile caseFile = family()) {
            setParent(caseFile, "WKS1/30@2026-01-02T03:00:03.000Z", "WKS1/40@2026-01-02T03:00:04.000Z");
            assertEquals("""
                    explorer.exe 10
                      cmd.exe 20 <pid likely
                      svchost.exe 40 <pid likely
                        net.exe 30 <manual possible
                    """, TreeText.of(caseFile));
            Link link = link(caseFile, "WKS1/30@2026-01-02T03:00:03.000Z");
            assertEquals("set by the analyst (seen in memory); the record names cmd.exe (20)", link.reason());
            assertEquals("cmd.exe: the linker found it (likely, by pid): the youngest process with the PID that the record names; its image agrees",
                    rejected(caseFile, link));
        }
    }

    @Test
    void aProcessHasNoParentIfTheAnalystSaysSo() throws Exception {
        try (CaseFile caseFile = family()) {
            setParent(caseFile, "WKS1/20@2026-01-02T03:00:02.000Z", "none");
            assertEquals("""
                    explorer.exe 10
                      svchost.exe 40 <pid likely
                    cmd.exe 20
                      net.exe 30 <pid likely
                    """, TreeText.of(caseFile).replace("cmd.exe 20 <manual possible", "cmd.exe 20"));
            assertEquals(Link.NONE, link(caseFile, "WKS1/20@2026-01-02T03:00:02.000Z").parent());
        }
    }

    @Test
    void neitherItselfNorADescendantNorAnotherHostsProcessIsAParent() throws Exception {
        try (CaseFile caseFile = family()) {
            Cases.add(caseFile, "srv", start("sqlservr.exe", 50).on("SRV1").at(1).event());
            Linker.link(caseFile, new Progress());
            assertRefused(caseFile, "WKS1/20@2026-01-02T03:00:02.000Z", "WKS1/20@2026-01-02T03:00:02.000Z",
                    "expected another process as the parent, found the process itself");
            assertRefused(caseFile, "WKS1/10@2026-01-02T03:00:01.000Z", "WKS1/30@2026-01-02T03:00:03.000Z",
                    "expected a parent that does not descend from WKS1/10@2026-01-02T03:00:01.000Z, found a descendant");
            assertRefused(caseFile, "WKS1/20@2026-01-02T03:00:02.000Z", "SRV1/50@2026-01-02T03:00:01.000Z",
                    "expected a parent on the host WKS1, found one on SRV1");
        }
    }

    private static void assertRefused(CaseFile caseFile, String child, String parent, String why) {
        assertEquals(parent + ": " + why, assertThrows(CorrectionRefused.class, () -> setParent(caseFile, child, parent)).getMessage());
    }

    @Test
    void whatIsTakenBackLeavesTheLineageAsItWas() throws Exception {
        try (CaseFile caseFile = family()) {
            String before = CaseText.of(caseFile);
            setParent(caseFile, "WKS1/30@2026-01-02T03:00:03.000Z", "WKS1/40@2026-01-02T03:00:04.000Z");
            String corrected = CaseText.of(caseFile);
            caseFile.corrections().undo();
            relink(caseFile);
            assertEquals(before, CaseText.of(caseFile));
            caseFile.corrections().redo();
            relink(caseFile);
            assertEquals(corrected, CaseText.of(caseFile));
            assertEquals(Optional.empty(), caseFile.corrections().redo());
        }
    }

    @Test
    void theLastOneOfAProcessCounts() throws Exception {
        try (CaseFile caseFile = family()) {
            Correction first = setParent(caseFile, "WKS1/30@2026-01-02T03:00:03.000Z", "WKS1/40@2026-01-02T03:00:04.000Z");
            setParent(caseFile, "WKS1/30@2026-01-02T03:00:03.000Z", "WKS1/10@2026-01-02T03:00:01.000Z");
            assertEquals("""
                    explorer.exe 10
                      cmd.exe 20 <pid likely
                      net.exe 30 <manual possible
                      svchost.exe 40 <pid likely
                    """, TreeText.of(caseFile));
            assertEquals(Optional.of("another one of the same process was made later"), new Corrections(caseFile).problem(first));
            assertEquals("cmd.exe: the linker found it (likely, by pid): the youngest process with the PID that the record names; its image agrees",
                    rejected(caseFile, link(caseFile, "WKS1/30@2026-01-02T03:00:03.000Z")));
        }
    }

    @Test
    void onlyTheHostsOfWhatWasCorrectedAreLinkedAnew() throws Exception {
        try (CaseFile caseFile = family()) {
            Cases.add(caseFile, "srv", start("sqlservr.exe", 50).on("SRV1").at(1).event());
            Linker.link(caseFile, new Progress());
            caseFile.findings().replace(List.of());
            Corrections corrections = new Corrections(caseFile);
            corrections.setParent(ProcessTree.of(caseFile), number(caseFile, "WKS1/30@2026-01-02T03:00:03.000Z"), ProcessTree.NONE, "");
            assertFalse(Linker.relink(caseFile, new Progress()).all());
            assertEquals(Link.How.MANUAL, link(caseFile, "WKS1/30@2026-01-02T03:00:03.000Z").how());
        }
    }

    /** A start that one sensor logged gets a better key when another's record of it comes. */
    @Test
    void itHoldsWhenABetterWitnessComes() throws Exception {
        Event sysmon = start("net.exe", 30).at(3.001).record(7).guid(GUID + "3").byGuid(GUID + "2", "cmd.exe", 20).event();
        assertSameWhenAddedLater("WKS1/30@2026-01-02T03:00:03.000Z", "WKS1/40@2026-01-02T03:00:04.000Z", """
                explorer.exe 10
                  cmd.exe 20 <pid likely
                  svchost.exe 40 <pid likely
                    net.exe 30 <manual possible
                [cmd.exe 20]
                """, sysmon);
    }

    /** An inferred process has another key once its record comes, or an older child's. */
    @Test
    void itHoldsWhenTheRecordOfAnInferredProcessComes() throws Exception {
        Event[] base = {start("b.exe", 20).at(5).from(SECURITY).by("a.exe", 10).event(), start("c.exe", 30).at(6).from(SECURITY).event()};
        for (Event later : List.of(start("a.exe", 10).at(1).from(SECURITY).event(), start("old.exe", 40).at(2).from(SECURITY).by("a.exe", 10).event())) {
            try (CaseFile caseFile = Cases.of(Files.createTempDirectory(folder, "inferred"), base)) {
                relink(caseFile);
                setParent(caseFile, "WKS1/30@2026-01-02T03:00:06.000Z", "WKS1/10~WKS1/20@2026-01-02T03:00:05.000Z");
                Cases.add(caseFile, "more", later);
                relink(caseFile);
                Link link = link(caseFile, "WKS1/30@2026-01-02T03:00:06.000Z");
                assertEquals("a.exe", caseFile.processes().process(link.parent()).imageName());
                assertEquals(link.parent(), number(caseFile, "WKS1/10~WKS1/20@2026-01-02T03:00:05.000Z"), "the former key is understood");
            }
        }
    }

    @Test
    void oneWhoseProcessIsNotThereIsKeptAndSaid() throws Exception {
        try (CaseFile caseFile = family()) {
            Correction gone = caseFile.corrections().add(Correction.Kind.PARENT, List.of("WKS1/99@2026-01-02T03:00:03.000Z"), List.of(),
                    new Timestamp(0), "");
            relink(caseFile);
            assertEquals(List.of(gone), caseFile.corrections().all());
            assertEquals(Optional.of("its process is not in the case"), new Corrections(caseFile).problem(gone));
        }
    }

    @ParameterizedTest
    @MethodSource("pedigree.lineage.AnyOrderTest#seeds")
    void itDoesNotMatterWhetherSourcesAreAddedBeforeOrAfter(long seed) throws Exception {
        Random random = new Random(seed);
        List<List<Event>> sources = AnyOrderTest.sources(random);
        try (CaseFile late = Cases.of(folder); CaseFile early = Cases.of(folder)) {
            for (List<Event> source : sources.subList(0, 2)) {
                Cases.add(late, "s" + sources.indexOf(source), source.toArray(new Event[0]));
                Cases.add(early, "s" + sources.indexOf(source), source.toArray(new Event[0]));
            }
            relink(early);
            List<Correction> made = random(early, random);
            for (List<Event> source : sources.subList(2, 4)) {
                Cases.add(late, "s" + sources.indexOf(source), source.toArray(new Event[0]));
                Cases.add(early, "s" + sources.indexOf(source), source.toArray(new Event[0]));
                relink(early);
            }
            for (Correction correction : made) {
                late.corrections().add(correction.kind(), correction.subject(), correction.object(), correction.made(), correction.reason());
            }
            relink(late);
            assertEquals(CaseText.of(late), CaseText.of(early), "seed " + seed);
            String corrected = CaseText.of(late);
            late.corrections().undo();
            relink(late);
            late.corrections().redo();
            relink(late);
            assertEquals(corrected, CaseText.of(late), "seed " + seed);
        }
    }

    private static List<Correction> random(CaseFile caseFile, Random random) throws SQLException {
        List<Correction> made = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            ProcessTree tree = ProcessTree.of(caseFile);
            int parent = random.nextInt(tree.size() + 1) - 1;
            try {
                made.add(new Corrections(caseFile).setParent(tree, random.nextInt(tree.size()), parent, ""));
            } catch (CorrectionRefused e) {
                continue; // another host's, mostly
            }
            relink(caseFile);
        }
        return made;
    }

    private void assertSameWhenAddedLater(String child, String parent, String tree, Event... added) throws Exception {
        List<String> texts = new ArrayList<>();
        for (boolean before : new boolean[] {true, false}) {
            try (CaseFile caseFile = family()) {
                if (before) {
                    setParent(caseFile, child, parent);
                }
                Cases.add(caseFile, "more", added);
                relink(caseFile);
                if (!before) {
                    setParent(caseFile, child, parent);
                }
                texts.add(CaseText.of(caseFile));
                assertEquals(tree, TreeText.of(caseFile));
            }
        }
        assertEquals(texts.get(0), texts.get(1));
    }

    private CaseFile family() throws Exception {
        CaseFile caseFile = Cases.linked(folder,
                start("explorer.exe", 10).at(1).from(SECURITY),
                start("cmd.exe", 20).at(2).from(SECURITY).by("explorer.exe", 10),
                start("net.exe", 30).at(3).from(SECURITY).by("cmd.exe", 20),
                start("svchost.exe", 40).at(4).from(SECURITY).by("explorer.exe", 10));
        caseFile.findings().replace(List.of());
        return caseFile;
    }

    private static Correction setParent(CaseFile caseFile, String child, String parent) throws SQLException {
        int owner = parent.equals("none") ? ProcessTree.NONE : number(caseFile, parent);
        Correction made = new Corrections(caseFile).setParent(ProcessTree.of(caseFile), number(caseFile, child), owner, "seen in memory");
        relink(caseFile);
        assertEquals(Optional.empty(), new Corrections(caseFile).problem(made));
        return made;
    }

    private static void relink(CaseFile caseFile) throws SQLException {
        Linker.relink(caseFile, new Progress());
        caseFile.findings().replace(List.of());
    }

    private static int number(CaseFile caseFile, String key) throws SQLException {
        return caseFile.processes().find(key).orElseThrow();
    }

    private static Link link(CaseFile caseFile, String key) throws SQLException {
        return caseFile.links().link(number(caseFile, key)).orElseThrow();
    }

    private static String rejected(CaseFile caseFile, Link link) throws SQLException {
        List<String> lines = new ArrayList<>();
        for (Link.Rejected rejected : link.rejected()) {
            lines.add(caseFile.processes().process(rejected.process()).imageName() + ": " + rejected.reason());
        }
        return String.join("\n", lines);
    }
}
