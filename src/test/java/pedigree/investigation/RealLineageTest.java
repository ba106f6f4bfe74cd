package pedigree.investigation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import pedigree.CaseText;
import pedigree.Shared;
import pedigree.job.Progress;
import pedigree.lineage.ProcessTree;
import pedigree.source.ReadOptions;
import pedigree.store.CaseFile;
import pedigree.store.RecordPlace;
import pedigree.store.StoredProcess;

/** Which records of real logs are of one process, one boot, one host. Skipped where they are not at hand. */
class RealLineageTest {

    @Test
    void childrenAreLinkedToLoggedParentsByTheOtherGuid() throws Exception {
        try (Investigation investigation = read(List.of("aptsimulator_cobaltstrike.zip"))) {
            List<StoredProcess> all = processes(investigation.caseFile());
            ProcessTree tree = ProcessTree.of(investigation.caseFile());
            StoredProcess console = only(all, "conhost.exe", 7364);
            StoredProcess shell = all.get(tree.parent(console.number()));
            StoredProcess batch = all.get(tree.parent(shell.number()));
            assertEquals(List.of(7004L, 3948L), List.of(shell.pid().orElse(0), batch.pid().orElse(0)));
            assertFalse(console.inferred() || shell.inferred() || batch.inferred());
            int[] ends = new int[2];
            for (StoredProcess process : all) {
                for (RecordPlace record : investigation.caseFile().processes().records(process.number())) {
                    ends[0] += record.type().equals("Microsoft-Windows-Sysmon/5") ? 1 : 0;
                }
                ends[1] += process.inferred() || process.end().isEmpty() ? 0 : 1;
            }
            assertEquals(List.of(36, 36), List.of(ends[0], ends[1]), "records of ends, and logged processes with one");
        }
    }

    @Test
    void everyStartOfTwoSensorsIsOneProcess() throws Exception {
        try (Investigation investigation = read(List.of("procdump_t1003.001_capattack.zip"))) {
            int merged = 0;
            for (StoredProcess process : processes(investigation.caseFile())) {
                Set<String> types = new TreeSet<>();
                investigation.caseFile().processes().records(process.number()).forEach(record -> types.add(record.type()));
                merged += types.containsAll(Set.of("Microsoft-Windows-Sysmon/1", "Microsoft-Windows-Security-Auditing/4688")) ? 1 : 0;
            }
            assertEquals(26, merged);
        }
    }

    @Test
    void machinesOfOneNameAreApart() throws Exception {
        List<String> archives;
        try (Stream<Path> files = Files.list(Shared.data("archive"))) {
            archives = files.map(file -> file.getFileName().toString()).sorted().toList();
        }
        try (Investigation investigation = read(archives)) {
            Set<String> hosts = new TreeSet<>();
            investigation.caseFile().hosts().sayings().forEach(saying -> hosts.add(saying.host()));
            assertEquals(4, hosts.stream().filter(host -> host.startsWith("workstation5")).count(), hosts::toString);
            for (String name : List.of("it001", "acct001", "hr001")) {
                assertTrue(hosts.stream().anyMatch(host -> host.startsWith(name)), hosts::toString);
            }
        }
    }

    @Test
    void twoCapturesOfOneBootInferTheSharedParentsOnce() throws Exception {
        String one = "psh_control_panel_execution.zip";
        String other = "cmd_mshta_vbscript_execute_psh.zip";
        String text;
        try (Investigation investigation = read(List.of(one, other))) {
            List<StoredProcess> all = processes(investigation.caseFile());
            assertEquals(1, all.stream().map(process -> process.host().toLowerCase(Locale.ROOT)).distinct().count());
            Set<String> inferred = new TreeSet<>();
            for (StoredProcess process : all) {
                if (process.inferred() && !process.imageName().isEmpty()) {
                    assertTrue(inferred.add(process.imageName() + " " + process.pid()), () -> "twice: " + process.key());
                }
            }
            text = CaseText.of(investigation.caseFile());
        }
        try (Investigation investigation = read(List.of(other, one))) {
            assertEquals(text, CaseText.of(investigation.caseFile()));
        }
    }

    private static StoredProcess only(List<StoredProcess> all, String name, long pid) {
        List<StoredProcess> found = all.stream().filter(process -> process.imageName().equalsIgnoreCase(name) && process.pid().orElse(0) == pid).toList();
        assertEquals(1, found.size(), () -> found.toString());
        return found.get(0);
    }

    private static List<StoredProcess> processes(CaseFile caseFile) throws SQLException {
        List<StoredProcess> all = new ArrayList<>();
        caseFile.processes().scan(all::add);
        return all;
    }

    private static Investigation read(List<String> archives) throws IOException, SQLException {
        List<String> files = archives.stream().map(archive -> Shared.data("archive/" + archive).toString()).toList();
        Investigation investigation = Investigation.temporary();
        investigation.add(files, ReadOptions.PLAIN, new Progress());
        return investigation;
    }
}
