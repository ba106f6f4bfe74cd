package pedigree.detection;

import java.util.List;

import pedigree.sigma.SigmaRule;

/**
 * Whether a process may be of the product that a rule's log source names: {@code windows}, {@code linux} or {@code macos}.
 *
 * <p>Not every source says which system it runs on, but paths do: a rule is left out only where the process's path contradicts it.
 */
final class Products {

    private static final List<String> MACOS = List.of("/System/", "/Applications/", "/Users/", "/Library/", "/private/", "/Volumes/", "/opt/homebrew/");
    private static final List<String> LINUX = List.of("/home/", "/root/", "/proc/", "/snap/", "/run/", "/lib/", "/lib64/", "/usr/lib64/");

    private Products() {
    }

    /** Whether {@code rule} is to be held against a process with this image, of which nothing may be known. */
    static boolean fit(SigmaRule rule, String image) {
        return switch (rule.logsource().getOrDefault("product", "")) {
            case "windows" -> !isPosix(image);
            case "linux" -> !isWindows(image) && !beginsWith(MACOS, image);
            case "macos" -> !isWindows(image) && !beginsWith(LINUX, image);
            default -> true;
        };
    }

    private static boolean isPosix(String image) {
        return image.startsWith("/");
    }

    private static boolean isWindows(String image) {
        return !isPosix(image) && (image.indexOf('\\') >= 0 || image.regionMatches(true, image.length() - 4, ".exe", 0, 4));
    }

    private static boolean beginsWith(List<String> folders, String image) {
        return folders.stream().anyMatch(image::startsWith);
    }
}
