package pedigree.evtx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** What the reader makes of a log. */
final class ReadLog implements EvtxSink {

    private final List<EvtxRecord> records = new ArrayList<>();
    private final List<String> damage = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    /** Reads a whole log. */
    static ReadLog of(byte[] log) {
        return of(log, false);
    }

    /** Reads a whole log, and where {@code carve}, what is left of others. */
    static ReadLog of(byte[] log, boolean carve) {
        ReadLog read = new ReadLog();
        try {
            EvtxFile.read(() -> new ByteArrayInputStream(log), EvtxRecord.Form.FIELDS, carve, read);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // an array can always be read
        }
        return read;
    }

    List<EvtxRecord> records() {
        return records;
    }

    /** The records' ids, in the order of the file. */
    List<Long> ids() {
        return records.stream().map(EvtxRecord::id).toList();
    }

    List<String> damage() {
        return damage;
    }

    List<String> notes() {
        return notes;
    }

    /** The data of the record at {@code index}, as {@code name=value}. */
    List<String> data(int index) {
        EvtxRecord record = records.get(index);
        List<String> data = new ArrayList<>();
        for (int i = 0; i < record.dataNames().size(); i++) {
            data.add(record.dataNames().get(i) + '=' + record.dataValues()[i]);
        }
        return data;
    }

    @Override
    public void record(EvtxRecord record) {
        records.add(record);
    }

    @Override
    public void damage(long position, String reason) {
        damage.add(reason);
    }

    @Override
    public void note(long position, String remark) {
        notes.add(remark);
    }
}
