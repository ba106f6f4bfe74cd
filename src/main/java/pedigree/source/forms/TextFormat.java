package pedigree.source.forms;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import pedigree.event.Fields;

/** The formats of text in which Windows events are handed over. */
public enum TextFormat {
    /** Event elements. */
    XML,
    /** Objects, of which each is a record. */
    JSON,
    /** Rows under a header. */
    CSV,
    /** The same, with columns as tools print them for people. */
    TABLE,
    /** The same, in a workbook. */
    XLSX,
    /** Rendered messages. */
    TEXT,
    /** Records of Linux' audit system. */
    AUDITD;

    private static final Pattern AUDIT_FIRST = Pattern.compile("\\s*(?:----\\s+)?(?:time->.{1,40}\\s+)?(?:node=\\S{1,255} )?"
            + "type=[A-Z0-9_\\[\\]]{1,40} msg=audit\\(\\d");
    private static final int LINES = 40;
    private static final int LONG = 8_192; // so long may a record be that none is whole

    /** The format of a text that begins with {@code head}; empty where it is none of them, for what is built in and the analyst's own mapping. */
    public static Optional<TextFormat> of(byte[] head, Optional<CustomMapping> custom) throws IOException {
        Recogniser recogniser = new Recogniser(custom);
        String text = new String(Utf8.of(new ByteArrayInputStream(head)).readAllBytes(), StandardCharsets.UTF_8);
        if (text.indexOf('\0') >= 0) {
            return Optional.empty(); // binary, such as a capture in which events went by
        }
        if (AUDIT_FIRST.matcher(text).lookingAt()) {
            return Optional.of(AUDITD); // whatever stands in its arguments, which anybody may choose
        }
        if (text.contains("<Event ") || text.contains("<Event>")) {
            return Optional.of(isJson(text) ? JSON : isCsv(text, recogniser) ? CSV : XML);
        }
        if (isCsv(text, recogniser)) {
            return Optional.of(CSV);
        }
        if (text.contains("audit(") && text.lines().anyMatch(line -> AuditLine.of(line).isPresent())) {
            return Optional.of(AUDITD);
        }
        if (TextTable.of(text, recogniser).isPresent()) {
            return Optional.of(TABLE);
        }
        return isMessage(text) ? Optional.of(TEXT) : isJson(text) && holdsEvents(head, recogniser) ? Optional.of(JSON) : Optional.empty();
    }

    /** As what a text is to be looked at that may be of no form at all: JSON where it looks so, else rows under a header. */
    static TextFormat ofTable(byte[] head) throws IOException {
        String text = new String(Utf8.of(new ByteArrayInputStream(head)).readAllBytes(), StandardCharsets.UTF_8);
        Recogniser anything = new Recogniser(Optional.of(CustomMapping.ANYTHING));
        return isJson(text) ? JSON : isCsv(text, anything) || TextTable.of(text, anything).isEmpty() ? CSV : TABLE;
    }

    /** Whether a line is the title of an event that is known, or a few are those of a head. */
    private static boolean isMessage(String text) {
        List<TextLine> lines = text.lines().limit(LINES).map(TextLine::of).toList();
        return lines.stream().anyMatch(line -> line.title().isPresent()) || lines.stream().filter(line -> line.head().isPresent()).count() >= 3;
    }

    /** Whether a line begins as an object does; what stands above it may be the rest of a record that was cut. */
    private static boolean isJson(String text) {
        return text.lines().limit(LINES).map(String::strip).filter(line -> !line.isEmpty())
                .anyMatch(line -> line.startsWith("{\"") || line.equals("{") || line.startsWith("[{") || line.startsWith("[") && line.length() == 1);
    }

    /** Whether what is whole of the first records is an event, or might be one of a form that is not known yet; or the first is a long one. */
    private static boolean holdsEvents(byte[] head, Recogniser recogniser) throws IOException {
        EventText text = EventText.begin(new ByteArrayInputStream(head), JSON, recogniser);
        boolean[] found = new boolean[1];
        FormSink sink = new FormSink() {
            @Override
            public void record(long position, boolean utc, Fields system, Fields data) {
                found[0] = true;
            }

            @Override
            public void record(long position, Fields raw, Mapping.Mapped meaning) {
                found[0] = true;
            }

            @Override
            public void damage(long position, String reason) {
                // a record that is cut, or is none
            }

            @Override
            public void note(String text) {
                // said when it is read
            }
        };
        for (Optional<EventText.Stretch> next = text.next(); next.isPresent(); next = text.next()) {
            next.get().decode(sink);
        }
        boolean endless = recogniser.unknown().isEmpty() && head.length > LONG;
        return found[0] || endless || recogniser.unknown().isNear();
    }

    /** Whether the first line is a header that a form knows. */
    private static boolean isCsv(String text, Recogniser recogniser) {
        Optional<String> header = header(text);
        try {
            return header.isPresent() && isKnown(new CsvRows(header.get(), CsvRows.separator(header.get())).header(), recogniser);
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isKnown(List<String> header, Recogniser recogniser) {
        Set<String> names = new HashSet<>(header);
        return names.size() >= 2 && recogniser.knows(names);
    }

    /** The header of a CSV text: its first line, or the second behind PowerShell's {@code #TYPE}. */
    static Optional<String> header(String text) {
        return text.lines().filter(line -> !line.isBlank() && !line.startsWith("#TYPE")).findFirst();
    }
}
