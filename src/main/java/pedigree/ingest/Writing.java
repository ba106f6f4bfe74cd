package pedigree.ingest;

import java.io.IOException;
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
            Batch next = ahead.take();
            progress.checkCancelled(); // waiting takes longer than anything else here
            next.addTo(appender);
        } catch (SQLException e) {
            throw new Full(e);
        } catch (ExecutionException e) {
            throw (IOException) e.getCause(); // the only checked one that decoding throws
        }
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
