package pedigree.ui.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static pedigree.ui.Family.CALC;
import static pedigree.ui.Family.EXPLORER;
import static pedigree.ui.Family.POWERSHELL;
import static pedigree.ui.Family.WINWORD;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pedigree.job.Jobs;
import pedigree.ui.Family;

class SearchViewModelTest {

    @TempDir
    private Path folder;

    private final SearchViewModel model = new SearchViewModel(Family.jobs());

    @BeforeEach
    void searchTheFamily() throws Exception {
        model.show(Family.in(folder));
    }

    @Test
    void aWordIsFoundWithItsWholeLineageInView() {
        model.text().set("AAAA");
        SearchViewModel.Found found = model.found().get().orElseThrow();
        assertEquals(bits(POWERSHELL), found.matching());
        assertEquals(bits(EXPLORER, WINWORD, POWERSHELL, CALC), found.shown());
    }

    @Test
    void itSaysHowManyWereFoundOfHowMany() {
        model.text().set("image:calc.exe");
        assertTrue(model.summary().get().startsWith("1 of 7 processes · "), model.summary().get());
    }

    @Test
    void aSearchThatFindsNothingIsStillASearch() {
        model.text().set("image:nothing.exe");
        assertTrue(model.found().get().orElseThrow().matching().isEmpty());
    }

    @Test
    void anEmptyTextSearchesForNothing() {
        model.text().set("powershell");
        model.text().set("  ");
        assertEquals(Optional.empty(), model.found().get());
        assertEquals("", model.summary().get());
    }

    @Test
    void aTextThatIsNoQuerySaysWhyAndKeepsWhatWasFound() {
        model.text().set("image:calc.exe");
        model.text().set("image:calc.exe user:");
        assertFalse(model.error().get().isEmpty());
        assertTrue(model.summary().get().contains(model.error().get()), model.summary().get());
        assertTrue(model.found().get().isPresent());
        model.text().set("image:calc.exe user:SYSTEM");
        assertEquals("", model.error().get());
    }

    @Test
    void whatIsSearchedForIsSearchedInTheNextCaseToo() throws Exception {
        model.text().set("calc");
        model.show(Family.in(folder));
        assertEquals(bits(CALC), model.found().get().orElseThrow().matching());
    }

    @Test
    void theLastSearchWinsThoughAnEarlierOneEndsAfterIt() throws Exception {
        Deque<Runnable> waiting = new ArrayDeque<>();
        SearchViewModel slow = new SearchViewModel(new Jobs(waiting::addLast, Runnable::run, failure -> fail(failure.cause())));
        slow.show(Family.in(folder));
        slow.text().set("explorer");
        slow.text().set("image:calc.exe");
        waiting.removeLast().run();
        waiting.removeLast().run();
        assertEquals(bits(CALC), slow.found().get().orElseThrow().matching());
    }

    private static BitSet bits(int... set) {
        BitSet bits = new BitSet();
        IntStream.of(set).forEach(bits::set);
        return bits;
    }
}
