package pedigree.ui.graph;

/** Where the keyboard goes from a box, along the edges of a drawing. */
final class Walk {

    /** Which way. */
    enum Way {
        LEFT, RIGHT, UP, DOWN, FIRST, LAST
    }

    private Walk() {
    }

    /** The box that stands that way of another; that one itself where none does. */
    static int from(Layout layout, int box, Way way) {
        int other = switch (way) {
            case LEFT -> layout.parent(box);
            case RIGHT -> middleChild(layout, box);
            case UP -> layout.beside(box, -1);
            case DOWN -> layout.beside(box, 1);
            case FIRST -> layout.at(0);
            case LAST -> layout.at(layout.size() - 1);
        };
        return other == Layout.NONE ? box : other;
    }

    /** Of its children, the one that a finding is at or below, else the first. */
    private static int middleChild(Layout layout, int box) {
        int best = layout.firstChild(box);
        if (best == Layout.NONE) {
            return Layout.NONE;
        }
        int first = layout.place(best);
        for (int place = first; place < first + layout.children(box); place++) {
            if (layout.level(layout.at(place)) > layout.level(best)) {
                best = layout.at(place);
            }
        }
        return best;
    }

    /** The next process of a drawing that has a finding, column after column, from a box on; {@link Layout#NONE} behind the last. */
    static int nextFlagged(Layout layout, int box, int by, Flags flags) {
        int place = box == Layout.NONE ? by > 0 ? -1 : layout.size() : layout.place(box);
        for (place += by; place >= 0 && place < layout.size(); place += by) {
            int other = layout.at(place);
            if (layout.isProcess(other) && flags.level(layout.process(other)) > 0) {
                return other;
            }
        }
        return Layout.NONE;
    }
}
