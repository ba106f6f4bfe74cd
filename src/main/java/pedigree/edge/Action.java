package pedigree.edge;

import java.util.Locale;
import java.util.Set;

/**
 * What a service or a task runs.
 *
 * @param line  the whole command line in a form in which two spellings compare: lower case, variables of Windows filled in, without quotes
 * @param image the file that it runs
 */
record Action(String line, ImagePath image) {

    /** Nothing is said. */
    static final Action UNKNOWN = new Action("", ImagePath.of(""));

    private static final String[] VARIABLES = {
        "%comspec%", "c:\\windows\\system32\\cmd.exe", "%systemroot%", "c:\\windows", "%windir%", "c:\\windows", "%systemdrive%", "c:",
        "%programfiles%", "c:\\program files", "%programfiles(x86)%", "c:\\program files (x86)", "%programdata%", "c:\\programdata"};

    /** Programs of which many run: their name alone tells nothing. */
    private static final Set<String> HOSTS = Set.of("svchost.exe", "cmd.exe", "powershell.exe", "pwsh.exe", "rundll32.exe", "regsvr32.exe", "mshta.exe",
            "wscript.exe", "cscript.exe", "dllhost.exe", "msiexec.exe", "conhost.exe", "taskhostw.exe");

    /** The action that a service's {@code ImagePath} or a task's command with its arguments is. */
    static Action of(String text) {
        String filled = text.strip().toLowerCase(Locale.ROOT);
        for (int i = 0; i < VARIABLES.length && filled.indexOf('%') >= 0; i += 2) {
            filled = filled.replace(VARIABLES[i], VARIABLES[i + 1]);
        }
        filled = filled.startsWith("\\??\\") ? filled.substring(4) : filled;
        filled = filled.startsWith("\\systemroot\\") ? "c:\\windows\\" + filled.substring(12) : filled;
        return new Action(plain(filled), ImagePath.of(image(filled)));
    }

    /** The file at the head of a command line: what is quoted, else up to the first {@code .exe}, else the first word. */
    private static String image(String line) {
        if (line.startsWith("\"")) {
            int quote = line.indexOf('"', 1);
            return line.substring(1, quote < 0 ? line.length() : quote);
        }
        for (int at = line.indexOf(".exe"); at >= 0; at = line.indexOf(".exe", at + 1)) {
            int end = at + 4;
            if (end == line.length() || line.charAt(end) == ' ' || line.charAt(end) == '"') {
                return line.substring(0, end);
            }
        }
        int space = line.indexOf(' ');
        String word = space < 0 ? line : line.substring(0, space);
        return word.isEmpty() || word.indexOf('.') >= 0 ? word : word + ".exe";
    }

    /** A command line in lower case without quotes, runs of spaces as one. */
    static String plain(String line) {
        StringBuilder plain = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i) == '\t' ? ' ' : line.charAt(i);
            boolean again = c == ' ' && (plain.length() == 0 || plain.charAt(plain.length() - 1) == ' ');
            if (c != '"' && !again) {
                plain.append(c);
            }
        }
        return plain.toString().strip();
    }

    /** Whether its image is a program that runs others' code, of which there are many. */
    boolean isHost() {
        return HOSTS.contains(image.name());
    }
}
