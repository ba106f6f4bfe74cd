package pedigree.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;

import pedigree.event.Timestamp;
import pedigree.evtx.EvtxFile;
import pedigree.evtx.EvtxRecord;
import pedigree.evtx.EvtxSink;
import pedigree.samples.Content.Datum;
import pedigree.samples.Content.EventData;
import pedigree.samples.Content.Plain;
import pedigree.samples.Content.Plain.PlainDatum;
import pedigree.samples.Content.UserData;
import pedigree.samples.LogRecord.Kind;
import pedigree.samples.LogRecord.Log;

/** What was written is read again, with nothing to remark on. By hand the samples were read with an independent reader, too. */
class EvtxWriterTest {

    private static final Kind CLEARED = new Kind(1102, 0, 104, 4, 0x4020000000000000L);

    @Test
    void eventDataIsReadByItsNames() throws IOException {
        assertEquals(List.of("1 Image=[cmd.exe] ProcessId=[20] Initiated=[true]"), read(record(Kind.sysmon(1, 5), new EventData(List.of(
                new Datum("Image", BinXmlValue.text("cmd.exe")), new Datum("ProcessId", BinXmlValue.u32(20)),
                new Datum("Initiated", BinXmlValue.bool(true)))))));
    }

    @Test
    void userDataIsReadByTheTagsOfItsElements() throws IOException {
        assertEquals(List.of("1102 SubjectUserName=[mira] SubjectLogonId=[0x48dd6]"), read(record(CLEARED, new UserData("LogFileCleared",
                "http://manifests.microsoft.com/win/2004/08/windows/eventlog", List.of(
                new Datum("SubjectUserName", BinXmlValue.text("mira")), new Datum("SubjectLogonId", BinXmlValue.hex64(0x48dd6)))))));
    }

    @Test
    void aPlainRecordIsReadWithoutATemplate() throws IOException {
        assertEquals(List.of("1 Image=[cmd.exe] Data=[more]"), read(record(Kind.sysmon(1, 5), new Plain(List.of(
                new PlainDatum("Image", "cmd.exe"), new PlainDatum("", "more"))))));
    }

    @Test
    void anArrayIsReadAsOneValueAfterAnother() throws IOException {
        assertEquals(List.of("1 Data=[one] Data=[two]"), read(record(Kind.sysmon(1, 5), new EventData(List.of(
                new Datum("", BinXmlValue.texts("one", "two")))))));
    }

    @Test
    void aLogOfManyChunksLosesNoRecord() throws IOException {
        LogRecord one = record(Kind.sysmon(1, 5), new EventData(List.of(new Datum("CommandLine", BinXmlValue.text("x".repeat(9_000))))));
        assertEquals(50, read(Collections.nCopies(50, one).toArray(LogRecord[]::new)).size());
    }

    private static LogRecord record(Kind event, Content content) {
        return new LogRecord(Log.SYSMON, event, "DESK-07", Timestamp.parse("2026-01-02T03:04:05Z").orElseThrow(), content);
    }

    private static List<String> read(LogRecord... records) throws IOException {
        List<String> lines = new ArrayList<>();
        EvtxFile.read(() -> new ByteArrayInputStream(EvtxWriter.write(List.of(records), 1)), EvtxRecord.Form.FIELDS, false, new EvtxSink() {

            @Override
            public void record(EvtxRecord record) {
                StringBuilder line = new StringBuilder(record.systemValues()[record.systemNames().indexOf("EventID")]);
                for (int i = 0; i < record.dataNames().size(); i++) {
                    String name = record.dataNames().get(i);
                    line.append(' ').append(name.isEmpty() ? "Data" : name).append("=[").append(record.dataValues()[i]).append(']');
                }
                lines.add(line.toString());
            }

            @Override
            public void damage(long position, String reason) {
                lines.add(reason);
            }

            @Override
            public void note(long position, String remark) {
                lines.add(remark);
            }
        });
        return lines;
    }
}
