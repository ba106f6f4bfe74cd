package pedigree.samples;

/** What happens in the two demonstrations. All of it is made up. */
final class Stories {

    static final User MIRA = new User("LAB\\mira", "S-1-5-21-1004336348-1177238915-682003330-1104", 0x48dd6, 1, "Medium");

    private static final User ADMINISTRATOR = new User("LAB\\admin-mira", "S-1-5-21-1004336348-1177238915-682003330-1110", 0x14d143, 1, "High");
    private static final String SYSTEM32 = "C:\\Windows\\System32\\";
    private static final String POWERSHELL = SYSTEM32 + "WindowsPowerShell\\v1.0\\powershell.exe";
    private static final String DUMP = "-accepteula -ma lsass.exe C:\\Windows\\Temp\\lsass_dump.dmp";

    private Stories() {
    }

    /** rundll32 runs script from its command line, which starts calc. */
    static Machine rundll32() {
        Machine machine = new Machine("ALMA-PC", 0x5e1f0a31L, 44, "2026-03-02T09:12:04Z");
        Running userinit = machine.existing(Program.windows("userinit.exe"), SYSTEM32 + "userinit.exe", MIRA, 3980);
        Running explorer = machine.after(2.417).start(userinit, Program.windows("C:\\Windows\\explorer.exe"),
                "C:\\Windows\\Explorer.EXE", MIRA, 4312);
        browse(machine.after(411.206), explorer);
        Running cmd = machine.after(1290.38).start(explorer, Program.windows("cmd.exe"), "\"C:\\Windows\\system32\\cmd.exe\" ", MIRA, 7812);
        Running conhost = machine.after(0.052).start(cmd, Program.windows("conhost.exe"), "\\??\\C:\\Windows\\system32\\conhost.exe 0x4", MIRA, 7820);
        runScript(machine.after(85.094), cmd);
        Running notepad = machine.after(340.7).start(explorer, Program.windows("notepad.exe"),
                "\"C:\\Windows\\system32\\notepad.exe\" C:\\Users\\mira\\notes.txt", MIRA, 8044);
        machine.after(180.33).end(notepad);
        machine.after(12.5).end(cmd);
        machine.after(0.013).end(conhost);
        return machine;
    }

    private static void browse(Machine machine, Running explorer) {
        Program chrome = Program.installed("Google\\Chrome\\Application\\chrome.exe", "Google Chrome", "Google LLC");
        Running browser = machine.start(explorer, chrome, '"' + chrome.path() + '"', MIRA, 6120);
        machine.after(0.318).start(browser, chrome, '"' + chrome.path() + "\" --type=renderer --lang=en --renderer-client-id=5", MIRA, 6188);
        machine.after(0.47).resolve(browser, "news.lab.example", "192.0.2.80");
        machine.after(0.041).connect(browser, "192.0.2.80", 443);
    }

    private static void runScript(Machine machine, Running cmd) {
        Running rundll32 = machine.start(cmd, Program.windows("rundll32.exe"), "rundll32  vbscript:\"\\..\\mshtml,RunHTMLApplication "
                + "\"+String(CreateObject(\"WScript.Shell\").Run(\"calc.exe\"),0)", MIRA, 4064);
        machine.after(0.044).load(rundll32, SYSTEM32 + "mshtml.dll");
        machine.after(0.061).load(rundll32, SYSTEM32 + "vbscript.dll");
        machine.after(0.022).load(rundll32, SYSTEM32 + "wshom.ocx");
        machine.after(0.031).set(rundll32,
                "HKU\\" + MIRA.sid() + "\\Software\\Microsoft\\Windows\\CurrentVersion\\Internet Settings\\ZoneMap\\ProxyBypass",
                "DWORD (0x00000001)");
        machine.after(0.009).resolve(rundll32, "wpad.lab.example", "192.0.2.8");
        machine.after(0.012).connect(rundll32, "192.0.2.8", 80);
        Running calc = machine.after(0.073).start(rundll32, Program.windows("calc.exe"), "\"C:\\Windows\\System32\\calc.exe\" ", MIRA, 9120);
        machine.after(1.702).end(rundll32);
        machine.after(4.511).end(calc);
    }

    /** procdump writes the memory of LSASS to a file. */
    static Machine procdump() {
        Machine machine = new Machine("ALMA-PC", 0x5e1f0a31L, 45, "2026-03-03T14:02:11Z");
        Running lsass = machine.existing(Program.windows("lsass.exe"), SYSTEM32 + "lsass.exe", User.SYSTEM, 684);
        Running logon = machine.existing(Program.windows("svchost.exe"), SYSTEM32 + "svchost.exe -k netsvcs -p -s seclogon", User.SYSTEM, 2764);
        Running explorer = machine.existing(Program.windows("C:\\Windows\\explorer.exe"), "C:\\Windows\\Explorer.EXE", MIRA, 4380);
        machine.after(2.96).logOn(logon, ADMINISTRATOR);
        Running shell = machine.after(0.071).start(explorer, Program.windows(POWERSHELL), '"' + POWERSHELL + "\" ", ADMINISTRATOR, 1984);
        Running whoami = machine.after(40.25).start(shell, Program.windows("whoami.exe"),
                "\"C:\\Windows\\system32\\whoami.exe\"", ADMINISTRATOR, 5508);
        machine.after(0.113).end(whoami);
        Running cmd = machine.after(22.81).start(shell, Program.windows("cmd.exe"),
                "\"C:\\Windows\\system32\\cmd.exe\" /c \"C:\\Tools\\procdump.exe " + DUMP + '"', ADMINISTRATOR, 996);
        dump(machine.after(0.033), cmd, lsass);
        machine.after(0.021).end(cmd);
        return machine;
    }

    private static void dump(Machine machine, Running cmd, Running lsass) {
        Running outer = machine.start(cmd, procdump("procdump.exe"), "C:\\Tools\\procdump.exe  " + DUMP, ADMINISTRATOR, 4936);
        machine.after(0.204).create(outer, "C:\\Tools\\procdump64.exe");
        Running inner = machine.after(0.302).start(outer, procdump("procdump64.exe"), "C:\\Tools\\procdump.exe  " + DUMP, ADMINISTRATOR, 436);
        machine.after(0.218).access(inner, lsass, 0x1fffff);
        machine.after(0.404).create(inner, "C:\\Windows\\Temp\\lsass_dump.dmp");
        machine.after(1.634).end(inner);
        machine.after(0.052).end(outer);
    }

    private static Program procdump(String file) {
        return new Program("C:\\Tools\\" + file, "procdump", "11.0",
                "Sysinternals process dump utility", "ProcDump", "Sysinternals - www.sysinternals.com");
    }
}
