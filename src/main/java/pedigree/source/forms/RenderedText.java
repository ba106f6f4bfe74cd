package pedigree.source.forms;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A rendered message, with or without a head above it, as the fields of its record.
 *
 * <p>A command line may hold line breaks, and behind them what looks like a label. So a label that its event has earlier, and that has its value
 * already, is no label but the command line going on; and a label that comes again in its own place is the one that counts.
 */
final class RenderedText {

    private static final Set<String> EXACT = Set.of("CommandLine", "ParentCommandLine"); // blanks at their ends are theirs

    private static final int LONGEST = 1 << 16; // twice what Windows takes

    private final Leaves system = new Leaves();
    private final Map<String, String> values = new HashMap<>();
    private final Leaves data = new Leaves();
    private TextLabels.Event event;
    private String heading = "";
    private TextLabels.Label current;
    private boolean padded = true; // whether every line ends with a blank that the copying put there

    private RenderedText() {
    }

    /** What {@code text} says; empty where it shows no event that is known, and no head. */
    static Optional<RenderedText> of(String text) {
        RenderedText rendered = new RenderedText();
        String lines = text.indexOf('\n') < 0 ? text.replace("\\r\\n", "\n").replace("\\n", "\n") : text;
        List<TextLine> all = lines.lines().map(TextLine::of).toList();
        rendered.padded = all.stream().filter(line -> !line.value().isBlank()).limit(6).allMatch(line -> line.value().endsWith(" "));
        all.forEach(rendered::line);
        rendered.close();
        return rendered.system.size() == 0 ? Optional.empty() : Optional.of(rendered);
    }

    Leaves system() {
        return system;
    }

    Leaves data() {
        return data;
    }

    private void line(TextLine line) {
        if (event != null) {
            body(line);
            return;
        }
        Optional<TextLabels.Event> title = line.title();
        if (title.isPresent()) {
            event = title.get();
            add("Provider_Name", event.provider());
            add("EventID", event.id());
            add("Channel", event.channel());
        } else {
            line.head().ifPresent(field -> add(field, line.value().strip()));
            if (Times.parse(line.text().strip()).isPresent()) {
                add("TimeCreated_SystemTime", line.text().strip()); // Splunk's first line
            }
        }
    }

    private void add(String field, String value) {
        if (!system.has(field) && !value.isEmpty()) {
            system.add(field, value);
        }
    }

    private void body(TextLine line) {
        if (line.isBlank()) {
            current = null;
            return;
        }
        String label = line.label().toLowerCase(Locale.ROOT);
        if (!label.isEmpty() && line.value().isBlank() && event.labels().keySet().stream().anyMatch(known -> known.startsWith(label + '/'))) {
            heading = label;
            current = null;
            return;
        }
        TextLabels.Label found = event.labels().get(heading + '/' + label);
        found = found == null ? event.labels().get(label) : found;
        if (found != null && !isRepeated(found)) {
            current = found;
            values.put(found.field(), value(found.field(), line.value()));
        } else if (current != null && EXACT.contains(current.field()) && values.get(current.field()).length() < LONGEST) {
            values.merge(current.field(), line.text(), (before, more) -> before + '\n' + more);
        }
    }

    private boolean isRepeated(TextLabels.Label found) {
        return values.containsKey(found.field()) && (current == null || found.place() <= current.place());
    }

    private String value(String field, String text) {
        if (EXACT.contains(field)) {
            return padded && text.endsWith(" ") ? text.substring(0, text.length() - 1) : text;
        }
        return TextLabels.meaning(field, text.strip());
    }

    /** Puts the fields in the order of the event's own. */
    private void close() {
        if (event != null) {
            event.labels().values().stream().sorted((a, b) -> Integer.compare(a.place(), b.place())).map(TextLabels.Label::field).distinct()
                    .filter(values::containsKey).forEach(field -> data.add(field, values.get(field)));
        }
    }
}
