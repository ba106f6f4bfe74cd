package pedigree.ui.tree;

import java.util.List;

/**
 * The parts into which the tree is split, each with a heading; none where it is one. Immutable.
 *
 * @param titles what stands above each, as the evidence has it
 * @param starts the place, in preorder, of the first process of each, ascending
 */
record Sections(List<String> titles, int... starts) {

    /** One tree. */
    static final Sections NONE = new Sections(List.of());

    /** How many there are. */
    int count() {
        return starts.length;
    }

    /** The section that a place in preorder is in; -1 where there are none. */
    int at(int place) {
        int section = -1;
        int from = 0;
        int to = starts.length - 1;
        while (from <= to) {
            int middle = from + to >>> 1;
            if (starts[middle] <= place) {
                section = middle;
                from = middle + 1;
            } else {
                to = middle - 1;
            }
        }
        return section;
    }

    /** How many processes are in a section of a tree of {@code size} processes. */
    int size(int section, int size) {
        return (section + 1 < starts.length ? starts[section + 1] : size) - starts[section];
    }
}
