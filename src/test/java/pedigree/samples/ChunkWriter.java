package pedigree.samples;

import java.nio.BufferOverflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.CRC32;

import pedigree.samples.LogRecord.Datum;

/** Writes one chunk of a log as Windows does: templates and names where they are used first, tables of both, checksums. */
final class ChunkWriter {

    static final int SIZE = 65_536;

    private static final int FIRST_RECORD = 512;
    private static final String NAMESPACE = "http://schemas.microsoft.com/win/2004/08/events/event";
    private static final int CONTENT = 15; // the substitution that holds EventData

    private final ByteBuffer chunk = ByteBuffer.allocate(SIZE).order(ByteOrder.LITTLE_ENDIAN);
    private final Map<String, Integer> names = new HashMap<>();
    private final Map<String, Integer> templates = new HashMap<>();
    private long firstId;
    private long lastId;
    private int lastRecord;
    private int records;

    ChunkWriter() {
        chunk.position(FIRST_RECORD);
    }

    /** Adds a record; {@code false}, and nothing added, if there is no room for it: the chunk is full then. */
    boolean add(LogRecord record, long id) {
        int start = chunk.position();
        byte[] tables = Arrays.copyOfRange(chunk.array(), 128, FIRST_RECORD);
        try {
            write(record, id);
        } catch (BufferOverflowException e) {
            System.arraycopy(tables, 0, chunk.array(), 128, tables.length);
            clear(start);
            return false;
        }
        firstId = records == 0 ? id : firstId;
        lastId = id;
        lastRecord = start;
        records++;
        return true;
    }

    private void clear(int from) {
        chunk.position(from);
        while (chunk.hasRemaining()) {
            chunk.put((byte) 0);
        }
        chunk.position(from);
    }

    private void write(LogRecord record, long id) {
        int start = chunk.position();
        chunk.putInt(0x2a2a).putInt(0).putLong(id).putLong(record.time().ticks());
        fragment();
        instance("system", () -> systemTemplate(), systemValues(record, id), record);
        chunk.put((byte) 0);
        while ((chunk.position() - start + 4) % 8 != 0) {
            chunk.put((byte) 0);
        }
        int size = chunk.position() - start + 4;
        chunk.putInt(size);
        chunk.putInt(start + 4, size);
    }

    private static List<BinXmlValue> systemValues(LogRecord record, long id) {
        List<BinXmlValue> values = new ArrayList<>(List.of(
                BinXmlValue.text(record.provider().name()), BinXmlValue.guid(record.provider().guid()), BinXmlValue.u16(record.event().id()),
                BinXmlValue.u8(record.event().version()), BinXmlValue.u8(record.event().id() == 1102 ? 4 : record.channel().equals("Security") ? 0 : 4),
                BinXmlValue.u16(record.event().task()), BinXmlValue.u8(0),
                BinXmlValue.hex64(record.channel().equals("Security") ? 0x8020000000000000L : 0x8000000000000000L),
                BinXmlValue.fileTime(record.time().ticks()), BinXmlValue.u64(id)));
        values.addAll(List.of(BinXmlValue.u32(record.writer()[0]), BinXmlValue.u32(record.writer()[1]), BinXmlValue.text(record.channel()),
                BinXmlValue.text(record.computer()), record.channel().equals("Security") ? BinXmlValue.NULL : BinXmlValue.sid("S-1-5-18")));
        return values;
    }

    private void systemTemplate() {
        element("Event", List.of("xmlns", NAMESPACE), () -> {
            element("System", List.of(), () -> {
                element("Provider", List.of("Name", 0, "Guid", 1), null);
                substituted("EventID", 2, 0x06);
                substituted("Version", 3, 0x04);
                substituted("Level", 4, 0x04);
                substituted("Task", 5, 0x06);
                substituted("Opcode", 6, 0x04);
                substituted("Keywords", 7, 0x15);
                element("TimeCreated", List.of("SystemTime", 8), null);
                substituted("EventRecordID", 9, 0x0a);
                element("Correlation", List.of(), null);
                element("Execution", List.of("ProcessID", 10, "ThreadID", 11), null);
                substituted("Channel", 12, 0x01);
                substituted("Computer", 13, 0x01);
                element("Security", List.of("UserID", 14), null);
            });
            substitution(CONTENT, 0x21);
        });
    }

    private void dataTemplate(LogRecord record) {
        element("EventData", List.of(), () -> {
            for (int i = 0; i < record.data().size(); i++) {
                Datum datum = record.data().get(i);
                int index = i;
                List<Object> attributes = datum.name().isEmpty() ? List.of() : List.of("Name", datum.name());
                element("Data", attributes, () -> substitution(index, datum.value().type()));
            }
        });
    }

    private void fragment() {
        chunk.put((byte) 0x0f).put((byte) 1).put((byte) 1).put((byte) 0);
    }

