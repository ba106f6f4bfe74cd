package pedigree.sigma;

import java.util.List;

/**
 * Why a rule matched.
 *
 * @param reasons      the fields that matched, in the order of the rule
 * @param notEvaluated fields that a negated part asked for and that are absent
 */
public record Match(List<Reason> reasons, List<String> notEvaluated) {

    /** A field that matched, its value, and where in it; no spans where nothing has a place. */
    public record Reason(String field, String value, List<Span> matched) { }

    /** A range of characters: UTF-16 offsets from 0, end exclusive. */
    public record Span(int start, int end) { }
}
