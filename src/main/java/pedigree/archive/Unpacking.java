package pedigree.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongConsumer;

import pedigree.archive.Candidate.NoLog.Kind;
import pedigree.source.Input;
import pedigree.source.ReadOptions;
import pedigree.source.SourceFormat;

/**
 * Finds the logs in a file: the file itself, what it is compressed from, or what lies in it where it is an archive, also within each other.
 *
 * <p>Not thread-safe: one for each job.
 */
public final class Unpacking {

    private final Limits limits;
    private final ReadOptions options;
    private final Visitor visitor;
    private Budget budget;
    private int found;
    private int expected; // logs, and failures to find one

    /**
     * Finds logs for {@code visitor}.
     *
     * @param options what the analyst chose: a password, whether to look for pieces of logs in other files
     */
    public Unpacking(Limits limits, ReadOptions options, Visitor visitor) {
        this.limits = limits;
        this.options = options;
        this.visitor = visitor;
        budget = new Budget(limits, 0, visitor);
    }

    /**
     * Visits the logs in the file at {@code path}; what cannot be read is told to the visitor too.
     *
     * @param name  what the file is called
     * @param named whether it was given itself: then it is a failure if there is no log
     */
    public void visit(Path path, String name, boolean named) {
        found = 0;
        expected = 0;
        try {
            Input input = Input.of(path, name);
            budget = new Budget(limits, input.size(), visitor);
            try (Content content = Content.of(input, new Flaws())) {
                visit(content, 0, named);
                if (named && expected == 0) {
                    noLog(name, input.size(), true, "expected a log in the archive, found none in " + found + (found == 1 ? " file" : " files"));
                }
            }
        } catch (IOException e) {
            noLog(name, 0, true, Failure.reason(Optional.of(path), e));
        } catch (Limits.Met e) {
            noLog(name, 0, true, e.getMessage());
        }
    }

    /** Visits what a content is, or holds. */
    void visit(Content content, int depth, boolean named) throws IOException {
        Optional<Container> container = content.container();
        if (container.isEmpty()) {
            found(candidate(content, named));
        } else if (depth > limits.depth() || depth == limits.depth() && container.get().isArchive()) {
            noLog(content.name(), content.size(), true, "expected archives within each other " + limits.depth() + " deep at most, found one more");
        } else {
            visit(content, container.get(), depth, named);
        }
    }

    private void visit(Content content, Container container, int depth, boolean named) throws IOException {
        unpacking(content.name(), content.size());
        int before = found;
        if (!container.isArchive()) {
            decompress(content, container, depth, named);
            return;
        }
        count(content);
        switch (container) {
            case ZIP -> new ZipWalk(this, content.path(), content.name(), depth + 1).walk();
            case SEVEN_ZIP -> new SevenZipWalk(this, content.name(), depth + 1).walk(content.path());
            default -> {
                try (InputStream bytes = counted(located(content.bytes(), depth))) {
                    new TarWalk(this, content.name(), depth + 1).walk(bytes, new Flaws());
                }
            }
        }
        checkEmpty(content.name(), before, named);
    }

    private void checkEmpty(String name, int before, boolean named) {
        if (found == before) {
            noLog(name, 0, named, "expected files in the archive, found none");
        }
    }

    private void decompress(Content packed, Container container, int depth, boolean named) throws IOException {
        count(packed);
        Flaws flaws = new Flaws();
        try (InputStream bytes = counted(new Compressed(container, located(packed.bytes(), depth), flaws)); Content content = Content.of(packed.name(), 0, bytes, flaws)) {
            if (content.container().equals(Optional.of(Container.TAR)) && depth < limits.depth()) {
                int before = found;
                new TarWalk(this, packed.name(), depth + 1).walk(content.bytes(), flaws);
                checkEmpty(packed.name(), before, named);
            } else {
                visit(content, depth + 1, named);
            }
        }
    }

    /** A log, or that it is none; what comes only once is spooled if it is one. */
    Candidate candidate(Content content, boolean named) throws IOException {
        Optional<SourceFormat> format = content.format(options);
        if (format.isPresent()) {
            count(content);
            return new Candidate.Log(content.input(), format.get(), named, content.flaws());
        }
        boolean lost = content.isEmpty() && !content.flaws().damage().isEmpty();
        return new Candidate.NoLog(content.name(), content.size(), kind(named || lost), lost ? content.flaws().damage() : content.isOle() ? Failure.OLE : Failure.noLog(content.isEmpty()));
    }

    /** What comes only once is counted while it comes; the rest is a file on the disk, or will be read from where it is packed. */
    private void count(Content content) throws IOException {
        if (!content.comesOnce() && content.input().path().isEmpty()) {
            budget.unpack(content.size());
        }
    }

    /** Tells of a file that is no log, or not to be read. */
    void noLog(String name, long size, boolean failure, String reason) {
        found(new Candidate.NoLog(name, size, kind(failure), reason));
    }

    private static Kind kind(boolean failure) {
        return failure ? Kind.FAILURE : Kind.OTHER;
    }

    /** Tells of an archive of which not all could be decrypted. */
    void encrypted(String name, String reason) {
        found(new Candidate.NoLog(name, 0, Kind.ENCRYPTED, "encrypted: " + reason));
    }

    /** Tells of something that is no file of its own, and no failure. */
    void remark(String name, String remark) {
        visitor.found(new Candidate.NoLog(name, 0, Kind.OTHER, remark));
    }

    void found(Candidate candidate) {
        found++;
        expected += candidate instanceof Candidate.NoLog none && !none.failure() ? 0 : 1;
        visitor.found(candidate);
    }

    boolean wants(String name) {
        return visitor.wants(name);
    }

    void unpacking(String name, long size) {
        visitor.unpacking(name, size);
    }

    void countMember() {
        budget.member();
    }

    InputStream counted(InputStream bytes) {
        return budget.counted(bytes);
    }

    /** The same bytes of a content at {@code depth}; the visitor hears where they are read, if that is in the file that was given. */
    private InputStream located(InputStream bytes, int depth) {
        return depth == 0 ? new Located(bytes, visitor::at) : bytes;
    }

    /** Takes offsets of an archive whose members are at {@code depth}: the visitor hears of them, if that archive is the file that was given. */
    LongConsumer offsets(int depth) {
        return depth == 1 ? visitor::at : offset -> { };
    }

    String password() {
        return options.password();
    }
}
