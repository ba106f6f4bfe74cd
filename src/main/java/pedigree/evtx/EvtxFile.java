package pedigree.evtx;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * One reading of a log in EVTX format: stretch by stretch with {@link #next}, each of which any thread may decode, then what was left over with
 * {@link #decodeRest}. The whole of it in one thread is {@link #read}.
 */
public final class EvtxFile {

    private static final byte[] MAGIC = {'E', 'l', 'f', 'F', 'i', 'l', 'e', 0};
    private static final int HEADER = 4096;
    private static final int DIRTY = 1;
    private static final int CHUNKS = 4; // of a stretch: 256 KiB

    private final InputStream log;
    private final byte[] header;
    private final Templates templates = new Templates();
    private final Queue<RecordDecoder> idle = new ConcurrentLinkedQueue<>();
    private final NavigableSet<Long> left = new ConcurrentSkipListSet<>(); // positions of chunks with records that are left over
    private long position = HEADER;
    private long chunks;

    private EvtxFile(InputStream log) throws IOException {
        this.log = log;
        header = log.readNBytes(HEADER);
    }

    /** Opens a log's bytes from the first one. */
    @FunctionalInterface
    public interface Opener {

        /** A new stream; who asks closes it. */
        InputStream open() throws IOException;
    }

    /** Whether bytes from a file's start are those of a log. */
    public static boolean hasMagic(byte[] start) {
        return start.length >= MAGIC.length && Arrays.equals(start, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
    }

    /**
     * Begins to read a log: to the end, whatever its headers say.
     *
     * @param log its bytes from the first one; they are read as they are needed, and not closed
     */
    public static EvtxFile begin(InputStream log) throws IOException {
        return new EvtxFile(log);
    }

    /**
     * Hands everything in a log to {@code sink}: in the order of the file, but for records that need another chunk's template, which come last.
     *
     * @throws IOException if the bytes cannot be had; damage in them goes to the sink
     */
    public static void read(Opener log, EvtxSink sink) throws IOException {
        try (InputStream bytes = log.open()) {
            EvtxFile file = begin(bytes);
            for (Optional<Stretch> next = file.next(); next.isPresent(); next = file.next()) {
                next.get().decode(sink);
            }
            file.decodeRest(log, sink);
        }
    }

    /** Some of a log's chunks, which can be decoded by any thread, whatever others do. */
    public final class Stretch {

        private final List<Chunk> content;

        private Stretch(List<Chunk> content) {
            this.content = content;
        }

        /** Hands what they hold to {@code sink}; once. */
        public void decode(EvtxSink sink) {
            RecordDecoder decoder = idle.poll();
            if (decoder == null) {
                decoder = new RecordDecoder(templates, false);
            }
            for (Chunk chunk : content) {
                if (!chunk.hasMagic()) {
                    damage(chunk, sink);
                } else if (chunk.read(decoder, sink)) {
                    left.add(chunk.position());
                }
            }
            idle.add(decoder);
        }
    }

    private static void damage(Chunk chunk, EvtxSink sink) {
        String found = chunk.foundMagic();
        if (!found.isEmpty()) {
            sink.damage(chunk.position(), "offset 0x%08x: chunk magic expected 'ElfChnk', found '%s'".formatted(chunk.position(), found));
        }
    }

    /** The next stretch of the log; empty at its end. One thread reads. */
    public Optional<Stretch> next() throws IOException {
        List<Chunk> content = new ArrayList<>(CHUNKS);
        for (Optional<Chunk> chunk = chunk(log, position); chunk.isPresent(); chunk = content.size() < CHUNKS ? chunk(log, position) : Optional.empty()) {
            content.add(chunk.get());
            chunks += chunk.get().hasMagic() ? 1 : 0;
            position += chunk.get().size();
        }
        return content.isEmpty() ? Optional.empty() : Optional.of(new Stretch(content));
    }

    private static Optional<Chunk> chunk(InputStream log, long position) throws IOException {
        byte[] content = new byte[Chunk.SIZE];
        int size = log.readNBytes(content, 0, Chunk.SIZE);
        return size == 0 ? Optional.empty() : Optional.of(new Chunk(content, size, position));
    }

    /**
     * Hands over what only the whole log can say: remarks on its header, and the records whose templates were overwritten in their chunks and
     * are taken from others. To be called when every stretch was decoded.
     *
     * @param again opens the log once more, if there are such records
     */
    public void decodeRest(Opener again, EvtxSink sink) throws IOException {
        if (!left.isEmpty()) {
            try (InputStream bytes = again.open()) {
                decodeLeft(bytes, sink);
            }
        }
        checkHeader(sink);
    }

    private void decodeLeft(InputStream bytes, EvtxSink sink) throws IOException {
        RecordDecoder decoder = new RecordDecoder(templates, true);
        long at = 0;
        for (long start : left) {
            bytes.skipNBytes(start - at);
            Optional<Chunk> chunk = chunk(bytes, start);
            chunk.ifPresent(found -> found.readLost(decoder, sink));
            at = start + chunk.map(Chunk::size).orElse(0);
        }
    }

    private void checkHeader(EvtxSink sink) {
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
        try {
            return xml(log, position, new RecordDecoder(new Templates(), false));
        } catch (Malformed e) {
            return xmlBorrowing(log, position);
        }
    }

    private static String xmlBorrowing(Path log, long position) throws IOException {
        try (InputStream bytes = Files.newInputStream(log)) {
            EvtxFile file = begin(bytes);
            for (Optional<Stretch> next = file.next(); next.isPresent(); next = file.next()) {
                next.get().decode(new Unheard());
            }
            return xml(log, position, new RecordDecoder(file.templates, true));
        } catch (Malformed e) {
            throw new IOException("%s, offset 0x%08x: %s".formatted(log, position, e.getMessage()), e);
        }
    }

    private static String xml(Path log, long position, RecordDecoder decoder) throws IOException, Malformed {
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
        new Chunk(content, size, start).xml((int) (position - start), decoder, text);
        return text.toString();
    }
}
