package pedigree.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.function.LongConsumer;

import pedigree.source.BlockStream;
import pedigree.source.Input;

/** The SHA-256 of a source, made while its bytes go by; each read is told, and may end the work. */
public final class Hashing extends BlockStream {

    private static final int BLOCK = 1 << 16;

    private final MessageDigest digest;
    private final LongConsumer read;
    private long count;

    /** @param read takes how many bytes were read, each time; what it throws ends the work */
    Hashing(InputStream bytes, LongConsumer read) {
        super(bytes);
        this.read = read;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The hash of a whole input, lower case; {@code read} takes how many bytes were read, each time. */
    public static String of(Input input, LongConsumer read) throws IOException {
        try (Hashing hashing = new Hashing(input.open(), read)) {
            return hashing.sha256();
        }
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        int some = in.read(buffer, from, length);
        if (some > 0) {
            digest.update(buffer, from, some);
            count += some;
            read.accept(some);
        }
        return some;
    }

    /** Reads what is left, and gives the hash of everything, lower case. */
    String sha256() throws IOException {
        byte[] rest = new byte[BLOCK];
        while (read(rest, 0, BLOCK) >= 0) {
            continue;
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The input with these bytes as those of its first opening: there is a rest to be hashed behind what a reader reads. */
    Input counting(Input input) {
        Deque<InputStream> first = new ArrayDeque<>(List.of(new FilterInputStream(this) {
            @Override
            public void close() {
                // the importer closes
            }
        }));
        return new Input(input.name(), input.size(), input.path(), () -> first.isEmpty() ? input.open() : first.pop());
    }

    /** How many bytes were read. */
    long count() {
        return count;
    }
}
