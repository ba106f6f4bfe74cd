package pedigree.lineage;

import java.util.Arrays;

/**
 * Numbers processes so that a parent always comes before its children: in order of start and record id, each ancestor pulled forward to the
 * first of its descendants. Links that would make a process its own ancestor are cut first.
 */
final class Numbering {

    private final int[] parent;
    private final int[] numbered;
    private final int[] number;
    private int count;

    /**
     * @param sorted processes in the order wished for, those that are to be numbered
     * @param parent the parent of each process, or {@link Processes#NONE}; no cycles
     */
    Numbering(int[] sorted, int[] parent) {
        this.parent = parent;
        numbered = new int[sorted.length];
        number = new int[parent.length];
        Arrays.fill(number, Processes.NONE);
        int[] path = new int[16];
        for (int process : sorted) {
            int depth = 0;
            for (int next = process; next != Processes.NONE && number[next] == Processes.NONE; next = parent[next]) {
                if (depth == path.length) {
                    path = Arrays.copyOf(path, depth * 2);
                }
                path[depth++] = next;
            }
            while (depth > 0) {
                take(path[--depth]);
            }
        }
    }

    private void take(int process) {
        number[process] = count;
        numbered[count++] = process;
    }

    /** The number of a process. */
    int number(int process) {
        return number[process];
    }

    /** The process with a number. */
    int process(int number) {
        return numbered[number];
    }

    /** How many processes are numbered. */
    int size() {
        return count;
    }

    /** The parent of the process with a number, as a number, or {@link Processes#NONE}. */
    int parentOf(int number) {
        int owner = parent[numbered[number]];
        return owner == Processes.NONE ? Processes.NONE : this.number[owner];
    }

    /** What is done with a process that is its own ancestor. */
    @FunctionalInterface
    interface Cut {
        void link(int process);
    }

    /**
     * Finds each cycle of {@code parent} and cuts it where it is met first, going up from each process in the order of {@code sorted}. O(n).
     */
    static void cutCycles(int[] sorted, int[] parent, Cut cut) {
        int[] walk = new int[parent.length]; // 0: not seen, else the walk that saw it
        for (int i = 0; i < sorted.length; i++) {
            int process = sorted[i];
            while (process != Processes.NONE && walk[process] == 0) {
                walk[process] = i + 1;
                process = parent[process];
            }
            if (process != Processes.NONE && walk[process] == i + 1) {
                cut.link(process);
                parent[process] = Processes.NONE;
            }
        }
    }
}
