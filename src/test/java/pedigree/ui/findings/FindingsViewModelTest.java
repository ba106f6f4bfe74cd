package pedigree.ui.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pedigree.event.Level;
import pedigree.event.Timestamp;
import pedigree.investigation.Snapshot;
import pedigree.lineage.ProcessTree;
import pedigree.store.Finding;
import pedigree.store.ProcessLevels;
import pedigree.ui.Family;

class FindingsViewModelTest {

    @TempDir
    private Path folder;

    private final FindingsViewModel model = new FindingsViewModel(Family.jobs(), Runnable::run);
    private Snapshot family;

    @BeforeEach
    void showTheFamily() throws Exception {
        family = Family.in(folder);
        model.show(family);
    }

    @Test
    void aCardSaysWhatWhoAndWhere() {
        FindingCard card = card(0);
        assertEquals("Word starts a shell", card.title());
        assertEquals("T1059.001", card.technique());
        assertEquals("Command and Scripting Interpreter: PowerShell (Execution)", card.meaning());
        assertEquals("powershell.exe (30)", card.process());
        assertEquals("WKS1", card.host());
        assertEquals("", card.times());
    }

    @Test
    void aCardKeepsItsHeightUntilItIsRead() {
        FindingsViewModel unread = new FindingsViewModel(Family.jobs(), task -> { });
        unread.show(family);
        assertEquals("…", unread.card(((FindingRow.Item) unread.rows().get(0)).entry()).process());
    }

    @Test
    void nothingIsLookedAtInTheBeginning() {
        assertEquals(Optional.empty(), model.finding());
        assertTrue(model.any().get());
        assertEquals("2", model.count().get());
    }

    @Test
    void theNextFindingIsTheWorstFirstAndTheFirstAfterTheLast() {
        assertEquals("Word starts a shell", after(model::next));
        assertEquals("A service that is none", after(model::next));
        assertEquals("Word starts a shell", after(model::next));
    }

    @Test
    void theFindingBeforeTheFirstIsTheLast() {
        assertEquals("A service that is none", after(model::previous));
        assertEquals("Word starts a shell", after(model::previous));
    }

    @Test
    void theOnlyFindingIsGoneToAgain() {
        show(family.findings().subList(0, 1));
        model.next();
        long looks = model.looks().get();
        model.next();
        assertEquals(0, model.selected().get());
        assertEquals(looks + 1, model.looks().get());
    }

    @Test
    void whatSeveralRecordsShowOfOneProcessIsOneRow() {
        show(List.of(at(3, "b", Level.HIGH, 2), at(3, "b", Level.HIGH, 5), at(4, "b", Level.HIGH, 6), at(3, "a", Level.LOW, 1)));
        assertEquals(List.of("b", "b", "a"), titles());
        assertEquals("× 2", card(0).times());
        assertEquals("4", model.count().get());
    }

    @Test
    void findingsOfNoProcessAreNotPutTogether() {
        Finding.Rule rule = family.findings().get(0).rule();
        show(List.of(new Finding(rule, Optional.empty(), OptionalInt.empty(), List.of(), OptionalLong.of(1), List.of(), List.of()),
                new Finding(rule, Optional.empty(), OptionalInt.empty(), List.of(), OptionalLong.of(2), List.of(), List.of())));
        assertEquals(2, titles().size());
        assertEquals("WKS1", card(0).host());
    }

    @Test
    void theOldestComesFirstWhereThatIsWanted() {
        show(List.of(at(3, "b", Level.HIGH, 5), at(4, "a", Level.LOW, 1)));
        model.wanted().set(Wanted.ALL.withOldestFirst(true));
        assertEquals(List.of("a", "b"), titles());
    }

    @Test
    void whatIsBelowTheLevelIsLeftOutAndCounted() {
        model.wanted().set(Wanted.ALL.with(Level.HIGH));
        assertEquals(List.of("Word starts a shell"), titles());
        assertEquals("1 of 2", model.count().get());
    }

