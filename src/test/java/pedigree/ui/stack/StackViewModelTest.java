package pedigree.ui.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pedigree.Events.activity;
import static pedigree.Events.connection;
import static pedigree.Events.start;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import pedigree.Cases;
import pedigree.event.ActivityKind;
import pedigree.event.Category;
import pedigree.event.TimeRange;
import pedigree.event.Timestamp;
import pedigree.investigation.Snapshot;
import pedigree.job.Progress;
import pedigree.query.Query;
import pedigree.query.Searched;
import pedigree.store.CaseFile;
import pedigree.ui.Family;

class StackViewModelTest {

    @TempDir
    private Path folder;

    private final List<String> narrowed = new ArrayList<>();
    private final StackViewModel model = new StackViewModel(Family.jobs(), Runnable::run, narrowed::add);
    private Snapshot snapshot;

    /** Values that a query has signs for. */
    @BeforeEach
    void showACase() throws Exception {
        try (CaseFile caseFile = Cases.linked(folder,
                start("explorer.exe", 10).at(1).field("CommandLine", "").field("User", "LAB\\ann"),
                start("cmd.exe", 20).at(2).by("explorer.exe", 10).field("CommandLine", "cmd /c \"dir *.* | find \\\"a\\\"\"").field("User", "ann").field("Product", "a\"b"),
                start("CMD.EXE", 21).at(3).by("explorer.exe", 10).field("CommandLine", "cmd /c \"dir *.* | find \\\"A\\\"\"").field("User", "LAB\\Domain Admins"),
                start("cmd.exe", 22).at(4).on("WKS2").field("CommandLine", "cmd /c dir").field("Product", "C:\\a b\\"),
                start("D:\\tools\\cmd.exe", 23).at(5).on("WKS2.lab.example").by("explorer.exe", 11).field("CommandLine", "^$.*?(x)/y/\t\u202e").field("Product", "*"),
                start("\\cmd.exe", 24).at(6).byFile("explorer.exe", 12).field("Product", "/x/").field("Hashes", "MD5=AA,SHA256=BB"),
                connection("cmd.exe", 20).at(7).field("DestinationIp", "10.0.0.5").field("DestinationPort", "443"),
                connection("cmd.exe", 20).at(8).field("DestinationIp", "10.0.0.5").field("DestinationPort", "80"),
                connection("cmd.exe", 21).at(9).field("DestinationIp", "10.0.0.6"),
                activity(Category.REGISTRY_SET, "13", "cmd.exe", 22).on("WKS2").at(9.5).field("TargetObject", "HKLM\\a (b)\\\"Run\" or x"))) {
            snapshot = Snapshot.of(caseFile);
        }
        model.shown().set(true);
        model.show(snapshot);
    }

    @Test
    void programsAreCountedRarestFirst() {
        assertEquals(List.of("explorer.exe 1", "cmd.exe 5"), rows().subList(rows().size() - 2, rows().size()).stream().map(row -> row.replaceAll("explorer.exe \\d", "explorer.exe 1")).toList());
        assertTrue(model.summary().startsWith("2 values of "), model.summary());
    }

