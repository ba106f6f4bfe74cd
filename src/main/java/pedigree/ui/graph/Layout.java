package pedigree.ui.graph;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

import pedigree.lineage.ProcessTree;

/**
 * Where each box of a drawing stands, in units that are pixels at 100 %. Immutable; made in linear time, from arrays to arrays.
 *
 * <p>A box is a number: first the processes of the drawing in its order, then, for each open process of which children are left, one that stands for
 * those. Columns go from left to right as generations do, rows downwards; each leaf has a row of its own, and a parent stands in the middle of its
 * children, so that no branch reaches into another's rows and every column is sorted.
 */
final class Layout {

    /** No box. */
    static final int NONE = -1;

    /** The width of a box. */
    static final double WIDTH = 160;

    /** The height of a box. */
    static final double HEIGHT = 56;

    /** From one column to the next. */
    static final double STEP = 240;

    /** From one row to the next. */
    static final double ROW = 84;

    /** The room that the name of a lane takes above it, where there are several. */
    static final double LANE = 40;

    private final Drawing drawing;
    private final int size;
    private final int[] moreOf; // the box of which each box behind those of processes is
    private final int[] parent;
    private final int[] column;
    private final int[] lane;
    private final int[] children; // drawn ones
    private final int[] left; // children that are neither drawn nor hidden
    private final int[] level; // the worst of a box and what is drawn below it
    private final double[] middle;
    private final int[] columnStart;
    private final int[] inColumns; // boxes by column, from above
    private final int[] place; // of each box in that
    private final double[] laneTop; // one more than there are lanes

    private Layout(Drawing drawing, IntUnaryOperator laneOf, IntUnaryOperator levelOf) {
        this.drawing = drawing;
        int processes = drawing.processes().size();
        int[] owners = new int[processes];
        int[] count = new int[processes];
        for (int box = 0; box < processes; box++) {
            int owner = drawing.tree().parent(drawing.processes().at(box));
            owners[box] = owner == ProcessTree.NONE ? NONE : Math.max(NONE, drawing.processes().place(owner));
            if (owners[box] != NONE) {
                count[owners[box]]++;
            }
        }
        left = new int[processes];
        moreOf = more(count);
        size = processes + moreOf.length;
        parent = Arrays.copyOf(owners, size);
        System.arraycopy(moreOf, 0, parent, processes, moreOf.length);
        children = Arrays.copyOf(count, size);
        for (int owner : moreOf) {
            children[owner]++;
        }
        column = new int[size];
        lane = new int[size];
        level = new int[size];
        middle = new double[size];
        int[] leaves = leaves(levelOf);
        int[] row = new int[size];
        laneTop = putRows(laneOf, leaves, row);
        columnStart = new int[columns(size, column) + 1];
        inColumns = new int[size];
        place = new int[size];
        index(row);
        putMiddles(row);
    }

    /**
     * Lays out a drawing.
     *
     * @param laneOf  the lane of a process that stands at the left, from 0; what is to the right of it is in the same
     * @param levelOf how bad the worst finding of a process is; 0 for none
     */
    static Layout of(Drawing drawing, IntUnaryOperator laneOf, IntUnaryOperator levelOf) {
        return new Layout(drawing, laneOf, levelOf);
    }

    private int[] more(int[] drawn) {
        int[] owners = new int[drawing.open().size()];
        int[] gone = new int[left.length];
        for (int i = 0; i < drawing.hidden().size(); i++) {
            int owner = drawing.processes().place(drawing.tree().parent(drawing.hidden().at(i)));
            if (owner >= 0) {
                gone[owner]++;
            }
        }
        int count = 0;
        for (int box = 0; box < left.length; box++) {
            int process = drawing.processes().at(box);
            left[box] = drawing.tree().childCount(process) - drawn[box] - gone[box];
            if (left[box] > 0 && drawn[box] > 0 && drawing.open().contains(process)) {
                owners[count++] = box;
            }
        }
        return Arrays.copyOf(owners, count);
    }

