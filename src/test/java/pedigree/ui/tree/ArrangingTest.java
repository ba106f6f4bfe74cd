package pedigree.ui.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pedigree.Events.start;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pedigree.Cases;
import pedigree.Events;
import pedigree.event.Level;
import pedigree.investigation.Snapshot;
import pedigree.lineage.ProcessTree;
import pedigree.store.CaseFile;
import pedigree.ui.Family;

/** The order of siblings, sections and similar siblings, on the service manager and what it started. */
class ArrangingTest {

    private static final int SERVICES = 0;

    @TempDir
    private Path folder;

    private final TreeViewModel model = new TreeViewModel(Family.jobs(), Runnable::run, Runnable::run);

    /** services.exe, 30 times svchost.exe, of which one started dllhost.exe and one is found; then b.exe, a.exe. */
    @BeforeEach
    void showTheCase() throws Exception {
        List<Events> starts = new ArrayList<>(List.of(start("services.exe", 10).at(1)));
        for (int i = 0; i < 30; i++) {
            starts.add(start("svchost.exe", 100 + i).at(2 + i).by("services.exe", 10).field("User", i % 2 == 0 ? "SYSTEM" : "ann").field("LogonId", i == 7 ? "0x1f2a3" : "0x3e7"));
        }
        starts.add(start("dllhost.exe", 200).at(40).by("svchost.exe", 105));
        starts.add(start("b.exe", 301).at(50).by("services.exe", 10));
        starts.add(start("a.exe", 300).at(51).by("services.exe", 10));
        try (CaseFile caseFile = Cases.linked(folder, starts.toArray(Events[]::new))) {
            caseFile.findings().replace(List.of(Family.finding("A service that is none", Level.MEDIUM, process(caseFile, 109))));
            model.show(Snapshot.of(caseFile));
        }
    }

    private static int process(CaseFile caseFile, long pid) throws Exception {
        int[] found = {ProcessTree.NONE};
        caseFile.processes().scan(process -> found[0] = process.pid().orElse(-1) == pid ? process.number() : found[0]);
        return found[0];
    }

    @Test
    void oneRowStandsForSimilarSiblings() {
        assertEquals(List.of("10", "100", "105", "200", "109", "301", "300"), pids());
        assertEquals(28, model.standsFor(row("100")), "all but the one that started something and the one that is found");
    }

    @Test
    void similarSiblingsAreOpenedInTheirPlacesAndFoldedAgain() {
        model.open(row("100"));
        assertEquals(34, pids().size());
        assertEquals(List.of("10", "100", "101", "102", "103", "104", "105", "200", "106"), pids().subList(0, 9));
        model.selected().set(row("120"));
        model.close(row("120"));
        assertEquals(7, pids().size());
        assertEquals(row("100"), model.selected().get());
    }

    @Test
    void whatIsGoneToIsNotHiddenByAnother() {
        int hidden = row("100") + 1;
        model.reveal(hidden);
        assertEquals(34, pids().size());
        assertEquals(hidden, model.selected().get());
    }

    @Test
    void whatASearchFindsHasItsOwnRow() {
        BitSet all = new BitSet();
        all.set(0, model.tree().size());
        model.filter(all, all, 1);
        assertEquals(34, pids().size());
        assertEquals(0, model.standsFor(row("100")));
        model.clearFilter();
        assertEquals(7, pids().size());
    }

    @Test
    void siblingsAreSortedAndFamiliesStayTogether() {
        model.sort("process", false);
        assertEquals(List.of("10", "300", "301", "100", "105", "200", "109"), pids());
        model.sort("process", true);
        assertEquals(List.of("10", "100", "105", "200", "109", "301", "300"), pids());
        model.sort("", false);
        assertEquals(List.of("10", "100", "105", "200", "109", "301", "300"), pids());
    }

    @Test
    void whatHasNothingInTheColumnComesLastEitherWay() {
        model.open(row("100"));
        model.sort("user", false);
        model.open(model.rows().get().process(1));
        assertEquals(List.of("301", "300"), pids().subList(32, 34));
        model.sort("user", true);
        assertEquals(List.of("301", "300"), pids().subList(pids().size() - 2, pids().size()));
    }

    @Test
    void everyColumnThatCanSortDoes() {
        for (Column column : AllColumns.all(List.of("User"))) {
            if (column.rank().isPresent()) {
                model.sort(column.id(), true);
                assertEquals(SERVICES, model.rows().get().process(0), column.id());
            }
        }
    }

    @Test
    void aTreeOfOneHostHasOneSectionAndItsHeadingFoldsIt() {
        model.group(Grouping.HOST);
        int heading = model.rows().get().process(0);
        assertTrue(Rows.isHeading(heading));
        assertEquals(34, model.sectionSize(0));
        assertEquals(7, model.processes().get().size(), "other panes know of processes only");
        model.toggle(heading);
        assertTrue(model.isClosed(heading));
        assertEquals(1, model.rows().get().size());
        model.reveal(row("200"));
        assertFalse(model.isClosed(heading));
    }

    @Test
    void aProcessOfAnotherSessionStandsOnTopOfItsOwn() {
        model.nextGrouping();
        model.nextGrouping();
        assertEquals(3, new RowList(model.rows().get()).stream().filter(Rows::isHeading).count());
        int other = row("107");
        assertEquals(0, model.tree().depth(other));
        model.selectParent(other);
        assertEquals(SERVICES, model.selected().get(), "its parent is who started it");
    }

    @Test
    void onlySuspiciousLeavesTheLineagesOfFindingsAndCountsTheRest() {
        model.showOnlySuspicious(true);
        assertEquals(List.of("10", "109"), pids());
        assertEquals(32, model.leftOut(SERVICES));
        assertTrue(model.isDimmed(SERVICES));
        model.showOnlySuspicious(false);
        assertEquals(7, pids().size());
    }

    @Test
    void levelsAreOpenedFromTheRoots() {
        model.openTo(1);
        assertEquals(6, pids().size());
        model.openTo(0);
        assertEquals(List.of("10"), pids());
        model.openTo(5);
        assertEquals(7, pids().size());
    }

    private List<String> pids() {
        return model.processes().get().stream().map(process -> model.text(process).value("pid")).toList();
    }

    private int row(String pid) {
        for (int process = 0; process < model.tree().size(); process++) {
            if (model.text(process).value("pid").equals(pid)) {
                return process;
            }
        }
        throw new AssertionError("no process " + pid);
    }
}
