package pedigree.detection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

import pedigree.event.Timestamp;
import pedigree.sigma.Match;
import pedigree.sigma.SigmaRule;
import pedigree.store.Finding;
import pedigree.store.Link;
import pedigree.store.StoredEvent;
import pedigree.store.StoredProcess;

/** Findings under way: one for each rule and each process whose behaviour it finds wrong. */
final class Subjects {

    private record Key(SigmaRule rule, int subject) { }

    /** What the first match says, and who else was met since. */
    private record Found(SigmaRule rule, int subject, Optional<Timestamp> time, long event, Match match, List<Integer> also) { }

    private final Map<Key, Found> found = new LinkedHashMap<>();

    /**
     * Adds a match.
     *
     * @param parent  the process whose behaviour is wrong, where that is the parent; empty where it is {@code process} itself
     * @param process the process that the rule was held against
     */
    void add(SigmaRule rule, Optional<StoredProcess> parent, StoredProcess process, Match match) {
        StoredProcess subject = parent.orElse(process);
        Found entry = found.computeIfAbsent(new Key(rule, subject.number()), key -> new Found(rule, subject.number(),
                subject.start().isPresent() && !subject.inferred() ? subject.start() : process.start(),
                subject.inferred() ? process.event() : subject.event(), match, new ArrayList<>(1)));
        if (parent.isPresent()) {
            entry.also.add(process.number());
        }
    }

    /** All of them, in no particular order. */
    List<Finding> findings() {
        return found.values().stream().map(entry -> finding(entry.rule, entry.time, OptionalInt.of(entry.subject), entry.also,
                OptionalLong.of(entry.event), entry.match)).toList();
    }

    /** The finding of a rule on events. */
    static Finding ofEvent(SigmaRule rule, StoredEvent event, int process, Match match) {
        return finding(rule, event.event().time(), process == Link.NONE ? OptionalInt.empty() : OptionalInt.of(process), List.of(),
                OptionalLong.of(event.id()), match);
    }

    private static Finding finding(SigmaRule rule, Optional<Timestamp> time, OptionalInt process, List<Integer> also, OptionalLong event, Match match) {
        List<Finding.Why> why = new ArrayList<>();
        match.reasons().forEach(reason -> why.add(new Finding.Why(reason.field(), reason.value(),
                reason.matched().stream().map(span -> new Finding.Span(span.start(), span.end())).toList())));
        rule.query().ifPresent(query -> why.add(new Finding.Why("query", query.text(), List.of())));
        return new Finding(about(rule), time, process, List.copyOf(also), event, List.copyOf(why), match.notEvaluated());
    }

    private static Finding.Rule about(SigmaRule rule) {
        return new Finding.Rule(rule.more().getOrDefault("kind", "sigma"), rule.id(), rule.title(), rule.level(), rule.tags(), rule.author(),
                rule.description(), rule.falsePositives());
    }
}
