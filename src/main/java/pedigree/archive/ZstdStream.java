package pedigree.archive;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;

import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdException;

/** The zstd frames at the front of compressed bytes, and not a byte of what is behind them, which the library's own stream reads. */
final class ZstdStream extends BlockStream {

    private static final int BLOCK = 1 << 17;

    private final CompressedBytes source;
    private final ZstdDecompressCtx context = new ZstdDecompressCtx();
    private final ByteBuffer packed = ByteBuffer.allocateDirect(BLOCK).flip();
    private final ByteBuffer unpacked = ByteBuffer.allocateDirect(BLOCK).flip();
    private boolean ended;

    ZstdStream(CompressedBytes source) {
        this.source = source;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        while (!unpacked.hasRemaining()) {
            if (ended) {
                return -1;
            }
            unpack();
        }
        int count = Math.min(length, unpacked.remaining());
        unpacked.get(buffer, from, count);
        return count;
    }

    private void unpack() throws IOException {
        if (!packed.hasRemaining() && !refill() && unpacked.limit() < unpacked.capacity()) {
            throw new EOFException();
        }
        unpacked.clear();
        try {
            boolean frameEnded = context.decompressDirectByteBufferStream(unpacked, packed);
            unpacked.flip();
            if (frameEnded) {
                next();
            }
        } catch (ZstdException e) {
            unpacked.limit(0);
            throw new IOException(e.getMessage(), e);
        }
    }

    private boolean refill() throws IOException {
        source.mark(BLOCK);
        byte[] block = new byte[BLOCK];
        int read = source.read(block, 0, BLOCK);
        packed.clear().put(block, 0, Math.max(0, read)).flip();
        return read > 0;
    }

    /** Goes back to where the frame ended, and on if another follows. */
    private void next() throws IOException {
        int used = packed.position();
        source.reset();
        source.skipNBytes(used);
        packed.limit(0);
        byte[] magic = source.peek(4);
        ended = Container.of(magic).isEmpty() && !isSkippable(magic);
    }

    /** A frame of something else, such as the table of a seekable file. */
    private static boolean isSkippable(byte[] magic) {
        return magic.length == 4 && (magic[0] & 0xf0) == 0x50 && magic[1] == 0x2a && magic[2] == 0x4d && magic[3] == 0x18;
    }

    @Override
    public void close() {
        context.close();
    }
}
