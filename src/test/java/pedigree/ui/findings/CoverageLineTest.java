package pedigree.ui.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import pedigree.coverage.Cleared;
import pedigree.coverage.Coverage;
import pedigree.coverage.Creations;
import pedigree.coverage.Fact;
import pedigree.coverage.Gap;
import pedigree.coverage.Kinds;
import pedigree.coverage.Listed;
import pedigree.coverage.Span;
import pedigree.event.Timestamp;
import pedigree.store.Clock;
import pedigree.store.Source;

class CoverageLineTest {

    private static final String SYSMON = "Microsoft-Windows-Sysmon/1";
    private static final String SECURITY = "Microsoft-Windows-Security-Auditing/4688";

    @Test
    void sourcesOfOneKindAreOneLineWithTheirHostsAndParents() {
        assertEquals(List.of("Sysmon 1 — 2 hosts, 97 % with parent"),
                texts(source(SYSMON, creations(50, 50, 49), "A"), source(SYSMON, creations(50, 50, 48), "B", "A")));
    }

    @Test
    void whatIsLackingIsRemarked() {
        assertEquals(List.of("Security 4688 — 1 host, 100 % with parent, 38 % without command line"), texts(source(SECURITY, creations(100, 62, 100), "A")));
        assertEquals("▲", CoverageLine.of(List.of(source(SECURITY, creations(100, 62, 100), "A"))).get(0).mark());
    }

    @Test
    void aShareThatIsNotAllIsNotCalledSo() {
        assertEquals(List.of("Sysmon 1 — 1 host, more than 99 % with parent, less than 1 % without command line"),
                texts(source(SYSMON, creations(100_000, 99_999, 99_999), "A")));
    }

    @Test
    void nothingIsSaidOfParentsWhereThereAreNone() {
        assertEquals(List.of("Sysmon 1 — 1 host, no parents"), texts(source(SYSMON, creations(10, 10, 0), "A")));
    }

    @Test
    void sourcesWithoutProcessStartsAreCounted() {
        assertEquals(List.of("Sysmon 1 — 1 host, 100 % with parent", "1 source more, without process starts"),
                texts(source(SYSMON, creations(1, 1, 1), "A"), source("Microsoft-Windows-PowerShell/4104", creations(0, 0, 0), "A")));
    }

    @Test
    void aClearedLogIsAnAlarmWithItsPlaceAndTime() {
        Coverage coverage = new Coverage(new Span(Optional.empty(), Optional.empty(), 0), new Listed<>(List.of("A"), 1), creations(1, 1, 1),
                new Listed<>(List.of(new Cleared(Timestamp.parse("2026-03-02T18:02:11Z"), "FIN-PC-07", "Security", "")), 1),
                new Listed<>(List.of(new Gap(Optional.empty(), Optional.empty(), "", "", 5, 1)), 1), Listed.none(), new Kinds(0, 0, Map.of()));
        List<CoverageLine> lines = CoverageLine.of(List.of(source(SECURITY, coverage)));
        assertEquals("1 gap in the logs", lines.get(1).remark());
        assertEquals("Security log cleared on FIN-PC-07 at 2026-03-02 18:02:11", lines.get(2).remark());
        assertEquals("✖", lines.get(2).mark());
    }

    @Test
    void theTimeOfAClearedLogIsCorrectedAsThatOfItsFindingIs() {
        Coverage coverage = new Coverage(new Span(Optional.empty(), Optional.empty(), 0), new Listed<>(List.of("A"), 1), creations(1, 1, 1),
                new Listed<>(List.of(new Cleared(Timestamp.parse("2023-08-15T05:33:51Z"), "ACCT01", "", "")), 1), Listed.none(), Listed.none(), new Kinds(0, 0, Map.of()));
        Source wrong = new Source(1, "a.json", "json", 1, "", Source.Outcome.READ, "", 1, 0, 0, Map.of(SECURITY, 1L), List.of(),
                new Clock("", Map.of("acct01", -19 * 3600 * Timestamp.SECOND)), coverage);
        assertEquals("Log cleared on ACCT01 at 2023-08-16 00:33:51", CoverageLine.of(List.of(wrong)).get(1).remark());
    }

    private static List<String> texts(Source... sources) {
        return CoverageLine.of(List.of(sources)).stream().map(line -> line.text() + (line.remark().isEmpty() ? "" : ", " + line.remark())).toList();
    }

    private static Creations creations(long all, long withLine, long withParent) {
        return new Creations(all, Map.of(Fact.COMMAND_LINE, withLine, Fact.PARENT, withParent), 1);
    }

    private static Source source(String type, Creations creations, String... hosts) {
        return source(type, new Coverage(new Span(Optional.empty(), Optional.empty(), 0), new Listed<>(List.of(hosts), hosts.length), creations, Listed.none(),
                Listed.none(), Listed.none(), new Kinds(0, 0, Map.of())));
    }

    private static Source source(String type, Coverage coverage) {
        return new Source(1, "a.evtx", "evtx", 1, "", Source.Outcome.READ, "", 1, 0, 0, Map.of(type, 1L), List.of(), Clock.RIGHT, coverage);
    }
}
