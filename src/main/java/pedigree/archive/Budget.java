package pedigree.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

import pedigree.source.BlockStream;

/** What was unpacked of one file that was given, held against the limits. Each byte is told to the visitor, who may end the work. */
final class Budget {

    private final Limits limits;
    private final Visitor visitor;
    private final long most;
    private final long given;
    private long unpacked;
    private int members;

    /** For a file of {@code given} bytes. */
    Budget(Limits limits, long given, Visitor visitor) {
        this.limits = limits;
        this.visitor = visitor;
        this.given = given;
        long byRatio = Math.max(limits.free(), given > limits.size() / limits.ratio() ? limits.size() : given * limits.ratio());
        most = Math.min(limits.size(), byRatio);
    }

    /**
     * Counts a member.
     *
     * @throws Limits.Met if it is one too many
     */
    void member() {
        if (++members > limits.members()) {
            throw new Limits.Met(String.format(Locale.ROOT, "expected at most %,d files in it, found more; those behind were not read", limits.members()));
        }
    }

    /**
     * Counts what was unpacked, or is about to be.
     *
     * @throws Limits.Met if it is too much
     */
    void unpack(long bytes) {
        unpacked += bytes;
        if (unpacked > most || unpacked < 0) {
            throw new Limits.Met(String.format(Locale.ROOT, "expected at most %,d bytes in %,d, found more: it may be a bomb; the rest was not read", most, given));
        }
        visitor.unpacked(bytes);
    }

    /** The same bytes, counted while they are read. */
    InputStream counted(InputStream bytes) {
        return new BlockStream(bytes) {

            @Override
            public int read(byte[] buffer, int from, int length) throws IOException {
                int read = in.read(buffer, from, length);
                unpack(Math.max(0, read));
                return read;
            }
        };
    }
}
