package pedigree.bench;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.zip.CRC32;

/** The least that reading a log can cost: its bytes are read, and both checksums of every chunk are made and compared. */
final class Floor {

    private static final int HEADER = 4096;
    private static final int CHUNK = 65_536;
    private static final int BLOCK = 16 * CHUNK;

    private Floor() {
    }

    /** Reads a log; how many chunks there are. */
    static long read(Path log) throws IOException {
        byte[] block = new byte[BLOCK];
        ByteBuffer fields = ByteBuffer.wrap(block).order(ByteOrder.LITTLE_ENDIAN);
        long chunks = 0;
        try (InputStream bytes = new FileInputStream(log.toFile())) {
            bytes.skipNBytes(HEADER);
            for (int size; (size = bytes.readNBytes(block, 0, BLOCK)) > 0;) {
                for (int at = 0; at + CHUNK <= size; at += CHUNK) {
                    check(fields, at);
                    chunks++;
                }
            }
        }
        return chunks;
    }

    private static void check(ByteBuffer fields, int at) {
        CRC32 header = new CRC32();
        header.update(fields.array(), at, 120);
        header.update(fields.array(), at + 128, 384);
        CRC32 records = new CRC32();
        records.update(fields.array(), at + 512, fields.getInt(at + 48) - 512);
        if ((int) header.getValue() != fields.getInt(at + 124) || (int) records.getValue() != fields.getInt(at + 52)) {
            throw new IllegalStateException("a checksum of our own log does not hold");
        }
    }
}
