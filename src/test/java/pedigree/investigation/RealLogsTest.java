package pedigree.investigation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import pedigree.Shared;
import pedigree.job.Progress;
import pedigree.lineage.ProcessTree;
import pedigree.store.Link;
import pedigree.store.Source;
import pedigree.store.StoredProcess;

/** Real logs, compared with what three independent readers found in them. Skipped where they are not at hand. */
class RealLogsTest {

    static Stream<String> logs() throws IOException {
        List<String> names = new ArrayList<>();
        Shared.facts().fieldNames().forEachRemaining(names::add);
        return names.stream().filter(name -> name.endsWith(".evtx"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("logs")
    void everyRecordAndEveryEdgeIsFound(String name) throws Exception {
        JsonNode facts = Shared.facts().get(name);
        try (Investigation investigation = read(name)) {
            Source source = investigation.caseFile().sources().all().get(0);
            Map<String, Long> expected = new TreeMap<>();
            facts.get("events_full").properties().forEach(event -> expected.put(event.getKey(), event.getValue().asLong()));
            assertEquals(expected, new TreeMap<>(source.events()));
            assertEquals(facts.get("records_readable").asLong(), source.records());
            assertEquals(Set.of(), missingEdges(investigation, facts));
        }
    }

    private static Set<String> missingEdges(Investigation investigation, JsonNode facts) throws SQLException {
        ProcessTree tree = ProcessTree.of(investigation.caseFile());
        List<StoredProcess> processes = new ArrayList<>();
        investigation.caseFile().processes().scan(processes::add);
        Set<String> found = new HashSet<>();
        for (StoredProcess child : processes) {
            if (tree.parent(child.number()) != ProcessTree.NONE) {
                StoredProcess parent = processes.get(tree.parent(child.number()));
                String edge = "%d %d %s".formatted(parent.pid().orElse(-1), child.pid().orElse(-1), child.imageName().toLowerCase(Locale.ROOT));
                found.add(edge + ' ' + parent.imageName().toLowerCase(Locale.ROOT));
                found.add(edge + ' ');
            }
        }
        Set<String> missing = new HashSet<>();
        StreamSupport.stream(facts.path("edges").spliterator(), false)
                .map(edge -> "%d %d %s %s".formatted(edge.path("parent_pid").asLong(-1), edge.path("child_pid").asLong(-1),
                        baseName(edge.path("child").asText("")), baseName(edge.path("parent").asText(""))))
                .filter(edge -> !found.contains(edge))
                .forEach(missing::add);
        return missing;
    }

    private static String baseName(String path) {
        String known = path.equals("null") || path.equals("-") ? "" : path;
        return known.substring(known.lastIndexOf('\\') + 1).toLowerCase(Locale.ROOT);
    }

    @Test
    void sessionManagerToLsassIsUnbroken() throws Exception {
        try (Investigation investigation = read("evtx/Security.evtx")) {
            List<Long> pids = lineage(investigation, process -> process.pid().orElse(0) == 684 && process.imageName().equals("lsass.exe"));
            assertEquals(List.of(684L, 536L, 452L, 368L), pids.subList(0, 4));
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
        investigation.add(List.of(Shared.data(name).toString()), new Progress());
        return investigation;
    }
}
