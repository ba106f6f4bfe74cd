package pedigree.edge;

import java.util.Locale;

/**
 * A path of a file in a form in which two spellings compare: lower case, without prefix and volume.
 *
 * @param volume the drive's letter; {@code *} where the path does not tell it, {@code \} of a share, {@code /} of Linux and macOS
 * @param path   {@code \windows\system32\cmd.exe}; of Linux and macOS as it is; empty where there is a bare name only
 * @param name   the file's name: {@code cmd.exe}
 */
record ImagePath(char volume, String path, String name) {

    /** A volume that is not told. */
    static final char UNKNOWN = '*';

    private static final String DEVICE = "\\device\\";
    private static final String[] PREFIXES = {"\\??\\", "\\\\?\\", "\\\\.\\"};
    private static final String[] ROOTS = {"\\systemroot\\", "%systemroot%\\", "%windir%\\", "systemroot\\"};

    /** The path that {@code text} is. */
    static ImagePath of(String text) {
        if (text.startsWith("/")) {
            return new ImagePath('/', text, text.substring(text.lastIndexOf('/') + 1));
        }
        String folded = text.strip().toLowerCase(Locale.ROOT).replace('/', '\\');
        for (String prefix : PREFIXES) {
            folded = folded.startsWith(prefix) ? folded.substring(prefix.length()) : folded;
        }
        folded = folded.startsWith("unc\\") ? "\\\\" + folded.substring("unc\\".length()) : folded;
        for (String root : ROOTS) {
            folded = folded.startsWith(root) ? "\\windows\\" + folded.substring(root.length()) : folded;
        }
        if (folded.startsWith(DEVICE)) {
            return ofDevice(folded);
        }
        if (folded.length() > 2 && folded.charAt(1) == ':' && folded.charAt(2) == '\\') {
            return of(folded.charAt(0), folded.substring(2));
        }
        return of(folded.startsWith("\\\\") ? '\\' : UNKNOWN, folded);
    }

    private static ImagePath ofDevice(String folded) {
        int end = folded.indexOf('\\', DEVICE.length());
        if (end < 0) {
            return of(UNKNOWN, folded);
        }
        boolean share = folded.startsWith("mup\\", DEVICE.length());
        return share ? of('\\', "\\" + folded.substring(end)) : of(UNKNOWN, folded.substring(end));
    }

    private static ImagePath of(char volume, String path) {
        String single = volume == '\\' ? path : path.replace("\\\\", "\\");
        int last = single.lastIndexOf('\\');
        return new ImagePath(volume, last < 0 ? "" : single, single.substring(last + 1));
    }

    /** Whether it lies in the folder of Windows' own programs. */
    boolean isSystem() {
        return path.equals("\\windows\\system32\\" + name);
    }
}
