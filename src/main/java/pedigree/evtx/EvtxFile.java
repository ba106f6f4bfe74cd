package pedigree.evtx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

import pedigree.evtx.EvtxRecord.Form;

/**
 * One reading of a log in EVTX format: stretch by stretch with {@link #next}, each of which any thread may decode, then what was left over with
 * {@link #decodeRest}. The whole of it in one thread is {@link #read}.
 */
public final class EvtxFile {

    private static final byte[] MAGIC = {'E', 'l', 'f', 'F', 'i', 'l', 'e', 0};
    private static final int HEADER = 4096;
    private static final int DIRTY = 1;
    private static final int STRETCH = 4; // parts: 256 KiB at most

    private final Form form;
    private final boolean carve;
    private final boolean isLog;
    private final byte[] header;
    private final Parts parts;
    private final Templates templates = new Templates();
    private final Queue<byte[]> spare = new ConcurrentLinkedQueue<>();
    private final Queue<RecordDecoder> idle = new ConcurrentLinkedQueue<>();
    private final Set<Long> left = ConcurrentHashMap.newKeySet(); // positions of parts with records that are left over
    private long chunks;

    private EvtxFile(InputStream log, Form form, boolean carve) throws IOException {
        this.form = form;
        this.carve = carve;
        header = log.readNBytes(HEADER);
        isLog = hasMagic(header) || !carve;
        parts = parts(log);
    }

    /** The parts behind the header, at which {@code log} stands. */
    private Parts parts(InputStream log) {
        if (!carve) {
            return Parts.slots(log, HEADER, this::spare);
        }
        return isLog ? new Carver(log, HEADER, true) : new Carver(new SequenceInputStream(new ByteArrayInputStream(header), log), 0, false);
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
     * @param log   its bytes from the first one; they are read as they are needed, and not closed
     * @param form  what of each record is wanted
     * @param carve whether to look also where no record should be: behind the live ones of each chunk, between chunks, and in files that are
     *              no logs
     */
    public static EvtxFile begin(InputStream log, Form form, boolean carve) throws IOException {
        return new EvtxFile(log, form, carve);
    }

    /**
     * Hands everything in a log to {@code sink}: in the order of the file, but for records that need another chunk's template, which come last.
     *
     * @throws IOException if the bytes cannot be had; damage in them goes to the sink
     */
    public static void read(Opener log, Form form, boolean carve, EvtxSink sink) throws IOException {
        try (InputStream bytes = log.open()) {
            EvtxFile file = begin(bytes, form, carve);
            for (Optional<Stretch> next = file.next(); next.isPresent(); next = file.next()) {
                next.get().decode(sink);
            }
            file.decodeRest(log, sink);
        }
    }

    /** Some parts of a file, which can be decoded by any thread, whatever others do. */
    public final class Stretch {

        private final List<Part> content;

        private Stretch(List<Part> content) {
            this.content = content;
        }

        /** Hands what they hold to {@code sink}; once. */
        public void decode(EvtxSink sink) {
            RecordDecoder decoder = idle.poll();
            if (decoder == null) {
                decoder = new RecordDecoder(templates, form, false);
            }
            for (Part part : content) {
                if (part.decode(decoder, sink)) {
                    left.add(part.position());
                }
                if (part instanceof Chunk chunk) {
                    spare.add(chunk.content());
                }
            }
            idle.add(decoder);
        }
    }

    private byte[] spare() {
        byte[] used = spare.poll();
        return used == null ? new byte[Chunk.SIZE] : used;
    }

    /** The next stretch of the file; empty at its end. One thread reads. */
    public Optional<Stretch> next() throws IOException {
        List<Part> content = new ArrayList<>(STRETCH);
        for (Optional<Part> part = parts.next(); part.isPresent(); part = content.size() < STRETCH ? parts.next() : Optional.empty()) {
            content.add(part.get());
            chunks += part.get() instanceof Chunk chunk && chunk.hasMagic() ? 1 : 0;
        }
        return content.isEmpty() ? Optional.empty() : Optional.of(new Stretch(content));
    }

    /**
     * Hands over what only the whole file can say: remarks on its header, and the records whose templates were overwritten in their chunks and
     * are taken from others. To be called when every stretch was decoded.
     *
     * @param again opens the file once more, if there are such records
     */
    public void decodeRest(Opener again, EvtxSink sink) throws IOException {
        if (!left.isEmpty()) {
            try (InputStream bytes = again.open()) {
                decodeLeft(bytes, sink);
            }
        }
        if (isLog) {
            checkHeader(sink);
        }
    }

    private void decodeLeft(InputStream bytes, EvtxSink sink) throws IOException {
        RecordDecoder decoder = new RecordDecoder(templates, form, true);
        bytes.readNBytes(HEADER);
        Parts second = parts(bytes);
        for (Optional<Part> part = second.next(); part.isPresent(); part = second.next()) {
            if (left.contains(part.get().position())) {
                part.get().decodeLeft(decoder, sink);
            }
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
            return xml(log, position, new RecordDecoder(new Templates(), Form.XML, false));
        } catch (Malformed e) {
            return xmlBorrowing(log, position);
        }
    }

    private static String xmlBorrowing(Path log, long position) throws IOException {
        try (InputStream bytes = Files.newInputStream(log)) {
            EvtxFile file = begin(bytes, Form.FIELDS, false);
            for (Optional<Stretch> next = file.next(); next.isPresent(); next = file.next()) {
                next.get().decode(new Unheard() {
                    @Override
                    public boolean wants(String provider, String eventId) {
                        return true; // every template is
                    }
                });
            }
            return xml(log, position, new RecordDecoder(file.templates, Form.XML, true));
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
        new Chunk(content, size, start, Chunk.Reading.LIVE).xml((int) (position - start), decoder, text);
        return text.toString();
    }
}
