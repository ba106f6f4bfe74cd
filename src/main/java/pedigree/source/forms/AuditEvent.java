package pedigree.source.forms;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The records of one event of Linux' audit system as leaves, which {@code auditd.form} gives their meaning.
 *
 * <p>Leaves of the system call and of records that have their event to themselves bear their own names, those of others the record's type before
 * them ({@code PATH.name}). Texts in hex digits are decoded. {@code audit.argv} is the command line of EXECVE, or of
 * PROCTITLE where that is lost, {@code audit.target} what a file
 * was called that appeared or went, {@code audit.did} what happened: {@code exec}, {@code fork}, {@code exit}, {@code connect}, {@code create},
 * {@code delete}, or {@code failed}. Not thread-safe.
 */
final class AuditEvent {

    /** Flag of clone: a thread, no process. */
    private static final long CLONE_THREAD = 0x10000;

    /** What connect says of sockets that do not wait: no failure. */
    private static final Set<String> UNDER_WAY = Set.of("-115", "EINPROGRESS");

    /** Fields that hold what a user may have chosen, so that the kernel writes hex digits where quotes would not do. */
    private static final Set<String> TEXTS = Set.of("exe", "comm", "cwd", "name", "proctitle", "cmd", "acct", "key", "path", "data");

    private static final Pattern ARGUMENT = Pattern.compile("a\\d{1,6}(?:\\[\\d{1,6}\\])?");
    private static final int MOST = 20_000; // fields; none of the kernel's has a hundredth
    private static final String CALL = "SYSCALL";

    /** Records of an event: the longest command line that Linux takes, 2 MiB, makes about 300 of EXECVE. */
    static final int MOST_LINES = 1_000;

    private final List<AuditLine> lines = new ArrayList<>(6);
    private final long position;
    private int length;
    private boolean hasCall;

    /** An event whose first record stands at {@code position}. */
    AuditEvent(long position) {
        this.position = position;
    }

    void add(AuditLine line) {
        lines.add(line);
        hasCall |= line.type().equals(CALL);
        length += line.body().length();
    }

    /**
     * Whether {@code line} can be one of its records: an event has one system call, and few records, so one more is of another event under the
     * same serial number, as where a log is written twice.
     */
    boolean takes(AuditLine line) {
        return lines.size() < MOST_LINES && !(hasCall && line.type().equals(CALL));
    }

    /** How many characters its records have. */
    int length() {
        return length;
    }

    /** The line of its first record, from 1. */
    long position() {
        return position;
    }

    /** All that its records say. */
    Leaves leaves() {
        Facts facts = new Facts();
        lines.forEach(line -> facts.record(line, lines.size() == 1));
        return facts.leaves(lines.get(0));
    }

    /** What is gathered from record to record. */
    private static final class Facts {

        private final Leaves own = new Leaves();
        private final TreeMap<Integer, StringBuilder> arguments = new TreeMap<>();
        private String type = "";
        private String cwd = "";
        private String created = "";
        private String deleted = "";
        private String item = "";
        private boolean remote;

        void record(AuditLine line, boolean alone) {
            boolean isCall = line.type().equals(CALL);
            type = isCall || type.isEmpty() && !line.type().equals("EXECVE") ? line.type() : type;
            boolean bare = alone || isCall || line.type().equals("PROCTITLE") || line.type().equals("CWD") || line.type().equals("SOCKADDR");
            item = "";
            line.fields((name, value, quoted) -> {
                if (line.type().equals("EXECVE") && ARGUMENT.matcher(name).matches()) {
                    argument(name, quoted ? value : text(value));
                    return;
                }
                if (own.size() >= MOST) {
                    return;
                }
                String text = !quoted && TEXTS.contains(name) ? text(value) : value;
                own.add(bare ? name : line.type() + '.' + name, text);
                note(line.type(), name, text);
            });
        }

