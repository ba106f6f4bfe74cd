package pedigree.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
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
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;

import net.lingala.zip4j.model.enums.CompressionMethod;
import net.lingala.zip4j.model.enums.EncryptionMethod;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pedigree.archive.Candidate.NoLog;
import pedigree.archive.Candidate;
import pedigree.job.Progress;
import pedigree.source.ReadOptions;
import pedigree.store.CaseFile;
import pedigree.store.Source;

/** Archives become sources of a case, a member each. */
class ArchivesTest {

    private static final byte[] TEXT = "hello".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private static byte[] calc() throws IOException {
        return Files.readAllBytes(Path.of("samples/rundll32-calc.evtx"));
    }

    private static byte[] dump() throws IOException {
        return Files.readAllBytes(Path.of("samples/procdump-lsass-sysmon.evtx"));
    }

    private List<Source> added(CaseFile caseFile, Object... files) throws SQLException {
        try (Importer importer = new Importer(caseFile, ReadOptions.PLAIN, new Progress())) {
            return importer.add(Arrays.stream(files).map(Object::toString).toList());
        }
    }

    private CaseFile newCase() throws Exception {
        return CaseFile.create(folder.resolve("c.pedigree"));
    }

    /** Each as {@code READ x!a.evtx}, without the folder. */
    private String text(List<Source> sources) {
        StringBuilder text = new StringBuilder();
        sources.forEach(source -> text.append(source.outcome()).append(' ').append(source.file().replace(folder + "/", "")).append('\n'));
        return text.toString();
    }

    @Test
    void theSameLogInAnotherArchiveIsADuplicate() throws Exception {
        Path one = file(folder, "one.zip", zip(members("logs\\a.evtx", calc(), "b.evtx", dump())));
        Path two = file(folder, "two.tgz", compressed("gz", tar(members("c.evtx", dump()))));
        Path three = file(folder, "three.xz", compressed("xz", calc()));
        try (CaseFile caseFile = newCase()) {
            List<Source> sources = added(caseFile, one, two, three);
            assertEquals("""
                    READ one.zip!logs\\a.evtx
                    READ one.zip!b.evtx
                    DUPLICATE two.tgz!c.evtx
                    DUPLICATE three.xz
                    """, text(sources));
            assertEquals("its content is in the case already, as " + one + "!b.evtx", sources.get(2).message());
            assertEquals(69_632, sources.get(0).size());
        }
    }

    @Test
    void anArchiveThatIsReadAgainAddsNothing() throws Exception {
        Path zip = file(folder, "one.zip", zip(members("a.evtx", calc(), "r.txt", TEXT)));
        try (CaseFile caseFile = newCase()) {
            added(caseFile, zip);
            long events = caseFile.events().count();
            assertEquals("DUPLICATE one.zip!a.evtx\nSKIPPED one.zip!r.txt\n", text(added(caseFile, zip)));
            assertEquals(events, caseFile.events().count());
        }
    }

    @Test
    void archivesBelowAFolderAreOpenedAndTheCaseItselfIsNot() throws Exception {
        file(folder, "a.7z", sevenZip(members("r.txt", TEXT), ""));
        file(folder, "b.zip", zip(members("a.evtx", calc())));
        file(folder, "e.zip", zip(members()));
        try (CaseFile caseFile = newCase()) {
            assertEquals("""
                    SKIPPED a.7z!r.txt
                    READ b.zip!a.evtx
                    SKIPPED e.zip
                    """, text(added(caseFile, folder)));
        }
    }

