package pedigree.ui.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pedigree.event.Level;
import pedigree.investigation.Snapshot;
import pedigree.ui.Family;

class FiltersViewModelTest {

    @TempDir
    private Path folder;

    private final SearchViewModel search = new SearchViewModel(Family.jobs(), Runnable::run);
    private final FiltersViewModel model = new FiltersViewModel(Family.jobs(), search);

    @BeforeEach
    void showTheFamily() throws Exception {
        Snapshot snapshot = Family.in(folder);
        search.show(snapshot);
        model.show(snapshot);
    }

    @Test
    void theHostsOfTheCaseAreOffered() {
        assertEquals(1, model.hosts().size(), model.hosts().toString());
        assertEquals("Host: all 1", model.hostTitle().get());
    }

    @Test
    void aHostThatIsChosenIsSearchedFor() {
        model.toggle(model.hosts().get(0));
        assertEquals("host:" + model.hosts().get(0), search.text().get());
        assertEquals(7, search.found().get().orElseThrow().matching().cardinality());
        assertEquals("Host: " + model.hosts().get(0), model.hostTitle().get());
        model.toggle(model.hosts().get(0));
        assertEquals("", search.text().get());
    }

    @Test
    void severalHostsAreAList() {
        search.text().set("calc");
        model.toggle("a b");
        model.toggle("c");
        assertEquals("calc host:(\"a b\", c)", search.text().get());
        assertTrue(model.isChosen("C"));
        assertEquals("Host: 2 of 1", model.hostTitle().get());
        model.choose(List.of());
        assertEquals("calc", search.text().get());
    }

    @Test
    void theLeastSeverityIsSearchedFor() {
        assertEquals("Severity: any", model.levelTitle().get());
        model.choose(Optional.of(Level.HIGH));
        assertEquals("level>=high", search.text().get());
        assertEquals(2, search.found().get().orElseThrow().matching().cardinality());
        model.choose(Optional.of(Level.MEDIUM));
        assertEquals("Severity ≥ medium", model.levelTitle().get());
        assertEquals(3, search.found().get().orElseThrow().matching().cardinality());
        model.choose(Optional.empty());
        assertEquals("", search.text().get());
    }

    @Test
    void whatIsWrittenIsChosen() {
        search.text().set("calc level>=high and host:x");
        assertEquals(Optional.of(Level.HIGH), model.least());
        assertEquals(List.of("x"), model.chosenHosts());
        search.text().set("level:high");
        assertEquals(Optional.empty(), model.least());
    }
}
