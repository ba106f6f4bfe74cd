package pedigree.export;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import pedigree.event.Timestamp;

/**
 * A PowerShell script block as it was logged: 4104 cuts long ones into numbered parts.
 *
 * @param id    its {@code ScriptBlockId}; empty where the record has none
 * @param path  the file that it came from; empty where it was typed, or made by another
 * @param time  when its first record was logged
 * @param total how many parts it has
 * @param parts the text of those that were found, by number from 1
 * @param cut   whether there is more of it than is shown
 */
public record ScriptBlock(String id, String path, Optional<Timestamp> time, int total, SortedMap<Integer, String> parts, boolean cut) {

    private static final int MISSING_NAMED = 20;

    /** What was found of its text, in order, exactly as logged. */
    public String text() {
        return String.join("", parts.values());
    }

    /** Its text for people: where parts are missing, a line that says so. */
    public String shown() {
        StringBuilder text = new StringBuilder();
        int next = 1;
        for (Map.Entry<Integer, String> part : parts.entrySet()) {
            gap(text, next, part.getKey() - 1);
            text.append(part.getValue());
            next = part.getKey() + 1;
        }
        gap(text, next, total);
        return text.toString();
    }

    private void gap(StringBuilder text, int first, int last) {
        if (first <= last && !cut) {
            String parts = first == last ? "part " + first : "parts " + first + " to " + last;
            text.append(text.length() == 0 || text.charAt(text.length() - 1) == '\n' ? "" : "\n");
            text.append("[… ").append(parts).append(" of ").append(total).append(" not in these logs …]\n");
        }
    }

    /** The numbers of the parts that were not found; the first of them, where they are many. */
    public List<Integer> missing() {
        if (cut) {
            return List.of();
        }
        return IntStream.rangeClosed(1, total).filter(part -> !parts.containsKey(part)).limit(MISSING_NAMED).boxed().toList();
    }

    /** What is to be said of it above its text: {@code 3 parts; part 2 is missing; more than is shown}; empty where it is whole. */
    public String remark() {
        if (cut) {
            return "more of it than is shown";
        }
        int found = parts.size();
        if (found == total) {
            return "";
        }
        String numbers = missing().stream().map(String::valueOf).collect(Collectors.joining(", "));
        return "%d of %d parts, not in these logs: %s%s".formatted(found, total, numbers, total - found > MISSING_NAMED ? " …" : "");
    }
}
