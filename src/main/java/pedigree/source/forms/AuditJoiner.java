package pedigree.source.forms;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts the records of Linux' audit system together to events. Those of several events may be mixed, and not every log says where an event ends:
 * so the events that began last are held, as many and as long ones as memory shall take. Not thread-safe.
 */
final class AuditJoiner {

    private static final int MOST = 256;
    private static final int LONGEST = Blocks.LONGEST;
    private static final String END = "EOE";

    private final Map<String, AuditEvent> open = new LinkedHashMap<>();
    private List<AuditEvent> done = new ArrayList<>();
    private long held;
    private long others;
    private long firstOther;

    /** Takes a block of lines; gives the events that are whole, in order of their ends. */
    List<AuditEvent> add(Block block) {
        for (int i = 0; i < block.size(); i++) {
            long position = block.positions()[i];
            String text = position < 0 ? "cut" : Utf8.text(block.bytes(), block.from(i), block.to(i));
            Optional<AuditLine> line = AuditLine.of(text);
            if (line.isPresent()) {
                add(line.get(), position);
            } else if (!AuditLine.isBetween(text) && others++ == 0) {
                firstOther = Math.abs(position);
            }
        }
        return taken();
    }

    private void add(AuditLine line, long position) {
        String key = line.event();
        if (line.type().equals(END)) {
            end(open.remove(key));
            return;
        }
        AuditEvent before = open.get(key);
        if (before != null && !before.takes(line)) {
            end(open.remove(key));
        }
        AuditEvent event = open.computeIfAbsent(key, first -> new AuditEvent(position));
        event.add(line);
        held += line.body().length();
        Iterator<AuditEvent> oldest = open.values().iterator();
        while (open.size() > MOST || held > LONGEST) {
            end(oldest.next());
            oldest.remove();
        }
    }

    private void end(AuditEvent event) {
        if (event != null) {
            held -= event.length();
            done.add(event);
        }
    }

    /** At the end of the log: the events that are left. */
    List<AuditEvent> rest() {
        open.values().forEach(done::add);
        open.clear();
        return taken();
    }

    private List<AuditEvent> taken() {
        List<AuditEvent> taken = done;
        done = new ArrayList<>();
        return taken;
    }

    /** Says that there were lines of another kind, once for all of them. */
    void sayOthers(FormSink sink) {
        if (others > 0) {
            sink.damage(firstOther, "expected records of the audit system, found %d other %s".formatted(others, others == 1 ? "line" : "lines"));
        }
    }
}
