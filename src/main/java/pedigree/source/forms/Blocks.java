package pedigree.source.forms;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/** A stream in blocks of whole records. Memory holds one block and the record that goes on behind it. */
final class Blocks implements Cutter.Cuts {

    static final int LONGEST = 16 << 20;
    private static final int STRETCH = 256 << 10;
    private static final int NONE = -1;

    private final InputStream stream;
    private final Cutter cutter;
    private byte[] bytes = new byte[STRETCH];
    private int length;
    private int open = NONE;
    private long openPosition;
    private boolean overlong;
    private boolean ended;
    private int[] bounds = new int[256];
    private long[] positions = new long[128];
    private int count;

    Blocks(InputStream stream, Cutter cutter) {
        this.stream = stream;
        this.cutter = cutter;
    }

    /** The next block; empty at the end of the stream. */
    Optional<Block> next() throws IOException {
        while (count == 0 && !ended) {
            fill();
        }
        if (count == 0) {
            return Optional.empty();
        }
        Block block = new Block(bytes, Arrays.copyOf(bounds, 2 * count), Arrays.copyOf(positions, count));
        count = 0;
        carry();
        return Optional.of(block);
    }

    private void fill() throws IOException {
        if (open == NONE) {
            length = 0;
        } else if (length - open > LONGEST) {
            overlong = true;
            open = 0;
            length = 0;
        }
        if (bytes.length - length < STRETCH) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + STRETCH));
        }
        int read = stream.readNBytes(bytes, length, STRETCH);
        cutter.scan(bytes, length, length + read, this);
        length += read;
        ended = read == 0;
        if (ended && open != NONE) {
            end(length);
        }
    }

    /** The block keeps its bytes; those of a record that goes on begin the next one. */
    private void carry() {
        int from = open == NONE ? length : open;
        byte[] rest = new byte[length - from + STRETCH];
        System.arraycopy(bytes, from, rest, 0, length - from);
        bytes = rest;
        length -= from;
        open = open == NONE ? NONE : 0;
    }

    @Override
    public void begin(int index, long position) {
        open = index;
        openPosition = position;
        overlong = false;
    }

    @Override
    public void end(int index) {
        if (open == NONE) {
            return;
        }
        if (count == positions.length) {
            positions = Arrays.copyOf(positions, 2 * count);
            bounds = Arrays.copyOf(bounds, 4 * count);
        }
        bounds[2 * count] = overlong ? index : open;
        bounds[2 * count + 1] = index;
        positions[count++] = overlong || index - open > LONGEST ? -openPosition : openPosition;
        open = NONE;
    }

    @Override
    public void giveUp() {
        open = NONE;
        overlong = false;
    }
}
