package pedigree.ui.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static pedigree.ui.Family.CALC;
import static pedigree.ui.Family.EXPLORER;
import static pedigree.ui.Family.NOTEPAD;
import static pedigree.ui.Family.POWERSHELL;
import static pedigree.ui.Family.WINWORD;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pedigree.Cases;
import pedigree.Events;
import pedigree.event.TimeRange;
import pedigree.investigation.Snapshot;
import pedigree.job.Jobs;
import pedigree.lineage.Lifetimes;
import pedigree.query.Completion;
import pedigree.query.Kinship;
import pedigree.query.Term;
import pedigree.store.CaseFile;
import pedigree.ui.Family;

class SearchViewModelTest {

    @TempDir
    private Path folder;

    private Snapshot snapshot;
    private final SearchViewModel model = new SearchViewModel(Family.jobs(), Runnable::run);

    @BeforeEach
    void searchTheFamily() throws Exception {
        snapshot = Family.in(folder);
        model.show(snapshot);
    }

    @Test
    void aWordIsFoundWithItsWholeLineageInView() {
        model.text().set("AAAA");
        SearchViewModel.Found found = model.found().get().orElseThrow();
        assertEquals(bits(POWERSHELL), found.matching());
        assertEquals(bits(EXPLORER, WINWORD, POWERSHELL, CALC), found.shown());
    }

    @Test
    void aValueNarrowsWhatIsSearchedForAndTakesOthersAway() {
        Term user = Term.of("User", "LAB\\ann").orElseThrow();
        model.narrow(user);
        assertEquals(bits(POWERSHELL), model.found().get().orElseThrow().matching());
        model.text().set("image:notepad.exe or image:powershell.exe");
        model.exclude(user);
        assertEquals("(image:notepad.exe or image:powershell.exe) -User:LAB\\ann", model.text().get());
        assertEquals(bits(NOTEPAD), model.found().get().orElseThrow().matching());
    }

    @Test
    void whatStandsBelowAValueIsFound() {
        model.ancestorOf(Term.of("image", "winword.exe").orElseThrow());
        assertEquals(bits(POWERSHELL, CALC), model.found().get().orElseThrow().matching());
    }

    @Test
    void whatWasSearchedForIsKeptFromOneSessionToTheNext() {
        List<List<String>> kept = new ArrayList<>();
        model.remember(List.of("calc", "image:x"), kept::add);
        model.older();
        assertEquals("image:x", model.text().get());
        model.text().set("AAAA");
        model.keep();
        model.keep();
        assertEquals(List.of(List.of("calc", "image:x", "AAAA")), kept);
    }

    @Test
    void itSaysHowManyWereFoundOfHowMany() {
        model.text().set("image:calc.exe");
        assertTrue(model.summary().get().startsWith("1 of 7 match · "), model.summary().get());
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
        assertEquals(Optional.of(new SearchViewModel.Problem(20, 20, "character 21: expected a value, found none behind 'user:'", true)), model.problem().get());
        assertEquals("No query yet", model.summary().get());
        assertTrue(model.found().get().isPresent());
        model.text().set("image:calc.exe user:SYSTEM");
        assertEquals(Optional.empty(), model.problem().get());
    }

    @Test
    void aFieldThatTheCaseDoesNotHaveIsWrongWhereItStands() {
        model.text().set("calc imgae:x");
        assertEquals(Optional.of(new SearchViewModel.Problem(5, 10, "character 6: unknown field 'imgae'; did you mean 'image'?", false)), model.problem().get());
    }

    @Test
    void relativesAreShownAsChosenAndTheOthersCounted() {
        model.text().set("image:powershell.exe");
        assertTrue(model.summary().get().startsWith("1 of 7 match · 3 hidden · "), model.summary().get());
        model.nextKinship();
        assertEquals(Kinship.SIBLINGS, model.kinship().get());
        assertEquals(bits(EXPLORER, WINWORD, POWERSHELL), model.found().get().orElseThrow().shown());
        model.nextKinship();
        model.text().set("winword");
        assertEquals(bits(EXPLORER, WINWORD), model.found().get().orElseThrow().shown());
        model.kinship().set(Kinship.SIBLINGS);
        assertEquals(bits(EXPLORER, WINWORD, NOTEPAD), model.found().get().orElseThrow().shown());
    }

    @Test
    void whatIsFoundFirstIsShownWhileMoreIsLookedFor() throws Exception {
        AtomicLong seconds = new AtomicLong();
        assertEquals(List.of(2, 3, 5, 9, 10), parts(() -> seconds.incrementAndGet() * 1_000_000_000));
    }

    @Test
    void aPartThatFollowsAnotherAtOnceIsShownWithTheNext() throws Exception {
        assertEquals(List.of(2, 10), parts(() -> 0));
    }

    /** How many were found each time when results were shown. */
    private List<Integer> parts(LongSupplier clock) throws Exception {
        Events[] many = new Events[10_000];
        for (int i = 0; i < many.length; i++) {
            many[i] = Events.start(i % 1_000 == 0 ? "rare.exe" : "often.exe", i + 4).at(i);
        }
        List<Integer> told = new ArrayList<>();
        SearchViewModel timed = new SearchViewModel(Family.jobs(), Runnable::run, clock);
        try (CaseFile large = Cases.linked(folder, many)) {
            timed.show(Snapshot.of(large));
            timed.found().addListener((property, old, found) -> told.add(found.map(result -> result.matching().cardinality()).orElse(-1)));
            timed.text().set("image:rare.exe");
        }
        return told;
    }

    @Test
    void whatWasSearchedForBeforeIsGoneBackTo() {
        model.text().set("one");
        model.keep();
        model.text().set("two");
        model.keep();
        model.text().set("thr");
        model.older();
        assertEquals("two", model.text().get());
        model.older();
        model.older();
        assertEquals("one", model.text().get());
        model.newer();
        model.newer();
        model.newer();
        assertEquals("thr", model.text().get());
    }

    @Test
    void whatTheCaseHoldsIsProposed() {
        model.text().set("-image:po and calc");
        Completion completion = model.completion(9);
        assertEquals("powershell.exe", completion.proposals().get(0).text());
        assertEquals(21, model.take(completion, completion.proposals().get(0)));
        assertEquals("-image:powershell.exe and calc", model.text().get());
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
        SearchViewModel slow = new SearchViewModel(new Jobs(waiting::addLast, Runnable::run, failure -> fail(failure.cause())), Runnable::run);
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

    @Test
    void aSpanOfTimeIsASearchByItself() throws Exception {
        model.range().set(Optional.of(startOf(NOTEPAD, POWERSHELL)));
        assertEquals("{2, 3}", model.found().get().orElseThrow().matching().toString());
        model.text().set("image:notepad.exe");
        assertEquals("{2}", model.found().get().orElseThrow().matching().toString());
        model.clear();
        assertEquals(Optional.empty(), model.found().get());
    }

    @Test
    void aSearchIsNarrowedByATermAsAWhole() {
        model.narrow("image:calc.exe");
        assertEquals("image:calc.exe", model.text().get());
        model.text().set("calc or notepad");
        model.narrow("image:notepad.exe");
        assertEquals("{2}", model.found().get().orElseThrow().matching().toString());
    }

    /** From the start of a process until just after that of another. */
    private TimeRange startOf(int first, int last) throws Exception {
        try (CaseFile caseFile = CaseFile.openReadOnly(snapshot.file())) {
            Lifetimes times = Lifetimes.of(caseFile);
            return TimeRange.of(times.start(first), times.start(last) + 1);
        }
    }
}
