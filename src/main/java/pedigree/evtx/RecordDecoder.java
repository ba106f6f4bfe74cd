package pedigree.evtx;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import pedigree.evtx.EvtxRecord.Form;

/**
 * Makes records of their bytes, chunk by chunk. Not thread-safe.
 *
 * <p>A record of a known shape is found by its templates' layouts: {@link FlatFields}, {@link FlatXml}. Any other is walked piece by piece.
 */
final class RecordDecoder {

    private static final List<String> REMAINS = List.of("EventRecordID", "TimeCreated_SystemTime", "Partial");
    private static final int HEADER = 24;
    private static final int TRAILER = 4;

    private static final String[] NOTHING = {};

    private final Form form;
    private final Definitions definitions;
    private final Texts texts = new Texts();
    private final Allowance allowance = new Allowance();
    private final FlatFields flatFields;
    private final FlatXml flatXml;
    private Bytes bytes;
    private long position;
    private boolean carved;

    /** @param borrows whether a template that was overwritten in its chunk may be taken from another */
    RecordDecoder(Templates templates, Form form, boolean borrows) {
        this.form = form;
        definitions = new Definitions(templates, borrows);
        flatFields = new FlatFields(definitions, texts, allowance);
        flatXml = new FlatXml(definitions, allowance);
    }

    /** Turns to a chunk, which stands at {@code position} of the file. */
    void begin(Bytes chunk, long position) {
        bytes = chunk;
        this.position = position;
        carved = false;
        allowance.begin();
        definitions.begin(chunk);
        flatFields.begin(chunk);
        flatXml.begin(chunk);
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
        Optional<String> found = flatXml.of(record + HEADER, record + size - TRAILER);
        return new EvtxRecord(bytes.i64(record + 8), position + record, bytes.i64(record + 16), carved,
                List.of(), NOTHING, List.of(), NOTHING, found.isPresent() ? found.get() : walkedXml(record, size));
    }

    /** The record's XML, found piece by piece, whatever it is made of. */
    String walkedXml(int record, int size) throws Malformed {
        XmlText xml = new XmlText();
        walk(record, size, xml);
        return xml.toString();
    }

    private Optional<EvtxRecord> fields(int record, int size, EvtxSink sink) throws Malformed {
        if (!flatFields.find(record + HEADER, record + size - TRAILER)) {
            return Optional.of(walked(record, size));
        }
        if (!flatFields.wants(sink)) {
            return Optional.empty();
        }
        Optional<EvtxRecord> found = flatFields.record(bytes.i64(record + 8), position + record, bytes.i64(record + 16), carved);
        return found.isPresent() ? found : Optional.of(walked(record, size));
    }

    /** The record at an offset, found piece by piece, whatever it is made of. */
    EvtxRecord walked(int record, int size) throws Malformed {
        FieldSink fields = new FieldSink();
        walk(record, size, fields.xml());
        return fields.record(bytes.i64(record + 8), position + record, bytes.i64(record + 16), carved);
    }

    /** What is left of a record whose template is nowhere: number, time, and its texts in their order. Empty where there are no texts. */
    Optional<EvtxRecord> remains(int record, int size) {
        List<String> found = new ArrayList<>();
        try {
            remains(record + HEADER, record + size - TRAILER, true, found);
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

    private void remains(int from, int to, boolean whole, List<String> found) throws Malformed {
        int at = from < to && bytes.u8(from) == 0x0f ? from + 4 : from;
        if (at >= to || bytes.u8(at) != 0x0c) {
            return;
        }
        Values values = new Values().read(bytes, BinXml.values(bytes, at), to);
        for (int i = 0; values.has(i); i++) {
            if (values.type(i) == ValueText.STRING && values.size(i) > 0) {
                found.add(texts.of(bytes, ValueText.STRING, values.offset(i), values.size(i)));
            } else if (values.type(i) == ValueText.BIN_XML && whole) {
                remains(values.offset(i), values.offset(i) + values.size(i), false, found);
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
            allowance.spend(walk.spent());
        }
    }
}
