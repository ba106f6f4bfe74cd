package pedigree.evtx;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import pedigree.event.Timestamp;
import pedigree.samples.BinXmlValue;
import pedigree.samples.Content;
import pedigree.samples.Content.Datum;
import pedigree.samples.Content.EventData;
import pedigree.samples.EvtxWriter;
import pedigree.samples.LogRecord;
import pedigree.samples.LogRecord.Kind;
import pedigree.samples.LogRecord.Log;

/** The bytes of a written log, to be changed before they are read. Offsets are the file's. */
final class LogBytes {

    /** Where the first chunk begins. */
    static final int CHUNK = 4096;

    private final byte[] bytes;
    private final ByteBuffer view;

    private LogBytes(byte[] bytes) {
        this.bytes = bytes;
        view = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** A log of one chunk with records 1 to {@code count}, each of which says its number. */
    static LogBytes numbered(int count) {
        return of(IntStream.rangeClosed(1, count).mapToObj(LogBytes::number).toArray(Content[]::new));
    }

    private static Content number(int number) {
        return new EventData(List.of(new Datum("Number", BinXmlValue.u32(number)), new Datum("Image", BinXmlValue.text("C:\\a.exe"))));
    }

    /** A log with a record for each of {@code contents}. */
    static LogBytes of(Content... contents) {
        List<LogRecord> records = new ArrayList<>();
        for (Content content : contents) {
            records.add(new LogRecord(Log.SYSMON, Kind.sysmon(1, 5), "DESK-07", Timestamp.parse("2026-01-02T03:04:05Z").orElseThrow(), content));
        }
        return new LogBytes(EvtxWriter.write(records, 1));
    }

    /** Where record {@code number}, from 1, of the first chunk begins. */
    int record(int number) {
        int at = CHUNK + 512;
        for (int i = 1; i < number; i++) {
            at += view.getInt(at + 4);
        }
        return at;
    }

    /** Where the first chunk's data ends. */
    int free() {
        return CHUNK + view.getInt(CHUNK + 48);
    }

    int i32(int at) {
        return view.getInt(at);
    }

    LogBytes i32(int at, int value) {
        view.putInt(at, value);
        return this;
    }

    LogBytes i16(int at, int value) {
        view.putShort(at, (short) value);
        return this;
    }

    byte[] bytes() {
        return bytes;
    }

    ReadLog read() {
        return ReadLog.of(bytes);
    }
}
