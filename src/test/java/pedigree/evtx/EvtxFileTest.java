package pedigree.evtx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Logs whose headers, chunks and records are not what they should be. */
class EvtxFileTest {

    private static final int CHUNK = LogBytes.CHUNK;

    @Test
    void anUndamagedLogIsReadWithoutARemark() {
        ReadLog read = LogBytes.numbered(3).read();
        assertEquals(List.of(1L, 2L, 3L), read.ids());
        assertEquals(List.of(), read.damage());
        assertEquals(List.of(), read.notes());
    }

    @Test
    void aRecordKnowsItsPlaceInTheFile() {
        LogBytes log = LogBytes.numbered(3);
        assertEquals(log.record(3), log.read().records().get(2).position());
    }

    @Test
    void minorVersionTwoIsRead() {
        assertEquals(List.of(1L), LogBytes.numbered(1).i16(36, 2).read().ids());
    }

    @Test
    void aWrongChunkCountIsNotedAndNotObeyed() {
        ReadLog read = LogBytes.numbered(3).i16(42, 0).read();
        assertEquals(List.of(1L, 2L, 3L), read.ids());
        assertEquals(List.of("the header counts 0 chunks, 1 are there"), read.notes());
    }

    @Test
    void aDirtyLogIsNoted() {
        assertEquals(List.of("dirty: the log was copied while it was written"), LogBytes.numbered(1).i32(120, 1).read().notes());
    }

    @Test
    void wrongRecordNumbersOfTheChunkAreNotObeyed() {
        assertEquals(List.of(1L, 2L), LogBytes.numbered(2).i32(CHUNK + 8, 7).i32(CHUNK + 16, 7).i32(CHUNK + 24, 7).i32(CHUNK + 32, 7).read().ids());
    }

    @Test
    void loopsInTheTablesOfNamesAndTemplatesDoNotMatter() {
        LogBytes log = LogBytes.numbered(2);
        for (int at = CHUNK + 128; at < CHUNK + 512; at += 4) {
            log.i32(at, 512);
        }
        assertEquals(List.of(1L, 2L), log.read().ids());
    }

    @Test
    void aChunkWithAWrongMagicIsDamageAndTheNextIsRead() {
        byte[] two = twoChunks();
        two[CHUNK] = 'X';
        ReadLog read = ReadLog.of(two);
        assertEquals(List.of(1L, 2L), read.ids());
        assertEquals(List.of("offset 0x00001000: chunk magic expected 'ElfChnk', found 'XlfChnk\\x00'"), read.damage());
    }

    @Test
    void anUnusedChunkInTheMiddleIsPassedOverInSilence() {
        byte[] two = twoChunks();
        Arrays.fill(two, CHUNK, CHUNK + Chunk.SIZE, (byte) 0);
        ReadLog read = ReadLog.of(two);
        assertEquals(List.of(1L, 2L), read.ids());
        assertEquals(List.of(), read.damage());
    }

    @Test
    void junkBehindTheLastChunkIsDamage() {
        byte[] log = LogBytes.numbered(1).bytes();
        byte[] longer = Arrays.copyOf(log, log.length + 100);
        Arrays.fill(longer, log.length, longer.length, (byte) 'j');
        ReadLog read = ReadLog.of(longer);
        assertEquals(List.of(1L), read.ids());
        assertEquals(1, read.damage().size());
    }

    @Test
    void aWrongChecksumIsNotedAndTheRecordsAreRead() {
        LogBytes log = LogBytes.numbered(2);
        ReadLog read = log.i32(CHUNK + 52, ~log.i32(CHUNK + 52)).read();
        assertEquals(List.of(1L, 2L), read.ids());
        assertEquals(List.of(), read.damage());
        assertTrue(read.notes().stream().anyMatch(note -> note.contains("chunk data checksum expected")), read.notes()::toString);
    }

    @Test
    void aChunkThatSaysItHasNoChecksumsIsNotCheckedForThem() {
        LogBytes log = LogBytes.numbered(1);
        assertEquals(List.of(), log.i32(CHUNK + 52, 0).i32(CHUNK + 120, 4).read().notes());
    }

    @Test
    void aCutFileGivesTheRecordsBeforeTheCut() {
        LogBytes log = LogBytes.numbered(3);
        ReadLog read = ReadLog.of(Arrays.copyOf(log.bytes(), log.record(3) + 40));
        assertEquals(List.of(1L, 2L), read.ids());
        assertEquals(1, read.damage().size());
    }

    @Test
    void aFileCutInItsHeaderIsDamage() {
        assertEquals(List.of("offset 0x00000000: a file header of 128 bytes expected, found 100 bytes"), ReadLog.of(new byte[100]).damage());
    }

    @Test
    void aFreeSpaceOffsetBehindTheDataEndsAtTheZeros() {
        ReadLog read = LogBytes.numbered(2).i32(CHUNK + 48, Chunk.SIZE).read();
        assertEquals(List.of(1L, 2L), read.ids());
        assertEquals(List.of(), read.damage());
    }

    @Test
    void aFreeSpaceOffsetBehindTheChunkIsNotObeyed() {
        assertEquals(List.of(1L, 2L), LogBytes.numbered(2).i32(CHUNK + 48, -1).read().ids());
    }

