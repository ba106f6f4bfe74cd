package pedigree.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import pedigree.event.Timestamp;
import pedigree.samples.Content.Datum;
import pedigree.samples.Content.EventData;
import pedigree.samples.LogRecord.Kind;
import pedigree.samples.LogRecord.Log;

/**
 * The Security log of a made-up computer on which process creation is audited.
 *
 * <p>That the command line is written down is a policy of its own, and off on most computers.
 */
final class SecurityLog {

    private static final long DELAY = 4_321;
    private static final String NOBODY = "S-1-0-0";

    private final String computer;
    private final boolean commandLines;
    private final Consumer<LogRecord> sink;

    /**
     * @param computer     the host's name
     * @param commandLines whether command lines are written down
     * @param sink         takes each record as it is written
     */
    SecurityLog(String computer, boolean commandLines, Consumer<LogRecord> sink) {
        this.computer = computer;
        this.commandLines = commandLines;
        this.sink = sink;
    }

    /** 4624, a logon at the keyboard. */
    void loggedOn(Timestamp time, Running winlogon, User user) {
        add(time, Kind.audit(4624, 2, 12544), subject(winlogon.user(),
                sid("TargetUserSid", user.sid()), text("TargetUserName", user.account()), text("TargetDomainName", user.domain()),
                hex("TargetLogonId", user.logon()), new Datum("LogonType", BinXmlValue.u32(2)), text("LogonProcessName", "User32 "),
                text("AuthenticationPackageName", "Negotiate"), text("WorkstationName", computer),
                new Datum("LogonGuid", BinXmlValue.guid("00000000-0000-0000-0000-000000000000")), text("TransmittedServices", "-"),
                text("LmPackageName", "-"), new Datum("KeyLength", BinXmlValue.u32(0)), hex("ProcessId", winlogon.pid()),
                text("ProcessName", winlogon.program().path()), text("IpAddress", "127.0.0.1"), text("IpPort", "0"),
                text("ImpersonationLevel", "%%1833"), text("RestrictedAdminMode", "-"), text("TargetOutboundUserName", "-"),
                text("TargetOutboundDomainName", "-"), text("VirtualAccount", "%%1843"), hex("TargetLinkedLogonId", 0),
                text("ElevatedToken", user.integrity().equals("High") ? "%%1842" : "%%1843")));
    }

    /** 4688 version 2, process creation. The target is nobody, as where a process runs for the one who created it. */
    void started(Timestamp time, Running process, Running parent) {
        add(time, Kind.audit(4688, 2, 13312), subject(parent.user(),
                hex("NewProcessId", process.pid()), text("NewProcessName", process.program().path()),
                text("TokenElevationType", process.user().elevation()), hex("ProcessId", parent.pid()), text("CommandLine", commandLines ? process.commandLine() : ""),
                sid("TargetUserSid", NOBODY), text("TargetUserName", "-"), text("TargetDomainName", "-"), hex("TargetLogonId", 0),
                text("ParentProcessName", parent.program().path()), sid("MandatoryLabel", process.user().label())));
    }

    /** 4689, process exit. */
    void ended(Timestamp time, Running process) {
        add(time, Kind.audit(4689, 0, 13313), subject(process.user(),
                new Datum("Status", BinXmlValue.hex32(0)), hex("ProcessId", process.pid()), text("ProcessName", process.program().path())));
    }

    private void add(Timestamp time, Kind event, List<Datum> data) {
        sink.accept(new LogRecord(Log.SECURITY, event, computer, new Timestamp(time.ticks() + DELAY), new EventData(data)));
    }

    private static List<Datum> subject(User user, Datum... more) {
        List<Datum> data = new ArrayList<>(List.of(sid("SubjectUserSid", user.sid()), text("SubjectUserName", user.account()),
                text("SubjectDomainName", user.domain()), hex("SubjectLogonId", user.logon())));
        data.addAll(List.of(more));
        return data;
    }

    private static Datum text(String name, String value) {
        return new Datum(name, BinXmlValue.text(value));
    }

    private static Datum hex(String name, long value) {
        return new Datum(name, BinXmlValue.hex64(value));
    }

    private static Datum sid(String name, String value) {
        return new Datum(name, BinXmlValue.sid(value));
    }
}
