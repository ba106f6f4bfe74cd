package pedigree.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.BitSet;
import java.util.Random;

import org.junit.jupiter.api.Test;

import pedigree.lineage.ProcessTree;

class KinTest {

    private final Random random = new Random(5);

    @Test
    void inAnyTreeTheRelativesOfAnyProcessesAreShown() {
        for (int round = 0; round < 300; round++) {
            int[] parents = new int[1 + random.nextInt(60)];
            for (int process = 0; process < parents.length; process++) {
                parents[process] = random.nextInt(process + 1) - 1;
            }
            ProcessTree tree = new ProcessTree(parents);
            BitSet found = new BitSet();
            for (int process = 0; process < parents.length; process++) {
                found.set(process, random.nextInt(6) == 0);
            }
            BitSet ancestors = new BitSet();
            BitSet family = new BitSet();
            for (int process = 0; process < parents.length; process++) {
                for (int above = process; above != ProcessTree.NONE; above = parents[above]) {
                    if (found.get(process)) {
                        ancestors.set(above);
                        family.set(above);
                    }
                    if (found.get(above)) {
                        family.set(process);
                    }
                }
            }
            assertEquals(ancestors, Kin.withAncestors(found, tree));
            assertEquals(family, Kin.withFamily(found, tree));
        }
    }
}