    /** A template instance: its definition where the chunk has none yet, then its values; the outer one holds the inner as its last. */
    private void instance(String name, Runnable template, List<BinXmlValue> values, LogRecord outer) {
        chunk.put((byte) 0x0c).put((byte) 1);
        UUID guid = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        chunk.putInt((int) (guid.getMostSignificantBits() >>> 32));
        Integer known = templates.get(name);
        chunk.putInt(known == null ? chunk.position() + 4 : known);
        if (known == null) {
            define(name, guid, template);
        }
        int count = values.size() + (outer == null ? 0 : 1);
        chunk.putInt(count);
        int descriptors = chunk.position();
        values.forEach(value -> chunk.putShort((short) value.bytes().length).put((byte) value.type()).put((byte) 0));
        if (outer != null) {
            chunk.putInt(0);
        }
        values.forEach(value -> chunk.put(value.bytes()));
        if (outer != null) {
            int from = chunk.position();
            content(outer);
            chunk.putShort(descriptors + 4 * values.size(), (short) (chunk.position() - from));
            chunk.put(descriptors + 4 * values.size() + 2, (byte) 0x21);
        }
    }

    private void content(LogRecord record) {
        fragment();
        List<String> shape = record.data().stream().map(datum -> datum.name() + ":" + datum.value().type()).toList();
        instance("data " + record.provider().name() + record.event() + shape, () -> dataTemplate(record),
                record.data().stream().map(Datum::value).toList(), null);
        chunk.put((byte) 0);
    }

    private void define(String name, UUID guid, Runnable template) {
        int start = chunk.position();
        templates.put(name, start);
        int bucket = 384 + 4 * Math.floorMod((int) (guid.getMostSignificantBits() >>> 32), 32);
        chunk.putInt(chunk.getInt(bucket));
        chunk.putInt(bucket, start);
        chunk.put(BinXmlValue.guid(guid.toString()).bytes());
        chunk.putInt(0);
        int body = chunk.position();
        fragment();
        template.run();
        chunk.put((byte) 0);
        chunk.putInt(body - 4, chunk.position() - body);
    }

    /** An element of a template; attributes are names, each with its text or the number of its substitution. */
    private void element(String name, List<?> attributes, Runnable content) {
        chunk.put((byte) (attributes.isEmpty() ? 0x01 : 0x41)).putShort((short) 0xffff);
        int size = chunk.position();
        chunk.putInt(0);
        name(name);
        if (!attributes.isEmpty()) {
            attributes(attributes);
        }
        if (content == null) {
            chunk.put((byte) 0x03);
        } else {
            chunk.put((byte) 0x02);
            content.run();
            chunk.put((byte) 0x04);
        }
        chunk.putInt(size, chunk.position() - size - 4);
    }

    private void attributes(List<?> attributes) {
        int size = chunk.position();
        chunk.putInt(0);
        for (int i = 0; i < attributes.size(); i += 2) {
            chunk.put((byte) (i + 2 < attributes.size() ? 0x46 : 0x06));
            name(attributes.get(i).toString());
            if (attributes.get(i + 1) instanceof Integer index) {
                substitution(index, index == 1 ? 0x0f : index == 8 ? 0x11 : index == 14 ? 0x13 : index == 0 ? 0x01 : 0x08);
            } else {
                String text = attributes.get(i + 1).toString();
                chunk.put((byte) 0x05).put((byte) 0x01).putShort((short) text.length()).put(text.getBytes(StandardCharsets.UTF_16LE));
            }
        }
        chunk.putInt(size, chunk.position() - size - 4);
    }

    private void substituted(String name, int index, int type) {
        element(name, List.of(), () -> substitution(index, type));
    }

    private void substitution(int index, int type) {
        chunk.put((byte) 0x0e).putShort((short) index).put((byte) type);
    }

    /** A name's offset; the name itself behind it where the chunk has none yet. */
    private void name(String name) {
        Integer known = names.get(name);
        chunk.putInt(known == null ? chunk.position() + 4 : known);
        if (known == null) {
            int start = chunk.position();
            names.put(name, start);
            int hash = 0;
            for (int i = 0; i < name.length(); i++) {
                hash = hash * 65_599 + name.charAt(i);
            }
            int bucket = 128 + 4 * ((hash & 0xffff) % 64);
            chunk.putInt(chunk.getInt(bucket)).putShort((short) hash).putShort((short) name.length());
            chunk.putInt(bucket, start);
            chunk.put(name.getBytes(StandardCharsets.UTF_16LE)).putShort((short) 0);
        }
    }

    /** The chunk's bytes, with its header. {@code firstNumber} counts the log's records from 1. */
    byte[] toBytes(long firstNumber) {
        int free = chunk.position();
        chunk.position(0);
        chunk.put("ElfChnk\0".getBytes(StandardCharsets.US_ASCII));
        chunk.putLong(firstNumber).putLong(firstNumber + records - 1).putLong(firstId).putLong(lastId);
        chunk.putInt(128).putInt(lastRecord).putInt(free);
        chunk.putInt(52, crc(FIRST_RECORD, free - FIRST_RECORD, 0, 0));
        chunk.putInt(124, crc(0, 120, 128, 384));
        return chunk.array();
    }

    private int crc(int from, int length, int from2, int length2) {
        CRC32 crc = new CRC32();
        crc.update(chunk.array(), from, length);
        crc.update(chunk.array(), from2, length2);
        return (int) crc.getValue();
    }

    int records() {
        return records;
    }
}
