package pedigree.detection;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;

import pedigree.detection.RuleQueries.Answers;
import pedigree.event.Category;
import pedigree.event.Event;
import pedigree.event.Timestamp;
import pedigree.job.Batches;
import pedigree.job.Progress;
import pedigree.lineage.ProcessTree;
import pedigree.sigma.InvalidRule;
import pedigree.sigma.Match;
import pedigree.sigma.RuleIndex;
import pedigree.sigma.SigmaRule;
import pedigree.store.CaseFile;
import pedigree.store.Finding;
import pedigree.store.HostScope;
import pedigree.store.StoredEvent;
import pedigree.store.StoredProcess;

/**
 * Holds rules against the processes and events of a case. Linear in both; memory grows with the findings only.
 */
public final class Detector {

    private final RuleIndex processRules;
    private final Map<Category, RuleIndex> eventRules = new EnumMap<>(Category.class);

    private final RuleQueries queries;

    private Detector(List<SigmaRule> rules, RuleQueries queries) {
        this.queries = queries;
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
        try {
            return of("built-in rules", BuiltInRules.all());
        } catch (InvalidRule e) {
            throw new IllegalStateException(e.getMessage(), e); // each file was read as a whole before
        }
    }

    /** @throws InvalidRule if the query of a rule is none */
    static Detector of(String file, List<SigmaRule> rules) throws InvalidRule {
        return new Detector(rules, RuleQueries.of(file, rules));
    }

    /** What the rules find in {@code caseFile}: worst level first, then by time, then by rule. */
    public List<Finding> detect(CaseFile caseFile, ProcessTree tree, Progress progress) throws SQLException {
        return detect(caseFile, tree, HostScope.ALL, progress);
    }

    /** The same for what happened on some hosts. */
    public List<Finding> detect(CaseFile caseFile, ProcessTree tree, HostScope scope, Progress progress) throws SQLException {
        return detect(caseFile, tree, scope, progress, notEvaluated -> { });
    }

    /**
     * The same.
     *
     * @param notEvaluated is told which rules could not be held against the case, and why
     */
    public List<Finding> detect(CaseFile caseFile, ProcessTree tree, HostScope scope, Progress progress, Consumer<? super List<String>> notEvaluated)
            throws SQLException {
        Subjects subjects = new Subjects();
        List<Finding> findings = new ArrayList<>();
        try {
            Answers answers = queries.ask(caseFile, tree, progress);
            notEvaluated.accept(answers.notEvaluated());
            progress.begin("Looking for suspicious processes", tree.size());
            processes(caseFile, scope, new Held(new Kinship(caseFile, tree), answers), subjects, progress);
            progress.begin("Looking for suspicious events", 0);
            if (!eventRules.isEmpty()) {
                events(caseFile, scope, answers, findings, progress);
            }
        } catch (Kinship.CaseFailure e) {
            throw e.failure();
        }
        findings.addAll(subjects.findings());
        findings.sort(Finding.ORDER);
        return findings;
    }

    /** A rule that matches a process. */
    private record Hit(StoredProcess process, SigmaRule rule, Match match) { }

    /** What rules ask of processes beside their own fields. */
    private record Held(Kinship kinship, Answers answers) { }

    private void processes(CaseFile caseFile, HostScope scope, Held held, Subjects subjects, Progress progress) throws SQLException {
        try (Batches<StoredProcess, Hit> batches = new Batches<>(process -> hits(process, held), hit -> add(hit, held.kinship, subjects))) {
            caseFile.processes().scan(scope, process -> {
                held.kinship.keep(process);
                batches.add(process);
                progress.advance(1);
            });
            batches.finish();
        }
    }

    private List<Hit> hits(StoredProcess process, Held held) {
        List<Hit> hits = new ArrayList<>(0);
        processRules.match(new ProcessSubject(process, held.kinship), (rule, match) -> {
            if (held.answers.holds(rule, process.number()) && Products.fit(rule, process.image())) {
                hits.add(new Hit(process, rule, match));
            }
        });
        return hits;
    }

    private static void add(Hit hit, Kinship kinship, Subjects subjects) {
        boolean ofParent = hit.rule.more().getOrDefault("subject", "process").equals("parent");
        Optional<StoredProcess> parent = ofParent ? kinship.parent(hit.process.number()) : Optional.empty();
        subjects.add(hit.rule, parent, hit.process, hit.match);
    }

    private void events(CaseFile caseFile, HostScope scope, Answers answers, List<Finding> findings, Progress progress) throws SQLException {
        Set<Place> seen = new HashSet<>();
        Consumer<Shown> sink = shown -> {
            if (shown.place.number.isEmpty() || seen.add(shown.place)) { // a record met in two exports is named by its first place
                findings.add(shown.finding);
            }
        };
        try (Batches<Acted, Shown> batches = new Batches<>(acted -> findings(acted, answers), sink)) {
            caseFile.events().scan(eventRules.keySet(), scope, (event, process) -> {
                batches.add(new Acted(event, process));
                progress.advance(1);
            });
            batches.finish();
        }
    }

    /** An event and the process that acted in it. */
    private record Acted(StoredEvent event, int process) { }

    /** What makes a record that one, in whatever export, and a rule that it matches. */
    private record Place(String rule, String host, String type, OptionalLong number, Optional<Timestamp> time) { }

    private record Shown(Finding finding, Place place) { }

    private List<Shown> findings(Acted acted, Answers answers) {
        List<Shown> findings = new ArrayList<>(0);
        Event event = acted.event.event();
        FieldSubject subject = new FieldSubject(acted.event.event().fields(), acted.event.event().system());
        eventRules.get(acted.event.event().category()).match(subject,
                (rule, match) -> {
                    if (answers.holds(rule, acted.process) && Products.fit(rule, acted.event.event().fields().text("Image"))) {
                        Finding finding = Subjects.ofEvent(rule, acted.event, acted.process, match);
                        findings.add(new Shown(finding, new Place(finding.rule().id(), event.host(), event.type(), event.recordId(), event.time())));
                    }
                });
        return findings;
    }
}
