package pedigree.ingest;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import pedigree.ingest.Inputs.Candidate;
import pedigree.job.Ahead;
import pedigree.job.Progress;
import pedigree.source.Input;
import pedigree.source.Normaliser;
import pedigree.source.ReadOptions;
import pedigree.source.SourceFormat;
import pedigree.store.CaseFile;
import pedigree.store.Source;
import pedigree.store.Source.Outcome;
import pedigree.store.SourceAppender;

/** Adds log files to a case. */
public final class Importer implements AutoCloseable {

    /** How the names of a case and of what SQLite keeps beside it end. */
    private static final Set<String> BESIDE = Set.of("", "-wal", "-shm", "-journal");

    private final CaseFile caseFile;
    private final ReadOptions options;
    private final Progress progress;
    private final Normaliser normaliser = new Normaliser();
    private final Ahead<Batch> ahead = new Ahead<>();

    /** Adds to {@code caseFile}; the amount done is counted in bytes. */
    public Importer(CaseFile caseFile, ReadOptions options, Progress progress) {
        this.options = options;
        this.caseFile = caseFile;
        this.progress = progress;
    }

    /**
     * Adds the files that are meant by each of {@code given}: a file, or a folder with all files below it, in order of path.
     *
     * @return what became of each file, in that order; a file that cannot be read or is no log is no error
     * @throws SQLException if the case cannot be written; the sources that were finished are in it
     * @throws java.util.concurrent.CancellationException if the work is no longer wanted; the same
     */
    public List<Source> add(List<String> given) throws SQLException {
        List<Source> sources = new ArrayList<>();
        for (String input : given) {
            for (Candidate candidate : Inputs.of(input)) {
                if (candidate.named() || !isOwn(candidate)) {
                    sources.add(add(candidate));
                }
            }
        }
        return sources;
    }

    /** Whether a file below a folder is the case itself, or what SQLite keeps beside it. */
    private boolean isOwn(Candidate candidate) {
        String file = candidate.path().toAbsolutePath().normalize().toString();
        String own = caseFile.path().toAbsolutePath().normalize().toString();
        return file.startsWith(own) && BESIDE.contains(file.substring(own.length()));
    }

    private Source add(Candidate candidate) throws SQLException {
        try {
            Input input = Input.of(candidate.path(), candidate.name());
            Optional<SourceFormat> format = SourceFormat.of(input, options);
            if (format.isEmpty()) {
                return noLog(candidate, input);
            }
            Optional<Source> same = sameContent(input);
            return same.isPresent() ? duplicate(input, same.get()) : read(candidate, input, format.get());
        } catch (IOException e) {
            return caseFile.sources().note(candidate.name(), 0, "", Outcome.FAILED, Failure.reason(candidate, e));
        }
    }

    private Source noLog(Candidate candidate, Input input) throws SQLException {
        Outcome outcome = candidate.named() ? Outcome.FAILED : Outcome.SKIPPED;
        return caseFile.sources().note(input.name(), input.size(), "", outcome, Failure.noLog(input));
    }

    private Optional<Source> sameContent(Input input) throws IOException, SQLException {
        if (!caseFile.sources().hasSize(input.size())) {
            return Optional.empty();
        }
        progress.begin("Comparing " + input.name(), input.size());
        return caseFile.sources().ofContent(Hashing.of(input, progress));
    }

    private Source duplicate(Input input, Source same) throws SQLException {
        return caseFile.sources().note(input.name(), input.size(), same.sha256(), Outcome.DUPLICATE, "its content is in the case already, as " + same.file());
    }

    private Source read(Candidate candidate, Input input, SourceFormat format) throws IOException, SQLException {
        progress.begin("Reading " + input.name(), input.size());
        try (SourceAppender appender = caseFile.sources().append(input.name(), format.text());
                Hashing bytes = new Hashing(input.open(), progress);
                Writing writing = new Writing(ahead, normaliser, appender, progress)) {
            format.reader().read(bytes.counting(input), options, writing);
            if (appender.isEmpty() && SourceFormat.of(input).isEmpty()) {
                return noLog(candidate, input); // leftovers were looked for, and there are none
            }
            String sha256 = bytes.sha256();
            if (bytes.count() != input.size()) {
                appender.addNote("changed while it was read: %d bytes at first, %d at the end".formatted(input.size(), bytes.count()));
            }
            return appender.commit(bytes.count(), sha256);
        } catch (Writing.Full e) {
            throw e.cause();
        }
    }

    /** Ends the threads that decode. */
    @Override
    public void close() {
        ahead.close();
    }
}
