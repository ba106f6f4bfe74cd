package pedigree.samples;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import pedigree.event.Timestamp;
import pedigree.samples.LogRecord.Datum;
import pedigree.samples.LogRecord.Kind;
import pedigree.samples.LogRecord.Provider;

/**
 * A made-up computer whose Sysmon and Security logs are written down while things happen on it.
 *
 * <p>Process GUIDs are made as Sysmon makes them: machine, second of the start, then the kernel's start key (boot and sequence).
 */
final class Machine {

    static final Provider SYSMON = new Provider("Microsoft-Windows-Sysmon", "5770385f-c22a-43e0-bf4c-06f5698ffbd9");
    static final Provider SECURITY = new Provider("Microsoft-Windows-Security-Auditing", "54849625-5478-4994-a5ba-3e3b0328c30d");
    static final Provider EVENTLOG = new Provider("Microsoft-Windows-Eventlog", "fc65ddd8-d6ef-4962-83d5-6e5cfe9ce148");

    private static final String CHANNEL = "Microsoft-Windows-Sysmon/Operational";

    private final String name;
    private final long id;
    private final int boot;
    private final List<LogRecord> sysmon = new ArrayList<>();
    private final List<LogRecord> security = new ArrayList<>();
    private long now;
    private int sequence = 40;

    /** @param start when its story begins, {@code 2026-03-02T07:30:00Z} */
    Machine(String name, long id, int boot, String start) {
        this.name = name;
        this.id = id;
        this.boot = boot;
        now = Timestamp.parse(start).orElseThrow().ticks();
    }

    /** Lets time go by. */
    Machine after(double seconds) {
        now += Math.round(seconds * 1000) * Timestamp.MILLISECOND;
        return this;
    }

    /** Someone that processes run for. */
    record User(String name, String sid, long logon, int session, String integrity) {

        static final User SYSTEM = new User("NT AUTHORITY\\SYSTEM", "S-1-5-18", 0x3e7, 0, "System");
        static final User LOCAL_SERVICE = new User("NT AUTHORITY\\LOCAL SERVICE", "S-1-5-19", 0x3e5, 0, "System");

        User with(String otherIntegrity) {
            return new User(name, sid, logon, session, otherIntegrity);
        }
    }

    /** A program: its path and what its version resource says. */
    record Program(String path, String original, String description, String product, String company) {

        /** One of Windows' own programs. */
        static Program windows(String path) {
            String file = path.substring(path.lastIndexOf('\\') + 1);
            String original = file.equalsIgnoreCase("rundll32.exe") ? "RUNDLL32.EXE" : file.equalsIgnoreCase("cmd.exe") ? "Cmd.Exe"
                    : file.equalsIgnoreCase("powershell.exe") ? "PowerShell.EXE" : file;
            return new Program(path, original, "Windows " + file.substring(0, Math.max(1, file.length() - 4)),
                    "Microsoft® Windows® Operating System", "Microsoft Corporation");
        }
    }

    /** A process. */
    record Running(Program program, String commandLine, User user, long pid, String guid, Running parent) { }

    /** A process that was there before the logs begin: nothing is written down. */
    Running existing(Program program, String commandLine, User user, long pid) {
        return new Running(program, commandLine, user, pid, guid(), null);
    }

