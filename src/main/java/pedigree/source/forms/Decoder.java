package pedigree.source.forms;

import java.io.IOException;
import java.util.Optional;

/** Decodes the records of a block, each by itself; one that is damaged costs no other. */
record Decoder(TextFormat format, Recogniser recogniser, Rows rows, boolean nested) {

    void decode(Block block, int first, FormSink sink) {
        for (int i = first; i < block.size(); i++) {
            long position = block.positions()[i];
            if (position < 0) {
                sink.damage(-position, "expected a record of at most 16 MiB, found a longer one");
            } else {
                one(block.bytes(), block.from(i), block.to(i), position, sink);
            }
        }
    }

    private void one(byte[] bytes, int from, int to, long position, FormSink sink) {
        try {
            switch (format) {
                case JSON -> json(bytes, from, to, position, sink);
                case XML -> xml(Utf8.text(bytes, from, to), position, sink);
                case CSV -> recogniser.record(position, rows.row(Utf8.text(bytes, from, to)), sink);
                case TABLE, XLSX -> cells(Utf8.text(bytes, from, to), position, sink);
                case TEXT -> text(Utf8.text(bytes, from, to), position, sink);
            }
        } catch (IOException e) {
            String reason = e.getMessage();
            sink.damage(position, reason.startsWith("expected ") ? reason : "expected a JSON object, found none that is well-formed");
        }
    }

    private void json(byte[] bytes, int from, int to, long position, FormSink sink) throws IOException {
        if (!nested) {
            recogniser.record(position, recogniser.json().of(bytes, from, to), sink);
            return;
        }
        for (byte[] record : Nested.of(Utf8.text(bytes, from, to))) {
            recogniser.record(position, recogniser.json().of(record, 0, record.length), sink);
        }
    }

    private void cells(String row, long ordinal, FormSink sink) {
        long position = rows.position(row, ordinal);
        try {
            Leaves leaves = rows.row(row);
            if (leaves.size() > 0) {
                recogniser.record(position, leaves, sink);
            }
        } catch (IOException e) {
            sink.damage(position, e.getMessage());
        }
    }

    private void xml(String xml, long position, FormSink sink) throws IOException {
        Leaves system = new Leaves();
        Leaves data = new Leaves();
        XmlLeaves.read(xml, system, data);
        sink.record(position, true, recogniser.fields(system), recogniser.fields(data));
    }

    private void text(String text, long position, FormSink sink) throws IOException {
        Optional<RenderedText> rendered = RenderedText.of(text);
        if (rendered.isEmpty() || !rendered.get().system().has("EventID")) {
            throw new IOException("expected the message of an event, found none that Pedigree knows");
        }
        sink.record(position, false, recogniser.fields(rendered.get().system()), recogniser.fields(rendered.get().data()));
    }
}
