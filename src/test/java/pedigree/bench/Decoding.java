package pedigree.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import pedigree.evtx.EvtxFile;
import pedigree.evtx.EvtxRecord;
import pedigree.evtx.EvtxRecord.Form;
import pedigree.evtx.EvtxSink;

/** What of {@code evtx} is measured: all that the benchmark knows of how it is called. */
final class Decoding {

    private Decoding() {
    }

    /** Whether a record tells of a process that started or ended. */
    static boolean isWanted(String provider, String eventId) {
        return switch (provider) {
            case "Microsoft-Windows-Sysmon" -> eventId.equals("1") || eventId.equals("5");
            case "Microsoft-Windows-Security-Auditing" -> eventId.equals("4688") || eventId.equals("4689");
            default -> false;
        };
    }

    /** Reads the fields of the wanted records of a log; how many records were handed over. */
    static long wanted(Path log) throws IOException {
        return read(log, Form.FIELDS, true);
    }

    /** Reads the fields of all records of a log; how many there are. */
    static long all(Path log) throws IOException {
        return read(log, Form.FIELDS, false);
    }

    /** Makes the XML of all records of a log; how many there are. */
    static long xml(Path log) throws IOException {
        return read(log, Form.XML, false);
    }

    private static long read(Path log, Form form, boolean wantedOnly) throws IOException {
        Counter counter = new Counter(wantedOnly);
        EvtxFile.read(() -> Files.newInputStream(log), form, false, counter);
        return counter.records;
    }

    /** Counts records, and takes no damage. */
    private static final class Counter implements EvtxSink {

        private final boolean wantedOnly;
        private long records;

        Counter(boolean wantedOnly) {
            this.wantedOnly = wantedOnly;
        }

        @Override
        public boolean wants(String provider, String eventId) {
            return !wantedOnly || isWanted(provider, eventId);
        }

        @Override
        public void record(EvtxRecord record) {
            records++;
        }

        @Override
        public void damage(long position, String reason) {
            throw new IllegalStateException(reason);
        }

        @Override
        public void note(long position, String remark) {
            throw new IllegalStateException(remark);
        }
    }
}
