package pedigree.samples;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;

/**
 * A program: its path, and what its version resource says.
 *
 * @param path        of the file
 * @param original    the file name that it was built under
 * @param version     its file version
 * @param description what it is
 * @param product     what it belongs to
 * @param company     who made it
 */
public record Program(String path, String original, String version, String description, String product, String company) {

    private static final String SYSTEM32 = "C:\\Windows\\System32\\";

    private static final Map<String, String> DESCRIPTIONS = Map.ofEntries(
            Map.entry("cmd.exe", "Windows Command Processor"),
            Map.entry("conhost.exe", "Console Window Host"),
            Map.entry("powershell.exe", "Windows PowerShell"),
            Map.entry("rundll32.exe", "Windows host process (Rundll32)"),
            Map.entry("svchost.exe", "Host Process for Windows Services"),
            Map.entry("taskhostw.exe", "Host Process for Windows Tasks"),
            Map.entry("explorer.exe", "Windows Explorer"),
            Map.entry("userinit.exe", "Userinit Logon Application"),
            Map.entry("smss.exe", "Windows Session Manager"),
            Map.entry("csrss.exe", "Client Server Runtime Process"),
            Map.entry("wininit.exe", "Windows Start-Up Application"),
            Map.entry("winlogon.exe", "Windows Logon Application"),
            Map.entry("services.exe", "Services and Controller app"),
            Map.entry("lsass.exe", "Local Security Authority Process"),
            Map.entry("spoolsv.exe", "Spooler SubSystem App"),
            Map.entry("dllhost.exe", "COM Surrogate"),
            Map.entry("dwm.exe", "Desktop Window Manager"),
            Map.entry("calc.exe", "Windows Calculator"),
            Map.entry("whoami.exe", "whoami - displays logged on user information"));

    private static final Map<String, String> ORIGINALS = Map.of(
            "cmd.exe", "Cmd.Exe", "powershell.exe", "PowerShell.EXE", "rundll32.exe", "RUNDLL32.EXE", "explorer.exe", "EXPLORER.EXE",
            "userinit.exe", "USERINIT.EXE", "winlogon.exe", "WINLOGON.EXE", "conhost.exe", "CONHOST.EXE", "calc.exe", "CALC.EXE");

    /** One of Windows' own programs, in {@code System32} where {@code path} does not say. */
    public static Program windows(String path) {
        String file = path.substring(path.lastIndexOf('\\') + 1);
        String description = DESCRIPTIONS.getOrDefault(file, file.substring(0, file.lastIndexOf('.')));
        return new Program(path.contains("\\") ? path : SYSTEM32 + path, ORIGINALS.getOrDefault(file, file),
                "10.0.22621.1 (WinBuild.160101.0800)", description, "Microsoft® Windows® Operating System", "Microsoft Corporation");
    }

    /** One of the kernel's own processes: a name, no file. */
    public static Program kernel(String name) {
        return new Program(name, "-", "-", "-", "-", "-");
    }

    /** A program that was installed in {@code C:\Program Files}, whose product and description are one. */
    public static Program installed(String path, String product, String company) {
        return new Program("C:\\Program Files\\" + path, path.substring(path.lastIndexOf('\\') + 1), "121.0.6167.140", product, product, company);
    }

    /** The hashes as Sysmon writes them. They are made of the name it was built under: there is no such file. */
    String hashes() {
        String name = original.toLowerCase(Locale.ROOT);
        return "MD5=" + hash("MD5", name) + ",SHA256=" + hash("SHA-256", name) + ",IMPHASH=" + hash("MD5", name + " imports");
    }

    private static String hash(String algorithm, String text) {
        try {
            return HexFormat.of().withUpperCase().formatHex(MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has " + algorithm, e);
        }
    }
}
