package pedigree.ui.workbench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

import pedigree.investigation.Investigation;
import pedigree.investigation.Snapshot;
import pedigree.job.Progress;
import pedigree.store.Source;

/**
 * Makes the case that the window shows next, off the UI thread.
 *
 * @param title what it is called
 * @param base  the case that something is added to; empty for a new one
 */
record Opening(String title, Optional<Path> base) {

    /** A case that can be shown, how it came about, and what became of the files that were added to it. */
    record Opened(Opening opening, Investigation investigation, Snapshot snapshot, List<Source> added) { }

    /** Adds sources to a case. */
    @FunctionalInterface
    interface Adding {

        List<Source> to(Investigation investigation, Progress progress) throws SQLException;
    }

    /** A stored case, which is only looked at. */
    Opened stored(Path file) throws IOException, SQLException {
        Investigation stored = Investigation.readOnly(file);
        return new Opened(this, stored, stored.snapshot(), List.of());
    }

    /**
     * A temporary case with what {@code adding} adds.
     *
     * @param inPart takes the case with the files that were finished, if it was cancelled, unless it has a base, which stays open then
     */
    Opened with(Adding adding, Consumer<Opened> inPart, Progress progress) throws IOException, SQLException {
        Investigation made = base.isPresent() ? Investigation.temporaryCopy(base.get()) : Investigation.temporary();
        boolean kept = false;
        try {
            List<Source> added = adding.to(made, progress);
            kept = true;
            return new Opened(this, made, made.snapshot(), added);
        } catch (CancellationException e) {
            kept = base.isEmpty() && made.isLinked();
            if (kept) {
                inPart.accept(new Opened(this, made, made.snapshot(), List.of()));
            }
            throw e;
        } finally {
            if (!kept) {
                made.close();
            }
        }
    }
}