    /** Starts a process: Sysmon 1 and Security 4688. */
    Running start(Running parent, Program program, String commandLine, User user, long pid) {
        Running started = new Running(program, commandLine, user, pid, guid(), parent);
        sysmon(new Kind(1, 5, 1), List.of(
                text("RuleName", "-"), text("UtcTime", utc()), guid("ProcessGuid", started.guid), number("ProcessId", pid),
                text("Image", program.path), text("FileVersion", program.product.startsWith("Microsoft") ? "10.0.22621.1 (WinBuild.160101.0800)" : "1.0"),
                text("Description", program.description), text("Product", program.product), text("Company", program.company),
                text("OriginalFileName", program.original), text("CommandLine", commandLine), text("CurrentDirectory", directory(user)),
                text("User", user.name), guid("LogonGuid", logonGuid(user)), new Datum("LogonId", BinXmlValue.hex64(user.logon)),
                number("TerminalSessionId", user.session), text("IntegrityLevel", user.integrity), text("Hashes", hashes(program)),
                guid("ParentProcessGuid", parent.guid), number("ParentProcessId", parent.pid), text("ParentImage", parent.program.path),
                text("ParentCommandLine", parent.commandLine), text("ParentUser", parent.user.name)));
        security(new Kind(4688, 2, 13312), subject(parent.user, List.of(
                hex("NewProcessId", pid), text("NewProcessName", program.path),
                text("TokenElevationType", user.integrity.equals("High") ? "%%1937" : user.session == 0 ? "%%1936" : "%%1938"),
                hex("ProcessId", parent.pid), text("CommandLine", ""), new Datum("TargetUserSid", BinXmlValue.sid("S-1-0-0")),
                text("TargetUserName", "-"), text("TargetDomainName", "-"), hex("TargetLogonId", 0),
                text("ParentProcessName", parent.program.path), new Datum("MandatoryLabel", BinXmlValue.sid(label(user))))));
        return started;
    }

    /** Ends a process: Sysmon 5 and Security 4689. */
    void end(Running process) {
        sysmon(new Kind(5, 3, 5), List.of(text("RuleName", "-"), text("UtcTime", utc()), guid("ProcessGuid", process.guid),
                number("ProcessId", process.pid), text("Image", process.program.path), text("User", process.user.name)));
        security(new Kind(4689, 0, 13313), subject(process.user, List.of(new Datum("Status", BinXmlValue.hex32(0)),
                hex("ProcessId", process.pid), text("ProcessName", process.program.path))));
    }

    /** A library is loaded: Sysmon 7. */
    void load(Running process, String library) {
        sysmon(new Kind(7, 3, 7), List.of(text("RuleName", "-"), text("UtcTime", utc()), guid("ProcessGuid", process.guid),
                number("ProcessId", process.pid), text("Image", process.program.path), text("ImageLoaded", library), text("FileVersion", "10.0.22621.1"),
                text("Description", "-"), text("Product", "Microsoft® Windows® Operating System"), text("Company", "Microsoft Corporation"),
                text("OriginalFileName", library.substring(library.lastIndexOf('\\') + 1)), text("Hashes", hashes(Program.windows(library))),
                text("Signed", "true"), text("Signature", "Microsoft Windows"), text("SignatureStatus", "Valid"), text("User", process.user.name)));
    }

    /** A connection is opened: Sysmon 3. */
    void connect(Running process, String address, int port) {
        sysmon(new Kind(3, 5, 3), List.of(text("RuleName", "-"), text("UtcTime", utc()), guid("ProcessGuid", process.guid),
                number("ProcessId", process.pid), text("Image", process.program.path), text("User", process.user.name), text("Protocol", "tcp"),
                new Datum("Initiated", BinXmlValue.bool(true)), new Datum("SourceIsIpv6", BinXmlValue.bool(false)), text("SourceIp", "10.20.0.15"),
                text("SourceHostname", name), new Datum("SourcePort", BinXmlValue.u16(49_700 + sequence)), text("SourcePortName", "-"),
                new Datum("DestinationIsIpv6", BinXmlValue.bool(false)), text("DestinationIp", address), text("DestinationHostname", "-"),
                new Datum("DestinationPort", BinXmlValue.u16(port)), text("DestinationPortName", port == 443 ? "https" : "http")));
    }

    /** A file is made: Sysmon 11. */
    void create(Running process, String file) {
        sysmon(new Kind(11, 2, 11), List.of(text("RuleName", "-"), text("UtcTime", utc()), guid("ProcessGuid", process.guid),
                number("ProcessId", process.pid), text("Image", process.program.path), text("TargetFilename", file), text("CreationUtcTime", utc()),
                text("User", process.user.name)));
    }

    /** A registry value is set: Sysmon 13. */
    void set(Running process, String key, String value) {
        sysmon(new Kind(13, 2, 13), List.of(text("RuleName", "-"), text("EventType", "SetValue"), text("UtcTime", utc()),
                guid("ProcessGuid", process.guid), number("ProcessId", process.pid), text("Image", process.program.path), text("TargetObject", key),
                text("Details", value), text("User", process.user.name)));
    }

