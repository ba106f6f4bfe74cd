package pedigree.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

/**
 * Goes through the members of a tar, each of which comes once.
 *
 * <p>The last log is held back until what comes behind it is known: only then can it be told of stray bytes behind everything.
 */
final class TarWalk {

    private final Unpacking unpacking;
    private final String name;
    private final int depth;
    private final List<Candidate> held = new ArrayList<>(); // a log, and what is none behind it
    private Optional<Content> log = Optional.empty();
    private String damage = "";

    /**
     * Through the tar called {@code name}.
     *
     * @param depth that of its members
     */
    TarWalk(Unpacking unpacking, String name, int depth) {
        this.unpacking = unpacking;
        this.name = name;
        this.depth = depth;
    }

    /** Walks through the tar's bytes up to their end; {@code flaws} are those of what it is packed in. */
    void walk(InputStream bytes, Flaws flaws) throws IOException {
        try {
            TarArchiveInputStream tar = new TarArchiveInputStream(bytes, StandardCharsets.UTF_8.name()); // closed by whoever opened its bytes
            for (Optional<TarArchiveEntry> entry = next(tar); entry.isPresent(); entry = next(tar)) {
                visit(tar, entry.get());
            }
            bytes.transferTo(OutputStream.nullOutputStream());
            tell(flaws);
        } catch (Limits.Met e) {
            release();
            throw e;
        } finally {
            log.ifPresent(Content::close);
        }
    }

    private void tell(Flaws flaws) {
        boolean untold = log.isEmpty() && !flaws.note().isEmpty();
        log.filter(content -> !flaws.note().isEmpty()).ifPresent(content -> content.flaws().note(flaws.note()));
        release();
        String lost = flaws.damage().isEmpty() ? damage : flaws.damage();
        if (!lost.isEmpty()) {
            unpacking.noLog(name, 0, true, lost + "; what lies before it was read");
        } else if (untold) {
            unpacking.remark(name, flaws.note());
        }
    }

    private Optional<TarArchiveEntry> next(TarArchiveInputStream tar) {
        if (!damage.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(tar.getNextEntry());
        } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException e) {
            damage = Failure.offset(tar.getBytesRead()) + " of the tar: expected another file or its end, found " + Failure.found(e);
            return Optional.empty();
        }
    }

    private void visit(TarArchiveInputStream tar, TarArchiveEntry entry) throws IOException {
        String whole = name + '!' + entry.getName();
        if (!isFile(entry) || !unpacking.wants(whole)) {
            return;
        }
        unpacking.countMember();
        unpacking.unpacking(whole, entry.getRealSize());
        Flaws flaws = new Flaws();
        Content content = Content.of(whole, entry.getRealSize(), new MemberBytes(tar, entry.getRealSize(), flaws), flaws);
        visit(content);
        if (!flaws.damage().isEmpty()) {
            damage = Failure.offset(tar.getBytesRead()) + " of the tar: expected the rest of a file, found its end or damage";
        }
    }

    private void visit(Content content) throws IOException {
        if (content.container().isPresent()) {
            release();
            try (content) {
                unpacking.visit(content, depth, false);
            }
            return;
        }
        Candidate candidate = unpacking.candidate(content, false);
        if (candidate instanceof Candidate.Log) {
            release();
            log = Optional.of(content);
        }
        held.add(candidate);
        if (log.isEmpty()) {
            release();
        }
    }

    /** Hands on what was held back. */
    private void release() {
        try {
            held.forEach(unpacking::found);
        } finally {
            held.clear();
            log.ifPresent(Content::close);
            log = Optional.empty();
        }
    }

    private static boolean isFile(TarArchiveEntry entry) {
        return switch (entry.getLinkFlag()) {
            case TarConstants.LF_NORMAL, TarConstants.LF_OLDNORM, TarConstants.LF_CONTIG, TarConstants.LF_GNUTYPE_SPARSE -> !entry.isDirectory();
            default -> false;
        };
    }
}
