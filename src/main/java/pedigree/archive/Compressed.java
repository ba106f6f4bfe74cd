package pedigree.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * What a compressed stream holds, and the streams of its kind right behind it. It ends at the first damage, which becomes a flaw like stray bytes
 * behind the last stream; zeros there are padding.
 */
final class Compressed extends BlockStream {

    /** What a stream may need of memory to be unpacked, in KiB: {@code xz -9} needs two thirds of it. */
    static final int MEMORY = 96 << 10;

    /** What is read at once: a library that fails loses what it had of that. */
    static final int SMALL = 1 << 10;

    private static final int MAGIC = 16;
    private static final int BLOCK = 1 << 13;

    private final Container kind;
    private final CompressedBytes source;
    private final Flaws flaws;
    private Optional<InputStream> stream = Optional.empty();
    private long unpacked;
    private boolean ended;

    /** What {@code source} holds, which is closed with this. */
    Compressed(Container kind, InputStream source, Flaws flaws) {
        this.kind = kind;
        this.source = new CompressedBytes(source);
        this.flaws = flaws;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        int filled = 0;
        while (filled < length && !ended) {
            int read = readOn(buffer, from + filled, Math.min(SMALL, length - filled));
            filled += Math.max(0, read);
            unpacked += Math.max(0, read);
        }
        return filled == 0 ? -1 : filled;
    }

    /** The libraries throw all of these at damaged bytes. */
    private int readOn(byte[] buffer, int from, int length) throws IOException {
        try {
            if (stream.isEmpty()) {
                stream = Optional.of(open());
            }
            int read = stream.get().read(buffer, from, length);
            if (read < 0) {
                next();
            }
            return read;
        } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException e) {
            flaws.damage(unpacked, Failure.offset(source.position()) + " of the " + kind.text() + " stream: expected more of it, found " + Failure.found(e));
            ended = true;
            return -1;
        }
    }

    private InputStream open() throws IOException {
        return switch (kind) {
            case GZIP -> GzipCompressorInputStream.builder().setInputStream(source).get();
            case BZIP2 -> new BZip2CompressorInputStream(source);
            case XZ -> XZCompressorInputStream.builder().setInputStream(source).setMemoryLimitKiB(MEMORY).get();
            case ZSTD -> new ZstdStream(source);
            default -> throw new IllegalArgumentException(kind + " is no compressed stream");
        };
    }

    /** Goes on to the stream behind the one that ended, if there is one. */
    private void next() throws IOException {
        closeStream();
        byte[] magic = source.peek(MAGIC);
        if (Container.of(magic).equals(Optional.of(kind))) {
            return;
        }
        ended = true;
        long stray = stray();
        if (stray > 0) {
            flaws.note(stray == 1 ? "1 byte behind the end of the " + kind.text() + " stream was passed over"
                    : stray + " bytes behind the end of the " + kind.text() + " stream were passed over");
        }
    }

    /** How many bytes are left, if there is one among them that is not zero. */
    private long stray() throws IOException {
        byte[] block = new byte[BLOCK];
        long count = 0;
        boolean padding = true;
        for (int read; (read = source.read(block, 0, BLOCK)) > 0; ) {
            count += read;
            padding = padding && Arrays.equals(block, 0, read, new byte[read], 0, read);
        }
        return padding ? 0 : count;
    }

    private void closeStream() throws IOException {
        if (stream.isPresent()) {
            stream.get().close();
            stream = Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        closeStream();
        source.end();
    }
}
