package pedigree.samples;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import pedigree.samples.Markup.Attribute;
import pedigree.samples.Markup.Element;
import pedigree.samples.Markup.Slot;
import pedigree.samples.Markup.Text;

/**
 * Writes binary XML into a chunk: names and templates where they are used first, and by their offset from then on.
 *
 * <p>It fills the chunk's two tables, of names at 128 and of templates at 384, as it goes.
 */
final class BinXmlWriter {

    private static final int NAME_TABLE = 128;
    private static final int TEMPLATE_TABLE = 384;
    private static final int NO_DEPENDENCY = 0xffff;
    private static final int MORE = 0x40;
    private static final Map<Element, UUID> GUIDS = new ConcurrentHashMap<>();

    private final ByteBuffer chunk;
    private final Map<String, Integer> names = new HashMap<>();
    private final Map<Element, Integer> templates = new HashMap<>();

    /** Writes at the position of {@code chunk}, which is little-endian and a whole chunk. */
    BinXmlWriter(ByteBuffer chunk) {
        this.chunk = chunk;
    }

    /** The header of a fragment, which stands before an element or an instance. */
    void fragment() {
        chunk.put((byte) 0x0f).put((byte) 1).put((byte) 1).put((byte) 0);
    }

    /** The end of a fragment. */
    void end() {
        chunk.put((byte) 0);
    }

    /**
     * An instance of {@code template}: its definition, where the chunk has none yet, and the values.
     *
     * @param nested writes a last value, which is itself binary XML
     */
    void instance(Element template, List<BinXmlValue> values, Runnable nested) {
        int descriptors = startInstance(template, values, 1);
        int start = chunk.position();
        nested.run();
        int last = descriptors + 4 * values.size();
        chunk.putShort(last, (short) (chunk.position() - start)).put(last + 2, (byte) BinXmlValue.BINARY_XML);
    }

    /** An instance of {@code template} that has nothing but {@code values}. */
    void instance(Element template, List<BinXmlValue> values) {
        startInstance(template, values, 0);
    }

    private int startInstance(Element template, List<BinXmlValue> values, int more) {
        UUID guid = GUIDS.computeIfAbsent(template, BinXmlWriter::guid);
        chunk.put((byte) 0x0c).put((byte) 1).putInt((int) (guid.getMostSignificantBits() >>> 32));
        Integer known = templates.get(template);
        chunk.putInt(known == null ? chunk.position() + 4 : known);
        if (known == null) {
            define(template, guid);
        }
        chunk.putInt(values.size() + more);
        int descriptors = chunk.position();
        values.forEach(value -> chunk.putShort((short) value.bytes().length).put((byte) value.type()).put((byte) 0));
        for (int i = 0; i < more; i++) {
            chunk.putInt(0);
        }
        values.forEach(value -> chunk.put(value.bytes()));
        return descriptors;
    }

    private static UUID guid(Element template) {
        return UUID.nameUUIDFromBytes(template.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void define(Element template, UUID guid) {
        int start = chunk.position();
        templates.put(template, start);
        chain(TEMPLATE_TABLE + 4 * Integer.remainderUnsigned((int) (guid.getMostSignificantBits() >>> 32), 32), start);
        chunk.put(BinXmlValue.guid(guid.toString()).bytes()).putInt(0);
        int body = chunk.position();
        fragment();
        element(template, true);
        end();
        chunk.putInt(body - 4, chunk.position() - body);
    }

    /**
     * An element with all that is in it.
     *
     * @param inTemplate whether it carries a dependency id, as the elements of templates do and those of plain records do not
     */
    void element(Element element, boolean inTemplate) {
        chunk.put((byte) (element.attributes().isEmpty() ? 0x01 : 0x01 | MORE));
        if (inTemplate) {
            chunk.putShort((short) NO_DEPENDENCY);
        }
        int size = chunk.position();
        chunk.putInt(0);
        name(element.name());
        attributes(element.attributes());
        if (element.children().isEmpty()) {
            chunk.put((byte) 0x03);
        } else {
            chunk.put((byte) 0x02);
            element.children().forEach(child -> markup(child, inTemplate));
            chunk.put((byte) 0x04);
        }
        chunk.putInt(size, chunk.position() - size - 4);
    }

    private void attributes(List<Attribute> attributes) {
        if (attributes.isEmpty()) {
            return;
        }
        int size = chunk.position();
        chunk.putInt(0);
        for (int i = 0; i < attributes.size(); i++) {
            boolean last = i == attributes.size() - 1;
            chunk.put((byte) (last ? 0x06 : 0x06 | MORE));
            name(attributes.get(i).name());
            markup(attributes.get(i).value(), true);
        }
        chunk.putInt(size, chunk.position() - size - 4);
    }

    private void markup(Markup markup, boolean inTemplate) {
        if (markup instanceof Element element) {
            element(element, inTemplate);
        } else if (markup instanceof Slot slot) {
            chunk.put((byte) 0x0e).putShort((short) slot.index()).put((byte) slot.type());
        } else if (markup instanceof Text text) {
            chunk.put((byte) 0x05).put((byte) 0x01).putShort((short) text.text().length());
            chunk.put(text.text().getBytes(StandardCharsets.UTF_16LE));
        }
    }

    private void name(String name) {
        Integer known = names.get(name);
        chunk.putInt(known == null ? chunk.position() + 4 : known);
        if (known == null) {
            int start = chunk.position();
            int hash = hash(name);
            names.put(name, start);
            chain(NAME_TABLE + 4 * (hash % 64), start);
            chunk.putShort((short) hash).putShort((short) name.length());
            chunk.put(name.getBytes(StandardCharsets.UTF_16LE)).putShort((short) 0);
        }
    }

    /** Puts what starts at {@code start} before what its bucket began with. */
    private void chain(int bucket, int start) {
        chunk.putInt(chunk.getInt(bucket));
        chunk.putInt(bucket, start);
    }

    private static int hash(String name) {
        int hash = 0;
        for (int i = 0; i < name.length(); i++) {
            hash = hash * 65_599 + name.charAt(i);
        }
        return hash & 0xffff;
    }
}
