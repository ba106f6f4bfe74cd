package pedigree.evtx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import pedigree.samples.BinXmlValue;
import pedigree.samples.Content;
import pedigree.samples.Content.Datum;
import pedigree.samples.Content.EventData;
import pedigree.samples.Content.Plain;
import pedigree.samples.Content.Plain.PlainDatum;
import pedigree.samples.Content.UserData;

/**
 * Whatever is done to a log's bytes, reading it comes to an end without an exception. A sample of the bytes is tried, all of them with
 * {@code -Dpedigree.exhaustive=true}.
 */
class DamageTest {

    private static final boolean EXHAUSTIVE = Boolean.getBoolean("pedigree.exhaustive");
    private static final Duration LIMIT = Duration.ofMinutes(EXHAUSTIVE ? 30 : 1);
    private static final int[] FLIPS = {0xff, 0x01, 0x80, 0x40};

    @Test
    void aLogCutAnywhereGivesTheRecordsBeforeTheCut() {
        LogBytes log = small();
        assertTimeoutPreemptively(LIMIT, () -> {
            for (int size = 0; size <= log.free(); size += EXHAUSTIVE ? 1 : 13) {
                ReadLog read = ReadLog.of(Arrays.copyOf(log.bytes(), size));
                assertEquals(LongStream.rangeClosed(1, before(log, size)).boxed().toList(), read.ids(), "cut at " + size);
            }
        });
    }

    @Test
    void aByteChangedAnywhereLeavesRecordsOrDamage() {
        LogBytes log = small();
        byte[] bytes = Arrays.copyOf(log.bytes(), log.free());
        assertTimeoutPreemptively(LIMIT, () -> {
            for (int at = 0; at < bytes.length; at += at < LogBytes.CHUNK ? 97 : EXHAUSTIVE ? 1 : 3) {
                for (int flip : FLIPS) {
                    flipped(bytes, at, flip);
                }
            }
        });
    }

    /** Changes one byte, reads, and changes it back. */
    private static void flipped(byte[] bytes, int at, int flip) {
        bytes[at] ^= (byte) flip;
        ReadLog read = ReadLog.of(bytes);
        bytes[at] ^= (byte) flip;
        int told = read.records().size() + read.damage().size();
        assertTrue(told > 0, () -> "nothing is said of byte " + at + " with " + flip);
    }

    private static int before(LogBytes log, int size) {
        int whole = 0;
        while (whole < 4 && (whole == 3 ? log.free() : log.record(whole + 2)) <= size) {
            whole++;
        }
        return whole;
    }

    private static LogBytes small() {
        Content data = new EventData(List.of(
                new Datum("Image", BinXmlValue.text("C:\\a.exe")), new Datum("User", BinXmlValue.sid("S-1-5-18")),
                new Datum("", BinXmlValue.texts("one", "two")), new Datum("When", BinXmlValue.fileTime(133_000_000_000_000_000L))));
        return LogBytes.of(data, new UserData("Cleared", "urn:x", List.of(new Datum("By", BinXmlValue.text("mira")))),
                new Plain(List.of(new PlainDatum("Image", "b.exe"), new PlainDatum("", "more"))), data);
    }
}
