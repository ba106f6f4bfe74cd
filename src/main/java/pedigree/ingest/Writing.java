package pedigree.ingest;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;

import pedigree.job.Ahead;
import pedigree.job.Progress;
import pedigree.source.Normaliser;
import pedigree.source.Piece;
import pedigree.source.PieceSink;
import pedigree.store.SourceAppender;

/** One source on its way into the case: its pieces are decoded ahead on all cores, and written in order by the thread that reads them. */
final class Writing implements PieceSink, AutoCloseable {

    private final Ahead<Batch> ahead;
    private final Normaliser normaliser;
    private final SourceAppender appender;
    private final Progress progress;

    Writing(Ahead<Batch> ahead, Normaliser normaliser, SourceAppender appender, Progress progress) {
        this.ahead = ahead;
        this.normaliser = normaliser;
        this.appender = appender;
        this.progress = progress;
    }

    @Override
    public void accept(Piece piece) throws IOException {
        if (ahead.isFull()) {
            writeNext();
        }
        ahead.bring(() -> decoded(piece));
    }

    private Batch decoded(Piece piece) throws IOException {
        Batch batch = new Batch(normaliser);
        piece.decode(batch);
        return batch;
    }

    @Override
    public void drain() throws IOException {
        while (!ahead.isEmpty()) {
            writeNext();
        }
    }

    private void writeNext() throws IOException {
        progress.checkCancelled();
        try {
            ahead.take().addTo(appender);
        } catch (SQLException e) {
            throw new Full(e);
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
    }

    /** What a worker threw, as if it had been thrown here. */
    private static IOException failure(Throwable cause) {
        if (cause instanceof RuntimeException runtime) {
            throw runtime;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return (IOException) cause;
    }

    @Override
    public void close() {
        ahead.clear();
    }

    /** The case cannot be written: carries that out of a reader, which knows nothing of cases. */
    static final class Full extends RuntimeException {

        private static final long serialVersionUID = 1;
        private final SQLException failure;

        Full(SQLException failure) {
            super(failure);
            this.failure = failure;
        }

        SQLException cause() {
            return failure;
        }
    }
}
