package pedigree.evtx;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

import pedigree.samples.BinXmlValue;

/**
 * Binary XML written token by token into a chunk, right or wrong, and what is read of it.
 *
 * <p>Elements carry a dependency id only between {@link #define} and {@link #defined}, as in a template.
 */
final class Tokens {

    private static final int START = 512;
    private static final int TEMPLATE = 0x5770385f;

    private final ByteBuffer chunk = ByteBuffer.allocate(Chunk.SIZE).order(ByteOrder.LITTLE_ENDIAN).position(START);
    private boolean inTemplate;
    private int sizeAt;

    Tokens bytes(int... values) {
        for (int value : values) {
            chunk.put((byte) value);
        }
        return this;
    }

    Tokens u16(int value) {
        chunk.putShort((short) value);
        return this;
    }

    Tokens u32(int value) {
        chunk.putInt(value);
        return this;
    }

    /** Where the next token will stand. */
    int at() {
        return chunk.position();
    }

    /** A name's offset with the name behind it. */
    Tokens name(String name) {
        return u32(at() + 4).u32(0).u16(0).counted(name).u16(0);
    }

    /** The number of characters, and the characters. */
    Tokens counted(String text) {
        u16(text.length());
        chunk.put(text.getBytes(StandardCharsets.UTF_16LE));
        return this;
    }

    private Tokens start(int token, String name) {
        bytes(token);
        if (inTemplate) {
            u16(0xffff);
        }
        return u32(0).name(name);
    }

    /** The start of an element without attributes. */
    Tokens open(String name) {
        return start(0x01, name).bytes(0x02);
    }

    /** The start of an element whose attributes follow; {@code 0x02} or {@code 0x03} ends them. */
    Tokens openWithAttributes(String name) {
        return start(0x41, name).u32(0);
    }

    /** An attribute's name; what makes its value follows. */
    Tokens attribute(String name) {
        return bytes(0x06).name(name);
    }

    Tokens text(String text) {
        return bytes(0x05, 0x01).counted(text);
    }

    Tokens slot(int index) {
        return bytes(0x0d).u16(index).bytes(0x01);
    }

    Tokens optional(int index) {
        return bytes(0x0e).u16(index).bytes(0x01);
    }

    Tokens close() {
        return bytes(0x04);
    }

    /** The head of an instance whose definition stands elsewhere. */
    Tokens instance(int definition) {
        return bytes(0x0c, 0x01).u32(TEMPLATE).u32(definition);
    }

    /** The head of an instance with its definition, whose content follows. */
    Tokens define() {
        instance(at() + 10).u32(0);
        u32(TEMPLATE).u32(at()).u32(7).u32(8);
        sizeAt = at();
        inTemplate = true;
        return u32(0).bytes(0x0f, 1, 1, 0);
    }

    /** The end of the definition, and the values. */
    Tokens defined(BinXmlValue... values) {
        bytes(0x00);
        inTemplate = false;
        chunk.putInt(sizeAt, at() - sizeAt - 4);
        return values(values);
    }

    /** The values of an instance. */
    Tokens values(BinXmlValue... values) {
        u32(values.length);
        for (BinXmlValue value : values) {
            u16(value.bytes().length).bytes(value.type(), 0);
        }
        for (BinXmlValue value : values) {
            chunk.put(value.bytes());
        }
        return this;
    }

    /** What was written is read, as XML. */
    String xml() throws Malformed {
        XmlText text = new XmlText();
        walk(text);
        return text.toString();
    }

    /** What was written is read, as fields. */
    EvtxRecord fields() throws Malformed {
        FieldSink fields = new FieldSink();
        walk(fields.xml());
        return fields.record(1, 0, 0, false);
    }

    /** The values of the data of what was written. */
    List<String> data() throws Malformed {
        return List.of(fields().dataValues());
    }

    private void walk(XmlSink sink) throws Malformed {
        Bytes bytes = new Bytes(chunk.array(), Chunk.SIZE);
        Definitions definitions = new Definitions(new Templates(), false);
        definitions.begin(bytes);
        new Walk(bytes, definitions, new Texts(), sink).record(definitions.fragment(START, at()));
    }
}
