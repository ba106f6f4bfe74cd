package pedigree.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import pedigree.event.Timestamp;
import pedigree.samples.Content.Datum;
import pedigree.samples.Content.EventData;
import pedigree.samples.LogRecord.Kind;
import pedigree.samples.LogRecord.Log;

/** The Sysmon log of a made-up computer, with the fields and types of schema 4.90. Each record is written a little after it happened. */
final class SysmonLog {

    private static final long DELAY = 3 * Timestamp.MILLISECOND + 1_234;

    private final String computer;
    private final long machine;
    private final long boot;
    private final Consumer<LogRecord> sink;

    /**
     * @param computer the host's name
     * @param machine  the first four bytes of its GUIDs
     * @param boot     the second of its start since 1970
     * @param sink     takes each record as it is written
     */
    SysmonLog(String computer, long machine, long boot, Consumer<LogRecord> sink) {
        this.computer = computer;
        this.machine = machine;
        this.boot = boot;
        this.sink = sink;
    }

    /** Event 1, process creation. */
    void started(Timestamp time, Running process, Running parent) {
        Program program = process.program();
        User user = process.user();
        add(time, Kind.sysmon(1, 5), List.of(
                text("RuleName", "-"), utc(time), guid("ProcessGuid", process.guid()), number("ProcessId", process.pid()),
                text("Image", program.path()), text("FileVersion", program.version()), text("Description", program.description()),
                text("Product", program.product()), text("Company", program.company()), text("OriginalFileName", program.original()),
                text("CommandLine", process.commandLine()), text("CurrentDirectory", directory(user)), text("User", user.name()),
                guid("LogonGuid", logon(user)), new Datum("LogonId", BinXmlValue.hex64(user.logon())),
                number("TerminalSessionId", user.session()), text("IntegrityLevel", user.integrity()), text("Hashes", program.hashes()),
                guid("ParentProcessGuid", parent.guid()), number("ParentProcessId", parent.pid()), text("ParentImage", parent.program().path()),
                text("ParentCommandLine", parent.commandLine()), text("ParentUser", parent.user().name())));
    }

    /** Event 5, process terminated. */
    void ended(Timestamp time, Running process) {
        add(time, Kind.sysmon(5, 3), actor(time, process, text("User", process.user().name())));
    }

    /** Event 3, network connection. */
    void connected(Timestamp time, Running process, String address, int port) {
        int source = 49_152 + (int) (time.ticks() / Timestamp.MILLISECOND % 16_000);
        add(time, Kind.sysmon(3, 5), actor(time, process,
                text("User", process.user().name()), text("Protocol", "tcp"), flag("Initiated", true),
                flag("SourceIsIpv6", false), text("SourceIp", "10.20.0.15"), text("SourceHostname", computer),
                new Datum("SourcePort", BinXmlValue.u16(source)), text("SourcePortName", "-"),
                flag("DestinationIsIpv6", false), text("DestinationIp", address), text("DestinationHostname", "-"),
                new Datum("DestinationPort", BinXmlValue.u16(port)), text("DestinationPortName", port == 443 ? "https" : "http")));
    }

    /** Event 7, image loaded: a library of Windows. */
    void loaded(Timestamp time, Running process, Program library) {
        add(time, Kind.sysmon(7, 3), actor(time, process,
                text("ImageLoaded", library.path()), text("FileVersion", library.version()), text("Description", library.description()),
                text("Product", library.product()), text("Company", library.company()), text("OriginalFileName", library.original()),
                text("Hashes", library.hashes()), text("Signed", "true"), text("Signature", "Microsoft Windows"),
                text("SignatureStatus", "Valid"), text("User", process.user().name())));
    }

    /** Event 8, a thread is started in another process. */
    void injected(Timestamp time, Running process, Running target) {
        add(time, Kind.sysmon(8, 2), List.of(
                text("RuleName", "-"), utc(time), guid("SourceProcessGuid", process.guid()), number("SourceProcessId", process.pid()),
                text("SourceImage", process.program().path()), guid("TargetProcessGuid", target.guid()), number("TargetProcessId", target.pid()),
                text("TargetImage", target.program().path()), number("NewThreadId", 9_116), text("StartAddress", "0x000001C0F2A40000"),
                text("StartModule", "-"), text("StartFunction", "-"),
                text("SourceUser", process.user().name()), text("TargetUser", target.user().name())));
    }