    @Test
    void aTextIsLookedForInTitleProcessHostAndTechnique() {
        for (String text : List.of("word STARTS", "powershell.exe (30)", " wks1", "t1059")) {
            model.wanted().set(Wanted.ALL.with(text));
            assertEquals("Word starts a shell", titles().get(0), text);
        }
        model.wanted().set(Wanted.ALL.with("svchost"));
        assertEquals(List.of("A service that is none"), titles());
        model.wanted().set(Wanted.ALL.with("no such thing"));
        assertEquals(List.of(), titles());
        assertTrue(model.empty().get().startsWith("None of the findings is like that."), model.empty().get());
    }

    @Test
    void groupsHaveTheirWorstLevelAndCount() {
        model.wanted().set(Wanted.ALL.with(Grouping.HOST));
        assertEquals(new FindingRow.Head("WKS1", Level.HIGH, 2, false), model.rows().get(0));
        model.wanted().set(Wanted.ALL.with(Grouping.TECHNIQUE));
        assertEquals(new FindingRow.Head("T1059.001 PowerShell", Level.HIGH, 2, false), model.rows().get(0));
        model.wanted().set(Wanted.ALL.with(Grouping.TREE));
        assertEquals(List.of("explorer.exe (10) on WKS1", "Word starts a shell", "services.exe (60) on WKS1", "A service that is none"), titles());
        model.wanted().set(Wanted.ALL.with(Grouping.RULE));
        assertEquals(List.of("Word starts a shell", "Word starts a shell", "A service that is none", "A service that is none"), titles());
    }

    @Test
    void aFoldedGroupHasItsHeadOnlyAndIsOpenedByAStepIntoIt() {
        model.wanted().set(Wanted.ALL.with(Grouping.TREE));
        model.fold(0, true);
        assertEquals(List.of("explorer.exe (10) on WKS1", "services.exe (60) on WKS1", "A service that is none"), titles());
        assertEquals(0, model.selected().get());
        assertEquals(Optional.empty(), model.finding());
        assertEquals("A service that is none", after(model::next));
        assertEquals("Word starts a shell", after(model::next));
        assertEquals(4, model.rows().size());
    }

    @Test
    void aFindingThatIsLookedAtStaysSoWhenRowsMove() {
        model.next();
        long looks = model.looks().get();
        model.wanted().set(Wanted.ALL.with(Grouping.TREE));
        assertEquals(1, model.selected().get());
        assertEquals(looks, model.looks().get());
        model.fold(1, true);
        assertEquals(0, model.selected().get());
    }

    @Test
    void withoutFindingsItIsSaidHowMuchWasLookedAtAndWhatToDo() {
        model.show(new Snapshot(family.file(), List.of(), new ProcessTree(new int[0]), 0, 14_621, 0, List.of(), List.of(), ProcessLevels.of(0, List.of()), false, false));
        assertFalse(model.any().get());
        assertTrue(model.empty().get().matches("No rule matched \\([1-9]\\d+ rules, 14,621 events\\)\\. .*"), model.empty().get());
        model.next();
        assertFalse(model.finding().isPresent());
    }

    private void show(List<Finding> findings) {
        model.show(new Snapshot(family.file(), List.of(), family.tree(), 0, 7, 0, findings, List.of(), family.levels(), false, false));
    }

    private static Finding at(int process, String rule, Level level, int second) {
        Finding finding = Family.finding(rule, level, process);
        return new Finding(finding.rule(), Timestamp.parse("2026-01-02T03:00:0" + second + "Z"), finding.process(), List.of(), OptionalLong.of(second), List.of(), List.of());
    }

    private FindingCard card(int row) {
        return model.card(((FindingRow.Item) model.rows().get(row)).entry());
    }

    private List<String> titles() {
        List<String> titles = new ArrayList<>();
        for (FindingRow row : model.rows()) {
            titles.add(row instanceof FindingRow.Head head ? head.title() : ((FindingRow.Item) row).entry().finding().rule().title());
        }
        return titles;
    }

    private String after(Runnable step) {
        step.run();
        return model.finding().map(Finding::rule).map(Finding.Rule::title).orElse("");
    }
}
