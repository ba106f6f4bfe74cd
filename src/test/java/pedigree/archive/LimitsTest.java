package pedigree.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pedigree.Archives.compressed;
import static pedigree.Archives.file;
import static pedigree.Archives.joined;
import static pedigree.Archives.members;
import static pedigree.Archives.sevenZip;
import static pedigree.Archives.tar;
import static pedigree.Archives.zip;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitsTest {

    private static final Limits SMALL = new Limits(3, 4, 8 << 20, 1 << 18, 20);
    private static final byte[] LOG = Unpacked.log(1_000);
    private static final byte[] ZEROS = joined(LOG, new byte[2 << 20]);

    @TempDir
    private Path folder;

    private Unpacked unpacked(byte[] archive) throws IOException {
        return Unpacked.of(file(folder, "x", archive), SMALL, "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zip", "streamed.zip", "7z", "tar.gz", "tar.bz2", "tar.xz", "tar.zst", "nested.zip"})
    void whatUnfoldsFarBeyondItsSizeEndsThere(String form) throws IOException {
        Map<String, byte[]> members = members("1.evtx", LOG, "2.evtx", ZEROS);
        byte[] bomb = switch (form) {
            case "zip" -> zip(members);
            case "streamed.zip" -> zip(members, true);
            case "nested.zip" -> zip(members("1.evtx", LOG, "in.tar", tar(members("2.evtx", ZEROS))));
            case "7z" -> sevenZip(members, "");
            default -> compressed(form.substring("tar.".length()), tar(members));
        };
        Unpacked found = unpacked(bomb);
        assertEquals("x!1.evtx: log of 1000 bytes", found.lines().get(0));
        assertTrue(found.lines().get(1).matches("x: failure: expected at most 262,144 bytes in [0-9,]+, found more: it may be a bomb; the rest was not read"), found.text());
        assertEquals(2, found.lines().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"gz", "bz2", "xz", "zst"})
    void aCompressedLogThatUnfoldsFarBeyondItsSizeIsAFailure(String form) throws IOException {
        Unpacked found = unpacked(compressed(form, ZEROS));
        assertTrue(found.text().matches("x: failure: expected at most 262,144 bytes in [0-9,]+, found more: it may be a bomb; the rest was not read"), found.text());
    }

    @Test
    void aLargeFileMayUnfoldInProportion() throws IOException {
        byte[] large = joined(Unpacked.log(400_000), new byte[2 << 20]);
        assertEquals("x: log of 2497152 bytes", unpacked(compressed("gz", large)).text());
    }

    @Test
    void thereIsALastMember() throws IOException {
        Map<String, byte[]> members = members("1.evtx", LOG, "2.evtx", LOG, "3.evtx", LOG, "4.evtx", LOG, "5.evtx", LOG);
        for (byte[] archive : new byte[][] {zip(members), tar(members), sevenZip(members, ""), zip(members("1.evtx", LOG, "in.zip", zip(members)))}) {
            Unpacked found = unpacked(archive);
            assertEquals("x: failure: expected at most 4 files in it, found more; those behind were not read", found.lines().get(found.lines().size() - 1));
            assertTrue(found.contents().size() >= 3, found.text());
        }
    }

    @Test
    void whatIsNoLogIsNotUnpackedToItsEnd() throws IOException {
        assertEquals("""
                x!zeros: no log: offset 0: expected a log of Windows events, found none that Pedigree reads
                x!1.evtx: log of 1000 bytes""", unpacked(zip(members("zeros", new byte[2 << 20], "1.evtx", LOG))).text());
    }

    @Test
    void theUsualLimitsAllowALogFolderOfEmptyLogs() {
        Budget budget = new Budget(Limits.USUAL, 200_000, bytes -> { });
        for (int i = 0; i < 3_000; i++) {
            budget.member();
            budget.unpack(69_632);
        }
    }
}