    @Test
    void aValueIsToldWithItsHostsAndTimes() {
        model.choose(0, "Command line");
        StackRow row = row("cmd /c \"dir *.* | find \\\"a\\\"\"");
        assertEquals(2, row.count());
        assertEquals(List.of("WKS1"), row.hostNames());
        assertEquals("2026-01-02 03:00:02.000", StackViewModel.time(row.first()));
        assertEquals("2026-01-02 03:00:03.000", StackViewModel.time(row.last()));
        assertEquals("cmd /c \"dir *.* | find \\\"a\\\"\" | 2 | 1 | WKS1 | 2026-01-02 03:00:02.000 | 2026-01-02 03:00:03.000", StackViewModel.tsv(row).replace("\t", " | "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Program", "Image", "Parent image", "Command line", "User", "Host", "Hash", "Product", "Company"})
    void aRowIsAQueryForExactlyItsProcesses(String field) throws Exception {
        model.choose(0, field);
        assertTrue(model.stack().get().rows().size() > 0);
        for (StackRow row : model.stack().get().rows()) {
            model.narrow(row);
            assertEquals(row.count(), found(narrowed.get(narrowed.size() - 1)), row + " " + narrowed);
        }
        assertEquals("", model.problem().get());
    }

    @Test
    void severalFieldsAreCountedTogether() throws Exception {
        model.choose(0, "Image");
        model.choose(1, "User");
        model.choose(2, "host");
        for (StackRow row : model.stack().get().rows()) {
            model.narrow(row);
            assertEquals(row.count(), found(narrowed.get(narrowed.size() - 1)), row + " " + narrowed);
        }
        model.choose(1, "");
        assertEquals(List.of("Image", "Host"), model.fields().get().stream().map(StackField::title).toList());
    }

    @Test
    void eventsOfAKindAreCountedByWhatTheySay() throws Exception {
        model.kind().set(Optional.of(ActivityKind.NETWORK));
        assertEquals(List.of("10.0.0.6 1", "10.0.0.5 2"), rows());
        assertEquals("2 values of 3 network events", model.summary());
        model.narrow(row("10.0.0.5"));
        assertEquals(1, found(narrowed.get(0)));
        model.choose(1, "DestinationPort");
        assertEquals(List.of("10.0.0.5|443 1", "10.0.0.5|80 1", "10.0.0.6| 1"), rows());
        model.narrow(model.stack().get().rows().get(2));
        assertEquals(1, found(narrowed.get(1)));
    }

    @Test
    void aRegistryKeyWithQuotesAndBracketsFindsItsProcess() throws Exception {
        model.kind().set(Optional.of(ActivityKind.REGISTRY));
        model.narrow(model.stack().get().rows().get(0));
        assertEquals(1, found(narrowed.get(0)), narrowed.toString());
    }

    @Test
    void theProgramOfAnEventIsThatOfItsProcess() throws Exception {
        model.kind().set(Optional.of(ActivityKind.NETWORK));
        model.choose(0, "Program");
        assertEquals(List.of("cmd.exe 3"), rows());
        model.narrow(model.stack().get().rows().get(0));
        assertEquals(2, found(narrowed.get(0)));
    }

    private int found(String query) throws Exception {
        try (CaseFile caseFile = CaseFile.openReadOnly(snapshot.file())) {
            return Query.parse(query).run(new Searched(caseFile, snapshot.tree(), snapshot.levels()), new Progress()).cardinality();
        }
    }

    @Test
    void onlyWhatWasSearchedForIsCounted() {
        BitSet none = new BitSet();
        model.filter(Optional.of(none), Optional.empty());
        assertEquals(List.of(), rows());
        assertEquals("No processes among what was searched for", model.hint());
        model.filter(Optional.empty(), Optional.empty());
        assertEquals("", model.hint());
    }

    @Test
    void onlyEventsOfTheSpanAreCounted() {
        model.kind().set(Optional.of(ActivityKind.NETWORK));
        long zero = Timestamp.parse("2026-01-02T03:00:00Z").orElseThrow().ticks();
        model.filter(Optional.empty(), Optional.of(TimeRange.of(zero + 8 * Timestamp.SECOND, zero + 9 * Timestamp.SECOND)));
        assertEquals(List.of("10.0.0.5 1"), rows());
    }

    @Test
    void anyFieldOfTheCaseCanBeChosenAndNoOther() {
        model.choose(0, "product");
        assertEquals("Product", model.fields().get().get(0).title());
        model.choose(1, "targetobject");
        assertEquals("TargetObject", model.fields().get().get(1).asked());
        model.choose(1, "Prodcut");
        assertEquals("No event of the case has a field 'Prodcut'", model.problem().get());
        assertEquals(2, model.fields().get().size());
    }

    @Test
    void rowsAreSortedByAnyColumn() {
        model.choose(0, "Image");
        model.sort(new Stack.Order(0, true));
        List<String> down = rows();
        model.sort(new Stack.Order(0, false));
        assertEquals(down.get(0), rows().get(rows().size() - 1));
        model.sort(new Stack.Order(Stack.Order.COUNT, true));
        assertEquals(Optional.of(model.stack().get().rows().stream().mapToLong(StackRow::count).max().getAsLong()), Optional.of(model.stack().get().rows().get(0).count()));
    }

    @Test
    void nothingIsCountedWhileThePaneIsHidden() {
        model.shown().set(false);
        model.choose(0, "User");
        assertEquals("Program", model.stack().get().fields().get(0).title());
        model.shown().set(true);
        assertEquals("User", model.stack().get().fields().get(0).title());
    }

    @Test
    void moreValuesThanAreKeptAreOnlyCounted() {
        Counter counter = new Counter(2);
        for (String value : List.of("a", "b", "c", "A", "d")) {
            counter.add(new String[] {value}, 0, Tally.UNKNOWN);
        }
        assertEquals(2, counter.tallies().size());
        assertEquals(2, counter.left());
        assertEquals("1 value of 5 processes, the values of 2 more are not kept",
                new Stack(model.fields().get(), List.of(model.stack().get().rows().get(0)), counter.total(), counter.left()).summary("process", "processes"));
    }

    @Test
    void hostsAreCountedOnceEach() {
        Tally tally = new Tally(new String[] {"x"});
        for (int host : new int[] {7, 3, 7, 5, 3}) {
            tally.add(host, Tally.UNKNOWN);
        }
        assertEquals(List.of(3, 5, 7), java.util.Arrays.stream(tally.hosts()).boxed().toList());
        assertEquals(5, tally.count());
    }

    private StackRow row(String value) {
        return model.stack().get().rows().stream().filter(row -> row.values().get(0).equals(value)).findFirst().orElseThrow();
    }

    private List<String> rows() {
        return model.stack().get().rows().stream().map(row -> String.join("|", row.values()) + " " + row.count()).toList();
    }
}
