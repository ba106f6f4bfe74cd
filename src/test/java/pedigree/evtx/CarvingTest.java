package pedigree.evtx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** Records that are found where none should be. */
class CarvingTest {

    private static final int CHUNK = LogBytes.CHUNK;

    @Test
    void recordsBehindTheLiveOnesAreFoundOnlyWhereTheyAreLookedFor() {
        LogBytes log = LogBytes.numbered(3);
        log.i32(CHUNK + 48, log.record(2) - CHUNK);
        assertEquals(List.of(1L), log.read().ids());
        ReadLog carved = ReadLog.of(log.bytes(), true);
        assertEquals(List.of(1L, 2L, 3L), carved.ids());
        assertEquals(List.of(false, true, true), carved(carved));
        assertEquals(List.of("Number=3", "Image=C:\\a.exe"), carved.data(2));
    }

    @Test
    void bytesThatOnlyBeginLikeARecordAreNone() {
        LogBytes log = LogBytes.numbered(3);
        log.i32(CHUNK + 48, log.record(2) - CHUNK);
        log.i32(log.record(3) - 4, 77); // the copy of record 2's size
        assertEquals(List.of(1L, 3L), ReadLog.of(log.bytes(), true).ids());
    }

    @Test
    void anUndamagedLogHasNothingToBeFound() {
        ReadLog read = ReadLog.of(LogBytes.numbered(3).bytes(), true);
        assertEquals(List.of(false, false, false), carved(read));
        assertEquals(List.of(), read.damage());
        assertEquals(List.of(), read.notes());
    }

    @Test
    void aChunkInAFileThatIsNoLogIsFoundAtEveryStepOf512Bytes() {
        byte[] chunk = chunk(LogBytes.numbered(3));
        for (int before : new int[] {0, 512, 4096 + 512, Chunk.SIZE - 512, 3 * Chunk.SIZE + 1024}) {
            byte[] image = joined(junk(before), chunk, junk(5_000));
            assertEquals(List.of(), ReadLog.of(image, false).ids());
            ReadLog carved = ReadLog.of(image, true);
            assertEquals(List.of(1L, 2L, 3L), carved.ids(), "behind " + before + " bytes");
            assertEquals(List.of(true, true, true), carved(carved));
            assertEquals(before + 512L, carved.records().get(0).position());
            assertEquals(List.of("Number=2", "Image=C:\\a.exe"), carved.data(1));
        }
    }

    @Test
    void aChunkThatEndsWhereAnotherBeginsIsReadAsFarAsItGoes() {
        LogBytes first = LogBytes.numbered(3);
        byte[] cut = Arrays.copyOf(chunk(first), first.record(3) - CHUNK + 511 & ~511);
        ReadLog carved = ReadLog.of(joined(cut, chunk(LogBytes.numbered(2))), true);
        assertEquals(List.of(1L, 2L, 1L, 2L), carved.ids());
    }

    @Test
    void aChunkThatLostItsMagicIsFoundInItsSlot() {
        byte[] log = LogBytes.numbered(2).bytes();
        log[CHUNK] = 'X';
        ReadLog carved = ReadLog.of(log, true);
        assertEquals(List.of(1L, 2L), carved.ids());
        assertEquals(List.of(true, true), carved(carved));
    }

    @Test
    void aRecordThatLostItsChunkIsReadWithTheDefinitionsInIt() {
        ReadLog carved = ReadLog.of(joined(junk(8 * 1001), record(LogBytes.numbered(1), 1), junk(100)), true);
        assertEquals(List.of(1L), carved.ids());
        assertEquals(8 * 1001L, carved.records().get(0).position());
        assertEquals(List.of("Number=1", "Image=C:\\a.exe"), carved.data(0));
    }

    @Test
    void aRecordThatLostItsChunkAndItsDefinitionsIsReadWithThoseOfAnother() {
        LogBytes log = LogBytes.numbered(2);
        ReadLog carved = ReadLog.of(joined(junk(4000), record(log, 2), junk(8192 - 4000 - record(log, 2).length), chunk(log)), true);
        assertTrue(carved.ids().contains(2L), carved.ids()::toString);
        int last = carved.ids().size() - 1;
        assertEquals(4000, carved.records().get(last).position());
        assertEquals(List.of("Number=2", "Image=C:\\a.exe"), carved.data(last));
    }

    @Test
    void ofARecordWhoseTemplateIsNowhereTheTextsAreLeft() {
        ReadLog carved = ReadLog.of(joined(junk(4000), record(LogBytes.numbered(2), 2)), true);
        assertEquals(List.of(2L), carved.ids());
        EvtxRecord record = carved.records().get(0);
        assertTrue(record.systemNames().contains("Partial"));
        assertTrue(carved.data(0).contains("=C:\\a.exe"), carved.data(0)::toString);
        assertTrue(record.carved());
    }

    @Test
    void aRecordAcrossTheReadersBlocksIsFound() {
        byte[] record = record(LogBytes.numbered(1), 1);
        for (int before = Chunk.SIZE - record.length - 8 & ~7; before < Chunk.SIZE + 16; before += 8) {
            assertEquals(List.of(1L), ReadLog.of(joined(junk(before), record), true).ids(), "behind " + before + " bytes");
        }
    }

    @Test
    void whereNothingIsNothingIsFound() {
        for (int size : new int[] {0, 1, 511, 4096, Chunk.SIZE, 3 * Chunk.SIZE + 7}) {
            ReadLog carved = ReadLog.of(junk(size), true);
            assertEquals(List.of(), carved.ids());
            assertEquals(List.of(), carved.damage());
        }
    }

    private static List<Boolean> carved(ReadLog read) {
        return read.records().stream().map(EvtxRecord::carved).toList();
    }

    private static byte[] chunk(LogBytes log) {
        return Arrays.copyOfRange(log.bytes(), CHUNK, CHUNK + Chunk.SIZE);
    }

    private static byte[] record(LogBytes log, int number) {
        int at = log.record(number);
        return Arrays.copyOfRange(log.bytes(), at, at + log.i32(at + 4));
    }

    /** Bytes that look like nothing. */
    private static byte[] junk(int size) {
        byte[] junk = new byte[size];
        Arrays.fill(junk, (byte) 'j');
        return junk;
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        Stream.of(parts).forEach(joined::writeBytes);
        assertFalse(joined.size() == 0);
        return joined.toByteArray();
    }
}