    @Test
    void recordsBehindTheFreeSpaceOffsetAreNotCounted() {
        LogBytes log = LogBytes.numbered(3);
        assertEquals(List.of(1L, 2L), log.i32(CHUNK + 48, log.record(3) - CHUNK).read().ids());
    }

    @Test
    void aRecordOfSizeZeroIsDamageAndEndsItsChunk() {
        LogBytes log = LogBytes.numbered(3);
        ReadLog read = log.i32(log.record(2) + 4, 0).read();
        assertEquals(List.of(1L), read.ids());
        assertEquals(1, read.damage().size());
    }

    @Test
    void aRecordLargerThanItsChunkIsDamageAndEndsIt() {
        LogBytes log = LogBytes.numbered(3);
        ReadLog read = log.i32(log.record(2) + 4, Chunk.SIZE).read();
        assertEquals(List.of(1L), read.ids());
        assertEquals(1, read.damage().size());
    }

    @Test
    void aRecordWhoseSizeCopyDiffersIsReadAndNoted() {
        LogBytes log = LogBytes.numbered(3);
        ReadLog read = log.i32(log.record(2) - 4, 24).read();
        assertEquals(List.of(1L, 2L, 3L), read.ids());
        assertTrue(read.notes().stream().anyMatch(note -> note.contains("size")), read.notes()::toString);
    }

    @Test
    void aRecordWhoseSizeIsWrongDoesNotHideTheNext() {
        LogBytes log = LogBytes.numbered(3);
        ReadLog read = log.i32(log.record(1) + 4, log.free() - log.record(1) + 64).read();
        assertEquals(List.of(1L, 2L, 3L), read.ids());
    }

    @Test
    void bytesThatAreNoRecordArePassedOver() {
        LogBytes log = LogBytes.numbered(3);
        ReadLog read = log.i32(log.record(2), 0x12345678).read();
        assertEquals(List.of(1L, 3L), read.ids());
        assertEquals(1, read.damage().size());
    }

    @Test
    void aRecordWhoseTemplateWasOverwrittenIsReadWithTheSameOneOfAnotherChunk() {
        ReadLog read = ReadLog.of(overwritten(0));
        assertEquals(List.of(1L, 2L, 1L, 2L), read.ids());
        assertEquals(List.of("Number=2", "Image=C:\\a.exe"), read.data(3));
    }

    @Test
    void aRecordWhoseTemplateIsNowhereElseIsDamage() {
        ReadLog read = ReadLog.of(overwritten(1));
        assertEquals(List.of(1L, 2L, 1L), read.ids());
        assertEquals(1, read.damage().size());
    }

    /** The same chunk twice, the second time with its outer template overwritten, and record 2 asking for its id changed by {@code otherId}. */
    private static byte[] overwritten(int otherId) {
        byte[] two = twoChunks();
        int first = two.length - Chunk.SIZE + 512;
        int definition = first + 24 + 4 + 10;
        Arrays.fill(two, definition + 4, definition + 20, (byte) 0x55);
        int second = first + ByteBuffer.wrap(two).order(ByteOrder.LITTLE_ENDIAN).getInt(first + 4);
        two[second + 24 + 4 + 2] ^= (byte) otherId;
        return two;
    }

    @Test
    void theXmlOfARecordWhoseTemplateWasOverwrittenIsMadeWithTheSameOneOfAnotherChunk(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("two.evtx"), overwritten(0));
        List<EvtxRecord> records = ReadLog.of(Files.readAllBytes(file)).records();
        assertEquals(EvtxFile.xml(file, records.get(1).position()), EvtxFile.xml(file, records.get(3).position()));
    }

    @Test
    void theXmlOfARecordIsFoundByItsPosition(@TempDir Path folder) throws IOException {
        LogBytes log = LogBytes.numbered(3);
        Path file = Files.write(folder.resolve("a.evtx"), log.bytes());
        String xml = EvtxFile.xml(file, log.record(2));
        assertTrue(xml.contains("<EventRecordID>2</EventRecordID>"), xml);
        assertTrue(xml.contains("<Data Name=\"Number\">2</Data>"), xml);
    }

    @Test
    void aPositionWithoutARecordHasNoXml(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("a.evtx"), LogBytes.numbered(3).bytes());
        for (long position : new long[] {0, 4096, 4608 + 8, 60_000, 69_000, 1L << 40}) {
            assertThrows(IOException.class, () -> EvtxFile.xml(file, position), () -> "position " + position);
        }
    }

    @Test
    void aLogIsKnownByItsFirstBytes() {
        assertTrue(EvtxFile.hasMagic(LogBytes.numbered(1).bytes()));
        assertEquals(false, EvtxFile.hasMagic("ElfChnk\0".getBytes(StandardCharsets.US_ASCII)));
        assertEquals(false, EvtxFile.hasMagic(new byte[3]));
    }

    /** The same chunk twice. */
    private static byte[] twoChunks() {
        byte[] one = LogBytes.numbered(2).i16(42, 2).bytes();
        byte[] two = Arrays.copyOf(one, one.length + Chunk.SIZE);
        System.arraycopy(one, CHUNK, two, one.length, Chunk.SIZE);
        return two;
    }
}
