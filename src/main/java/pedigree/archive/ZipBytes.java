package pedigree.archive;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A few bytes of a zip's own structures. Numbers are little-endian, offsets from the first of these bytes. */
record ZipBytes(ByteBuffer bytes) {

    private static final Charset DOS = Charset.forName("IBM437");

    /** What is made of bytes. */
    @FunctionalInterface
    interface Reader {
        long read(ZipBytes bytes) throws IOException;
    }

    /** What {@code reader} makes of {@code count} bytes of a file. */
    static long at(Path file, long offset, int count, Reader reader) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            return reader.read(read(channel, offset, count));
        }
    }

    /** Bytes of a file; fewer than {@code count} are its end. */
    static ZipBytes read(FileChannel file, long offset, int count) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            if (file.read(bytes, offset + bytes.position()) < 0) {
                throw new EOFException();
            }
        }
        return new ZipBytes(bytes.flip());
    }

    int u16(int offset) {
        return bytes.getShort(offset) & 0xffff;
    }

    long u32(int offset) {
        return bytes.getInt(offset) & 0xffffffffL;
    }

    long u64(int offset) {
        return bytes.getLong(offset);
    }

    /** A name: UTF-8 where a flag says so, else in the code page that DOS had. */
    String name(int offset, int length, int flags) {
        boolean utf8 = (flags & 1 << 11) != 0;
        return new String(bytes.array(), offset, length, utf8 ? StandardCharsets.UTF_8 : DOS);
    }

    /** Where the extra field {@code id} has its data, within {@code length} bytes from an offset; -1 where it is not. */
    int extra(int id, int offset, int length) {
        int at = offset;
        while (at + 4 <= offset + length) {
            int size = u16(at + 2);
            if (u16(at) == id && at + 4 + size <= offset + length) {
                return at + 4;
            }
            at += 4 + size;
        }
        return -1;
    }
}
