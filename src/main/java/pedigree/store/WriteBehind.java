package pedigree.store;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Writes what one thread brings on another, in that order, a few batches behind: to make rows takes about as long as to write them. The connection
 * may be read meanwhile; SQLite lets one of the two wait.
 */
final class WriteBehind implements AutoCloseable {

    private static final int MOST = 3; // batches that wait

    private final ExecutorService writer = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "writer");
        thread.setDaemon(true);
        return thread;
    });
    private final Queue<Future<?>> begun = new ArrayDeque<>();

    /** Something to be written. */
    @FunctionalInterface
    interface Write {
        void run() throws SQLException;
    }

    /** How it is brought there. */
    @FunctionalInterface
    interface Way {
        void bring(Write write) throws SQLException;
    }

    /**
     * Lets something be written behind all that was brought before; waits where too much is waiting already.
     *
     * @throws SQLException if something that was brought before could not be written
     */
    void bring(Write write) throws SQLException {
        if (begun.size() == MOST) {
            await(begun.remove());
        }
        begun.add(writer.submit(() -> {
            write.run();
            return null;
        }));
    }

    /**
     * Waits until everything is written.
     *
     * @throws SQLException if something could not be
     */
    void finish() throws SQLException {
        while (!begun.isEmpty()) {
            await(begun.remove());
        }
    }

    private static void await(Future<?> written) throws SQLException {
        try {
            written.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SQLException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Gives up what waits, and waits until nothing is being written: what follows may take it all back. */
    @Override
    public void close() {
        begun.forEach(waiting -> waiting.cancel(false));
        writer.shutdown();
        boolean interrupted = false;
        for (boolean over = false; !over;) {
            try {
                over = writer.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
