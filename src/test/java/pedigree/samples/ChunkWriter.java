package pedigree.samples;

import java.nio.BufferOverflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;

/** Writes one chunk of a log: its records back to back, then its header with tables and checksums. */
final class ChunkWriter {

    static final int SIZE = 65_536;

    private static final int TABLES = 128;
    private static final int FIRST_RECORD = 512;
    private static final int END = SIZE - 8; // evtxexport passes over a record that fills its chunk to the last byte

    private final ByteBuffer chunk = ByteBuffer.allocate(SIZE).order(ByteOrder.LITTLE_ENDIAN).position(FIRST_RECORD).limit(END);
    private final BinXmlWriter xml = new BinXmlWriter(chunk);
    private long firstId;
    private long lastId;
    private int lastRecord;
    private int records;

    /** Adds a record; {@code false}, and nothing added, if there is no room for it. A chunk that has refused one takes no more. */
    boolean add(LogRecord record, long id) {
        int start = chunk.position();
        byte[] tables = Arrays.copyOfRange(chunk.array(), TABLES, FIRST_RECORD);
        try {
            write(record, id);
        } catch (BufferOverflowException e) {
            System.arraycopy(tables, 0, chunk.array(), TABLES, tables.length);
            Arrays.fill(chunk.array(), start, SIZE, (byte) 0);
            chunk.position(start);
            return false;
        }
        firstId = records == 0 ? id : firstId;
        lastId = id;
        lastRecord = start;
        records++;
        return true;
    }

    private void write(LogRecord record, long id) {
        int start = chunk.position();
        chunk.putInt(0x2a2a).putInt(0).putLong(id).putLong(record.time().ticks());
        xml.fragment();
        xml.instance(SystemPart.TEMPLATE, SystemPart.values(record, id), () -> record.content().write(xml));
        xml.end();
        while ((chunk.position() - start + 4) % 8 != 0) {
            chunk.put((byte) 0);
        }
        int size = chunk.position() - start + 4;
        chunk.putInt(size).putInt(start + 4, size);
    }

    int records() {
        return records;
    }

    /** The chunk's bytes, with its header. {@code firstNumber} counts the log's records from 1. */
    byte[] toBytes(long firstNumber) {
        int free = chunk.position();
        chunk.position(0);
        chunk.put("ElfChnk\0".getBytes(StandardCharsets.US_ASCII));
        chunk.putLong(firstNumber).putLong(firstNumber + records - 1).putLong(firstId).putLong(lastId);
        chunk.putInt(128).putInt(lastRecord).putInt(free);
        chunk.putInt(52, checksum(FIRST_RECORD, free, free, free));
        chunk.putInt(124, checksum(0, 120, TABLES, FIRST_RECORD));
        return chunk.array();
    }

    private int checksum(int from, int to, int from2, int to2) {
        CRC32 crc = new CRC32();
        crc.update(chunk.array(), from, to - from);
        crc.update(chunk.array(), from2, to2 - from2);
        return (int) crc.getValue();
    }
}
