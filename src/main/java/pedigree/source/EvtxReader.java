package pedigree.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import pedigree.event.FieldNames;
import pedigree.event.Fields;
import pedigree.event.Origin;
import pedigree.event.Timestamp;
import pedigree.evtx.EvtxFile;
import pedigree.evtx.EvtxFile.Stretch;
import pedigree.evtx.EvtxRecord;
import pedigree.evtx.EvtxRecord.Form;
import pedigree.evtx.EvtxSink;

/** Reads Windows event logs in EVTX format. */
final class EvtxReader implements RecordReader {

    @Override
    public void read(Input input, ReadOptions options, PieceSink pieces) throws IOException {
        Names names = new Names();
        try (InputStream log = input.open()) {
            EvtxFile file = EvtxFile.begin(log, options.xml() ? Form.XML : Form.FIELDS, options.carve());
            for (Optional<Stretch> next = file.next(); next.isPresent(); next = file.next()) {
                Stretch stretch = next.get();
                pieces.accept(sink -> stretch.decode(new Adapter(input.name(), names, sink)));
            }
            pieces.drain();
            pieces.accept(sink -> file.decodeRest(input::open, new Adapter(input.name(), names, sink)));
        }
        pieces.drain();
    }

    /** The names of fields, each list of them one object. Thread-safe. */
    private static final class Names {

        private static final int KEPT = 5_000;

        private final Map<List<String>, FieldNames> known = new ConcurrentHashMap<>();

        FieldNames of(List<String> names) {
            FieldNames same = known.get(names);
            if (same != null) {
                return same;
            }
            FieldNames made = FieldNames.of(names);
            return known.size() < KEPT ? known.computeIfAbsent(List.copyOf(names), key -> made) : made;
        }
    }

    /** Turns what the log holds into readings. */
    private record Adapter(String file, Names names, Consumer<? super Reading> sink) implements EvtxSink {

        @Override
        public void record(EvtxRecord record) {
            Origin origin = new Origin(file, record.position(), record.carved());
            if (!record.xml().isEmpty()) {
                sink.accept(new Reading.Rendered(origin, record.xml()));
                return;
            }
            Fields system = Fields.of(names.of(record.systemNames()), record.systemValues());
            Optional<Timestamp> created = system.get("TimeCreated_SystemTime").flatMap(Timestamp::parse);
            sink.accept(new Reading.SourceRecord(
                    origin,
                    OptionalLong.of(id(system, record)),
                    created.or(() -> Optional.of(new Timestamp(record.written()))),
                    system,
                    Fields.of(names.of(record.dataNames()), record.dataValues())));
        }

        /** The record's own number where it gives one, as forwarded events do, else its header's. */
        private static long id(Fields system, EvtxRecord record) {
            OptionalLong own = RecordIds.parse(system.text("EventRecordID"));
            return own.orElse(record.id());
        }

        @Override
        public void damage(long position, String reason) {
            sink.accept(new Reading.Unreadable(new Origin(file, position), reason));
        }

        @Override
        public void note(long position, String remark) {
            sink.accept(new Reading.Note(new Origin(file, position), remark));
        }
    }
}
