package pedigree.evtx;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A log in EVTX format. Stateless; each call reads from the start. */
public final class EvtxFile {

    private static final byte[] MAGIC = {'E', 'l', 'f', 'F', 'i', 'l', 'e', 0};
    private static final int HEADER = 4096;
    private static final int DIRTY = 1;

    private EvtxFile() {
    }

    /** Whether bytes from a file's start are those of a log. */
    public static boolean hasMagic(byte[] start) {
        return start.length >= MAGIC.length && Arrays.equals(start, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
    }

    /**
     * Hands everything in {@code log} to {@code sink}, in the order of the file: to the end, whatever its headers say.
     *
     * @throws IOException if the bytes cannot be had; damage in them goes to the sink
     */
    public static void read(InputStream log, EvtxSink sink) throws IOException {
        read(log, new Templates(), sink);
    }

    private static void read(InputStream log, Templates templates, EvtxSink sink) throws IOException {
        byte[] header = log.readNBytes(HEADER);
        byte[] content = new byte[Chunk.SIZE];
        long position = HEADER;
        long chunks = 0;
        for (int size; (size = log.readNBytes(content, 0, Chunk.SIZE)) > 0; position += size) {
            chunks += chunk(new Chunk(content, size, position, templates), position, sink) ? 1 : 0;
        }
        checkHeader(header, chunks, sink);
    }

    private static boolean chunk(Chunk chunk, long position, EvtxSink sink) {
        try {
            if (chunk.hasMagic()) {
                chunk.read(sink);
                return true;
            }
        } catch (Malformed e) {
            throw new IllegalStateException(e); // eight bytes were checked to be there
        }
        String found = chunk.foundMagic();
        if (!found.isEmpty()) {
            sink.damage(position, "offset 0x%08x: chunk magic expected 'ElfChnk', found '%s'".formatted(position, found));
        }
        return false;
    }

    private static void checkHeader(byte[] header, long chunks, EvtxSink sink) {
        if (header.length < 128) {
            sink.damage(0, "offset 0x00000000: a file header of 128 bytes expected, found %d bytes".formatted(header.length));
            return;
        }
        ByteBuffer fields = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN);
        int counted = fields.getShort(42) & 0xffff;
        boolean dirty = (fields.getInt(120) & DIRTY) != 0;
        if (counted != (chunks & 0xffff)) {
            sink.note(0, "%sthe header counts %d chunks, %d are there".formatted(dirty ? "dirty: " : "", counted, chunks));
        } else if (dirty) {
            sink.note(0, "dirty: the log was copied while it was written");
        }
    }

    /**
     * The XML of one record, indented. Where its chunk has lost its template, the whole file is read for the one that reading the file takes.
     *
     * @param log      the file
     * @param position byte offset of the record in it
     * @throws IOException if there is no record that can be read
     */
    public static String xml(Path log, long position) throws IOException {
        Templates templates = new Templates();
        try {
            return xml(log, position, templates);
        } catch (Malformed e) {
            try (InputStream bytes = Files.newInputStream(log)) {
                read(bytes, templates, new TemplatesOnly());
                return xml(log, position, templates);
            } catch (Malformed again) {
                throw new IOException("%s, offset 0x%08x: %s".formatted(log, position, again.getMessage()), again);
            }
        }
    }

    private static String xml(Path log, long position, Templates templates) throws IOException, Malformed {
        long start = position < HEADER ? 0 : position - (position - HEADER) % Chunk.SIZE;
        byte[] content = new byte[Chunk.SIZE];
        int size = 0;
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(start);
            for (int read; size < content.length && (read = file.read(content, size, content.length - size)) > 0;) {
                size += read;
            }
        }
        XmlText text = new XmlText();
        new Chunk(content, size, start, templates).xml((int) (position - start), text);
        return text.toString();
    }

    /** Lets everything pass: what is wanted of the reading is the templates. */
    private static final class TemplatesOnly implements EvtxSink {

        @Override
        public void record(EvtxRecord record) { }

        @Override
        public void damage(long position, String reason) { }

        @Override
        public void note(long position, String remark) { }
    }
}
