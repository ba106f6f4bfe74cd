package pedigree.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;

import pedigree.archive.Candidate.Log;
import pedigree.archive.Candidate.NoLog;
import pedigree.archive.Candidate;
import pedigree.archive.Failure;
import pedigree.archive.Flaws;
import pedigree.archive.Visitor;
import pedigree.job.Ahead;
import pedigree.job.Progress;
import pedigree.source.Input;
import pedigree.source.Normaliser;
import pedigree.source.ReadOptions;
import pedigree.source.SourceFormat;
import pedigree.store.CaseFile;
import pedigree.store.Source.Outcome;
import pedigree.store.Source;
import pedigree.store.SourceAppender;

/** Adds log files to a case. */
public final class Importer implements AutoCloseable {

    /** How the names of a case and of what SQLite keeps beside it end. */
    private static final Set<String> BESIDE = Set.of("", "-wal", "-shm", "-journal");

    private final CaseFile caseFile;
    private final ReadOptions options;
    private final Progress progress;
    private Optional<Visitor.Place> place = Optional.empty(); // of the file among all of them
    private final Normaliser normaliser = new Normaliser();
    private final Ahead<Batch> ahead = new Ahead<>();

    /** Adds to {@code caseFile}; the amount done is counted in bytes of all files, as they are on the disk. */
    public Importer(CaseFile caseFile, ReadOptions options, Progress progress) {
        this.caseFile = caseFile;
        this.options = options;
        this.progress = progress;
    }

    /**
     * Adds the files that are meant by each of {@code given}: a file, a folder with all files below it in order of path, an archive with all in it.
     *
     * @return what became of each file, in that order; a file that cannot be read or is no log is no error
     * @throws SQLException if the case cannot be written; the sources that were finished are in it
     * @throws java.util.concurrent.CancellationException if the work is no longer wanted; the same
     */
    public List<Source> add(List<String> given) throws SQLException {
        List<Source> sources = new ArrayList<>();
        try {
            Inputs.visit(given, options, this::isOwn, new Adding(sources));
        } catch (Writing.Full e) {
            throw e.cause();
        }
        return sources;
    }

    /** Adds text that was pasted; where it is no log, that is noted as for a file. */
    public Source add(Pasted pasted) throws SQLException {
        Input input = pasted.input();
        progress.beginBytes("Reading", input.size());
        try {
            Optional<SourceFormat> format = SourceFormat.of(input);
            return format.isPresent() ? add(new Log(input, format.get(), true, new Flaws()))
                    : note(new NoLog(input.name(), input.size(), NoLog.Kind.FAILURE, Failure.noLog(input.size() == 0)));
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory can be read", e);
        }
    }

    /** Adds what is found. */
    private final class Adding implements Visitor {

        private final List<Source> sources;

        Adding(List<Source> sources) {
            this.sources = sources;
        }

        @Override
        public void found(Candidate candidate) {
            try {
                sources.add(candidate instanceof Log log ? add(log) : note((NoLog) candidate));
            } catch (SQLException e) {
                throw new Writing.Full(e);
            }
        }

        @Override
        public void visiting(Place next) {
            if (place.isEmpty()) {
                progress.beginBytes("Reading", next.all());
            }
            place = Optional.of(next);
            progress.reach(next.before());
        }

        @Override
        public void at(long offset) {
            place.ifPresent(now -> progress.reach(now.before() + offset));
        }

        @Override
        public void unpacking(String name, long size) {
            step("Unpacking ", name);
            try {
                caseFile.sources().forget(name); // it may have been encrypted when it was looked at before
            } catch (SQLException e) {
                throw new Writing.Full(e);
            }
        }

        @Override
        public void unpacked(long bytes) {
            progress.checkCancelled();
        }
    }

    private void step(String what, String name) {
        progress.step(what + name + place.filter(now -> now.of() > 1).map(now -> " (%d of %d)".formatted(now.number(), now.of())).orElse(""));
    }

    /** Whether a file below a folder is the case itself, or what SQLite keeps beside it. */
    private boolean isOwn(Path path) {
        String file = path.toAbsolutePath().normalize().toString();
        String own = caseFile.path().toAbsolutePath().normalize().toString();
        return file.startsWith(own) && BESIDE.contains(file.substring(own.length()));
    }

    private Source add(Log log) throws SQLException {
        try {
            Optional<Source> same = sameContent(log.input());
            if (same.isPresent()) {
                return duplicate(log.input(), same.get());
            }
            Optional<Source> read = read(log);
            return read.isPresent() ? read.get() : note(new NoLog(log.name(), log.input().size(), log.named() ? NoLog.Kind.FAILURE : NoLog.Kind.OTHER, Failure.noLog(log.input().size() == 0)));
        } catch (IOException e) {
            return caseFile.sources().note(log.name(), 0, "", Outcome.FAILED, Failure.reason(log.input().path(), e));
        }
    }

    private Source note(NoLog none) throws SQLException {
        return caseFile.sources().note(none.name(), none.size(), "", outcome(none.kind()), none.reason());
    }

    private static Outcome outcome(NoLog.Kind kind) {
        return switch (kind) {
            case OTHER -> Outcome.SKIPPED;
            case FAILURE -> Outcome.FAILED;
            case ENCRYPTED -> Outcome.ENCRYPTED;
        };
    }

    private Optional<Source> sameContent(Input input) throws IOException, SQLException {
        if (!caseFile.sources().hasSize(input.size())) {
            return Optional.empty();
        }
        step("Comparing ", input.name());
        return caseFile.sources().ofContent(Hashing.of(input, read -> progress.checkCancelled()));
    }

    private Source duplicate(Input input, Source same) throws SQLException {
        return caseFile.sources().note(input.name(), input.size(), same.sha256(), Outcome.DUPLICATE, "its content is in the case already, as " + same.file());
    }

    /** Empty where pieces of a log were looked for and there are none. */
    private Optional<Source> read(Log log) throws IOException, SQLException {
        Input input = log.input();
        step("Reading ", input.name());
        try (SourceAppender appender = caseFile.sources().append(input.name(), log.format().text());
                Hashing bytes = new Hashing(input.open(), counting(input));
                Writing writing = new Writing(ahead, normaliser, appender, progress)) {
            log.read(bytes.counting(input), options, writing);
            if (appender.isEmpty() && SourceFormat.of(input, options.withCarve(false)).isEmpty()) {
                return Optional.empty();
            }
            String sha256 = bytes.sha256();
            if (bytes.count() != input.size()) {
                appender.addNote("changed while it was read: %d bytes at first, %d at the end".formatted(input.size(), bytes.count()));
            }
            return Optional.of(appender.commit(bytes.count(), sha256));
        } catch (Writing.Full e) {
            throw e.cause();
        }
    }

    /** Counts bytes of the files that were given: of one in an archive others are read. */
    private LongConsumer counting(Input input) {
        boolean given = place.isPresent() && input.path().equals(Optional.of(place.get().file()));
        return given ? progress::advance : read -> progress.checkCancelled();
    }

    /** Ends the threads that decode. */
    @Override
    public void close() {
        ahead.close();
    }
}
