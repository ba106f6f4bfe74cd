package pedigree.source.forms;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** What system calls are called, by architecture and number: those that {@code audit-calls.txt} beside this class has, as they start and end processes. */
final class AuditCalls {

    private static final Map<String, String> ALL = load();

    private AuditCalls() {
    }

    /** The name of a record's call: as the daemon added it, or stands there, else by its number; empty where none is known. */
    static String name(Leaves record) {
        String added = record.text("SYSCALL");
        String call = record.text("syscall");
        boolean isName = !call.isEmpty() && Character.isLetter(call.charAt(0));
        return !added.isEmpty() ? added : isName ? call : ALL.getOrDefault(record.text("arch") + ' ' + call, "");
    }

    private static Map<String, String> load() {
        try (InputStream file = AuditCalls.class.getResourceAsStream("audit-calls.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" = ")).collect(Collectors.toUnmodifiableMap(line -> line[0], line -> line[1]));
        } catch (IOException e) {
            throw new UncheckedIOException("the program lacks its own list of system calls", e);
        }
    }
}
