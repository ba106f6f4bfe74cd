package pedigree.ui.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pedigree.Events.connection;
import static pedigree.Events.start;
import static pedigree.Events.write;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pedigree.Cases;
import pedigree.Events;
import pedigree.event.Category;
import pedigree.event.TimeRange;
import pedigree.event.Timestamp;
import pedigree.investigation.Snapshot;
import pedigree.lineage.ProcessTree;
import pedigree.store.CaseFile;
import pedigree.ui.Family;

class EventsViewModelTest {

    private static final int WORD = 0;
    private static final int SHELL = 1;
    private static final int NOTEPAD = 2;

    @TempDir
    private Path folder;

    private final List<Integer> chosen = new ArrayList<>();
    private final EventsViewModel model = new EventsViewModel(Family.jobs(), Runnable::run, chosen::add);

    /** The shell's second connection was written before its first. */
    @BeforeEach
    void showACase() throws Exception {
        try (CaseFile caseFile = Cases.linked(folder,
                start("winword.exe", 10).at(1),
                start("powershell.exe", 20).at(2).by("winword.exe", 10),
                connection("powershell.exe", 20).at(9).field("DestinationIp", "10.0.0.9").field("DestinationPort", "443").field("Protocol", "tcp"),
                connection("powershell.exe", 20).at(5).field("DestinationIp", "fe80::1").field("DestinationPort", "80"),
                write("powershell.exe", 20, "C:\\Temp\\a\u202etxt.exe").at(6),
                start("notepad.exe", 30).at(7),
                Events.record(Category.LOG_CLEARED, "Microsoft-Windows-Eventlog/1102", "", 0).at(8))) {
            model.shown().set(true);
            model.show(Snapshot.of(caseFile));
        }
    }

    @Test
    void theEventsOfTheSelectedProcessStandInTheOrderOfTheirTimes() {
        model.select(SHELL);
        assertEquals(List.of(2, 4, 5, 3), rows());
        assertEquals("4 events · 3 kinds", model.summary());
    }

    @Test
    void withoutASelectionTheNextStepIsSaid() {
        assertEquals(List.of(), rows());
        assertEquals("Select a process in the tree to see its events here", model.hint());
    }

    @Test
    void itIsToldThatThereAreNoRowsForAnotherReason() {
        List<String> told = new ArrayList<>();
        model.listing().addListener((property, old, now) -> told.add(model.hint()));
        model.filter(Optional.of(new BitSet()), Optional.empty());
        model.scope().set(Scope.FILTER);
        assertEquals(List.of("No event of what was searched for"), told);
    }

    @Test
    void ofAProcessThatDidNothingThereIsOnlyItsStart() {
        model.select(NOTEPAD);
        assertEquals("1 event · only its start", model.summary());
    }

    @Test
    void theEventsOfDescendantsAreShownWithThoseOfTheProcess() {
        model.scope().set(Scope.DESCENDANTS);
        model.select(WORD);
        assertEquals(List.of(1, 2, 4, 5, 3), rows());
    }

    @Test
    void allEventsAreThoseOfNoProcessAsWell() {
        model.scope().set(Scope.ALL);
        assertEquals(List.of(1, 2, 4, 5, 6, 7, 3), rows());
        model.order().set(Order.RECORDED);
        assertEquals(List.of(1, 2, 3, 4, 5, 6, 7), rows());
        model.order().set(Order.NEWEST);
        assertEquals(List.of(3, 7, 6, 5, 4, 2, 1), rows());
    }

    @Test
    void whatWasSearchedForIsShownWithinItsSpanOfTime() {
        model.scope().set(Scope.FILTER);
        BitSet shell = new BitSet();
        shell.set(SHELL);
        long zero = Timestamp.parse("2026-01-02T03:00:00Z").orElseThrow().ticks();
        model.filter(Optional.of(shell), Optional.of(TimeRange.of(zero + 5 * Timestamp.SECOND, zero + 9 * Timestamp.SECOND)));
        assertEquals(List.of(4, 5), rows());
        model.filter(Optional.of(new BitSet()), Optional.empty());
        assertEquals("No event of what was searched for", model.hint());
    }

    @Test
    void oneKindAloneHasColumnsOfItsOwn() {
        model.select(SHELL);
        assertEquals(List.of(), model.listing().get().columns());
        model.toggle(Category.NETWORK_CONNECTION);
        assertEquals(List.of(4, 3), rows());
        assertEquals(List.of("DestinationIp", "DestinationPort", "Protocol"), model.listing().get().columns());
        assertEquals(List.of("10.0.0.9", "443", "tcp"), model.text(3).fields());
        assertEquals("2 of 4 events · 3 kinds", model.summary());
        model.toggle(Category.NETWORK_CONNECTION);
        assertEquals(4, rows().size());
    }

