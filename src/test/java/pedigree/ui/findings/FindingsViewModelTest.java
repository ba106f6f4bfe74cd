package pedigree.ui.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pedigree.investigation.Snapshot;
import pedigree.lineage.ProcessTree;
import pedigree.store.Finding;
import pedigree.store.ProcessLevels;
import pedigree.ui.Family;

class FindingsViewModelTest {

    @TempDir
    private Path folder;

    private final FindingsViewModel model = new FindingsViewModel(Family.jobs(), Runnable::run);

    @BeforeEach
    void showTheFamily() throws Exception {
        model.show(Family.in(folder));
    }

    @Test
    void aCardSaysWhatWhoAndWhere() {
        FindingCard card = model.card(0);
        assertEquals("Word starts a shell", card.title());
        assertEquals("T1059.001", card.technique());
        assertEquals("powershell.exe (30)", card.process());
        assertEquals("WKS1", card.host());
    }

    @Test
    void aCardKeepsALineForAProcessThatIsNotReadYet() throws Exception {
        FindingsViewModel unread = new FindingsViewModel(Family.jobs(), later -> { });
        unread.show(Family.in(folder));
        assertEquals("…", unread.card(0).process());
    }

    @Test
    void nothingIsLookedAtInTheBeginning() {
        assertEquals(Optional.empty(), model.finding());
        assertTrue(model.any().get());
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
    void theOnlyFindingIsGoneToAgain() throws Exception {
        Snapshot two = Family.in(folder);
        model.show(new Snapshot(two.file(), List.of(), two.tree(), 0, 7, 0, two.findings().subList(0, 1), two.levels(), false, false));
        model.next();
        long looks = model.looks().get();
        model.next();
        assertEquals(0, model.selected().get());
        assertEquals(looks + 1, model.looks().get());
    }

    @Test
    void withoutFindingsItIsSaidHowMuchWasLookedAt() throws Exception {
        model.show(new Snapshot(Family.in(folder).file(), List.of(), new ProcessTree(new int[0]), 0, 14_621, 0, List.of(), ProcessLevels.of(0, List.of()), false, false));
        assertFalse(model.any().get());
        assertEquals("No rule matched (14,621 events)", model.empty().get());
        model.next();
        assertFalse(model.finding().isPresent());
    }

    private String after(Runnable step) {
        step.run();
        return model.finding().map(Finding::rule).map(Finding.Rule::title).orElse("");
    }
}
