package pedigree.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** A part of a file. */
final class Slice extends BlockStream {

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
