package pedigree.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pedigree.Archives.compressed;
import static pedigree.Archives.file;
import static pedigree.Archives.joined;
import static pedigree.Archives.members;
import static pedigree.Archives.sevenZip;
import static pedigree.Archives.tar;
import static pedigree.Archives.zip;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Damage costs what it hits, and is told once. */
class DamagedArchivesTest {

    private static final byte[] FIRST = Unpacked.log(3_000);
    private static final byte[] SECOND = Unpacked.log(2_000);
    private static final Map<String, byte[]> MEMBERS = members("1.evtx", FIRST, "2.evtx", SECOND);

    @TempDir
    private Path folder;

    private static byte[] archive(String form) {
        return switch (form) {
            case "zip" -> zip(MEMBERS);
            case "streamed.zip" -> zip(MEMBERS, true);
            case "7z" -> sevenZip(MEMBERS, "");
            case "tar" -> tar(MEMBERS);
            default -> compressed(form.substring("tar.".length()), tar(MEMBERS));
        };
    }

    private Unpacked cut(byte[] whole, int length) throws IOException {
        return Unpacked.of(file(folder, "x", Arrays.copyOf(whole, length)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zip", "streamed.zip"})
    void aZipThatIsCutGivesWhatLiesBeforeTheCut(String form) throws IOException {
        byte[] zip = archive(form);
        Unpacked found = cut(zip, 4_000);
        assertEquals("x: failure: offset 0x00000fa0: expected the zip's directory before its end, found none: it is cut or damaged; what can be found without it was read",
                found.lines().get(0));
        assertEquals("x!1.evtx: log of 3000 bytes", found.lines().get(1));
        assertTrue(found.lines().get(2).startsWith("x!2.evtx: log of "), found.text());
        assertTrue(found.lines().get(2).contains("lost at ") && found.lines().get(2).contains("the zip's member is damaged: expected "), found.text());
        assertEquals(3, found.lines().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tar", "tar.gz", "tar.xz", "tar.zst"})
    void aTarThatIsCutGivesWhatLiesBeforeTheCut(String form) throws IOException {
        byte[] tar = tar(members("1.evtx", Unpacked.log(200_000), "2.evtx", Unpacked.log(300_000)));
        byte[] whole = form.equals("tar") ? tar : compressed(form.substring("tar.".length()), tar);
        Unpacked found = cut(whole, 490_000);
        assertEquals("x!1.evtx: log of 200000 bytes", found.lines().get(0));
        assertTrue(found.lines().get(1).startsWith("x!2.evtx: log of "), found.text());
        assertTrue(found.lines().get(1).contains("; lost at "), found.text());
        assertEquals(1, found.lines().stream().filter(line -> line.startsWith("x: failure: offset 0x")).count(), found.text());
        assertTrue(found.lines().get(found.lines().size() - 1).endsWith("; what lies before it was read"), found.text());
    }

    @Test
    void aTarThatIsCutInALogGivesTheLogUpToThere() throws IOException {
        Unpacked found = cut(tar(MEMBERS), 512 + 1_000);
        assertEquals("""
                x!1.evtx: log of 1000 bytes; lost at 1000: the archive's member is damaged: expected its 3000 bytes, found 1000 and then damage (Truncated TAR archive)
                x: failure: offset 0x000005e8 of the tar: expected the rest of a file, found its end or damage; what lies before it was read""",
                found.text());
        assertArrayEquals(Arrays.copyOf(FIRST, 1_000), found.contents().get(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gz", "bz2", "xz", "zst"})
    void aCompressedLogThatIsCutGivesTheLogUpToThere(String form) throws IOException {
        byte[] log = joined(Unpacked.log(1_500_000), FIRST);
        byte[] whole = compressed(form, log);
        Unpacked found = cut(whole, whole.length - 10_000);
        assertTrue(found.text().matches("x: log of \\d+ bytes; lost at \\d+: offset 0x[0-9a-f]{8} of the \\w+ stream: expected more of it, found .+"), found.text());
        byte[] part = found.contents().get(0);
        assertTrue(part.length > 500_000, found.text());
        assertArrayEquals(Arrays.copyOf(log, part.length), part);
    }

    @Test
    void aSmallLogThatIsCutIsNotLostWhole() throws IOException {
        Unpacked found = cut(compressed("gz", FIRST), 2_500);
        assertArrayEquals(Arrays.copyOf(FIRST, 2_048), found.contents().get(0));
    }

    @Test
    void aSevenZipThatIsCutHasLostItsDirectory() throws IOException {
        byte[] whole = archive("7z");
        assertEquals(1, cut(whole, whole.length - 20).lines().size());
        assertTrue(cut(whole, whole.length - 20).text().startsWith("x: failure: expected the directory of a 7z, found damage ("));
    }

    @Test
    void aDamagedMemberOfAZipCostsNoOther() throws IOException {
        byte[] zip = archive("zip");
        zip[1_000] ^= 1;
        Unpacked found = Unpacked.of(file(folder, "x", zip));
        assertTrue(found.lines().get(0).startsWith("x!1.evtx: log of "), found.text());
        assertTrue(found.lines().get(0).contains("the zip's member is damaged: expected "), found.text());
        assertEquals("x!2.evtx: log of 2000 bytes", found.lines().get(1));
    }

    @Test
    void aSizeThatIsNotTrueIsDamageAndNeverMoreIsRead() throws IOException {
        byte[] zip = archive("zip");
        int entry = indexOf(zip, "PK\1\2");
        zip[entry + 24] = (byte) 0xe8; // 1,000 instead of 3,000
        zip[entry + 25] = 3;
        Unpacked found = Unpacked.of(file(folder, "x", zip));
        assertEquals("""
                x!1.evtx: log of 1000 bytes; lost at 0: the zip's member is damaged: expected its 1000 bytes, found more
                x!2.evtx: log of 2000 bytes""", found.text().replaceAll("lost at \\d+", "lost at 0"));
    }

    @Test
    void aMethodThatNobodyKnowsIsAFailureOfThatMember() throws IOException {
        byte[] zip = archive("zip");
        zip[indexOf(zip, "PK\1\2") + 10] = 97;
        assertEquals("""
                x!1.evtx: failure: expected a usual method of compression, found number 97
                x!2.evtx: log of 2000 bytes""", Unpacked.of(file(folder, "x", zip)).text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"zip", "streamed.zip", "7z", "tar", "tar.gz", "tar.bz2", "tar.xz", "tar.zst"})
    void anArchiveThatIsCutAnywhereGivesLogsOrSaysWhyNot(String form) throws IOException {
        byte[] whole = archive(form);
        for (int length = 0; length < whole.length; length += 211) {
            assertFalse(cut(whole, length).lines().isEmpty(), "cut at " + length);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zip", "streamed.zip", "7z", "tar", "tar.gz", "tar.bz2", "tar.xz", "tar.zst"})
    void anArchiveThatIsChangedAnywhereGivesLogsOrSaysWhyNot(String form) throws IOException {
        byte[] whole = archive(form);
        for (int at = 0; at < whole.length; at += at < 300 || at > whole.length - 150 ? 1 : 211) {
            byte[] changed = whole.clone();
            changed[at] ^= 0x55;
            assertFalse(Unpacked.of(file(folder, "x", changed), new Limits(3, 100, 1 << 24, 1 << 20, 500), "").lines().isEmpty(), "changed at " + at);
        }
    }

    private static int indexOf(byte[] bytes, String magic) {
        return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(magic);
    }
}
