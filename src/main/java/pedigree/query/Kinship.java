package pedigree.query;

import java.util.BitSet;

import pedigree.lineage.ProcessTree;

/** Which relatives are shown around what was found; ancestors always are, so that each stands in its lineage. */
public enum Kinship {
    ANCESTORS, DESCENDANTS, SIBLINGS;

    /** The processes found with those relatives. Linear in the number of processes at most. */
    public BitSet of(BitSet found, ProcessTree tree) {
        return switch (this) {
            case ANCESTORS -> Kin.withAncestors(found, tree);
            case DESCENDANTS -> Kin.withFamily(found, tree);
            case SIBLINGS -> {
                BitSet shown = Kin.withAncestors(found, tree);
                shown.or(Relatives.of(Relation.SIBLING, 1, found, tree));
                yield shown;
            }
        };
    }
}