    /** Event 10, process accessed. */
    void accessed(Timestamp time, Running process, Running target, long rights) {
        add(time, Kind.sysmon(10, 3), List.of(
                text("RuleName", "-"), utc(time), guid("SourceProcessGUID", process.guid()), number("SourceProcessId", process.pid()),
                number("SourceThreadId", process.pid() + 8), text("SourceImage", process.program().path()), guid("TargetProcessGUID", target.guid()),
                number("TargetProcessId", target.pid()), text("TargetImage", target.program().path()),
                new Datum("GrantedAccess", BinXmlValue.hex32(rights)),
                text("CallTrace", "C:\\Windows\\SYSTEM32\\ntdll.dll+9d4c4|C:\\Windows\\System32\\KERNELBASE.dll+32a4e|UNKNOWN(00007FF6A1B02C11)"),
                text("SourceUser", process.user().name()), text("TargetUser", target.user().name())));
    }

    /** Event 11, file created. */
    void created(Timestamp time, Running process, String file) {
        add(time, Kind.sysmon(11, 2), actor(time, process, text("TargetFilename", file), text("CreationUtcTime", spelt(time)),
                text("User", process.user().name())));
    }

    /** Event 12, registry key made. */
    void made(Timestamp time, Running process, String key) {
        List<Datum> data = new ArrayList<>(actor(time, process, text("TargetObject", key), text("User", process.user().name())));
        data.add(1, text("EventType", "CreateKey"));
        add(time, Kind.sysmon(12, 2), data);
    }

    /** Event 13, registry value set. */
    void set(Timestamp time, Running process, String value, String details) {
        List<Datum> data = new ArrayList<>(actor(time, process,
                text("TargetObject", value), text("Details", details), text("User", process.user().name())));
        data.add(1, text("EventType", "SetValue"));
        add(time, Kind.sysmon(13, 2), data);
    }

    /** Event 22, DNS query. */
    void resolved(Timestamp time, Running process, String name, String address) {
        List<Datum> data = new ArrayList<>(actor(time, process, text("User", process.user().name())));
        data.addAll(4, List.of(text("QueryName", name), text("QueryStatus", "0"), text("QueryResults", "::ffff:" + address + ";")));
        add(time, Kind.sysmon(22, 5), data);
    }

    private void add(Timestamp time, Kind event, List<Datum> data) {
        sink.accept(new LogRecord(Log.SYSMON, event, computer, new Timestamp(time.ticks() + DELAY), new EventData(data)));
    }

    private static List<Datum> actor(Timestamp time, Running process, Datum... more) {
        List<Datum> data = new ArrayList<>(List.of(text("RuleName", "-"), utc(time), guid("ProcessGuid", process.guid()),
                number("ProcessId", process.pid()), text("Image", process.program().path())));
        data.addAll(List.of(more));
        return data;
    }

    private String logon(User user) {
        return sysmonGuid(machine, boot + (user.session() == 0 || user.logon() == User.SYSTEM.logon() ? 0 : 51), user.logon());
    }

    /** A GUID as Sysmon makes it: machine and second, each as a GUID's numbers are, then eight bytes of a key, the least first. */
    static String sysmonGuid(long machine, long second, long key) {
        long high = machine << 32 | (second & 0xffff) << 16 | second >>> 16 & 0xffff;
        return new UUID(high, Long.reverseBytes(key)).toString();
    }

    private static String directory(User user) {
        return user.sid().startsWith("S-1-5-21-") ? "C:\\Users\\" + user.account() + "\\" : "C:\\Windows\\system32\\";
    }

    private static String spelt(Timestamp time) {
        return new Timestamp(time.ticks() / Timestamp.MILLISECOND * Timestamp.MILLISECOND).toString().replace('T', ' ').replace("Z", "");
    }

    private static Datum utc(Timestamp time) {
        return text("UtcTime", spelt(time));
    }

    private static Datum text(String name, String value) {
        return new Datum(name, BinXmlValue.text(value));
    }

    private static Datum flag(String name, boolean value) {
        return new Datum(name, BinXmlValue.bool(value));
    }

    private static Datum number(String name, long value) {
        return new Datum(name, BinXmlValue.u32(value));
    }

    private static Datum guid(String name, String value) {
        return new Datum(name, BinXmlValue.guid(value));
    }
}
