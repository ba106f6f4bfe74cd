package pedigree.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayInputStream;
import java.io.IOException;

import org.junit.jupiter.api.Test;

class BlockStreamTest {

    private int seen;

    private final BlockStream bytes = new BlockStream(new ByteArrayInputStream(new byte[] {1, -1, 3, 4, 5})) {
        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int read = in.read(buffer, from, length);
            seen += Math.max(0, read);
            return read;
        }
    };

    @Test
    void everyByteIsSeenHoweverItIsRead() throws IOException {
        assertEquals(1, bytes.read());
        assertEquals(255, bytes.read());
        assertEquals(2, bytes.skip(2));
        assertEquals(4, seen);
        assertEquals(5, bytes.read(new byte[9], 3, 6) + 4);
        assertEquals(-1, bytes.read());
        assertEquals(0, bytes.skip(7));
        assertEquals(5, seen);
    }

    @Test
    void nothingIsReadTwice() {
        assertFalse(bytes.markSupported());
    }
}
