package pedigree.sigma;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import pedigree.event.Level;

/**
 * A rule, compiled.
 *
 * @param id             its id
 * @param level          how bad a match is; informational where the rule does not say
 * @param tags           ATT&amp;CK and other tags, as spelled
 * @param description    what it looks for
 * @param falsePositives what else may look like it
 * @param logsource      {@code category}, {@code product}, {@code service}: those that are given
 * @param more           every other key with a plain value, such as our {@code kind} and {@code subject}
 * @param query          what else must be true of the process, in Pedigree's own language, which Sigma does not have; empty where the rule has none
 * @param condition      when it matches; always where the rule has a query alone
 */
public record SigmaRule(String id, String title, Level level, List<String> tags, String author, String description, List<String> falsePositives,
                        Map<String, String> logsource, Map<String, String> more, Optional<Asked> query, Condition condition) {

    /**
     * A query as it stands in the rule.
     *
     * @param line that it begins on, from 1
     */
    public record Asked(String text, int line) { }

    /** Why the rule matches {@code subject}; empty if it does not. */
    public Optional<Match> match(Subject subject) {
        if (!condition.matches(subject)) {
            return Optional.empty();
        }
        List<Match.Reason> reasons = new ArrayList<>();
        Set<String> absent = new LinkedHashSet<>();
        condition.explain(subject, reasons::add, absent::add);
        return Optional.of(Match.of(reasons, absent));
    }
}
