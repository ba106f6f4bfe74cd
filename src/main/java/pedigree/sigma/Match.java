package pedigree.sigma;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Why a rule matched.
 *
 * @param reasons      the fields that matched, in the order of the rule
 * @param notEvaluated fields that a negated part asked for and that are absent or empty: the exception might have held
 */
public record Match(List<Reason> reasons, List<String> notEvaluated) {

    /** A match by the given reasons: one for each field and value, its spans in order and joined where they touch. */
    static Match of(Collection<Reason> reasons, Collection<String> notEvaluated) {
        Map<List<String>, List<Span>> spans = new LinkedHashMap<>();
        for (Reason reason : reasons) {
            spans.computeIfAbsent(List.of(reason.field, reason.value), key -> new ArrayList<>()).addAll(reason.matched);
        }
        List<Reason> merged = new ArrayList<>();
        spans.forEach((value, matched) -> merged.add(new Reason(value.get(0), value.get(1), joined(matched))));
        return new Match(List.copyOf(merged), List.copyOf(notEvaluated));
    }

    private static List<Span> joined(List<Span> spans) {
        spans.sort(Comparator.comparingInt(Span::start));
        List<Span> joined = new ArrayList<>();
        for (Span span : spans) {
            Span last = joined.isEmpty() ? new Span(-1, -1) : joined.get(joined.size() - 1);
            if (span.start <= last.end) {
                joined.set(joined.size() - 1, new Span(last.start, Math.max(last.end, span.end)));
            } else {
                joined.add(span);
            }
        }
        return List.copyOf(joined);
    }

    /** A field that matched, its value, and where in it; no spans where nothing has a place. */
    public record Reason(String field, String value, List<Span> matched) { }

    /** A range of characters: UTF-16 offsets from 0, end exclusive. */
    public record Span(int start, int end) { }
}
