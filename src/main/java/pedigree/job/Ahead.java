package pedigree.job;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Does pieces of work on all cores and gives their results in the order in which the pieces were brought. Bounded: a few pieces are begun
 * ahead, no more. One thread brings and takes.
 *
 * @param <T> what a piece of work gives
 */
public final class Ahead<T> implements AutoCloseable {

    private final ExecutorService workers;
    private final int most;
    private final Queue<Future<T>> begun = new ArrayDeque<>();

    /** Work on all cores. */
    public Ahead() {
        this(Math.max(1, Runtime.getRuntime().availableProcessors() - 1));
    }

    /** @param workers how many threads work; the one that brings and takes is another */
    public Ahead(int workers) {
        this.workers = Executors.newFixedThreadPool(workers, work -> {
            Thread thread = new Thread(work, "worker");
            thread.setDaemon(true);
            return thread;
        });
        most = 2 * workers + 1;
    }

    /** Whether something is to be taken before more is brought. */
    public boolean isFull() {
        return begun.size() >= most;
    }

    /** Whether everything was taken. */
    public boolean isEmpty() {
        return begun.isEmpty();
    }

    /** Brings a piece of work. */
    public void bring(Callable<T> work) {
        begun.add(workers.submit(work));
    }

    /**
     * Takes the result of the piece that was brought first, waiting for it.
     *
     * @throws ExecutionException if the piece threw a checked exception; an unchecked one is thrown as it is
     * @throws CancellationException if the calling thread is to stop
     */
    public T take() throws ExecutionException {
        try {
            return begun.remove().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException unchecked) {
                throw unchecked;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e;
        }
    }

    /** Gives up what was brought and not taken. */
    public void clear() {
        begun.forEach(work -> work.cancel(true));
        begun.clear();
    }

    /** Ends the workers. */
    @Override
    public void close() {
        workers.shutdownNow();
    }
}
