package pedigree.job;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Many small pieces of work, done a few hundred at a time on all cores; their results come in the order of the pieces, to the thread that adds them.
 *
 * @param <T> what is worked on
 * @param <R> what comes of it
 */
public final class Batches<T, R> implements AutoCloseable {

    private static final int SIZE = 500;

    private final Ahead<List<R>> ahead = new Ahead<>();
    private final Function<? super T, ? extends List<R>> work;
    private final Consumer<? super R> sink;
    private List<T> batch = new ArrayList<>(SIZE);

    /**
     * @param work done on any thread; gives any number of results; throws what is unchecked only
     * @param sink takes the results
     */
    public Batches(Function<? super T, ? extends List<R>> work, Consumer<? super R> sink) {
        this.work = work;
        this.sink = sink;
    }

    /** Adds a piece. */
    public void add(T piece) {
        batch.add(piece);
        if (batch.size() == SIZE) {
            bring();
        }
    }

    private void bring() {
        if (ahead.isFull()) {
            take();
        }
        List<T> full = batch;
        batch = new ArrayList<>(SIZE);
        ahead.bring(() -> work(full));
    }

    private List<R> work(List<T> pieces) {
        List<R> results = new ArrayList<>();
        pieces.forEach(piece -> results.addAll(work.apply(piece)));
        return results;
    }

    private void take() {
        try {
            ahead.take().forEach(sink);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e); // the work throws nothing that is checked
        }
    }

    /** Waits for everything that was added. */
    public void finish() {
        bring();
        while (!ahead.isEmpty()) {
            take();
        }
    }

    @Override
    public void close() {
        ahead.close();
    }
}
