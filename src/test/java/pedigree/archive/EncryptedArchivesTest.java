package pedigree.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static pedigree.Archives.file;
import static pedigree.Archives.members;
import static pedigree.Archives.sevenZip;
import static pedigree.Archives.zip;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

import net.lingala.zip4j.model.enums.CompressionMethod;
import net.lingala.zip4j.model.enums.EncryptionMethod;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EncryptedArchivesTest {

    private static final byte[] LOG = Unpacked.log(20_000);
    private static final Map<String, byte[]> MEMBERS =
            members("a\\1.evtx", LOG, "2.evtx", Unpacked.log(900), "r.txt", "hello".repeat(40).getBytes(StandardCharsets.UTF_8));

    @TempDir
    private Path folder;

    static Stream<Arguments> zips() {
        return Stream.of(EncryptionMethod.AES, EncryptionMethod.ZIP_STANDARD)
                .flatMap(method -> Stream.of(Arguments.of(method, CompressionMethod.DEFLATE), Arguments.of(method, CompressionMethod.STORE)));
    }

    private Unpacked unpacked(byte[] archive, String password) throws IOException {
        return Unpacked.of(file(folder, "x", archive), Limits.USUAL, password);
    }

    @ParameterizedTest
    @MethodSource("zips")
    void thePasswordOpensAZip(EncryptionMethod method, CompressionMethod compression) throws IOException {
        Unpacked found = unpacked(zip(MEMBERS, "infected", method, compression), "infected");
        assertEquals("""
                x!a\\1.evtx: log of 20000 bytes
                x!2.evtx: log of 900 bytes
                x!r.txt: no log: offset 0: expected a log of Windows events, found none that Pedigree reads""", found.text());
        assertArrayEquals(LOG, found.contents().get(0));
    }

    @ParameterizedTest
    @MethodSource("zips")
    void withoutThePasswordOneLineSaysThatItIsNeeded(EncryptionMethod method, CompressionMethod compression) throws IOException {
        assertEquals("x: failure: encrypted: give its password with --password", unpacked(zip(MEMBERS, "infected", method, compression), "").text());
    }

    /** The first check of the older method lets one in 256 wrong passwords pass. */
    @ParameterizedTest
    @MethodSource("zips")
    void noneOfManyWrongPasswordsOpensAZip(EncryptionMethod method, CompressionMethod compression) throws IOException {
        byte[] zip = zip(MEMBERS, "infected", method, compression);
        for (int i = 0; i < (method == EncryptionMethod.AES ? 3 : 300); i++) {
            assertEquals("x: failure: encrypted: expected its password, found one that does not fit 3 of 3 files; give theirs with --password",
                    unpacked(zip, "wrong" + i).text());
        }
    }

    @Test
    void aSevenZipNeedsItsPassword() throws IOException {
        byte[] archive = sevenZip(MEMBERS, "infected");
        assertEquals("x: failure: encrypted: give its password with --password", unpacked(archive, "").text());
        assertEquals("x: failure: encrypted: expected its password, found one that does not fit; give it with --password", unpacked(archive, "wrong").text());
        Unpacked found = unpacked(archive, "infected");
        assertEquals(2, found.contents().size(), found.text());
        assertArrayEquals(LOG, found.contents().get(0));
    }

    @Test
    void anEncryptedZipInAZipIsOpenedToo() throws IOException {
        byte[] inner = zip(MEMBERS, "infected", EncryptionMethod.AES, CompressionMethod.DEFLATE);
        assertEquals(2, unpacked(zip(members("in.zip", inner)), "infected").contents().size());
        assertEquals("x!in.zip: failure: encrypted: give its password with --password", unpacked(zip(members("in.zip", inner)), "").text());
    }

    @Test
    void aPasswordThatIsNotNeededDoesNoHarm() throws IOException {
        assertEquals(2, unpacked(zip(MEMBERS), "infected").contents().size());
        assertEquals(2, unpacked(sevenZip(MEMBERS, ""), "infected").contents().size());
    }
}
