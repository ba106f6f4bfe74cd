package pedigree.source.forms;

import java.util.Locale;
import java.util.Set;

/** What lists of processes say of the program that runs, as an image. */
final class ProgramName {

    /** What Windows calls processes of no file. */
    private static final Set<String> FILELESS = Set.of("System", "Idle", "Registry", "Secure System", "Memory Compression");

    private ProgramName() {
    }

    /** The file name of a program that a list names without its ending: {@code powershell} is {@code powershell.exe}. */
    static String withEnding(String name) {
        return FILELESS.contains(name) || name.toLowerCase(Locale.ROOT).endsWith(".exe") ? name : name + ".exe";
    }

    /**
     * What a command line starts: its first word, or what its quotes hold; of a Windows path with blanks and without quotes, all up to its ending.
     * A login shell's dash and the colon of a title are not of it.
     */
    static String ofCommandLine(String line) {
        String rest = line.strip();
        if (rest.startsWith("[")) {
            return rest; // a kernel thread
        }
        if (rest.startsWith("\"")) {
            int end = rest.indexOf('"', 1);
            return end < 0 ? rest.substring(1) : rest.substring(1, end);
        }
        String word = rest.substring(0, blank(rest));
        int ending = word.indexOf('.') < 0 && word.startsWith(":\\", 1) ? rest.toLowerCase(Locale.ROOT).indexOf(".exe") : -1;
        if (ending > 0 && (ending + 4 == rest.length() || rest.charAt(ending + 4) <= ' ')) {
            return rest.substring(0, ending + 4);
        }
        return word.substring(word.startsWith("-") ? 1 : 0, word.endsWith(":") ? word.length() - 1 : word.length());
    }

    private static int blank(String text) {
        int end = 0;
        while (end < text.length() && text.charAt(end) > ' ') {
            end++;
        }
        return end;
    }
}
