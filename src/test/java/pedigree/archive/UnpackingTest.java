package pedigree.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pedigree.Archives.compressed;
import static pedigree.Archives.file;
import static pedigree.Archives.joined;
import static pedigree.Archives.members;
import static pedigree.Archives.sevenZip;
import static pedigree.Archives.tar;
import static pedigree.Archives.zip;
import static pedigree.Archives.zip64;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import pedigree.source.ReadOptions;
import pedigree.source.forms.XlsxFile;

/** What is found in whole archives and compressed files of every form. */
class UnpackingTest {

    private static final byte[] LOG = Unpacked.log(300_000);
    private static final byte[] OTHER = Unpacked.log(5_000);
    private static final byte[] TEXT = "hello".getBytes(StandardCharsets.UTF_8);
    private static final Map<String, byte[]> MEMBERS = members("a.evtx", LOG, "folder\\r.txt", TEXT, "folder/b.evtx", OTHER);

    @TempDir
    private Path folder;

    private static byte[] archive(String form) {
        return switch (form) {
            case "zip" -> zip(MEMBERS);
            case "streamed.zip" -> zip(MEMBERS, true);
            case "64.zip" -> zip64(MEMBERS);
            case "7z" -> sevenZip(MEMBERS, "");
            case "tar" -> tar(MEMBERS);
            default -> compressed(form.substring("tar.".length()), tar(MEMBERS));
        };
    }

    @Test
    void aWorkbookIsALogAndNoArchive() throws IOException {
        byte[] workbook = XlsxFile.ofTable(List.of(List.of("pid", "ppid", "cmdline"), List.of("4", "1", "a.exe")), true);
        byte[] other = XlsxFile.ofTable(List.of(List.of("Item", "Price"), List.of("Tea", "4")), true);
        Map<String, byte[]> members = members("w.xlsx", workbook, "o.xlsx", other);
        String expected = "x!w.xlsx: log of " + workbook.length + " bytes\nx!o.xlsx: no log: offset 0: expected a log of Windows events, found none that Pedigree reads";
        assertEquals(expected, Unpacked.of(file(folder, "x", zip(members))).text());
        assertEquals(expected, Unpacked.of(file(folder, "x", tar(members))).text());
        assertEquals("x: log of " + workbook.length + " bytes", Unpacked.of(file(folder, "x", workbook)).text());
    }

