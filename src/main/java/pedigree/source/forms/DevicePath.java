package pedigree.source.forms;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Paths as the kernel has them, and as people know them. */
public final class DevicePath {

    private static final Pattern VOLUME = Pattern.compile("(?i)\\\\Device\\\\HarddiskVolume\\d+(\\\\.*)");
    private static final Pattern ROOT = Pattern.compile("(?i)\\\\SystemRoot(\\\\.*)");

    private DevicePath() {
    }

    /**
     * A path of the kernel's as people know it: {@code \Device\HarddiskVolume3\Windows} is {@code C:\Windows}. Which letter a volume has is not
     * in the record; C: is what rules and people compare with, and the original stays beside it.
     */
    public static String of(String path) {
        if (path.isEmpty() || path.charAt(0) != '\\') {
            return path;
        }
        String bare = path.startsWith("\\??\\") ? path.substring("\\??\\".length()) : path;
        Matcher volume = VOLUME.matcher(bare);
        if (volume.matches()) {
            return "C:" + volume.group(1);
        }
        Matcher root = ROOT.matcher(bare);
        return root.matches() ? "C:\\Windows" + root.group(1) : bare;
    }
}