    /** A process is opened: Sysmon 10. */
    void access(Running process, Running target, long rights) {
        sysmon(new Kind(10, 3, 10), List.of(text("RuleName", "-"), text("UtcTime", utc()), guid("SourceProcessGUID", process.guid),
                number("SourceProcessId", process.pid), number("SourceThreadId", 4_312), text("SourceImage", process.program.path),
                guid("TargetProcessGUID", target.guid), number("TargetProcessId", target.pid), text("TargetImage", target.program.path),
                new Datum("GrantedAccess", BinXmlValue.hex32(rights)), text("CallTrace", "C:\\Windows\\SYSTEM32\\ntdll.dll+9d4c4|UNKNOWN"),
                text("SourceUser", process.user.name), text("TargetUser", target.user.name)));
    }

    /** The Sysmon log so far, in order of time. */
    List<LogRecord> sysmon() {
        return sorted(sysmon);
    }

    /** The Security log so far, in order of time. */
    List<LogRecord> security() {
        return sorted(security);
    }

    private static List<LogRecord> sorted(List<LogRecord> records) {
        List<LogRecord> sorted = new ArrayList<>(records);
        sorted.sort(Comparator.comparing(LogRecord::time));
        return sorted;
    }

    private void sysmon(Kind event, List<Datum> data) {
        sysmon.add(new LogRecord(SYSMON, event, CHANNEL, name, new Timestamp(now + 3 * Timestamp.MILLISECOND + 1_234), new long[] {3_108, 4_120}, data));
    }

    private void security(Kind event, List<Datum> data) {
        security.add(new LogRecord(SECURITY, event, "Security", name, new Timestamp(now + 4_321), new long[] {4, 7_204}, data));
    }

    private static List<Datum> subject(User user, List<Datum> more) {
        String[] parts = user.name.split("\\\\");
        List<Datum> data = new ArrayList<>(List.of(new Datum("SubjectUserSid", BinXmlValue.sid(user.sid)), text("SubjectUserName", parts[1]),
                text("SubjectDomainName", parts[0]), hex("SubjectLogonId", user.logon)));
        data.addAll(more);
        return data;
    }

    private String guid() {
        long second = now / Timestamp.SECOND - 11_644_473_600L;
        long high = id << 32 | (second & 0xffff) << 16 | second >>> 16 & 0xffff;
        return new UUID(high, Long.reverseBytes((long) boot << 48 | sequence++)).toString();
    }

    private String logonGuid(User user) {
        return new UUID(id << 32 | user.logon & 0xffffffffL, (long) boot << 32 | user.logon).toString();
    }

    private String utc() {
        return new Timestamp(now).toString().replace('T', ' ').replace("Z", "");
    }

    private static String directory(User user) {
        return user.session == 0 ? "C:\\Windows\\system32\\" : "C:\\Users\\" + user.name.substring(user.name.indexOf('\\') + 1) + "\\";
    }

    private static String label(User user) {
        return switch (user.integrity) {
            case "System" -> "S-1-16-16384";
            case "High" -> "S-1-16-12288";
            case "Low" -> "S-1-16-4096";
            default -> "S-1-16-8192";
        };
    }

    private static String hashes(Program program) {
        String name = program.original.toLowerCase(Locale.ROOT);
        return "MD5=" + hash("MD5", name) + ",SHA256=" + hash("SHA-256", name) + ",IMPHASH=" + hash("MD5", name + " imports");
    }

    private static String hash(String algorithm, String text) {
        try {
            return HexFormat.of().withUpperCase().formatHex(MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has " + algorithm, e);
        }
    }

    private static Datum text(String name, String value) {
        return new Datum(name, BinXmlValue.text(value));
    }

    private static Datum number(String name, long value) {
        return new Datum(name, BinXmlValue.u32(value));
    }

    private static Datum hex(String name, long value) {
        return new Datum(name, BinXmlValue.hex64(value));
    }

    private static Datum guid(String name, String value) {
        return new Datum(name, BinXmlValue.guid(value));
    }
}