        /** An argument, or one of the pieces of a long one: {@code a2[1]}. */
        private void argument(String name, String text) {
            int bracket = name.indexOf('[');
            int number = Integer.parseInt(name.substring(1, bracket < 0 ? name.length() : bracket));
            arguments.computeIfAbsent(number, first -> new StringBuilder()).append(text);
        }

        private void note(String record, String name, String text) {
            if (name.equals("cwd")) {
                cwd = text;
            } else if (record.equals("PATH") && name.equals("name")) {
                item = text;
            } else if (record.equals("PATH") && name.equals("nametype")) {
                created = text.equals("CREATE") ? item : created;
                deleted = text.equals("DELETE") ? item : deleted;
            } else if (name.equals("saddr")) {
                remote = SocketAddress.add(text, own);
            }
        }

        Leaves leaves(AuditLine first) {
            String call = AuditCalls.name(own);
            String did = did(call);
            Leaves all = new Leaves();
            all.add("audit.type", did.equals("exec") || type.isEmpty() ? "EXECVE" : type);
            all.add("audit.time", first.time());
            all.add("audit.serial", first.serial());
            add(all, "audit.node", first.node());
            add(all, "audit.did", did);
            add(all, "audit.call", call);
            add(all, "audit.argv", arguments.isEmpty() && did.equals("exec") ? own.text("proctitle") : commandLine());
            add(all, "audit.target", did.equals("create") ? absolute(created) : did.equals("delete") ? absolute(deleted) : "");
            for (int i = 0; i < own.size(); i++) {
                all.add(own.name(i), own.value(i));
            }
            return all;
        }

        private static void add(Leaves leaves, String name, String value) {
            if (!value.isEmpty()) {
                leaves.add(name, value);
            }
        }

        /** What was done; empty where that is nothing that is told apart. A system call that failed did nothing. */
        private String did(String call) {
            if (!type.equals(CALL)) {
                return "";
            }
            boolean isUnderWay = call.equals("connect") && UNDER_WAY.contains(own.text("exit").split("\\(", 2)[0]);
            if (own.text("success").equals("no") && !isUnderWay) {
                return "failed";
            }
            return switch (call) {
                case "execve", "execveat" -> "exec";
                case "fork", "vfork" -> "fork";
                case "clone" -> isThread(own.text("a0")) ? "" : "fork"; // clone3 keeps its flags where no record shows them
                case "exit_group" -> "exit"; // exit ends a thread
                case "connect" -> remote ? "connect" : "";
                default -> !created.isEmpty() ? "create" : !deleted.isEmpty() ? "delete" : "";
            };
        }

        private static boolean isThread(String flags) {
            String digits = flags.startsWith("0x") ? flags.substring(2) : flags;
            return flags.contains("CLONE_THREAD") || digits.matches("[0-9a-fA-F]{1,16}") && (Long.parseUnsignedLong(digits, 16) & CLONE_THREAD) != 0;
        }

        private String commandLine() {
            List<String> all = new ArrayList<>();
            arguments.values().forEach(argument -> all.add(Arguments.quoted(argument.toString())));
            return String.join(" ", all);
        }

        private String absolute(String path) {
            return path.startsWith("/") || cwd.isEmpty() ? path : cwd + (cwd.endsWith("/") ? "" : "/") + path;
        }
    }

    /** A text in hex digits as what it is, its arguments' ends as blanks; any other as it stands. */
    private static String text(String value) {
        if (value.equals("(null)") || value.equals("(none)")) {
            return "";
        }
        if (value.length() % 2 != 0 || value.isEmpty() || !value.chars().allMatch(c -> Character.digit(c, 16) >= 0 && c < 'g')) {
            return value;
        }
        byte[] bytes = new byte[value.length() / 2];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(value.substring(2 * i, 2 * i + 2), 16);
        }
        return new String(bytes, StandardCharsets.UTF_8).replace('\0', ' ').replace('\1', ' ').stripTrailing();
    }
}
