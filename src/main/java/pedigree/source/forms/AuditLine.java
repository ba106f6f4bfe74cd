package pedigree.source.forms;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One record of Linux' audit system as a line: {@code node=web1 type=SYSCALL msg=audit(1767225600.123:4711): arch=c000003e …}, alone or behind
 * what syslog writes before it; or the same as {@code ausearch -i} shows it to people, with a date and values in words and without quotes.
 *
 * @param node   the host; empty where the line does not say
 * @param type   the kind of record: {@code SYSCALL}
 * @param time   seconds since 1970, with three digits behind the point; or the date as {@code ausearch -i} wrote it, with blanks
 * @param serial the number that all records of one event share
 * @param body   its fields
 */
record AuditLine(String node, String type, String time, String serial, String body) {

    /** Only what a syslog daemon writes may stand before a record: another program's message may hold what merely looks like one. */
    private static final Pattern SYSLOG = Pattern.compile("(?:<\\d{1,3}>(?:1 )?)?(?:[A-Z][a-z]{2} [ \\d]\\d [\\d:]{8}|\\d{4}-\\d\\d-\\d\\dT\\S{8,40}) (\\S{1,255}) "
            + "(?:kernel|audi[\\w.-]{1,30})(?:\\[\\d+\\])?: (?:\\[[ \\d.]{1,30}\\] )?(?:audit: )?(?=node=|type=)");

    private static final Pattern TYPE = Pattern.compile("[A-Z0-9_\\[\\]]{1,40}");
    private static final Pattern SERIAL = Pattern.compile("\\d{1,18}");
    private static final Pattern TIME = Pattern.compile("\\d{9,12}\\.\\d{1,9}|\\d{1,4}[/.-]\\d{1,2}[/.-]\\d{1,4} \\d\\d:\\d\\d:\\d\\d\\.\\d{1,9}");
    private static final int STAMP = 64; // characters of a time and a serial number, at most

    private static final int NEAR = 512;

    /** The kernel writes numbers where no daemon names them. */
    private static final Map<String, String> TYPES = Map.of("1300", "SYSCALL", "1302", "PATH", "1306", "SOCKADDR", "1307", "CWD", "1309", "EXECVE",
            "1320", "EOE", "1327", "PROCTITLE", "1400", "AVC");

    /** The record that {@code line} is; empty where it is none. */
    static Optional<AuditLine> of(String line) {
        if (line.startsWith("type=") || line.startsWith("node=")) {
            return of(line, 0, "");
        }
        Matcher before = line.contains("audit(") ? SYSLOG.matcher(line) : null;
        return before != null && before.lookingAt() ? of(line, before.end(), before.group(1)) : Optional.empty();
    }

    /** The record that begins at {@code from}, behind what syslog says: that it is of {@code host}. */
    private static Optional<AuditLine> of(String line, int from, String host) {
        boolean hasNode = line.startsWith("node=", from);
        int space = hasNode ? line.indexOf(' ', from) : from - 1;
        String node = hasNode && space > 0 ? line.substring(from + "node=".length(), space) : host;
        int type = space + 1 + "type=".length();
        int end = line.startsWith("type=", space + 1) ? line.indexOf(' ', type) : -1;
        int open = end < 0 ? -1 : end + (line.startsWith("msg=", end + 1) ? 1 + "msg=".length() : 1) + "audit(".length();
        int close = end < 0 || !line.startsWith("audit(", open - "audit(".length()) ? -1 : line.indexOf(')', open);
        if (close < 0 || close - open > STAMP) {
            return Optional.empty();
        }
        int colon = line.lastIndexOf(':', close);
        int body = line.startsWith(" :", close + 1) ? close + 3 : close + 2;
        String name = line.substring(type, end);
        boolean isOne = colon > open && line.startsWith(":", body - 1) && TYPE.matcher(name).matches() && SERIAL.matcher(line.substring(colon + 1, close)).matches()
                && TIME.matcher(line.substring(open, colon)).matches();
        return isOne ? Optional.of(new AuditLine(node, TYPES.getOrDefault(name, name), line.substring(open, colon), line.substring(colon + 1, close),
                line.substring(body).strip())) : Optional.empty();
    }

    /** Whether {@code line} only stands between the events that {@code ausearch} prints. */
    static boolean isBetween(String line) {
        return line.isBlank() || line.startsWith("----") || line.startsWith("time->");
    }

    /** What all records of one event have in common, and those of no other. */
    String event() {
        return node + ' ' + time + ':' + serial;
    }

    /** Takes the fields of a record. */
    @FunctionalInterface
    interface FieldSink {

        /** A field; one without quotes may be a text in hex digits. */
        void field(String name, String value, boolean quoted);
    }

    /** Hands each field to {@code sink}, in order; those within {@code msg='…'} like the others. */
    void fields(FieldSink sink) {
        if (time.indexOf(' ') >= 0) {
            AuditWords.fields(type, body, sink);
        } else {
            fields(body, sink);
        }
    }

    private static void fields(String text, FieldSink sink) {
        int at = 0;
        while (at < text.length()) {
            int end = word(text, at);
            int equals = at;
            while (equals < end && text.charAt(equals) != '=') {
                equals++;
            }
            if (equals == at || equals == end) { // a word alone, a blank, or 0x1d before what the daemon added
                at = end + 1;
                continue;
            }
            String name = text.substring(at, equals);
            char first = equals + 1 < text.length() ? text.charAt(equals + 1) : ' ';
            int close = first == '"' || first == '\'' ? text.indexOf(first, equals + 2) : first == '{' ? brace(text, equals) : -1;
            if (close < 0) {
                sink.field(name, text.substring(equals + 1, end), false);
                at = end + 1;
            } else if (first == '\'') {
                fields(text.substring(equals + 2, close), sink);
                at = close + 1;
            } else {
                sink.field(name, text.substring(first == '{' ? equals + 1 : equals + 2, first == '{' ? close + 1 : close), true);
                at = close + 1;
            }
        }
    }

    /** Where the brace behind {@code from} closes: -1 where that is nowhere near, as a line may open many. */
    private static int brace(String text, int from) {
        int close = text.substring(from, Math.min(text.length(), from + NEAR)).indexOf('}');
        return close < 0 ? -1 : from + close;
    }

    /** Where the word that begins at {@code from} ends. */
    private static int word(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) > ' ') {
            end++;
        }
        return end;
    }
}
