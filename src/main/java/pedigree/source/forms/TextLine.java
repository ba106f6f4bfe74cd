package pedigree.source.forms;

import java.util.Optional;

/**
 * A line of pasted text: without the quote marks of mail and what ends it.
 *
 * @param text  the line, its indentation with it
 * @param label what stands before its first colon (or the {@code =} of Splunk), without blanks around it; empty where there is none
 * @param value what stands behind that, without the one blank or the tabs between
 */
record TextLine(String text, String label, String value) {

    private static final int LONGEST = 41; // characters of a label

    static TextLine of(String raw) {
        String text = raw.substring(quoted(raw), raw.endsWith("\r") ? raw.length() - 1 : raw.length());
        int begin = behindBlanks(text, 0);
        int end = begin;
        while (end < text.length() && isOfLabel(text.charAt(end), end == begin)) {
            end++;
        }
        int mark = behindBlanks(text, end);
        int value = end == begin ? -1 : value(text, mark);
        while (end > begin && text.charAt(end - 1) == ' ') {
            end--;
        }
        return value < 0 || end - begin > LONGEST ? new TextLine(text, "", "") : new TextLine(text, text.substring(begin, end), text.substring(value));
    }

    /** Whether labels have such a character; they begin with a letter. */
    private static boolean isOfLabel(char character, boolean first) {
        boolean letter = character >= 'A' && character <= 'Z' || character >= 'a' && character <= 'z';
        return letter || !first && (character >= '0' && character <= '9' || character == ' ' || character == '_');
    }

    private static int behindBlanks(String text, int from) {
        int end = from;
        while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) >= '\t' && text.charAt(end) <= '\r')) {
            end++;
        }
        return end;
    }

    /** Where the value begins behind a colon, with a blank, tabs or nothing behind it, or a {@code =}, at {@code mark}; -1 where there is none. */
    private static int value(String text, int mark) {
        if (mark == text.length() || text.charAt(mark) != ':') {
            return mark < text.length() && text.charAt(mark) == '=' ? mark + 1 : -1;
        }
        int begin = mark + 1;
        while (begin < text.length() && text.charAt(begin) == '\t') {
            begin++;
        }
        boolean tabs = begin > mark + 1;
        boolean blank = !tabs && begin < text.length() && text.charAt(begin) == ' ';
        return tabs || begin == text.length() ? begin : blank ? begin + 1 : -1;
    }

    /** Where the text begins behind the quote marks of mail. */
    private static int quoted(String raw) {
        int begin = 0;
        for (int i = 0; i < raw.length() && (raw.charAt(i) == '>' || raw.charAt(i) == ' ' || raw.charAt(i) == '\t'); i++) {
            begin = raw.charAt(i) == '>' ? i + 1 : begin;
        }
        return begin > 0 && begin < raw.length() && raw.charAt(begin) == ' ' ? begin + 1 : begin;
    }

    boolean isBlank() {
        return text.isBlank();
    }

    /** The event that begins here by its title, which may stand behind {@code Message=} or {@code Message :}. */
    Optional<TextLabels.Event> title() {
        Optional<TextLabels.Event> plain = TextLabels.ofTitle(text);
        return plain.isPresent() || !label.equals("Message") ? plain : TextLabels.ofTitle(value);
    }

    /** The System field that this line of a head shows. */
    Optional<String> head() {
        return label.isEmpty() ? Optional.empty() : TextLabels.ofHead(label);
    }
}
