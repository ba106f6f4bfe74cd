package pedigree.cli;

import pedigree.event.SafeText;
import pedigree.query.QueryException;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** A query that is none, or that the case cannot answer. */
final class WrongQuery extends ParameterException {

    private static final long serialVersionUID = 1;

    private final String caret;

    WrongQuery(CommandLine command, String text, QueryException e) {
        super(command, "query '" + text + "', " + e.getMessage());
        caret = caret(text, e.position(), e.end());
    }

    /** The query, and carets below what is wrong in it, for people who look at a terminal: two lines. */
    String caret() {
        return caret;
    }

    /** Blanks as wide as what is shown before the place, where what is hidden is written out. */
    static String caret(String text, int from, int to) {
        String line = text.replaceAll("\\s", " ");
        int before = SafeText.of(line.substring(0, from)).length();
        int wrong = Math.max(1, SafeText.of(line.substring(from, to)).length());
        return "  " + SafeText.of(line) + "\n  " + " ".repeat(before) + "^".repeat(wrong) + "\n";
    }
}
