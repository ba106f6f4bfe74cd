package pedigree.bench;

import java.util.List;
import java.util.Optional;
import java.util.Random;

import pedigree.event.Timestamp;
import pedigree.samples.BinXmlValue;
import pedigree.samples.Content.Datum;
import pedigree.samples.Content.EventData;
import pedigree.samples.Content.UserData;
import pedigree.samples.LogRecord;
import pedigree.samples.LogRecord.Kind;
import pedigree.samples.LogRecord.Log;

/** Records that are no process's: scripts, services, sessions. */
final class OtherLogs {

    private static final Log POWERSHELL = new Log("Microsoft-Windows-PowerShell", "a0c1853b-5c40-4b15-8766-3cf1c58f985a",
            "Microsoft-Windows-PowerShell/Operational", 5_120, 6_004, Optional.of("S-1-5-18"));
    private static final Log SYSTEM = new Log("Service Control Manager", "555908d1-a6d7-4695-8e1e-26931d2012f4",
            "System", 844, 1_312, Optional.empty());
    private static final Log SESSIONS = new Log("Microsoft-Windows-TerminalServices-LocalSessionManager", "5d896912-022d-40aa-a3a8-4fa5515c76d7",
            "Microsoft-Windows-TerminalServices-LocalSessionManager/Operational", 1_204, 2_508, Optional.of("S-1-5-18"));

    private OtherLogs() {
    }

    /** PowerShell 4104, a script: mostly some lines, sometimes pages of them. */
    static LogRecord script(String computer, Timestamp time, Random random) {
        int length = random.nextInt(10) == 0 ? 4_000 + random.nextInt(8_000) : 200 + random.nextInt(1_500);
        return new LogRecord(POWERSHELL, new Kind(4104, 1, 2, 5, 0), computer, time, new EventData(List.of(
                new Datum("MessageNumber", BinXmlValue.u32(1)), new Datum("MessageTotal", BinXmlValue.u32(1)),
                text("ScriptBlockText", Words.script(length, random)), text("ScriptBlockId", Words.guid(random)),
                text("Path", "C:\\work\\" + Words.word(random) + '\\' + Words.hex(random) + ".ps1"))));
    }

    /** Service Control Manager 7036, a service changes its state. */
    static LogRecord service(String computer, Timestamp time, Random random) {
        return new LogRecord(SYSTEM, new Kind(7036, 0, 0, 4, 0x8080000000000000L), computer, time, new EventData(List.of(
                text("param1", Words.word(random) + ' ' + Words.word(random)), text("param2", random.nextBoolean() ? "running" : "stopped"))));
    }

    /** Terminal services 21, 24 or 25, a session begins, is left or taken up: {@code UserData}. */
    static LogRecord session(String computer, String user, Timestamp time, Random random) {
        int id = List.of(21, 24, 25).get(random.nextInt(3));
        return new LogRecord(SESSIONS, new Kind(id, 0, 0, 4, 0x1000000000000000L), computer, time, new UserData("EventXML", "Event_NS", List.of(
                text("User", user), new Datum("SessionID", BinXmlValue.u32(random.nextInt(5))), text("Address", "10.20.0." + random.nextInt(250)))));
    }

    private static Datum text(String name, String value) {
        return new Datum(name, BinXmlValue.text(value));
    }
}
