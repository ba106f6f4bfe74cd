package pedigree.lineage;

import java.util.Locale;
import java.util.Set;

import pedigree.event.ProcessClaim;

/** Programs that run commands or scripts: by them, one command leads to another. */
final class Interpreters {

    private static final Set<String> NAMES = Set.of("cmd", "command", "powershell", "powershell_ise", "pwsh", "wscript", "cscript", "mshta", "python", "pythonw", "py",
            "pyw", "perl", "ruby", "php", "node", "lua", "bash", "sh", "dash", "zsh", "ksh", "csh", "tcsh", "fish", "ash", "busybox", "tclsh", "osascript", "autoit3");

    private Interpreters() {
    }

    /** Whether an image is one of them, whatever its version: {@code /usr/bin/python3.11}. */
    static boolean isOne(String image) {
        String name = ProcessClaim.imageName(image).toLowerCase(Locale.ROOT);
        if (name.endsWith(".exe")) {
            name = name.substring(0, name.length() - 4);
        }
        return NAMES.contains(name) || NAMES.contains(withoutVersion(name));
    }

    private static String withoutVersion(String name) {
        int end = name.length();
        while (end > 0 && (Character.isDigit(name.charAt(end - 1)) || name.charAt(end - 1) == '.' || name.charAt(end - 1) == '-')) {
            end--;
        }
        return name.substring(0, end);
    }
}