    @Test
    void damageAndStrayBytesBelongToTheSource() throws Exception {
        byte[] packed = compressed("gz", dump());
        Path stray = file(folder, "stray.gz", joined(compressed("gz", calc()), TEXT));
        Path cut = file(folder, "cut.gz", Arrays.copyOf(packed, packed.length - 100));
        try (CaseFile caseFile = newCase()) {
            List<Source> sources = added(caseFile, stray, cut);
            assertEquals("READ stray.gz\nREAD cut.gz\n", text(sources));
            assertEquals(List.of("5 bytes behind the end of the gzip stream were passed over"), sources.get(0).notes());
            List<String> lost = new ArrayList<>();
            caseFile.sources().unreadable(100, (origin, reason) -> lost.add(reason));
            assertTrue(lost.contains("offset 0x%08x of the gzip stream: expected more of it, found its end".formatted(packed.length - 100)), lost.toString());
        }
    }

    @Test
    void anArchiveIsNoLongerEncryptedOnceItsPasswordIsKnown() throws Exception {
        byte[] locked = zip(members("b.evtx", dump()), "infected", EncryptionMethod.AES, CompressionMethod.DEFLATE);
        Path zip = file(folder, "one.zip", zip(members("in.zip", locked, "a.evtx", calc())));
        try (CaseFile caseFile = newCase()) {
            assertEquals("ENCRYPTED one.zip!in.zip\nREAD one.zip!a.evtx\n", text(added(caseFile, zip)));
            try (Importer importer = new Importer(caseFile, ReadOptions.PLAIN.withPassword("wrong"), new Progress())) {
                assertEquals("ENCRYPTED one.zip!in.zip\nDUPLICATE one.zip!a.evtx\n", text(importer.add(List.of(zip.toString()))));
            }
            try (Importer importer = new Importer(caseFile, ReadOptions.PLAIN.withPassword("infected"), new Progress())) {
                importer.add(List.of(zip.toString()));
            }
            assertEquals("READ one.zip!a.evtx\nREAD one.zip!in.zip!b.evtx\nDUPLICATE one.zip!a.evtx\n", text(caseFile.sources().all()));
        }
    }

    @Test
    void unpackingEndsWhenItIsNoLongerWanted() throws Exception {
        Path tar = file(folder, "x.tgz", compressed("gz", tar(members("zeros", new byte[1 << 20]))));
        try (CaseFile caseFile = newCase()) {
            Progress progress = new Progress();
            progress.cancel();
            try (Importer importer = new Importer(caseFile, ReadOptions.PLAIN, progress)) {
                assertThrows(CancellationException.class, () -> importer.add(List.of(tar.toString())));
            }
            assertEquals(List.of(), caseFile.sources().all());
        }
    }

    @Test
    void aSourceIsFoundAgainByItsName() throws Exception {
        byte[] inner = zip(members("c!d\\e.evtx", calc(), "c", dump()));
        file(folder, "a!b.zip", zip(members("c!d\\e.evtx", dump())));
        file(folder, "nested.tar.xz", compressed("xz", tar(members("b.zip", inner, "z.evtx.gz", compressed("gz", calc())))));
        assertEquals(List.of("a!b.zip!c!d\\e.evtx"), again("a!b.zip!c!d\\e.evtx"));
        assertEquals(List.of("nested.tar.xz!b.zip!c!d\\e.evtx"), again("nested.tar.xz!b.zip!c!d\\e.evtx"));
        assertEquals(List.of("nested.tar.xz!z.evtx.gz"), again("nested.tar.xz!z.evtx.gz"));
        assertEquals(List.of(), again("a!b.zip!nowhere.evtx"));
        assertEquals(List.of("a!b.zip: expected files in the archive, found none"), again("a!b.zip")); // it is no log any more
        assertEquals(List.of(), again("nowhere.zip!a"));
        assertEquals(List.of(), again("a\0b!c"));
    }

    private List<String> again(String name) {
        List<String> found = new ArrayList<>();
        Inputs.visitAgain(folder + "/" + name, candidate -> found.add(name(candidate)));
        return found;
    }

    private String name(Candidate candidate) {
        return candidate.name().substring(folder.toString().length() + 1) + (candidate instanceof NoLog none ? ": " + none.reason() : "");
    }
}