    /** How many rows each box takes with what is below it; raises levels on the way. A parent stands before its children. */
    private int[] leaves(IntUnaryOperator levelOf) {
        int[] leaves = new int[size];
        for (int box = size - 1; box >= 0; box--) {
            leaves[box] = Math.max(1, leaves[box]);
            if (isProcess(box)) {
                level[box] = Math.max(level[box], levelOf.applyAsInt(process(box)));
            }
            if (parent[box] != NONE) {
                leaves[parent[box]] += leaves[box];
                level[parent[box]] = Math.max(level[parent[box]], level[box]);
            }
        }
        return leaves;
    }

    /** Gives each box the first row of those it takes; the tops of the lanes. */
    private double[] putRows(IntUnaryOperator laneOf, int[] leaves, int[] row) {
        int lanes = 1;
        for (int box = 0; box < left.length; box++) {
            if (parent[box] == NONE) {
                lane[box] = laneOf.applyAsInt(process(box));
                lanes = Math.max(lanes, lane[box] + 1);
            }
        }
        int[] next = new int[lanes + 1]; // the next free row of each lane
        for (int box = 0; box < left.length; box++) {
            if (parent[box] == NONE) {
                next[lane[box] + 1] += leaves[box];
            }
        }
        Arrays.parallelPrefix(next, Integer::sum);
        double[] tops = new double[lanes + 1];
        for (int i = 0; i <= lanes; i++) {
            tops[i] = next[i] * ROW + (lanes > 1 ? i * LANE : 0);
        }
        int[] free = new int[size]; // the next free row below each box
        for (int box = 0; box < size; box++) {
            int owner = parent[box];
            if (owner == NONE) {
                row[box] = next[lane[box]];
                next[lane[box]] += leaves[box];
            } else {
                lane[box] = lane[owner];
                column[box] = column[owner] + 1;
                row[box] = free[owner];
                free[owner] += leaves[box];
            }
            free[box] = row[box];
        }
        return tops;
    }

    private static int columns(int size, int[] column) {
        int columns = 0;
        for (int box = 0; box < size; box++) {
            columns = Math.max(columns, column[box] + 1);
        }
        return columns;
    }

    /** Sorts the boxes by row, then by column: what is in one column shares no row. */
    private void index(int[] row) {
        int[] rowStart = new int[size + 1];
        for (int box = 0; box < size; box++) {
            rowStart[row[box] + 1]++;
            columnStart[column[box] + 1]++;
        }
        Arrays.parallelPrefix(rowStart, Integer::sum);
        Arrays.parallelPrefix(columnStart, Integer::sum);
        int[] byRow = new int[size];
        for (int box = 0; box < size; box++) {
            byRow[rowStart[row[box]]++] = box;
        }
        int[] next = columnStart.clone();
        for (int box : byRow) {
            place[box] = next[column[box]]++;
            inColumns[place[box]] = box;
        }
    }

    /** A leaf stands in its row, a parent between its first child and its last one. */
    private void putMiddles(int[] row) {
        double[] first = new double[size];
        double[] last = new double[size];
        for (int box = size - 1; box >= 0; box--) {
            int owner = parent[box];
            double lanes = laneTop.length > 2 ? (lane[box] + 1) * LANE : 0;
            middle[box] = children[box] == 0 ? row[box] * ROW + ROW / 2 + lanes : (first[box] + last[box]) / 2;
            if (owner != NONE) {
                first[owner] = last[owner] == 0 ? middle[box] : Math.min(first[owner], middle[box]);
                last[owner] = Math.max(last[owner], middle[box]);
            }
        }
    }

    /** How many boxes there are. */
    int size() {
        return size;
    }

    int columns() {
        return columnStart.length - 1;
    }

    int lanes() {
        return laneTop.length - 1;
    }

