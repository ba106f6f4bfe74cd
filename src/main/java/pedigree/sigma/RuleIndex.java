package pedigree.sigma;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Rules by a file name without which they cannot match: of all rules, a subject meets the few that ask for one of its own file names, and
 * those that ask for none. Thread-safe.
 */
public final class RuleIndex {

    /** Costly to look up for every subject, only to find which rules need not be held against it. */
    private static final String ANCESTOR = "Ancestor.";

    private final List<SigmaRule> rules;
    private final BitSet always = new BitSet();
    private final Map<String, Map<String, BitSet>> byFile = new HashMap<>(); // field, then file name

    /** A file that one field of a subject must name. */
    private record Anchor(String field, String file) { }

    /** An index of {@code rules}. */
    public RuleIndex(List<SigmaRule> rules) {
        this.rules = List.copyOf(rules);
        for (int rule = 0; rule < rules.size(); rule++) {
            add(rule);
        }
    }

    private void add(int rule) {
        Optional<Set<Anchor>> anchors = anchors(rules.get(rule).condition());
        if (anchors.isEmpty()) {
            always.set(rule);
            return;
        }
        for (Anchor anchor : anchors.get()) {
            byFile.computeIfAbsent(anchor.field(), field -> new HashMap<>()).computeIfAbsent(anchor.file(), file -> new BitSet()).set(rule);
        }
    }

    /** Whether there is no rule. */
    public boolean isEmpty() {
        return rules.isEmpty();
    }

    /** Hands every rule that matches {@code subject} to {@code sink}, and why, in the order of the rules. */
    public void match(Subject subject, BiConsumer<SigmaRule, Match> sink) {
        BitSet candidates = (BitSet) always.clone();
        byFile.forEach((field, files) -> {
            for (Value value : subject.values(field)) {
                BitSet found = files.get(Pattern.fileName(value.folded()));
                if (found != null) {
                    candidates.or(found);
                }
            }
        });
        for (int rule = candidates.nextSetBit(0); rule >= 0; rule = candidates.nextSetBit(rule + 1)) {
            SigmaRule candidate = rules.get(rule);
            candidate.match(subject).ifPresent(match -> sink.accept(candidate, match));
        }
    }

    /** The files of which a subject must name one; empty where it need not. */
    private static Optional<Set<Anchor>> anchors(Condition condition) {
        if (condition instanceof Condition.Of of) {
            return anchors(of.selection());
        }
        if (condition instanceof Condition.And and) {
            return fewest(and.parts().stream().map(RuleIndex::anchors).toList());
        }
        return condition instanceof Condition.Or or ? all(or.parts().stream().map(RuleIndex::anchors).toList()) : Optional.empty();
    }

    private static Optional<Set<Anchor>> anchors(Selection selection) {
        if (selection instanceof Selection.All all) {
            return fewest(all.parts().stream().map(RuleIndex::anchors).toList());
        }
        if (selection instanceof Selection.Any any) {
            return all(any.parts().stream().map(RuleIndex::anchors).toList());
        }
        if (!(selection instanceof Selection.Item item) || item.field().isEmpty() || item.field().startsWith(ANCESTOR)) {
            return Optional.empty();
        }
        List<Optional<Set<Anchor>>> files = new ArrayList<>();
        for (Pattern pattern : item.patterns()) {
            files.add(pattern.fileName().map(file -> Set.of(new Anchor(item.field(), file))));
        }
        return item.all() ? fewest(files) : all(files);
    }

    /** Of parts that must all hold, the one that leaves the fewest files. */
    private static Optional<Set<Anchor>> fewest(List<Optional<Set<Anchor>>> parts) {
        return parts.stream().flatMap(Optional::stream).min((one, other) -> Integer.compare(one.size(), other.size()));
    }

    /** Of parts of which one must hold, the files of all; empty where one needs none. */
    private static Optional<Set<Anchor>> all(List<Optional<Set<Anchor>>> parts) {
        Set<Anchor> files = new HashSet<>();
        for (Optional<Set<Anchor>> part : parts) {
            if (part.isEmpty()) {
                return Optional.empty();
            }
            files.addAll(part.get());
        }
        return Optional.of(files);
    }
}
