package pedigree.samples;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;

/** Writes logs in EVTX format, as Windows writes them: what our samples and the reader's tests are made with. */
public final class EvtxWriter {

    private static final int HEADER = 4096;

    private EvtxWriter() {
    }

    /** A log of the given records, with record ids from {@code firstId}. */
    public static byte[] write(List<LogRecord> records, long firstId) {
        ByteArrayOutputStream chunks = new ByteArrayOutputStream();
        ChunkWriter chunk = new ChunkWriter();
        long number = 1;
        int count = 0;
        for (int i = 0; i < records.size(); i++) {
            if (!chunk.add(records.get(i), firstId + i)) {
                chunks.writeBytes(chunk.toBytes(number));
                number += chunk.records();
                count++;
                chunk = new ChunkWriter();
                if (!chunk.add(records.get(i), firstId + i)) {
                    throw new IllegalArgumentException("record " + i + " is larger than a chunk");
                }
            }
        }
        chunks.writeBytes(chunk.toBytes(number));
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        log.writeBytes(header(count + 1, firstId + records.size()));
        log.writeBytes(chunks.toByteArray());
        return log.toByteArray();
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
