package pedigree.source.forms;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * The texts that cells of a workbook share, by number. They are kept packed, as they are in the file, so that memory does not grow with what they
 * unfold to; those that were asked for last are kept as texts. Filled by one thread, then read by any.
 */
final class SharedTexts {

    private static final int BLOCK = 1 << 15; // bytes, before they are packed
    private static final int MOST = 64 << 20; // bytes, packed
    private static final int MOST_TEXTS = 1 << 24;
    private static final int UNPACKED = 256; // blocks

    private final List<byte[]> blocks = new ArrayList<>(); // the length of what it unfolds to, and that packed
    private int[] firsts = new int[64]; // the number of each block's first text
    private final ByteArrayOutputStream filling = new ByteArrayOutputStream(BLOCK);
    private final Map<Integer, String[]> unpacked = new LinkedHashMap<>(UNPACKED, 0.75f, true) {

        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, String[]> eldest) {
            return size() > UNPACKED;
        }
    };
    private int count;
    private int first; // of those that are not packed yet
    private int packed;

    /**
     * Adds the next text.
     *
     * @throws ZipException if there are too many
     */
    void add(String text) throws ZipException {
        if (packed > MOST || count == MOST_TEXTS) {
            throw new ZipException("more than 64 MiB of shared texts when packed, or than 16,777,216 of them");
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        filling.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        filling.writeBytes(bytes);
        count++;
        if (filling.size() >= BLOCK) {
            pack();
        }
    }

    /** Packs what is left; no text can be added afterwards. */
    void end() {
        if (count > first) {
            pack();
        }
    }

    private void pack() {
        byte[] bytes = filling.toByteArray();
        filling.reset();
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        deflater.setInput(bytes);
        deflater.finish();
        ByteArrayOutputStream block = new ByteArrayOutputStream(bytes.length / 4);
        block.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        byte[] part = new byte[BLOCK];
        while (!deflater.finished()) {
            block.write(part, 0, deflater.deflate(part));
        }
        deflater.end();
        if (blocks.size() == firsts.length) {
            firsts = Arrays.copyOf(firsts, 2 * firsts.length);
        }
        firsts[blocks.size()] = first;
        blocks.add(block.toByteArray());
        packed += block.size();
        first = count;
    }

    /**
     * The text of a number, counted from 0.
     *
     * @throws IOException if there is none
     */
    String get(int number) throws IOException {
        if (number < 0 || number >= count) {
            throw new IOException("expected the number of a shared text, which are " + count + ", found " + number);
        }
        int found = Arrays.binarySearch(firsts, 0, blocks.size(), number);
        int block = found >= 0 ? found : -found - 2;
        return texts(block)[number - firsts[block]];
    }

    /** Bytes that they take packed. */
    int size() {
        return packed;
    }

    private synchronized String[] texts(int block) throws IOException {
        String[] known = unpacked.get(block);
        if (known == null) {
            known = unpack(block);
            unpacked.put(block, known);
        }
        return known;
    }

    private String[] unpack(int block) throws IOException {
        byte[] packedBytes = blocks.get(block);
        ByteBuffer bytes = ByteBuffer.allocate(ByteBuffer.wrap(packedBytes).getInt());
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(packedBytes, Integer.BYTES, packedBytes.length - Integer.BYTES);
            inflater.inflate(bytes.array());
        } catch (DataFormatException e) {
            throw new IOException("what was packed cannot be unpacked", e);
        } finally {
            inflater.end();
        }
        String[] texts = new String[(block + 1 < blocks.size() ? firsts[block + 1] : count) - firsts[block]];
        for (int i = 0; i < texts.length; i++) {
            int length = bytes.getInt();
            texts[i] = new String(bytes.array(), bytes.position(), length, StandardCharsets.UTF_8);
            bytes.position(bytes.position() + length);
        }
        return texts;
    }
}
