package pedigree.ui.style;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What sort of program a process runs, for its icon: told by the file name alone, and so a hint, not a judgement. */
public enum ProcessKind {
    SHELL("shell", "cmd powershell pwsh powershell_ise bash sh zsh wsl conhost openconsole windowsterminal dash ksh fish busybox tmux"),
    SCRIPT_HOST("script-host", "wscript cscript mshta python python3 pythonw perl node php java javaw ruby osascript"),
    BROWSER("browser", "chrome msedge firefox iexplore opera brave vivaldi safari msedgewebview2"),
    OFFICE("office", "winword excel powerpnt outlook onenote msaccess mspub visio acrord32 acrobat teams ms-teams thunderbird notepad wordpad"
            + " onedrive"),
    SYSTEM("system", "system registry smss csrss wininit winlogon lsass lsaiso services explorer dwm sihost userinit logonui fontdrvhost"
            + " ctfmon taskhostw runtimebroker idle memcompression taskmgr systemd init launchd"),
    SERVICE("service", "svchost spoolsv searchindexer msmpeng dllhost wmiprvse trustedinstaller tiworker sysmon sysmon64 msiexec w3wp sqlservr"
            + " searchprotocolhost searchfilterhost updater splwow64 mousocoreworker cron crond sshd nginx apache2 httpd php-fpm auditd"),
    TOOL("tool", "rundll32 regsvr32 certutil bitsadmin wmic net net1 whoami ipconfig tasklist schtasks reg sc procdump procdump64 wevtutil"
            + " msbuild installutil regasm cmstp forfiles vssadmin ping nltest systeminfo quser curl psexec psexesvc calc win32calc calculator"
            + " mstsc mmc eventvwr icacls attrib wget nc ncat socat id uname ps ss sudo su"),
    UNKNOWN("unknown", "");

    private static final Map<String, ProcessKind> BY_NAME = new HashMap<>();

    static {
        for (ProcessKind kind : values()) {
            for (String name : kind.names.split(" ")) {
                BY_NAME.put(name, kind);
            }
        }
    }

    private final String icon;
    private final String names;

    ProcessKind(String icon, String names) {
        this.icon = icon;
        this.names = names;
    }

    /** The kind of a program by the file name of its image, such as {@code cmd.exe}. */
    public static ProcessKind of(String imageName) {
        String name = imageName.toLowerCase(Locale.ROOT);
        return BY_NAME.getOrDefault(name.endsWith(".exe") ? name.substring(0, name.length() - 4) : name, UNKNOWN);
    }

    /** The name of its icon. */
    public String icon() {
        return icon;
    }
}
