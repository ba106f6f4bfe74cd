package pedigree.evtx;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import pedigree.evtx.EvtxRecord.Form;
import pedigree.evtx.Layout.Absence;
import pedigree.evtx.Layout.Field;

/**
 * Makes records of their bytes, chunk by chunk. Not thread-safe.
 *
 * <p>In two steps: of a record that is one template with one in it, which is nearly every one, the outer values are found first, then, if it is
 * wanted, the inner ones; each goes where its template's {@link Layout} says. Any other record is walked piece by piece.
 */
final class RecordDecoder {

    /** Most that all records of a chunk may come to, in characters and fields: they come to a tenth of it at most if they are honest. */
    private static final int MOST = 1 << 22;

    private static final int FIELD = 8;
    private static final List<String> REMAINS = List.of("EventRecordID", "TimeCreated_SystemTime", "Partial");
    private static final int HEADER = 24;
    private static final int TRAILER = 4;

    private static final String[] NOTHING = {};

    private final Form form;
    private final Definitions definitions;
    private final Texts texts = new Texts();
    private final XmlText xml = new XmlText();
    private final Values outer = new Values();
    private final Values inner = new Values();
    private Bytes bytes;
    private long position;
    private boolean carved;
    private int spent;

    /** @param borrows whether a template that was overwritten in its chunk may be taken from another */
    RecordDecoder(Templates templates, Form form, boolean borrows) {
        this.form = form;
        definitions = new Definitions(templates, borrows);
    }

    /** Turns to a chunk, which stands at {@code position} of the file. */
    void begin(Bytes chunk, long position) {
        bytes = chunk;
        this.position = position;
        spent = 0;
        carved = false;
        definitions.begin(chunk);
    }

    /** Whether the records that follow are found where none should be. */
    void carve(boolean finds) {
        carved = finds;
    }

    /** How many templates were borrowed so far. */
    int borrowed() {
        return definitions.borrowed();
    }

    /** The record of {@code size} bytes at an offset of the chunk; empty where the sink does not want it. */
    Optional<EvtxRecord> record(int record, int size, EvtxSink sink) throws Malformed {
        return form == Form.XML ? Optional.of(rendered(record, size)) : fields(record, size, sink);
    }

    private EvtxRecord rendered(int record, int size) throws Malformed {
        Optional<XmlLayout> layout = instance(record + HEADER, record + size - TRAILER, outer).flatMap(Template::recordXml);
        String found = layout.isPresent() ? laidOut(layout.get()) : "";
        return new EvtxRecord(bytes.i64(record + 8), position + record, bytes.i64(record + 16), carved,
                List.of(), NOTHING, List.of(), NOTHING, found.isEmpty() ? walkedXml(record, size) : found);
    }

    /** The record's XML, found piece by piece, whatever it is made of. */
    String walkedXml(int record, int size) throws Malformed {
        xml.clear();
        walk(record, size, xml);
        return xml.toString();
    }

    /** The XML by the templates' layouts; empty where a value decides about elements. */
    private String laidOut(XmlLayout layout) throws Malformed {
        xml.clear();
        return write(layout, outer) ? xml.element() : "";
    }

    private boolean write(XmlLayout layout, Values values) throws Malformed {
        for (XmlLayout.Place place : layout.places()) {
            spend(place.before().length());
            xml.raw(place.before());
            if (!write(place, values)) {
                return false;
            }
        }
        spend(layout.rest().length());
        xml.raw(layout.rest());
        return true;
    }

    private boolean write(XmlLayout.Place place, Values values) throws Malformed {
        int type = values.type(place.value());
        if (place.kind() == XmlLayout.Kind.SECTION) {
            return type == ValueText.NULL || values.size(place.value()) == 0 || writeSection(place.value());
        }
        if (type == ValueText.BIN_XML || (type & ValueText.ARRAY) != 0) {
            return false;
        }
        String text = type == ValueText.NULL ? "" : texts.of(bytes, type, values.offset(place.value()), values.size(place.value()));
        spend(FIELD + text.length());
        if (place.kind() == XmlLayout.Kind.CONTENT) {
            xml.contentAndEnd(text, place.name());
        } else if (place.kind() == XmlLayout.Kind.ATTRIBUTE || type != ValueText.NULL) {
            xml.attributeValue(place.name(), text);
        }
        return true;
    }

    private boolean writeSection(int value) throws Malformed {
        if (outer.type(value) != ValueText.BIN_XML) {
            return false;
        }
        int from = outer.offset(value);
        Optional<XmlLayout> section = instance(from, from + outer.size(value), inner).flatMap(Template::sectionXml);
        return section.isPresent() && write(section.get(), inner);
    }

    private Optional<EvtxRecord> fields(int record, int size, EvtxSink sink) throws Malformed {
        int from = record + HEADER;
        int to = record + size - TRAILER;
        Optional<Layout> layout = instance(from, to, outer).flatMap(Template::record);
        if (layout.isPresent()) {
            Optional<Layout> section = section(layout.get());
            if (section.isPresent()) {
                return wants(layout.get(), sink) ? Optional.of(flat(record, size, layout.get(), section.get())) : Optional.empty();
            }
        }
        return Optional.of(walked(record, size));
    }

    /** The template of the instance that stands from {@code from} to {@code to}; its values are read. Empty where something else stands there. */
    private Optional<Template> instance(int from, int to, Values values) throws Malformed {
        int at = from < to && bytes.u8(from) == 0x0f ? from + 4 : from;
        if (at >= to || bytes.u8(at) != 0x0c) {
            return Optional.empty();
        }
        values.read(bytes, BinXml.values(bytes, at), to);
        boolean alone = values.end() >= to || bytes.u8(values.end()) == 0;
        return alone ? Optional.of(definitions.template(bytes.offset(at + 6), bytes.i32(at + 2))) : Optional.empty();
    }

