package pedigree.evtx;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/** Finds chunks wherever they stand in a file, at steps of 512 bytes, and what lies between them. */
final class Carver implements Parts {

    private static final int STEP = 512;
    private static final int CHUNK_HEADER = 128;

    private final InputStream file;
    private final boolean isLog;
    private final long firstSlot;
    private final byte[] window = new byte[2 * Chunk.SIZE];
    private int filled;
    private long position;

    /**
     * @param position byte offset at which {@code file} stands
     * @param isLog    whether chunks have their slots from there on, as in a log
     */
    Carver(InputStream file, long position, boolean isLog) {
        this.file = file;
        this.position = position;
        this.isLog = isLog;
        firstSlot = position;
    }

    @Override
    public Optional<Part> next() throws IOException {
        filled += file.readNBytes(window, filled, window.length - filled);
        if (filled == 0) {
            return Optional.empty();
        }
        boolean inSlot = isLog && (position - firstSlot) % Chunk.SIZE == 0;
        return Optional.of(isChunk(0) || inSlot && looksLikeChunk() ? chunk(inSlot) : gap());
    }

    private Part chunk(boolean inSlot) {
        boolean live = inSlot && isChunk(0);
        int size = live ? Math.min(Chunk.SIZE, filled) : nextChunk();
        byte[] content = Arrays.copyOf(Arrays.copyOf(window, size), Chunk.SIZE);
        Part chunk = new Chunk(content, size, position, live ? Chunk.Reading.WITH_SLACK : Chunk.Reading.CARVED);
        pass(size);
        return chunk;
    }

    private Part gap() {
        int size = nextChunk();
        Part gap = new Gap(Arrays.copyOf(window, Math.min(filled, size + Chunk.SIZE)), size, position);
        pass(size);
        return gap;
    }

    /** Where the next chunk begins, at most a chunk's size ahead. */
    private int nextChunk() {
        int most = Math.min(Chunk.SIZE, filled);
        int at = STEP;
        while (at < most && !isChunk(at)) {
            at += STEP;
        }
        return Math.min(at, most);
    }

    private boolean isChunk(int at) {
        return filled - at >= CHUNK_HEADER && Chunk.isAt(new Bytes(window, filled), at) && window[at + 40] == (byte) CHUNK_HEADER;
    }

    /** Whether a chunk has but lost its magic. */
    private boolean looksLikeChunk() {
        return filled > STEP + 4 && window[40] == (byte) CHUNK_HEADER && window[STEP] == '*' && window[STEP + 1] == '*';
    }

    private void pass(int size) {
        System.arraycopy(window, size, window, 0, filled - size);
        filled -= size;
        position += size;
    }
}
