package pedigree.query;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import pedigree.job.Progress;
import pedigree.store.CaseFile;
import pedigree.store.ProcessLevels;
import pedigree.store.StoredProcess;

/**
 * What is searched for: terms that must all hold. {@code image:rundll32.exe vbscript -user:SYSTEM}.
 */
public final class Query {

    private final List<Term> terms;

    private Query(List<Term> terms) {
        this.terms = terms;
    }

    /**
     * The query that {@code text} spells. Words are separated by blanks; {@code "…"} holds blanks together, as a word or behind
     * {@code field:}; a leading {@code -} negates.
     *
     * @throws QueryException if quotes are not closed, or a field has no value
     */
    public static Query parse(String text) throws QueryException {
        List<Term> terms = new ArrayList<>();
        for (int at = 0; at < text.length(); ) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
            } else {
                at = term(text, at, terms);
            }
        }
        return new Query(List.copyOf(terms));
    }

    private static int term(String text, int from, List<Term> terms) throws QueryException {
        boolean negated = text.charAt(from) == '-' && from + 1 < text.length() && !Character.isWhitespace(text.charAt(from + 1));
        int at = negated ? from + 1 : from;
        int colon = fieldEnd(text, at);
        String field = colon < 0 ? "" : text.substring(at, colon);
        int start = colon < 0 ? at : colon + 1;
        int end = valueEnd(text, start);
        String value = text.charAt(Math.min(start, text.length() - 1)) == '"' ? text.substring(start + 1, end - 1) : text.substring(start, end);
        if (value.isEmpty()) {
            throw new QueryException(start, "a value", colon < 0 ? "empty quotes" : "none behind '" + field + ":'");
        }
        terms.add(new Term(field, Pattern.of(value), negated));
        return end;
    }

    /** Where the colon behind a field's name stands; -1 for a plain word, such as a path with a drive letter. */
    private static int fieldEnd(String text, int from) {
        int at = from;
        while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_' || text.charAt(at) == '.')) {
            at++;
        }
        boolean isField = at - from > 1 && at < text.length() && text.charAt(at) == ':' && Character.isLetter(text.charAt(from));
        return isField ? at : -1;
    }

    private static int valueEnd(String text, int from) throws QueryException {
        if (from < text.length() && text.charAt(from) == '"') {
            int close = text.indexOf('"', from + 1);
            if (close < 0) {
                throw new QueryException(text.length(), "a closing quote", "the end");
            }
            return close + 1;
        }
        int at = from;
        while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Whether it asks for nothing, so that everything matches. */
    public boolean isEmpty() {
        return terms.isEmpty();
    }

    /** Whether a process is one that is searched for. */
    public boolean matches(StoredProcess process, ProcessLevels levels) {
        for (Term term : terms) {
            if (!term.holds(process, levels.of(process.number()))) {
                return false;
            }
        }
        return true;
    }

    /** The numbers of the processes that match. One scan of the case. */
    public BitSet run(CaseFile caseFile, ProcessLevels levels, Progress progress) throws SQLException {
        BitSet found = new BitSet();
        progress.begin("Searching", caseFile.processes().count());
        caseFile.processes().scan(process -> {
            progress.advance(1);
            if (matches(process, levels)) {
                found.set(process.number());
            }
        });
        return found;
    }
}
