package pedigree.evtx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import pedigree.evtx.EvtxRecord.Form;

/**
 * A target for Jazzer: whatever bytes a log is made of, reading it comes to an end with records or damage, its XML is well-formed, and what it
 * comes to has a limit.
 *
 * <p>The first byte says what the others are: a file, a chunk's records, or the BinXML of one record.
 */
public final class EvtxFuzz {

    /** Characters that a chunk may come to: two bytes each, that is 64 MiB. */
    private static final long MOST = 32L << 20;

    private static final XMLInputFactory XML = withoutLimits();
    private static final int HEADER = 4096;
    private static final int FIRST = 512;
    private static final long TIME = 133_000_000_000_000_000L;

    private EvtxFuzz() {
    }

    /** A name of 60,000 characters is well-formed. */
    private static XMLInputFactory withoutLimits() {
        System.setProperty("jdk.xml.maxXMLNameLimit", "100000000");
        System.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "100000000");
        System.setProperty("jdk.xml.totalEntitySizeLimit", "100000000");
        System.setProperty("jdk.xml.elementAttributeLimit", "100000000");
        return XMLInputFactory.newFactory();
    }

    /** Called by Jazzer. */
    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length == 0) {
            return;
        }
        byte[] content = Arrays.copyOfRange(input, 1, Math.min(input.length, Chunk.SIZE));
        byte[] log = switch (input[0] & 3) {
            case 0 -> content;
            case 1 -> chunk(content);
            default -> chunk(record(content));
        };
        boolean carve = (input[0] & 4) != 0;
        for (Form form : Form.values()) {
            read(log, form, carve);
        }
    }

    private static byte[] chunk(byte[] records) {
        ByteBuffer log = ByteBuffer.allocate(HEADER + Chunk.SIZE).order(ByteOrder.LITTLE_ENDIAN);
        log.put(0, "ElfFile".getBytes()).put(HEADER, "ElfChnk".getBytes()).putInt(HEADER + 40, 128);
        int size = Math.min(records.length, Chunk.SIZE - FIRST);
        log.putInt(HEADER + 48, FIRST + size).putInt(HEADER + 120, 4).put(HEADER + FIRST, records, 0, size);
        return log.array();
    }

    private static byte[] record(byte[] binXml) {
        int size = Math.min(binXml.length + 28, Chunk.SIZE - FIRST);
        ByteBuffer record = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        record.putInt(Chunk.RECORD_MAGIC).putInt(size).putLong(1).putLong(TIME).put(binXml, 0, size - 28).putInt(size);
        return record.array();
    }

    private static void read(byte[] log, Form form, boolean carve) {
        long[] characters = new long[1];
        try {
            EvtxFile.read(() -> new ByteArrayInputStream(log), form, carve, new Unheard() {

                @Override
                public boolean wants(String provider, String eventId) {
                    return true;
                }

                @Override
                public void record(EvtxRecord record) {
                    for (String[] values : new String[][] {record.systemValues(), record.dataValues(), {record.xml()}}) {
                        for (String value : values) {
                            characters[0] += value == null ? 0 : value.length();
                        }
                    }
                    check(record.xml());
                }
            });
        } catch (IOException e) {
            throw new AssertionError("an array can always be read", e);
        }
        if (characters[0] > MOST) {
            throw new AssertionError(characters[0] + " characters of one chunk");
        }
    }

    private static void check(String xml) {
        if (xml.isEmpty()) {
            return;
        }
        try {
            XMLStreamReader reader = XML.createXMLStreamReader(new StringReader(xml));
            while (reader.hasNext()) {
                reader.next();
            }
        } catch (XMLStreamException e) {
            throw new AssertionError("not well-formed: " + xml, e);
        }
    }
}
