package pedigree.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** A part of a file. */
final class Slice extends InputStream {

    private final FileChannel file;
    private long position;
    private final long end;

    /** The bytes of {@code file} from one offset up to another, or to its end where that comes before. */
    Slice(Path file, long from, long end) throws IOException {
        this.file = FileChannel.open(file);
        position = from;
        this.end = end;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        int wanted = (int) Math.min(length, end - position);
        int read = wanted <= 0 ? -1 : file.read(ByteBuffer.wrap(buffer, from, wanted), position);
        position += Math.max(0, read);
        return read;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
