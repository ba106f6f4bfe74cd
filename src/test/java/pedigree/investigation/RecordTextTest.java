package pedigree.investigation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pedigree.Archives.compressed;
import static pedigree.Archives.file;
import static pedigree.Archives.members;
import static pedigree.Archives.sevenZip;
import static pedigree.Archives.tar;
import static pedigree.Archives.zip;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import net.lingala.zip4j.model.enums.CompressionMethod;
import net.lingala.zip4j.model.enums.EncryptionMethod;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import pedigree.ingest.Pasted;
import pedigree.job.Progress;
import pedigree.source.ReadOptions;
import pedigree.store.Source.Outcome;

/** Records of logs in archives, as they stand there. */
class RecordTextTest {

    @TempDir
    private Path folder;

    private static byte[] log(String name) throws IOException {
        return Files.readAllBytes(Path.of("samples", name + ".evtx"));
    }

    private static byte[] archive(String form, String log) throws IOException {
        byte[] bytes = log(log);
        return switch (form) {
            case "zip" -> zip(members("logs\\a!b.evtx", bytes));
            case "7z" -> sevenZip(members("a.evtx", bytes), "");
            case "tar.gz" -> compressed("gz", tar(members("a.evtx", bytes)));
            case "nested" -> zip(members("in.zip", zip(members("a.evtx", bytes))));
            default -> compressed(form, bytes);
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"zip", "7z", "tar.gz", "nested", "gz", "zst"})
    void aRecordIsShownFromItsArchiveWhileThatIsTheSame(String form) throws Exception {
        Path file = file(folder, "x", archive(form, "rundll32-calc"));
        try (Investigation investigation = Investigation.temporary()) {
            assertEquals(Outcome.READ, investigation.add(List.of(file.toString()), ReadOptions.PLAIN, new Progress()).get(0).outcome());
            RecordText record = RecordText.of(investigation.caseFile(), 1, new Progress());
            assertEquals("", record.remark());
            assertTrue(record.text().contains("<Data Name=\"Image\">C:\\Windows\\explorer.exe</Data>"), record.text());
            String name = investigation.snapshot().sources().get(0).file();
            file(folder, "x", archive(form, "procdump-lsass-sysmon"));
            assertEquals("From the stored fields: the source at " + name + " has changed since it was read", remark(investigation));
            file(folder, "x", zip(members("other", new byte[10])));
            assertTrue(remark(investigation).matches("From the stored fields: the source (is no longer )?at .*"), remark(investigation));
            Files.delete(file);
            assertEquals("From the stored fields: the source is no longer at " + name, remark(investigation));
        }
    }

    private static String remark(Investigation investigation) throws Exception {
        RecordText record = RecordText.of(investigation.caseFile(), 1, new Progress());
        assertTrue(record.text().contains("Image: C:\\Windows\\explorer.exe"), record.text());
        return record.remark();
    }

    @Test
    void ofMembersWithTheSameNameTheOneThatWasReadIsShown() throws Exception {
        byte[] calc = log("rundll32-calc");
        byte[] other = log("procdump-lsass-sysmon");
        byte[] tar = tar(members("a.evtx", other, "b.evtx", calc));
        int header = new String(tar, StandardCharsets.ISO_8859_1).indexOf("b.evtx\0");
        tar[header] = 'a';
        int sum = Integer.parseInt(new String(tar, header + 148, 6, StandardCharsets.US_ASCII), 8) - 1;
        System.arraycopy("%06o".formatted(sum).getBytes(StandardCharsets.US_ASCII), 0, tar, header + 148, 6);
        Path file = file(folder, "x.tar", tar);
        try (Investigation investigation = Investigation.temporary()) {
            assertEquals(2, investigation.add(List.of(file.toString()), ReadOptions.PLAIN, new Progress()).stream().filter(source -> source.outcome() == Outcome.READ).count());
            long last = investigation.caseFile().events().count();
            RecordText first = RecordText.of(investigation.caseFile(), 1, new Progress());
            RecordText second = RecordText.of(investigation.caseFile(), last, new Progress());
            assertEquals("", first.remark() + second.remark());
        }
    }

    @Test
    void aRecordThatWasPastedIsShownFromTheCase() throws Exception {
        Pasted pasted = Pasted.at(Instant.parse("2026-11-24T17:40:12.5Z"), Files.readString(Path.of("samples/rundll32-calc-copied.txt")));
        assertEquals("pasted 2026-11-24 17:40:12", pasted.name());
        try (Investigation investigation = Investigation.temporary()) {
            assertEquals(Outcome.READ, investigation.add(pasted, ReadOptions.PLAIN, new Progress()).outcome());
            assertEquals("From the stored fields: the source was pasted, and its text is not kept",
                    RecordText.of(investigation.caseFile(), 1, new Progress()).remark());
        }
    }

    @Test
    void aRecordInAnEncryptedArchiveIsShownFromTheCase() throws Exception {
        Path file = file(folder, "x.zip", zip(members("a.evtx", log("rundll32-calc")), "secret", EncryptionMethod.AES, CompressionMethod.DEFLATE));
        try (Investigation investigation = Investigation.temporary()) {
            investigation.add(List.of(file.toString()), ReadOptions.PLAIN.withPassword("secret"), new Progress());
            assertEquals("From the stored fields: the source cannot be read: encrypted: give its password with --password", remark(investigation));
        }
    }
}
