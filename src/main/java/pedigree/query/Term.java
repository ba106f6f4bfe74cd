package pedigree.query;

import java.util.List;
import java.util.Optional;

/**
 * A condition as it stands in a query, made of a field and one of its values: {@code user:"LAB\Domain Admins"}. Immutable.
 *
 * @param text a query for itself, which may also stand behind {@code -}, in brackets and beside other conditions
 */
public record Term(String text) {

    private static final int LONGEST = 1_000; // characters of a value; of a longer one the beginning is asked for
    private static final String PLAIN = "._-:\\@$%{}=+/";
    private static final String REGEX = "\\.[]{}()*+-?^$|/";

    /**
     * What asks for {@code value}, as {@code field} means its values: the whole of a command line or another long text, a user without a domain in any
     * domain. An empty value asks for those of which the field is not known. Of a value longer than 1,000 characters the beginning is asked for.
     *
     * @param field a name of the language or of the evidence
     * @return empty where the language cannot say it: a name with blanks, a word where a number is expected
     */
    public static Optional<Term> of(String field, String value) {
        Cursor name = new Cursor(field);
        if (field.length() < 2 || name.nameEnd() < field.length()) {
            return Optional.empty();
        }
        Kind kind = Field.of(field).kind();
        Term term = new Term(value.isEmpty() ? unknown(field, kind) : field + ':' + (isRegex(kind, value) ? regex(value) : plain(value)));
        return isQuery(term.text) ? Optional.of(term) : Optional.empty();
    }

    /**
     * The same, but of a value that may be a part of others (a file without its folder, a user or host without a domain, the beginning of a GUID) it asks
     * for those that are this and no more. Numbers are asked for by what they stand for, {@code 0x3e7} as 999, and letter case never counts.
     */
    public static Optional<Term> exactly(String field, String value) {
        Optional<Term> term = of(field, value);
        return term.isPresent() && !value.isEmpty() && isPart(Field.of(field).kind(), value) ? Optional.of(new Term(field + ':' + regex(value))) : term;
    }

    private static boolean isPart(Kind kind, String value) {
        return switch (kind) {
            case PATH -> value.indexOf('\\') < 0 && value.indexOf('/') < 0;
            case USER -> value.indexOf('\\') < 0 && value.indexOf('@') < 0;
            case HOST -> value.indexOf('.') < 0;
            case KEY, EVENT -> true;
            default -> false;
        };
    }

    private static boolean isQuery(String text) {
        try {
            QueryParser.parse(text);
            return true;
        } catch (QueryException e) {
            return false;
        }
    }

    private static String unknown(String field, Kind kind) {
        return '-' + field + switch (kind) {
            case NUMBER -> ">=0";
            case TIME -> ">=1601";
            case DURATION -> ">=0s";
            default -> kind.choices().isEmpty() ? ":*" : ":(" + String.join(", ", kind.choices()) + ')';
        };
    }

    /** Whether a plain value would ask for something else, or could not be written. */
    private static boolean isRegex(Kind kind, String value) {
        return kind == Kind.TEXT || value.indexOf('*') >= 0 || value.indexOf('?') >= 0 || value.length() > LONGEST
                || value.codePoints().anyMatch(Term::isUnseen);
    }

    /** Whether a character does not stand in a line of text for itself: a control character, or one that turns the order of others around. */
    private static boolean isUnseen(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> true;
            default -> false;
        };
    }

    private static String regex(String value) {
        boolean whole = value.length() <= LONGEST;
        StringBuilder text = new StringBuilder("/^");
        value.codePoints().limit(LONGEST).forEach(character -> {
            if (isUnseen(character)) {
                text.append(String.format("\\x{%x}", character));
            } else {
                text.append(REGEX.indexOf(character) >= 0 ? "\\" : "").appendCodePoint(character);
            }
        });
        return text.append(whole ? "$/" : "/").toString();
    }

    private static String plain(String value) {
        boolean bare = value.charAt(0) != '/' && value.chars().allMatch(character -> Character.isLetterOrDigit(character) || PLAIN.indexOf(character) >= 0);
        return bare ? value : quoted(value);
    }

    /** In quotes, with each backslash doubled that stands before a quote. */
    private static String quoted(String value) {
        StringBuilder text = new StringBuilder("\"");
        int backslashes = 0;
        for (int i = 0; i < value.length(); i++) {
            char character = value.charAt(i);
            if (character == '"') {
                text.append("\\".repeat(backslashes + 1));
            }
            backslashes = character == '\\' ? backslashes + 1 : 0;
            text.append(character);
        }
        return text.append("\\".repeat(backslashes)).append('"').toString();
    }

    /** What asks for all others. */
    public Term not() {
        return new Term(text.startsWith("-") ? text.substring(1) : '-' + text);
    }

    /** What asks for the processes that have one above them for which this holds. */
    public Term below() {
        return new Term("ancestor(" + text + ')');
    }

    /** A query for what {@code query} asks for and this holds of as well; this alone where that is empty or no query. */
    public String and(String query) {
        try {
            Node node = QueryParser.parse(query);
            boolean everything = node instanceof Node.And all && all.equals(new Node.And(List.of()));
            return everything ? text : (node instanceof Node.Or ? '(' + query.strip() + ')' : query.strip()) + ' ' + text;
        } catch (QueryException e) {
            return text;
        }
    }
}
