package pedigree.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.BitSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import pedigree.lineage.ProcessTree;

class RelativesTest {

    private static final int NONE = ProcessTree.NONE;

    @Property(tries = 300)
    void eachIsWhatItSays(@ForAll("forests") ProcessTree tree, @ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int generations) {
        BitSet found = BitSet.valueOf(new long[] {seed}).get(0, tree.size());
        assertEach(tree, Relatives.of(Relation.PARENT, 1, found, tree), process -> tree.parent(process) != NONE && found.get(tree.parent(process)));
        assertEach(tree, Relatives.of(Relation.CHILD, 1, found, tree), process -> tree.children(process).anyMatch(found::get));
        assertEach(tree, Relatives.of(Relation.ANCESTOR, Integer.MAX_VALUE, found, tree), process -> tree.ancestors(process).anyMatch(found::get));
        assertEach(tree, Relatives.of(Relation.WITHIN, generations, found, tree), process -> tree.ancestors(process).limit(generations).anyMatch(found::get));
        assertEach(tree, Relatives.of(Relation.DESCENDANT, Integer.MAX_VALUE, found, tree),
                process -> found.stream().anyMatch(other -> tree.ancestors(other).anyMatch(above -> above == process)));
        assertEach(tree, Relatives.of(Relation.DESCENDANT, generations, found, tree),
                process -> found.stream().anyMatch(other -> tree.ancestors(other).limit(generations).anyMatch(above -> above == process)));
        assertEach(tree, Relatives.of(Relation.SIBLING, 1, found, tree), process -> tree.parent(process) != NONE
                && tree.children(tree.parent(process)).anyMatch(other -> other != process && found.get(other)));
        assertEach(tree, Relatives.of(Relation.ROOT, 1, found, tree), process -> found.get(tree.path(process).get(0)));
    }

    @Test
    void aLineageOfAHundredThousandIsNotTooDeep() {
        ProcessTree deep = new ProcessTree(IntStream.range(NONE, 99_999).toArray());
        BitSet last = new BitSet();
        last.set(99_999);
        assertEquals(99_999, Relatives.of(Relation.DESCENDANT, Integer.MAX_VALUE, last, deep).cardinality());
        assertEquals(3, Relatives.of(Relation.DESCENDANT, 3, last, deep).cardinality());
    }

    @Provide
    Arbitrary<ProcessTree> forests() {
        return Arbitraries.integers().between(0, 60).flatMap(size -> Arbitraries.randomValue(random -> new ProcessTree(
                IntStream.range(0, size).map(process -> random.nextInt(process + 1) - 1).toArray())));
    }

    private static void assertEach(ProcessTree tree, BitSet actual, IntPredicate expected) {
        for (int process = 0; process < tree.size(); process++) {
            assertEquals(expected.test(process), actual.get(process), "process " + process);
        }
    }
}
