package pedigree.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Bytes with each block of which something is done as it is read, be it of one byte or skipped. Cannot be gone back in. */
public abstract class BlockStream extends FilterInputStream {

    /** The bytes of {@code bytes}, which is closed with this. */
    protected BlockStream(InputStream bytes) {
        super(bytes);
    }

    @Override
    public final int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public abstract int read(byte[] buffer, int from, int length) throws IOException;

    /** Reads them: what is skipped counts as read. */
    @Override
    public final long skip(long count) throws IOException {
        byte[] passed = new byte[(int) Math.min(count, 1 << 13)];
        long left = count;
        while (left > 0) {
            int read = read(passed, 0, (int) Math.min(left, passed.length));
            if (read < 0) {
                break;
            }
            left -= read;
        }
        return count - left;
    }

    @Override
    public final boolean markSupported() {
        return false;
    }
}
