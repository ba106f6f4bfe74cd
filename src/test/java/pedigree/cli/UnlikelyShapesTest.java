package pedigree.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pedigree.Events.start;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pedigree.Cases;
import pedigree.Events;
import pedigree.job.Progress;
import pedigree.lineage.ProcessTree;
import pedigree.query.Query;
import pedigree.query.Searched;
import pedigree.store.CaseFile;
import pedigree.store.ProcessLevels;

/** Questions to trees of unlikely shapes, and those trees printed: very deep, very wide, of very many hosts. Recursion, or a look at all for each, would not end. */
class UnlikelyShapesTest {

    /** A fifth of what must do; {@code -Dshapes=5} does it all. */
    private static final int SCALE = Integer.getInteger("shapes", 1);

    @TempDir
    private Path folder;

    @Test
    void aDeepChainIsAskedForItsAncestorsAndPrinted() throws Exception {
        int depth = 20_000 * SCALE;
        assertFound(depth, i -> i == 0 ? at(start("root.exe", 4), i) : at(start(i == depth - 1 ? "leaf.exe" : "a.exe", 4 + i).by(i == 1 ? "root.exe" : "a.exe", 3 + i), i),
                new Asked("ancestor(image:root.exe)", depth - 1), new Asked("descendant(image:leaf.exe)", depth - 1), new Asked("parent(image:root.exe)", 1),
                new Asked("root(image:root.exe) and image:leaf.exe", 1), new Asked("path(root.exe >> leaf.exe)", 1), new Asked("path(root.exe > leaf.exe)", 0),
                new Asked("within(3, image:root.exe)", 3));
    }

    @Test
    void aWideParentIsAskedForItsChildrenAndPrinted() throws Exception {
        int children = 40_000 * SCALE;
        assertFound(children + 1, i -> i == 0 ? at(start("root.exe", 4), i) : at(start(i == 1 ? "one.exe" : "b.exe", 4 + i).by("root.exe", 4), i),
                new Asked("parent(image:root.exe)", children), new Asked("child(image:one.exe)", 1), new Asked("descendant(image:b.exe)", 1),
                new Asked("sibling(image:one.exe)", children - 1), new Asked("sibling(image:b.exe)", children));
    }

    @Test
    void veryManyHostsAreAskedAndPrinted() throws Exception {
        int hosts = 2_000 * SCALE;
        assertFound(2 * hosts, i -> at(i % 2 == 0 ? start("a.exe", 4) : start("b.exe", 8).by("a.exe", 4), i).on("WKS" + i / 2),
                new Asked("host:WKS7", 2), new Asked("ancestor(image:a.exe)", hosts), new Asked("descendant(host:WKS7)", 1));
    }

    /** A query, and how many processes it finds. */
    private record Asked(String query, int found) { }

    private void assertFound(int count, IntFunction<Events> events, Asked... asked) throws Exception {
        Events[] all = new Events[count];
        for (int i = 0; i < count; i++) {
            all[i] = events.apply(i);
        }
        try (CaseFile caseFile = Cases.linked(folder, all)) {
            caseFile.findings().replace(List.of());
            ProcessTree tree = ProcessTree.of(caseFile);
            Searched searched = new Searched(caseFile, tree, ProcessLevels.of(tree.size(), List.of()));
            for (Asked one : asked) {
                assertEquals(one.found(), Query.parse(one.query()).run(searched, new Progress()).cardinality(), one.query());
            }
        }
        assertPrinted(count);
    }

    private void assertPrinted(int count) throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            String file = files.filter(path -> path.toString().endsWith(".pedigree")).findFirst().orElseThrow().toString();
            assertEquals(count, Run.of("tree", file, "--json").out().lines().count());
            assertTrue(Run.of("tree", file, "--depth", "3").out().lines().count() > 2);
        }
    }

    private static Events at(Events event, int number) {
        return event.at(number / 100.0);
    }
}
