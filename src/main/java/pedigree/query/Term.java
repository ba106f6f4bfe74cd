package pedigree.query;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import pedigree.event.Level;
import pedigree.store.StoredProcess;

/**
 * One condition of a query.
 *
 * @param field   the field that must hold the pattern, as written; empty for a plain word, which may stand anywhere
 * @param pattern what it must hold
 * @param negated whether it must not
 */
record Term(String field, Pattern pattern, boolean negated) {

    /** Short names beside Sigma's. */
    private static final Map<String, String> SHORT = Map.of(
            "command", "CommandLine",
            "cmd", "CommandLine",
            "parent", "ParentImage",
            "integrity", "IntegrityLevel",
            "hash", "Hashes",
            "guid", "ProcessGuid",
            "directory", "CurrentDirectory");

    /** Whether it holds of a process. */
    boolean holds(StoredProcess process, Optional<Level> level) {
        return negated != (field.isEmpty() ? anywhere(process) : inField(process, level));
    }

    private boolean anywhere(StoredProcess process) {
        if (pattern.matches(process.key()) || pattern.matches(process.image()) || pattern.matches(process.host()) || isPid(process)) {
            return true;
        }
        boolean[] found = new boolean[1];
        process.fields().forEach((name, value) -> found[0] |= pattern.matches(value));
        return found[0];
    }

    private boolean isPid(StoredProcess process) {
        return process.pid().isPresent() && Long.toString(process.pid().getAsLong()).equals(pattern.text());
    }

    private boolean inField(StoredProcess process, Optional<Level> level) {
        return switch (field.toLowerCase(Locale.ROOT)) {
            case "key" -> pattern.matches(process.key());
            case "host" -> pattern.matches(process.host());
            case "image" -> pattern.matches(process.image()) || pattern.matches(process.imageName());
            case "pid", "processid" -> isPid(process);
            case "level" -> level.isPresent() && pattern.matches(level.get().sigma());
            case "inferred" -> pattern.matches(Boolean.toString(process.inferred()));
            default -> pattern.matches(process.field(SHORT.getOrDefault(field.toLowerCase(Locale.ROOT), field)));
        };
    }
}
