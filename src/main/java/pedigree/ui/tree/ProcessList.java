package pedigree.ui.tree;

import java.util.AbstractList;
import java.util.RandomAccess;

/** Processes as a list, made as they are asked for. */
final class ProcessList extends AbstractList<Integer> implements RandomAccess {

    private final int[] processes;

    ProcessList(int... processes) {
        this.processes = processes;
    }

    @Override
    public Integer get(int place) {
        return processes[place];
    }

    @Override
    public int size() {
        return processes.length;
    }
}
