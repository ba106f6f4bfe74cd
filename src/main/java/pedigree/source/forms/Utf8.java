package pedigree.source.forms;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Text of any encoding that Windows' tools write, as UTF-8 without a byte order mark. */
final class Utf8 {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int HEAD = 65_536;

    private Utf8() {
    }

    /**
     * The text of {@code bytes} as UTF-8: by its byte order mark, else UTF-16 where every other byte is zero, else UTF-8 where the first
     * 64 KiB are that, else Windows-1252.
     */
    static InputStream of(InputStream bytes) throws IOException {
        byte[] head = bytes.readNBytes(HEAD);
        int mark = starts(head, 0xef, 0xbb, 0xbf) ? 3 : starts(head, 0xff, 0xfe) || starts(head, 0xfe, 0xff) ? 2 : 0;
        InputStream all = new SequenceInputStream(new ByteArrayInputStream(head, mark, head.length - mark), bytes);
        Charset charset = charset(head, mark);
        return charset.equals(StandardCharsets.UTF_8) ? all : new Transcoded(new InputStreamReader(all, charset));
    }

    private static Charset charset(byte[] head, int mark) {
        if (mark == 3) {
            return StandardCharsets.UTF_8;
        }
        if (mark == 2) {
            return head[0] == (byte) 0xff ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        }
        if (head.length >= 4 && head[0] != 0 && head[1] == 0 && head[2] != 0 && head[3] == 0) {
            return StandardCharsets.UTF_16LE;
        }
        if (head.length >= 4 && head[0] == 0 && head[1] != 0 && head[2] == 0 && head[3] != 0) {
            return StandardCharsets.UTF_16BE;
        }
        return isValid(head, 0, head.length) ? StandardCharsets.UTF_8 : WINDOWS_1252;
    }

    private static boolean starts(byte[] head, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (head.length <= i || (head[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether the bytes are UTF-8; a character that is cut at the end is. */
    static boolean isValid(byte[] bytes, int from, int to) {
        CharBuffer characters = CharBuffer.allocate(to - from + 1);
        return !StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, to - from), characters, false).isError();
    }

    /** The text of a record: UTF-8, or Windows-1252 where it is not that. */
    static String text(byte[] bytes, int from, int to) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, to - from)).toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, from, to - from, WINDOWS_1252);
        }
    }

    /** The characters of a reader as UTF-8. */
    private static final class Transcoded extends InputStream {

        private static final int PIECE = 32_768;

        private final Reader reader;
        private final char[] characters = new char[PIECE];
        private byte[] ready = new byte[0];
        private int next;
        private char high; // the first half of a pair whose second is still to come; 0 for none

        Transcoded(Reader reader) {
            this.reader = reader;
        }

        @Override
        public int read() throws IOException {
            return fill() ? ready[next++] & 0xff : -1;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (!fill()) {
                return -1;
            }
            int count = Math.min(length, ready.length - next);
            System.arraycopy(ready, next, buffer, from, count);
            next += count;
            return count;
        }

        private boolean fill() throws IOException {
            while (next == ready.length) {
                int from = high == 0 ? 0 : 1;
                characters[0] = high == 0 ? characters[0] : high;
                int read = reader.read(characters, from, PIECE - from);
                if (read < 0 && high == 0) {
                    return false;
                }
                int end = from + Math.max(0, read);
                boolean half = read > 0 && Character.isHighSurrogate(characters[end - 1]);
                high = half ? characters[end - 1] : 0;
                ready = new String(characters, 0, half ? end - 1 : end).getBytes(StandardCharsets.UTF_8);
                next = 0;
            }
            return true;
        }

        @Override
        public void close() throws IOException {
            reader.close();
        }
    }
}
