package pedigree.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import pedigree.coverage.Cleared;
import pedigree.coverage.Coverage;
import pedigree.coverage.Creations;
import pedigree.coverage.Gap;
import pedigree.coverage.Kinds;
import pedigree.coverage.Listed;
import pedigree.coverage.Span;
import pedigree.event.Timestamp;

class SourceTest {

    private static final Timestamp TEN = Timestamp.parse("2026-03-02T10:00:00Z").orElseThrow();
    private static final Timestamp NOON = Timestamp.parse("2026-03-02T12:00:00Z").orElseThrow();

    @Test
    void whatIsMissingIsToldAtTheTimesOfTheTree() {
        Coverage coverage = new Coverage(new Span(Optional.empty(), Optional.empty(), 0), Listed.none(), new Creations(0, Map.of(), 0),
                new Listed<>(List.of(cleared("AHEAD"), cleared("RIGHT")), 3), new Listed<>(List.of(gap("ahead")), 1), Listed.none(), new Kinds(0, 0, Map.of()));
        Source source = new Source(1, "a.evtx", "evtx", 0, "", Source.Outcome.READ, "", 0, 0, 0, Map.of(), List.of(),
                new Clock("", Map.of("AHEAD", 7200 * Timestamp.SECOND)), coverage);
        assertEquals(List.of(Optional.of(TEN), Optional.of(NOON)), source.cleared().first().stream().map(Cleared::time).toList());
        assertEquals(3, source.cleared().all());
        assertEquals(Optional.of(TEN), source.gaps().first().get(0).from());
        assertEquals(Optional.empty(), source.gaps().first().get(0).to());
    }

    private static Cleared cleared(String host) {
        return new Cleared(Optional.of(NOON), host, "Security", "");
    }

    private static Gap gap(String host) {
        return new Gap(Optional.of(NOON), Optional.empty(), host, "Security", 4, 1);
    }
}
