package pedigree.investigation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.junit.jupiter.api.Test;

import pedigree.Shared;
import pedigree.job.Progress;
import pedigree.lineage.ProcessTree;
import pedigree.source.ReadOptions;
import pedigree.store.Link;
import pedigree.store.StoredProcess;

/** What is known of the lineage in real logs. Skipped where they are not at hand. */
class RealLogsTest {

    @Test
    void sessionManagerToLsassIsUnbroken() throws Exception {
        try (Investigation investigation = read("evtx/Security.evtx")) {
            List<Long> pids = lineage(investigation, process -> process.pid().orElse(0) == 684 && process.imageName().equals("lsass.exe"));
            assertEquals(List.of(684L, 536L, 452L, 368L), pids.subList(0, 4));
            assertTrue(investigation.snapshot().findings().stream().noneMatch(finding -> finding.rule().kind().equals("lineage")));
        }
    }

    @Test
    void aServiceHostThatWasNeverLoggedIsOneProcessOverBothMonths() throws Exception {
        try (Investigation investigation = read("evtx/issue_43.evtx")) {
            ProcessTree tree = ProcessTree.of(investigation.caseFile());
            List<StoredProcess> hosts = new ArrayList<>();
            investigation.caseFile().processes().scan(process -> {
                if (process.inferred() && process.pid().orElse(0) == 740) {
                    hosts.add(process);
                }
            });
            assertEquals(1, hosts.size());
            assertEquals("2017-09-03T05:41:25.000Z", hosts.get(0).start().orElseThrow().toString());
            assertEquals(100, tree.children(hosts.get(0).number()).count());
        }
    }

    @Test
    void parentsOfTheSameInstantAreNotMistakenForOlderOnes() throws Exception {
        try (Investigation investigation = read("evtx/ID4688-Obfuscated-payload-transfer-via-service-name-Tchopper.evtx")) {
            ProcessTree tree = ProcessTree.of(investigation.caseFile());
            List<StoredProcess> processes = new ArrayList<>();
            investigation.caseFile().processes().scan(processes::add);
            int sameInstant = 0;
            for (StoredProcess child : processes) {
                Link link = investigation.caseFile().links().link(child.number()).orElse(null);
                if (link != null) {
                    assertTrue(link.confidence() != Link.Confidence.CERTAIN, child.key());
                    sameInstant += processes.get(tree.parent(child.number())).start().equals(child.start()) ? 1 : 0;
                }
            }
            assertEquals(360, sameInstant);
        }
    }

    private static List<Long> lineage(Investigation investigation, Predicate<StoredProcess> wanted) throws SQLException {
        ProcessTree tree = ProcessTree.of(investigation.caseFile());
        List<StoredProcess> found = new ArrayList<>();
        investigation.caseFile().processes().scan(process -> {
            if (wanted.test(process)) {
                found.add(process);
            }
        });
        List<Long> pids = new ArrayList<>(List.of(found.get(0).pid().orElse(0)));
        for (int ancestor : tree.ancestors(found.get(0).number()).toArray()) {
            pids.add(investigation.caseFile().processes().process(ancestor).pid().orElse(0));
        }
        return pids;
    }

    private Investigation read(String name) throws IOException, SQLException {
        Investigation investigation = Investigation.temporary();
        investigation.add(List.of(Shared.data(name).toString()), ReadOptions.PLAIN, new Progress());
        return investigation;
    }
}
