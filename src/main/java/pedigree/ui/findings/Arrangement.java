package pedigree.ui.findings;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import pedigree.detection.RuleText;
import pedigree.event.SafeText;
import pedigree.event.Timestamp;
import pedigree.job.Progress;
import pedigree.lineage.ProcessTree;
import pedigree.store.CaseFile;
import pedigree.store.Finding;
import pedigree.ui.style.Technique;
import pedigree.ui.style.Wording;

/**
 * Chooses, orders and groups the findings of a case, in the background. What several records show is put together when it is asked for first; where each
 * finding was made is read only if that is asked for, and once.
 */
final class Arrangement {

    private static final Comparator<FindingEntry> BY_TIME = Comparator.comparingLong(
            entry -> entry.finding().time().map(Timestamp::ticks).orElse(Long.MAX_VALUE));

    private final Path file;
    private final ProcessTree tree;
    private final List<Finding> findings;
    private List<FindingEntry> entries = List.of(); // guarded by this
    private List<FindingPlace> places = List.of(); // guarded by this
    private int[] roots = new int[0]; // guarded by this
    private volatile int rules;

    /** Of {@code findings}, worst first. */
    Arrangement(Path file, ProcessTree tree, List<Finding> findings) {
        this.file = file;
        this.tree = tree;
        this.findings = findings;
    }

    /** Groups in the order of the first of each; one without a title where none are wanted. */
    synchronized List<FindingGroup> of(Wanted wanted, Progress progress) throws Exception {
        if (entries.isEmpty()) {
            entries = FindingEntry.of(findings);
            rules = findings.isEmpty() ? RuleText.count() : 0; // reads them, which is nothing for the UI thread
        }
        Map<Object, FindingGroup> groups = new LinkedHashMap<>();
        try (CaseFile caseFile = CaseFile.openReadOnly(file)) {
            if (wanted.needsPlaces() && places.isEmpty()) {
                places = places(caseFile, progress);
            }
            for (int i : order(wanted)) {
                FindingEntry entry = entries.get(i);
                if (entry.finding().rule().level().compareTo(wanted.atLeast()) >= 0 && (wanted.text().isEmpty() || text(i).contains(wanted.text()))) {
                    Object key = key(wanted.grouping(), i);
                    FindingGroup group = groups.get(key);
                    if (group == null) {
                        group = new FindingGroup(title(wanted.grouping(), i, caseFile), new ArrayList<>());
                        groups.put(key, group);
                    }
                    group.entries().add(entry);
                }
            }
        }
        return List.copyOf(groups.values());
    }

    /** How many rules come with Pedigree, where none of them matched and after the findings were asked for; 0 otherwise. */
    int rules() {
        return rules;
    }

    private int[] order(Wanted wanted) {
        int[] order = new int[entries.size()];
        List<Integer> all = new ArrayList<>(order.length);
        for (int i = 0; i < order.length; i++) {
            all.add(i);
        }
        if (wanted.oldestFirst()) {
            all.sort(Comparator.comparing(entries::get, BY_TIME));
        }
        for (int i = 0; i < order.length; i++) {
            order[i] = all.get(i);
        }
        return order;
    }

    private List<FindingPlace> places(CaseFile caseFile, Progress progress) throws SQLException {
        List<FindingPlace> read = new ArrayList<>(entries.size());
        for (FindingEntry entry : entries) {
            progress.checkCancelled();
            read.add(FindingPlace.of(caseFile, FindingPlace.key(entry.finding())));
        }
        return read;
    }

    private String text(int index) {
        Finding.Rule rule = entries.get(index).finding().rule();
        FindingPlace place = places.get(index);
        return String.join("\n", rule.title(), rule.id(), String.join("\n", rule.tags()), place.process(), place.host()).toLowerCase(Locale.ROOT);
    }

    /** What the findings of one group have in common: titles may be alike, as the roots of two boots are. */
    private Object key(Grouping grouping, int index) {
        Finding finding = entries.get(index).finding();
        return switch (grouping) {
            case NONE -> "";
            case RULE -> finding.rule().id();
            case HOST -> host(index);
            case TECHNIQUE -> technique(finding.rule());
            case TREE -> finding.process().isEmpty() ? ProcessTree.NONE : root(finding.process().getAsInt());
        };
    }

    private String title(Grouping grouping, int index, CaseFile caseFile) throws SQLException {
        Finding finding = entries.get(index).finding();
        return switch (grouping) {
            case NONE -> "";
            case RULE -> SafeText.of(finding.rule().title());
            case HOST -> host(index);
            case TECHNIQUE -> technique(finding.rule());
            case TREE -> finding.process().isEmpty() ? "No process" : rootTitle(caseFile, root(finding.process().getAsInt()));
        };
    }

    private String host(int index) {
        return places.get(index).host().isEmpty() ? "Unknown host" : places.get(index).host();
    }

    /** The first that the rule names, as its card shows it: so each finding stands in one group, and the counts add up. */
    private static String technique(Finding.Rule rule) {
        Optional<String> first = rule.tags().stream().flatMap(tag -> Wording.technique(tag).stream()).findFirst();
        return first.map(Technique::text).orElse("No technique");
    }

    private int root(int process) {
        if (roots.length != tree.size()) {
            roots = new int[tree.size()];
            for (int next = 0; next < roots.length; next++) { // a parent's number is smaller than its child's
                roots[next] = tree.parent(next) == ProcessTree.NONE ? next : roots[tree.parent(next)];
            }
        }
        return roots[process];
    }

    private static String rootTitle(CaseFile caseFile, int root) throws SQLException {
        FindingPlace place = FindingPlace.of(caseFile, root);
        return place.process() + (place.host().isEmpty() ? "" : " on " + place.host());
    }
}
