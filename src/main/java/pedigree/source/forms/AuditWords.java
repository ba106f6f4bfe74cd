package pedigree.source.forms;

import java.util.Map;
import java.util.Set;

/**
 * The fields of a record as {@code ausearch -i} writes them for people: without quotes, so that a value ends where the next field begins.
 *
 * <p>What a user chose may look like a field. So an argument ends only where the next argument begins, the name of a file only before what the
 * kernel writes behind it, and a title, a directory or an address with its record.
 */
final class AuditWords {

    /** Records of one field. */
    private static final Map<String, String> TO_THE_END = Map.of("PROCTITLE", "proctitle", "CWD", "cwd", "SOCKADDR", "saddr");
    private static final Map<String, Set<String>> BEHIND = Map.of("name", Set.of("inode", "nametype", "objtype"), "comm", Set.of("exe"));

    private AuditWords() {
    }

    /** Hands each field of a record of a type to {@code sink}, in order; those within {@code msg='…'} like the others. */
    static void fields(String type, String body, AuditLine.FieldSink sink) {
        int message = body.indexOf("msg='");
        boolean closes = message >= 0 && body.endsWith("'");
        String text = message < 0 ? body : body.substring(0, message) + body.substring(message + "msg='".length(), body.length() - (closes ? 1 : 0));
        String name = "";
        int value = 0;
        int at = 0;
        while (at < text.length()) {
            int equals = equals(text, at);
            if (equals > at) {
                String next = text.substring(at, equals);
                if (ends(type, name, next)) {
                    field(name, text.substring(value, at), sink);
                    name = next;
                    value = equals + 1;
                }
            }
            int blank = text.indexOf(' ', at);
            at = blank < 0 ? text.length() : blank + 1;
        }
        field(name, text.substring(value), sink);
    }

    private static void field(String name, String value, AuditLine.FieldSink sink) {
        String text = value.strip();
        if (!name.isEmpty()) {
            sink.field(name, text, !text.equals("(null)"));
        }
    }

    /** Where the name ends that a word begins with, as fields do; -1 where it is no field. */
    private static int equals(String text, int from) {
        int end = from;
        while (end < text.length() && isOfName(text.charAt(end))) {
            end++;
        }
        return end > from && end < text.length() && text.charAt(end) == '=' ? end : -1;
    }

    private static boolean isOfName(char character) {
        return character >= 'a' && character <= 'z' || character >= 'A' && character <= 'Z' || character >= '0' && character <= '9'
                || character == '_' || character == '-' || character == '[' || character == ']';
    }

    /** Whether the field {@code next} ends the value of the one before it. */
    private static boolean ends(String type, String name, String next) {
        if (name.equals(TO_THE_END.get(type))) {
            return false;
        }
        return type.equals("EXECVE") && !name.isEmpty() && !name.equals("argc") ? follows(name, next) : BEHIND.getOrDefault(name, Set.of(next)).contains(next);
    }

    /** Whether {@code next} is the argument behind {@code name}, or its next piece. */
    private static boolean follows(String name, String next) {
        int bracket = name.indexOf('[');
        long number = number(name.substring(0, bracket < 0 ? name.length() : bracket));
        return number >= 0 && (next.equals("a" + (number + 1)) || next.startsWith("a" + (number + 1) + '[') || bracket > 0 && next.startsWith("a" + number + '['));
    }

    private static long number(String argument) {
        return argument.matches("a\\d{1,6}") ? Long.parseLong(argument.substring(1)) : -1;
    }
}
