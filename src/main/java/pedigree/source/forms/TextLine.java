package pedigree.source.forms;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of pasted text: without the quote marks of mail and what ends it.
 *
 * @param text  the line, its indentation with it
 * @param label what stands before its first colon (or the {@code =} of Splunk), without blanks around it; empty where there is none
 * @param value what stands behind that, without the one blank or the tabs between
 */
record TextLine(String text, String label, String value) {

    private static final Pattern LABEL = Pattern.compile("\\s*([A-Za-z][A-Za-z0-9 _]{0,40}?)\\s*(?::(?: |\\t+|$)|=)(.*)", Pattern.DOTALL);

    static TextLine of(String raw) {
        String text = raw.substring(quoted(raw), raw.endsWith("\r") ? raw.length() - 1 : raw.length());
        Matcher label = LABEL.matcher(text);
        return label.matches() ? new TextLine(text, label.group(1), label.group(2)) : new TextLine(text, "", "");
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
