package pedigree;

import static org.junit.jupiter.api.Assertions.assertNull;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import pedigree.lineage.ProcessTree;
import pedigree.store.CaseFile;
import pedigree.store.Edge;
import pedigree.store.Finding;
import pedigree.store.Link;
import pedigree.store.StoredProcess;

/** All that a case has of lineage as text, for tests: the keys in order, and of each process what it is, its link, its edges and its findings. */
public final class CaseText {

    private final CaseFile caseFile;
    private final List<StoredProcess> all = new ArrayList<>();
    private final Map<Integer, List<String>> findings = new TreeMap<>();

    private CaseText(CaseFile caseFile) throws SQLException {
        this.caseFile = caseFile;
        caseFile.processes().scan(all::add);
        for (Finding finding : caseFile.findings().all()) {
            findings.computeIfAbsent(finding.process().orElse(-1), number -> new ArrayList<>()).add("\n  ! " + finding.rule().id() + finding.why());
        }
    }

    /** The text; fails where two processes have one key. */
    public static String of(CaseFile caseFile) throws SQLException {
        return new CaseText(caseFile).text();
    }

    private String text() throws SQLException {
        Map<String, String> lines = new TreeMap<>();
        for (StoredProcess process : all) {
            assertNull(lines.put(process.key(), line(process)), "a key that two processes have: " + process.key());
        }
        StringBuilder text = new StringBuilder();
        ProcessTree.of(caseFile).inOrder().forEach(number -> text.append(key(number)).append('\n'));
        lines.forEach((key, line) -> text.append(key).append(' ').append(line).append('\n'));
        return text.toString();
    }

    private String line(StoredProcess process) throws SQLException {
        StringBuilder line = new StringBuilder("%s %s %s %s-%s %s".formatted(process.pid(), process.image(), process.host(), process.start(), process.end(),
                process.inferred()));
        caseFile.links().link(process.number()).ifPresent(link -> {
            line.append("\n  < ").append(link.parent() == Link.NONE ? "none" : key(link.parent())).append(' ').append(link.confidence()).append(": ")
                    .append(link.reason());
            link.rejected().forEach(rejected -> line.append("\n  not ").append(key(rejected.process())).append(": ").append(rejected.reason()));
        });
        List<String> more = new ArrayList<>(findings.getOrDefault(process.number(), List.of()));
        for (Edge edge : caseFile.edges().of(process.number())) {
            more.add("\n  %s %s > %s %s %s".formatted(edge.kind(), key(edge.from()), key(edge.to()), edge.confidence(), edge.reason()));
        }
        Collections.sort(more);
        more.forEach(line::append);
        return line.toString();
    }

    private String key(int number) {
        return all.get(number).key();
    }
}
