package pedigree.ui.details;

import java.util.Map;

/** What kinds of records are called for people. */
final class ActivityName {

    private static final String SYSMON = "Microsoft-Windows-Sysmon/";
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry(SYSMON + 1, "Process start (Sysmon 1)"),
            Map.entry(SYSMON + 2, "File time changed (Sysmon 2)"),
            Map.entry(SYSMON + 3, "Network connection (Sysmon 3)"),
            Map.entry(SYSMON + 5, "Process end (Sysmon 5)"),
            Map.entry(SYSMON + 7, "Module load (Sysmon 7)"),
            Map.entry(SYSMON + 8, "Remote thread (Sysmon 8)"),
            Map.entry(SYSMON + 10, "Process access (Sysmon 10)"),
            Map.entry(SYSMON + 11, "File created (Sysmon 11)"),
            Map.entry(SYSMON + 12, "Registry key (Sysmon 12)"),
            Map.entry(SYSMON + 13, "Registry value (Sysmon 13)"),
            Map.entry(SYSMON + 17, "Pipe created (Sysmon 17)"),
            Map.entry(SYSMON + 18, "Pipe connected (Sysmon 18)"),
            Map.entry(SYSMON + 22, "DNS query (Sysmon 22)"),
            Map.entry(SYSMON + 23, "File deleted (Sysmon 23)"),
            Map.entry("Microsoft-Windows-PowerShell/4103", "Pipeline (PowerShell 4103)"),
            Map.entry("Microsoft-Windows-PowerShell/4104", "Script block (PowerShell 4104)"),
            Map.entry("Microsoft-Windows-Security-Auditing/5156", "Connection allowed (Security 5156)"),
            Map.entry("Microsoft-Windows-Security-Auditing/5158", "Port bound (Security 5158)"),
            Map.entry("Microsoft-Windows-Security-Auditing/4688", "Process start (Security 4688)"),
            Map.entry("Microsoft-Windows-Security-Auditing/4689", "Process end (Security 4689)"));

    private ActivityName() {
    }

    /** The name of a type; of one that has none, the provider's last part and the event id. */
    static String of(String type) {
        String known = type.startsWith("Linux-Sysmon/") ? SYSMON + type.substring("Linux-Sysmon/".length()) : type; // it counts its events alike
        return NAMES.getOrDefault(known, type.replace("Microsoft-Windows-", "").replace('/', ' '));
    }
}
