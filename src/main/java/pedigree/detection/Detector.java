package pedigree.detection;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import pedigree.event.Category;
import pedigree.event.Timestamp;
import pedigree.job.Progress;
import pedigree.lineage.ProcessTree;
import pedigree.sigma.RuleIndex;
import pedigree.sigma.SigmaRule;
import pedigree.store.CaseFile;
import pedigree.store.Finding;
import pedigree.store.StoredEvent;
import pedigree.store.StoredProcess;

/**
 * Holds rules against the processes and events of a case. Linear in both; memory grows with the findings only.
 */
public final class Detector {

    private static final Comparator<Finding> ORDER = Comparator
            .comparing((Finding finding) -> finding.rule().level()).reversed()
            .thenComparing(finding -> finding.time().map(Timestamp::ticks).orElse(Long.MAX_VALUE))
            .thenComparing(finding -> finding.rule().id())
            .thenComparing(finding -> finding.process().orElse(Integer.MAX_VALUE))
            .thenComparing(finding -> finding.event().orElse(Long.MAX_VALUE));

    private final RuleIndex processRules;
    private final Map<Category, RuleIndex> eventRules = new EnumMap<>(Category.class);

    private Detector(List<SigmaRule> rules) {
        Map<Category, List<SigmaRule>> byCategory = new EnumMap<>(Category.class);
        for (SigmaRule rule : rules) {
            for (Category category : LogSources.of(rule)) {
                byCategory.computeIfAbsent(category, key -> new ArrayList<>()).add(rule);
            }
        }
        byCategory.forEach((category, ofCategory) -> eventRules.put(category, new RuleIndex(ofCategory)));
        processRules = eventRules.containsKey(Category.PROCESS_CREATION) ? eventRules.remove(Category.PROCESS_CREATION) : new RuleIndex(List.of());
    }

    /** A detector with the rules that come with Pedigree. */
    public static Detector builtIn() {
        return new Detector(BuiltInRules.all());
    }

    /** What the rules find in {@code caseFile}: worst level first, then by time, then by rule. */
    public List<Finding> detect(CaseFile caseFile, ProcessTree tree, Progress progress) throws SQLException {
        Subjects subjects = new Subjects();
        List<Finding> findings = new ArrayList<>();
        try {
            progress.begin("Looking for suspicious processes", tree.size());
            Kinship kinship = new Kinship(caseFile, tree);
            caseFile.processes().scan(process -> {
                detect(process, kinship, subjects);
                progress.advance(1);
            });
            progress.begin("Looking for suspicious events", 0);
            if (!eventRules.isEmpty()) {
                caseFile.events().scan(eventRules.keySet(), (event, process) -> {
                    detect(event, process, findings);
                    progress.advance(1);
                });
            }
        } catch (Kinship.CaseFailure e) {
            throw e.failure();
        }
        findings.addAll(subjects.findings());
        findings.sort(ORDER);
        return findings;
    }

    private void detect(StoredProcess process, Kinship kinship, Subjects subjects) {
        ProcessSubject subject = new ProcessSubject(process, kinship);
        processRules.match(subject, (rule, match) -> {
            boolean ofParent = rule.more().getOrDefault("subject", "process").equals("parent");
            Optional<StoredProcess> parent = ofParent ? kinship.parent(process.number()) : Optional.empty();
            subjects.add(rule, parent, process, match);
        });
    }

    private void detect(StoredEvent event, int process, List<Finding> findings) {
        FieldSubject subject = new FieldSubject(event.event().fields(), event.event().system());
        eventRules.get(event.event().category()).match(subject,
                (rule, match) -> findings.add(Subjects.ofEvent(rule, event, process, match)));
    }
}
