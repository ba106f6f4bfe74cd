package pedigree.lineage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static pedigree.Events.start;

import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pedigree.Cases;
import pedigree.Events;
import pedigree.job.Progress;
import pedigree.store.CaseFile;

/** Trees of unlikely shapes: very deep, very wide, of very many hosts. A step that goes down by recursion, or over all for each, would not end here. */
class ShapesTest {

    /** A fifth of what must do; {@code -Dshapes=5} does it all. */
    private static final int SCALE = Integer.getInteger("shapes", 1);

    @TempDir
    private Path folder;

    @Test
    void aChainOfManyIsOnePath() throws Exception {
        int depth = 20_000 * SCALE;
        try (CaseFile caseFile = linked(depth, i -> i == 0 ? at(start("a.exe", 4), i) : at(start("a.exe", 4 + i).by("a.exe", 3 + i), i))) {
            ProcessTree tree = ProcessTree.of(caseFile);
            assertEquals(depth - 1, tree.depth(depth - 1));
            assertEquals(depth, tree.path(depth - 1).size());
            assertEquals(1, tree.roots().count());
            assertEquals(depth - 1, tree.descendants(0));
        }
    }

    @Test
    void aParentOfManyHasThemAll() throws Exception {
        int children = 40_000 * SCALE;
        try (CaseFile caseFile = linked(children + 1, i -> i == 0 ? at(start("a.exe", 4), i) : at(start("b.exe", 4 + i).by("a.exe", 4), i))) {
            ProcessTree tree = ProcessTree.of(caseFile);
            assertEquals(children, tree.childCount(0));
            assertEquals(children, tree.children(0).count());
        }
    }

    @Test
    void aParentOfManyThatWasNotLoggedIsOne() throws Exception {
        int children = 40_000 * SCALE;
        try (CaseFile caseFile = linked(children, i -> at(start("b.exe", 8 + i).by("a.exe", 4), i))) {
            assertEquals(children + 1, caseFile.processes().count());
            assertEquals(children, ProcessTree.of(caseFile).childCount(0));
        }
    }

    @Test
    void oneMoreHostOfManyIsLinkedAlone() throws Exception {
        int hosts = 2_000 * SCALE;
        try (CaseFile caseFile = linked(2 * hosts, i -> at(i % 2 == 0 ? start("a.exe", 4) : start("b.exe", 8).by("a.exe", 4), i).on("WKS" + i / 2))) {
            assertEquals(hosts, ProcessTree.of(caseFile).roots().count());
            caseFile.findings().add(List.of());
            Cases.add(caseFile, "more", start("c.exe", 12).at(2).on("SRV1").event());
            assertFalse(Linker.relink(caseFile, new Progress()).all());
            assertEquals(hosts + 1, ProcessTree.of(caseFile).roots().count());
        }
    }

    private static Events at(Events event, int number) {
        return event.at(number / 100.0);
    }

    private CaseFile linked(int count, IntFunction<Events> events) throws Exception {
        Events[] all = new Events[count];
        for (int i = 0; i < count; i++) {
            all[i] = events.apply(i);
        }
        return Cases.linked(folder, all);
    }
}
