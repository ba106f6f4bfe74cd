package pedigree.samples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;

/** Writes a log in EVTX format, as Windows writes it: what our samples, the reader's tests and the benchmark's logs are made with. */
public final class EvtxWriter {

    /** Bytes of the header, which stands before all else and is known only at the end. */
    public static final int HEADER = 4096;

    private final OutputStream chunks;
    private ChunkWriter chunk = new ChunkWriter();
    private int count;
    private long number = 1;
    private long nextId;

    /** A log whose chunks go to {@code chunks}, one behind another, with record ids from {@code firstId}. */
    public EvtxWriter(OutputStream chunks, long firstId) {
        this.chunks = chunks;
        nextId = firstId;
    }

    /** A log of the given records, with record ids from {@code firstId}. */
    public static byte[] write(List<LogRecord> records, long firstId) {
        ByteArrayOutputStream chunks = new ByteArrayOutputStream();
        EvtxWriter writer = new EvtxWriter(chunks, firstId);
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        try {
            for (LogRecord record : records) {
                writer.add(record);
            }
            log.writeBytes(writer.end());
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory is always there
        }
        log.writeBytes(chunks.toByteArray());
        return log.toByteArray();
    }

    /** Adds a record behind those already there. */
    public void add(LogRecord record) throws IOException {
        if (!chunk.add(record, nextId)) {
            endChunk();
            chunk = new ChunkWriter();
            if (!chunk.add(record, nextId)) {
                throw new IllegalArgumentException("record " + nextId + " is larger than a chunk");
            }
        }
        nextId++;
    }

    /** Writes the last chunk, and gives the header: nothing can be added then. */
    public byte[] end() throws IOException {
        endChunk();
        return header(count, nextId);
    }

    private void endChunk() throws IOException {
        chunks.write(chunk.toBytes(number));
        number += chunk.records();
        count++;
    }

    /** How large the log is if it ends now. */
    public long size() {
        return HEADER + (count + 1L) * ChunkWriter.SIZE;
    }

    private static byte[] header(int chunks, long nextId) {
        ByteBuffer header = ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN);
        header.put("ElfFile\0".getBytes(StandardCharsets.US_ASCII)).putLong(0).putLong(chunks - 1).putLong(nextId);
        header.putInt(128).putShort((short) 1).putShort((short) 3).putShort((short) HEADER).putShort((short) chunks);
        CRC32 crc = new CRC32();
        crc.update(header.array(), 0, 120);
        header.putInt(124, (int) crc.getValue());
        return header.array();
    }
}
