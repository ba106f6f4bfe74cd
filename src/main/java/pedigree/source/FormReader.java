package pedigree.source;

import java.io.IOException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import pedigree.event.Fields;
import pedigree.event.Origin;
import pedigree.event.Timestamp;
import pedigree.source.forms.EventText;
import pedigree.source.forms.FormSink;
import pedigree.source.forms.Mapping;
import pedigree.source.forms.TextFormat;
import pedigree.source.forms.Times;

/** Reads Windows events that a tool made text of: XML, JSON, CSV, workbooks or rendered messages. */
record FormReader(TextFormat format) implements RecordReader {

    @Override
    public void read(Input input, ReadOptions options, PieceSink pieces) throws IOException {
        if (options.xml()) {
            pieces.accept(sink -> sink.accept(new Reading.Unreadable(new Origin(input.name(), 0),
                    "expected an EVTX log to write as XML, found " + format)));
            pieces.drain();
            return;
        }
        Zones zones = new Zones(options.zone(), ConcurrentHashMap.newKeySet());
        try (EventText text = EventText.open(input::open, input.size(), format, options.mapping())) {
            for (Optional<EventText.Stretch> next = text.next(); next.isPresent(); next = text.next()) {
                EventText.Stretch stretch = next.get();
                pieces.accept(sink -> stretch.decode(new Adapter(input.name(), zones, sink)));
            }
            pieces.drain();
            pieces.accept(sink -> {
                text.decodeRest(new Adapter(input.name(), zones, sink));
                zones.say(input.name(), sink);
            });
        }
        pieces.drain();
    }

    /**
     * The zones of times that come without one. Thread-safe.
     *
     * @param chosen the analyst's choice
     * @param used   those that were needed so far
     */
    private record Zones(ZoneId chosen, Set<ZoneId> used) {

        Optional<Timestamp> time(String text, boolean utc) {
            ZoneId zone = utc ? ZoneOffset.UTC : chosen;
            Optional<Times.Told> told = Times.read(text);
            if (told.isPresent() && !told.get().zoned() && !used.contains(zone)) {
                used.add(zone);
            }
            return told.map(time -> time.in(zone));
        }

        void say(String file, Consumer<? super Reading> sink) {
            used.stream().sorted(Comparator.comparing(ZoneId::getId)).forEach(zone -> sink.accept(new Reading.Zoneless(new Origin(file, 0), zone)));
        }
    }

    /** Turns what the text holds into readings. */
    private record Adapter(String file, Zones zones, Consumer<? super Reading> sink) implements FormSink {

        @Override
        public void record(long position, boolean utc, Fields system, Fields data) {
            sink.accept(new Reading.SourceRecord(
                    new Origin(file, position),
                    RecordIds.parse(system.text("EventRecordID")),
                    system.get("TimeCreated_SystemTime").flatMap(text -> zones.time(text, utc)),
                    system,
                    data));
        }

        @Override
        public void record(long position, Fields raw, Mapping.Mapped meaning) {
            boolean utc = !meaning.local();
            Optional<Timestamp> time = zones.time(meaning.time(), utc);
            if (!utc) {
                zones.time(meaning.fields().text("ProcessStart"), false); // read later, in the same zone
            }
            sink.accept(new Reading.SourceRecord(new Origin(file, position), RecordIds.parse(meaning.record()), time, Fields.none(), raw, Optional.of(meaning),
                    utc ? ZoneOffset.UTC : zones.chosen()));
        }

        @Override
        public void damage(long position, String reason) {
            sink.accept(new Reading.Unreadable(new Origin(file, position), reason));
        }

        @Override
        public void note(String text) {
            sink.accept(new Reading.Note(new Origin(file, 0), text));
        }
    }
}