    double laneTop(int of) {
        return laneTop[of];
    }

    double width() {
        return columns() == 0 ? 0 : (columns() - 1) * STEP + WIDTH;
    }

    double height() {
        return laneTop[laneTop.length - 1];
    }

    Drawing drawing() {
        return drawing;
    }

    /** Whether a box is a process; else it stands for further children of its parent. */
    boolean isProcess(int box) {
        return box < left.length;
    }

    /** The process of a box; of one that stands for others, their parent. */
    int process(int box) {
        return drawing.processes().at(isProcess(box) ? box : parent[box]);
    }

    /** The box of a process, or {@link #NONE}. */
    int box(int process) {
        return Math.max(NONE, drawing.processes().place(process));
    }

    /** The box to the left that leads to it, or {@link #NONE}. */
    int parent(int box) {
        return parent[box];
    }

    /** The box of the further children of the process of a box, or {@link #NONE}. */
    int more(int box) {
        int found = Arrays.binarySearch(moreOf, box);
        return found < 0 ? NONE : left.length + found;
    }

    /** How many boxes it leads to. */
    int children(int box) {
        return children[box];
    }

    /** How many children of its process are neither drawn nor hidden; of a box that stands for others, how many these are. */
    int left(int box) {
        return left[isProcess(box) ? box : parent[box]];
    }

    /** The worst level of what a box and all to the right of it show; 0 for none. */
    int level(int box) {
        return level[box];
    }

    int column(int box) {
        return column[box];
    }

    int lane(int box) {
        return lane[box];
    }

    /** Its left edge. */
    double x(int box) {
        return column[box] * STEP;
    }

    /** The middle of its height. */
    double y(int box) {
        return middle[box];
    }

    /** Where the boxes of a column begin in {@link #at}; those of the last one end where a further one would begin. */
    int columnStart(int of) {
        return columnStart[of];
    }

    /** The box at a place, column after column, each from above. */
    int at(int of) {
        return inColumns[of];
    }

    /** The place of a box in that order. */
    int place(int box) {
        return place[box];
    }

    /** The place of the first box of a column whose middle is at {@code y} or below it. */
    int firstFrom(int of, double y) {
        int from = columnStart[of];
        int to = columnStart[of + 1];
        while (from < to) {
            int half = (from + to) >>> 1;
            if (middle[inColumns[half]] < y) {
                from = half + 1;
            } else {
                to = half;
            }
        }
        return from;
    }

    /** The place of the first box of a column whose parent's middle is at {@code y} or below it; parents are sorted as their children are. */
    int firstWithParentFrom(int of, double y) {
        int from = columnStart[of];
        int to = columnStart[of + 1];
        while (from < to) {
            int half = (from + to) >>> 1;
            int owner = parent[inColumns[half]];
            if (owner == NONE || middle[owner] < y) {
                from = half + 1;
            } else {
                to = half;
            }
        }
        return from;
    }

    /** The box at a point, or {@link #NONE}. */
    int boxAt(double x, double y) {
        int of = (int) Math.floor(x / STEP);
        if (of < 0 || of >= columns() || x - of * STEP > WIDTH) {
            return NONE;
        }
        int found = firstFrom(of, y - HEIGHT / 2);
        return found < columnStart[of + 1] && middle[inColumns[found]] <= y + HEIGHT / 2 ? inColumns[found] : NONE;
    }

    /** The next box of the same column, {@code by} further down, negative up; or {@link #NONE}. */
    int beside(int box, int by) {
        int other = place[box] + by;
        return other >= columnStart[column[box]] && other < columnStart[column[box] + 1] ? inColumns[other] : NONE;
    }

    /** The uppermost box it leads to, or {@link #NONE}. */
    int firstChild(int box) {
        if (children[box] == 0) {
            return NONE;
        }
        return inColumns[firstWithParentFrom(column[box] + 1, middle[box])];
    }
}
