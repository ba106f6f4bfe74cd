package pedigree.store;

import java.util.ArrayList;
import java.util.List;

import pedigree.coverage.CoverageCounter;
import pedigree.event.Event;

/**
 * Events on their way into a case, in blocks of bytes already: that is done by the thread that fills the batch, so that the one that writes
 * has next to nothing left to do. Not thread-safe.
 */
public final class EventBatch {

    private final List<BlockWriter> blocks = new ArrayList<>(1);
    private final CoverageCounter coverage = new CoverageCounter();
    private BlockWriter last;

    /** Adds an event behind those already there. */
    public void add(Event event) {
        if (last == null || last.isFull()) {
            last = new BlockWriter();
            blocks.add(last);
        }
        last.add(event);
        coverage.add(event);
    }

    List<BlockWriter> blocks() {
        return blocks;
    }

    /** What the events have and lack. */
    CoverageCounter coverage() {
        return coverage;
    }
}