    /** The layout of the record's section, whose values are read; empty where it is no template that has one. */
    private Optional<Layout> section(Layout layout) throws Malformed {
        int value = layout.section();
        int type = value < 0 ? ValueText.NULL : outer.type(value);
        if (type == ValueText.NULL || outer.size(value) == 0) {
            return Optional.of(Layout.nothing());
        }
        int from = outer.offset(value);
        return type == ValueText.BIN_XML ? instance(from, from + outer.size(value), inner).flatMap(Template::section) : Optional.empty();
    }

    private boolean wants(Layout layout, EvtxSink sink) throws Malformed {
        return sink.wants(layout.provider().isPresent() ? orEmpty(text(layout.provider().get(), outer)) : "",
                layout.eventId().isPresent() ? orEmpty(text(layout.eventId().get(), outer)) : "");
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    private EvtxRecord flat(int record, int size, Layout layout, Layout section) throws Malformed {
        if (!isFlat(layout.system(), outer) || !isFlat(layout.data(), outer) || !isFlat(section.system(), inner) || !isFlat(section.data(), inner)) {
            return walked(record, size);
        }
        Layout.Names names = layout.with(section);
        return new EvtxRecord(bytes.i64(record + 8), position + record, bytes.i64(record + 16), carved,
                names.system(), values(layout.system(), section.system()), names.data(), values(layout.data(), section.data()), "");
    }

    /** Whether every value is the text of its field: an array makes several fields of one, and BinXML anything. */
    private static boolean isFlat(Field[] fields, Values values) {
        for (Field field : fields) {
            int type = field.value() < 0 ? ValueText.NULL : values.type(field.value());
            if (type == ValueText.BIN_XML || (type & ValueText.ARRAY) != 0) {
                return false;
            }
        }
        return true;
    }

    private String[] values(Field[] first, Field[] second) throws Malformed {
        String[] values = new String[first.length + second.length];
        for (int i = 0; i < first.length; i++) {
            values[i] = spend(text(first[i], outer));
        }
        for (int i = 0; i < second.length; i++) {
            values[first.length + i] = spend(text(second[i], inner));
        }
        return values;
    }

    /** The text of a field; {@code null} where it is absent. */
    private String text(Field field, Values values) throws Malformed {
        int value = field.value();
        if (value < 0) {
            return field.constant();
        }
        int type = values.type(value);
        if (type == ValueText.NULL) {
            return field.absence() == Absence.NEVER ? "" : null;
        }
        String text = texts.of(bytes, type, values.offset(value), values.size(value));
        return field.absence() == Absence.IF_EMPTY && text.isEmpty() ? null : text;
    }

    private String spend(String text) throws Malformed {
        spend(text == null ? FIELD : FIELD + text.length());
        return text;
    }

    private void spend(int amount) throws Malformed {
        spent += amount;
        if (spent > MOST) {
            throw new Malformed(0, "records that come to %d characters at most".formatted(MOST), "more");
        }
    }

    /** The record at an offset, found piece by piece, whatever it is made of. */
    EvtxRecord walked(int record, int size) throws Malformed {
        FieldSink fields = new FieldSink();
        walk(record, size, fields);
        return fields.record(bytes.i64(record + 8), position + record, bytes.i64(record + 16), carved);
    }

    /** What is left of a record whose template is nowhere: number, time, and its texts in their order. Empty where there are no texts. */
    Optional<EvtxRecord> remains(int record, int size) {
        List<String> found = new ArrayList<>();
        try {
            remains(record + HEADER, record + size - TRAILER, outer, found);
        } catch (Malformed e) {
            // what was found so far is all there is
        }
        try {
            String[] system = {Long.toUnsignedString(bytes.i64(record + 8)), FileTime.text(bytes.i64(record + 16)), "its template is lost: only its texts are left"};
            return found.isEmpty() ? Optional.empty() : Optional.of(new EvtxRecord(bytes.i64(record + 8), position + record, bytes.i64(record + 16),
                    true, REMAINS, system, Collections.nCopies(found.size(), ""), found.toArray(new String[0]), ""));
        } catch (Malformed e) {
            return Optional.empty();
        }
    }

    private void remains(int from, int to, Values values, List<String> found) throws Malformed {
        int at = from < to && bytes.u8(from) == 0x0f ? from + 4 : from;
        if (at >= to || bytes.u8(at) != 0x0c) {
            return;
        }
        values.read(bytes, BinXml.values(bytes, at), to);
        for (int i = 0; values.has(i); i++) {
            if (values.type(i) == ValueText.STRING && values.size(i) > 0) {
                found.add(texts.of(bytes, ValueText.STRING, values.offset(i), values.size(i)));
            } else if (values.type(i) == ValueText.BIN_XML && values != inner) {
                remains(values.offset(i), values.offset(i) + values.size(i), inner, found);
            }
        }
    }

    /** Walks a record piece by piece. */
    void walk(int record, int size, XmlSink sink) throws Malformed {
        List<Node> nodes = definitions.fragment(record + HEADER, record + size - TRAILER);
        Walk walk = new Walk(bytes, definitions, texts, sink);
        try {
            walk.record(nodes);
        } finally {
            spent += walk.spent();
        }
        spend(0);
    }
}
