package pedigree.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

import pedigree.event.FieldNames;
import pedigree.event.Fields;
import pedigree.event.Origin;
import pedigree.event.Timestamp;
import pedigree.evtx.EvtxFile;
import pedigree.evtx.EvtxRecord;
import pedigree.evtx.EvtxSink;

/** Reads Windows event logs in EVTX format. */
final class EvtxReader implements RecordReader {

    private static final int BLOCK = 1 << 20;

    @Override
    public void read(Input input, Consumer<? super Reading> sink) throws IOException {
        try (InputStream log = new BufferedInputStream(input.open(), BLOCK)) {
            EvtxFile.read(log, new Adapter(input.name(), sink));
        }
    }

    /** Turns what the log holds into readings; equal lists of names become one object. */
    private static final class Adapter implements EvtxSink {

        private static final int KEPT = 5_000;

        private final String file;
        private final Consumer<? super Reading> sink;
        private final Map<List<String>, FieldNames> names = new HashMap<>();

        Adapter(String file, Consumer<? super Reading> sink) {
            this.file = file;
            this.sink = sink;
        }

        @Override
        public void record(EvtxRecord record) {
            Fields system = fields(record.systemNames(), record.systemValues());
            Optional<Timestamp> created = system.get("TimeCreated_SystemTime").flatMap(Timestamp::parse);
            sink.accept(new Reading.SourceRecord(
                    new Origin(file, record.position()),
                    OptionalLong.of(id(system, record)),
                    created.or(() -> Optional.of(new Timestamp(record.written()))),
                    system,
                    fields(record.dataNames(), record.dataValues())));
        }

        /** The record's own number where it gives one, as forwarded events do, else its header's. */
        private static long id(Fields system, EvtxRecord record) {
            OptionalLong own = ClaimFields.parse(system.text("EventRecordID"));
            return own.orElse(record.id());
        }

        private Fields fields(List<String> fieldNames, List<String> values) {
            FieldNames known = names.get(fieldNames);
            if (known == null) {
                known = FieldNames.of(fieldNames);
                if (names.size() < KEPT) {
                    names.put(List.copyOf(fieldNames), known);
                }
            }
            return Fields.of(known, values.toArray(new String[0]));
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