    @Test
    void anEncryptedWorkbookIsToldAsSuch() throws IOException {
        byte[] ole = Arrays.copyOf(HexFormat.of().parseHex("d0cf11e0a1b11ae1"), 4096);
        assertEquals("x: failure: offset 0: expected a log, found an Office file that is encrypted, or older than 2007; save it as XLSX without a password",
                Unpacked.of(file(folder, "x", ole)).text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"zip", "streamed.zip", "64.zip", "7z", "tar", "tar.gz", "tar.bz2", "tar.xz", "tar.zst"})
    void theLogsOfAnArchiveAreFoundInItsOrderUnderTheirOwnNames(String form) throws IOException {
        Unpacked found = Unpacked.of(file(folder, "x", archive(form)));
        assertEquals("""
                x!a.evtx: log of 300000 bytes
                x!folder\\r.txt: no log: offset 0: expected a log of Windows events, found none that Pedigree reads
                x!folder/b.evtx: log of 5000 bytes""", found.text());
        assertArrayEquals(LOG, found.contents().get(0));
        assertArrayEquals(OTHER, found.contents().get(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gz", "bz2", "xz", "zst"})
    void aCompressedFileIsTheLogItHoldsAndKeepsItsName(String form) throws IOException {
        Unpacked found = Unpacked.of(file(folder, "a.log", compressed(form, LOG)));
        assertEquals("a.log: log of 300000 bytes", found.text());
        assertArrayEquals(LOG, found.contents().get(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gz", "bz2", "xz", "zst"})
    void streamsBehindEachOtherAreOneFileAndZerosBehindThemArePadding(String form) throws IOException {
        byte[] twice = joined(compressed(form, LOG), compressed(form, OTHER), new byte[600]);
        Unpacked found = Unpacked.of(file(folder, "a.log", twice));
        assertEquals("a.log: log of 305000 bytes", found.text());
        assertArrayEquals(joined(LOG, OTHER), found.contents().get(0));
    }

    @ParameterizedTest
    @ValueSource(bytes = {0x50, 0x5e})
    void zstdFramesOfSomethingElseArePassedOver(byte kind) throws IOException {
        byte[] table = {kind, 0x2a, 0x4d, 0x18, 5, 0, 0, 0, 1, 2, 3, 4, 5};
        byte[] seekable = joined(compressed("zst", LOG), table, compressed("zst", OTHER), table);
        assertEquals("a.log: log of 305000 bytes", Unpacked.of(file(folder, "a.log", seekable)).text());
    }

    @Test
    void aZstdFileMayBeginWithAFrameOfSomethingElse() throws IOException {
        byte[] length = {0x50, 0x2a, 0x4d, 0x18, 4, 0, 0, 0, 1, 2, 3, 4};
        assertEquals("a.log: log of 300000 bytes", Unpacked.of(file(folder, "a.log", joined(length, compressed("zst", LOG)))).text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"gz", "bz2", "xz", "zst"})
    void strayBytesBehindAStreamAreANote(String form) throws IOException {
        String kind = Map.of("gz", "gzip", "bz2", "bzip2", "xz", "xz", "zst", "zstd").get(form);
        assertEquals("a.log: log of 300000 bytes; note: 1 byte behind the end of the " + kind + " stream was passed over",
                Unpacked.of(file(folder, "a.log", joined(compressed(form, LOG), new byte[] {'\n'}))).text());
        assertEquals("a.log: log of 300000 bytes; note: 5 bytes behind the end of the " + kind + " stream were passed over",
                Unpacked.of(file(folder, "a.log", joined(compressed(form, LOG), TEXT))).text());
    }

    @Test
    void strayBytesBehindACompressedTarAreANoteOnItsLastLog() throws IOException {
        byte[] tar = tar(members("a.evtx", LOG, "b.evtx", OTHER, "r.txt", TEXT));
        assertEquals("""
                x!a.evtx: log of 300000 bytes
                x!b.evtx: log of 5000 bytes; note: 1 byte behind the end of the gzip stream was passed over
                x!r.txt: no log: offset 0: expected a log of Windows events, found none that Pedigree reads""",
                Unpacked.of(file(folder, "x", joined(compressed("gz", tar), new byte[] {'\n'}))).text());
    }

    @Test
    void archivesWithinEachOtherAreFollowedThreeDeep() throws IOException {
        byte[] inner = zip(members("x.evtx", OTHER, "y.evtx.gz", compressed("gz", LOG)));
        byte[] three = zip(members("b.tar.xz", compressed("xz", tar(members("c\\d.zip", inner, "deep.7z", sevenZip(members("in.zip", inner), ""))))));
        assertEquals("""
                a!b.tar.xz!c\\d.zip!x.evtx: log of 5000 bytes
                a!b.tar.xz!c\\d.zip!y.evtx.gz: log of 300000 bytes
                a!b.tar.xz!deep.7z!in.zip: failure: expected archives within each other 3 deep at most, found one more""",
                Unpacked.of(file(folder, "a", three)).text());
    }

    @Test
    void aStreamThatHoldsAStreamIsNotFollowedForEver() throws IOException {
        byte[] nested = LOG;
        for (int i = 0; i < 10; i++) {
            nested = compressed("gz", nested);
        }
        assertEquals("a: failure: expected archives within each other 3 deep at most, found one more", Unpacked.of(file(folder, "a", nested)).text());
    }

    @Test
    void anArchiveThatWasGivenAndHoldsNoLogIsAFailureAfterWhatItHolds() throws IOException {
        assertEquals("""
                x!r.txt: no log: offset 0: expected a log of Windows events, found none that Pedigree reads
                x: failure: expected a log in the archive, found none in 1 file""", Unpacked.of(file(folder, "x", zip(members("r.txt", TEXT)))).text());
        assertEquals("x: failure: expected files in the archive, found none", Unpacked.of(file(folder, "x", zip(members()))).text());
        assertEquals("x: failure: expected files in the archive, found none", Unpacked.of(file(folder, "x", zip(members("folder/", new byte[0])))).text());
        assertEquals("x: failure: expected files in the archive, found none", Unpacked.of(file(folder, "x", compressed("gz", tar(members("folder/", new byte[0]))))).text());
        assertEquals("x: failure: offset 0: expected a log of Windows events, found none that Pedigree reads", Unpacked.of(file(folder, "x", compressed("gz", TEXT))).text());
        assertEquals("x: failure: offset 0: expected a log of Windows events, found an empty file", Unpacked.of(file(folder, "x", compressed("xz", new byte[0]))).text());
    }

    @Test
    void anEmptyArchiveInAnArchiveIsJustNoLog() throws IOException {
        assertEquals("""
                x!e.zip: no log: expected files in the archive, found none
                x!a.evtx: log of 5000 bytes""", Unpacked.of(file(folder, "x", zip(members("e.zip", zip(members()), "a.evtx", OTHER)))).text());
    }

    @Test
    void somethingBeforeAZipDoesNotHideItsMembers() throws IOException {
        byte[] zip = zip(MEMBERS);
        assertEquals(2, Unpacked.of(file(folder, "x", joined(zip(members("stub", TEXT)), zip))).contents().size());
    }

    @Test
    void namesOutsideOfAsciiAreReadAsTheZipSays() throws IOException {
        byte[] zip = zip(members("\u00e4\u4e2d.evtx", OTHER));
        assertEquals("x!\u00e4\u4e2d.evtx: log of 5000 bytes", Unpacked.of(file(folder, "x", zip)).text());
        byte[] dos = zip(members("\u00e4.evtx", OTHER)); // without the flag, the same bytes are DOS's
        for (int i = 0; i < dos.length - 10; i++) {
            if (dos[i] == 'P' && dos[i + 1] == 'K' && (dos[i + 2] == 1 || dos[i + 2] == 3)) {
                dos[i + (dos[i + 2] == 1 ? 9 : 7)] &= ~8;
            }
        }
        assertEquals("x!\u251c\u00f1.evtx: log of 5000 bytes", Unpacked.of(file(folder, "x", dos)).text());
    }

    @Test
    void aNameThatLeadsAwayIsANameAndNothingIsWrittenThere() throws IOException {
        byte[] zip = zip(members("../../../../away.evtx", OTHER, "/etc/away\u202e.evtx", OTHER, "C:\\away.evtx", OTHER));
        assertEquals("""
                x!../../../../away.evtx: log of 5000 bytes
                x!/etc/away\\u202e.evtx: log of 5000 bytes
                x!C:\\away.evtx: log of 5000 bytes""", Unpacked.of(file(folder, "x", zip)).text());
    }

    @Test
    void nothingIsLeftInTheTemporaryFolder() throws IOException {
        List<Path> before = spools();
        Unpacked.of(file(folder, "x", zip(members("a.zip", zip(MEMBERS), "b.tar.gz", compressed("gz", tar(MEMBERS)), "c.7z", sevenZip(MEMBERS, "")))));
        assertEquals(before, spools());
    }

    private static List<Path> spools() throws IOException {
        String own = "pedigree-" + ProcessHandle.current().pid() + "-";
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith(own)).sorted().toList();
        }
    }

    @Test
    void aVisitorSeesWhatIsUnpackedByteByByte() throws IOException {
        long[] seen = new long[1];
        Path file = file(folder, "x", compressed("gz", tar(MEMBERS)));
        new Unpacking(Limits.USUAL, ReadOptions.PLAIN, new Visitor() {
            @Override
            public void found(Candidate candidate) {
                assertTrue(seen[0] > 0);
            }

            @Override
            public void unpacked(long bytes) {
                seen[0] += bytes;
            }
        }).visit(file, "x", true);
        assertEquals(tar(MEMBERS).length, seen[0]);
    }
}
