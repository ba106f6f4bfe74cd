package pedigree.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

import pedigree.event.Fields;
import pedigree.event.Origin;
import pedigree.event.Timestamp;
import pedigree.source.forms.EventText;
import pedigree.source.forms.FormSink;
import pedigree.source.forms.Mapping;
import pedigree.source.forms.TextFormat;
import pedigree.source.forms.Times;

/** Reads Windows events that a tool made text of: XML, JSON, CSV or rendered messages. */
record FormReader(TextFormat format) implements RecordReader {

    @Override
    public void read(Input input, ReadOptions options, PieceSink pieces) throws IOException {
        if (options.xml()) {
            pieces.accept(sink -> sink.accept(new Reading.Unreadable(new Origin(input.name(), 0),
                    "expected an EVTX log to write as XML, found " + format)));
            pieces.drain();
            return;
        }
        try (InputStream bytes = input.open()) {
            EventText text = EventText.begin(bytes, format);
            for (Optional<EventText.Stretch> next = text.next(); next.isPresent(); next = text.next()) {
                EventText.Stretch stretch = next.get();
                pieces.accept(sink -> stretch.decode(new Adapter(input.name(), sink)));
            }
            pieces.drain();
            pieces.accept(sink -> text.decodeRest(new Adapter(input.name(), sink)));
        }
        pieces.drain();
    }

    /** Turns what the text holds into readings. */
    private record Adapter(String file, Consumer<? super Reading> sink) implements FormSink {

        private static final int DIGITS = 19;

        @Override
        public void record(long position, Fields system, Fields data) {
            sink.accept(new Reading.SourceRecord(
                    new Origin(file, position),
                    id(system.text("EventRecordID")),
                    system.get("TimeCreated_SystemTime").flatMap(Times::parse),
                    system,
                    data));
        }

        @Override
        public void record(long position, Fields raw, Mapping.Mapped meaning) {
            Optional<Timestamp> time = Times.parse(meaning.time());
            sink.accept(new Reading.SourceRecord(new Origin(file, position), OptionalLong.empty(), time, Fields.none(), raw, Optional.of(meaning)));
        }

        private static OptionalLong id(String text) {
            try {
                return text.isEmpty() || text.length() > DIGITS ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(text));
            } catch (NumberFormatException e) {
                return OptionalLong.empty();
            }
        }

        @Override
        public void damage(long position, String reason) {
            sink.accept(new Reading.Unreadable(new Origin(file, position), reason));
        }
    }
}