    @Test
    void chosenKindsStayChosenWhereThereAreNone() {
        model.select(SHELL);
        model.toggle(Category.FILE_EVENT);
        model.select(NOTEPAD);
        assertEquals(List.of(), rows());
        assertEquals("None of the kinds chosen, 1 of others", model.hint());
        assertEquals(Map.of(Category.PROCESS_CREATION, 1), model.counts());
        model.kinds().set(Set.of());
        assertEquals(List.of(6), rows());
    }

    @Test
    void aRowTellsWhatHappenedAndIsSafe() {
        model.select(SHELL);
        assertEquals(List.of("2026-01-02 03:00:09.000", "Network connection", "powershell.exe 20", "10.0.0.9:443 tcp"), line(3));
        assertEquals("[fe80::1]:80", model.text(4).what());
        assertEquals("C:\\Temp\\a\\u202etxt.exe", model.text(5).what());
    }

    private List<String> line(int event) {
        EventText text = model.text(event);
        return List.of(text.time(), text.kind(), text.name(), text.what());
    }

    @Test
    void aRowLeadsToItsProcess() {
        model.scope().set(Scope.ALL);
        model.jump(3);
        model.jump(7); // nobody's
        assertEquals(List.of(SHELL), chosen);
    }

    @Test
    void aPinKeepsTheEventsWhateverIsSelected() {
        model.select(SHELL);
        model.pinned().set(true);
        model.select(NOTEPAD);
        assertEquals(4, rows().size());
        model.pinned().set(false);
        assertEquals(List.of(6), rows());
    }

    @Test
    void nothingIsReadWhileThePaneIsHidden() {
        model.shown().set(false);
        model.select(SHELL);
        assertEquals(List.of(), rows());
        model.shown().set(true);
        assertEquals(4, rows().size());
    }

    @Test
    void theSelectedEventStaysWhereItIsStillShown() {
        model.select(SHELL);
        model.detail().select(4);
        model.toggle(Category.NETWORK_CONNECTION);
        assertEquals(4, model.detail().event().get());
        model.select(NOTEPAD);
        assertEquals(DetailViewModel.NONE, model.detail().event().get());
    }

    @Test
    void anEventIsToldWithItsFieldsAsTheyAre() {
        model.select(SHELL);
        model.detail().select(5);
        EventDetail detail = model.detail().detail().get().orElseThrow();
        assertEquals("File created", detail.title());
        assertEquals(List.of("Acted powershell.exe 20"), detail.processes().stream().map(part -> part.role() + " " + part.name()).toList());
        assertTrue(detail.tsv().contains("TargetFilename\tC:\\Temp\\a\u202etxt.exe\n"), detail.tsv());
        assertTrue(detail.json().startsWith("{\"event\":\"Microsoft-Windows-Sysmon/11\""), detail.json());
    }

    @Test
    void theRecordIsReadWhenItIsAskedFor() {
        model.select(SHELL);
        model.detail().select(5);
        assertEquals(Optional.empty(), model.detail().record().get());
        model.detail().readRecord();
        assertTrue(model.detail().record().get().orElseThrow().text().contains("TargetFilename: C:\\Temp"));
    }

    @Test
    void aRowIsCopiedAsALineOfATable() {
        model.select(SHELL);
        model.toggle(Category.NETWORK_CONNECTION);
        assertEquals("2026-01-02 03:00:09.000 | Network connection | powershell.exe 20 | 10.0.0.9:443 tcp | WKS1 | 10.0.0.9 | 443 | tcp",
                model.tsv(3).replace("\t", " | "));
    }

    @Test
    void everyKindHasAName() {
        Set<String> names = List.of(Category.values()).stream().map(KindName::of).collect(Collectors.toSet());
        assertEquals(Category.values().length - 1, names.size(), names.toString()); // two kinds are the engine's start
        assertTrue(names.stream().noneMatch(name -> name.contains("_")), names.toString());
    }

    private List<Integer> rows() {
        return List.copyOf(model.listing().get().rows());
    }

    @Test
    void aCaseShownAnewShowsNothingOfTheOldOne() throws Exception {
        model.select(SHELL);
        model.show(Family.in(folder));
        assertEquals(List.of(), rows());
        model.select(ProcessTree.NONE);
        assertEquals("", model.summary());
    }
}
