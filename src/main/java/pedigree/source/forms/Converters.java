package pedigree.source.forms;

import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import pedigree.event.Timestamp;

/** What mappings can make of a value, by name; {@code null} stands for nothing. */
final class Converters {

    private static final Map<String, UnaryOperator<String>> ALL = Map.of(
            "path", Converters::path,
            "lower", value -> value.toLowerCase(Locale.ROOT),
            "instant", value -> Times.parse(value).map(Timestamp::toString).orElse(null),
            "integer", Converters::integer,
            "integrity", Converters::integrity);

    private static final Pattern VOLUME = Pattern.compile("(?i)\\\\Device\\\\HarddiskVolume\\d+(\\\\.*)");
    private static final Pattern ROOT = Pattern.compile("(?i)\\\\SystemRoot(\\\\.*)");

    private Converters() {
    }

    /**
     * The converter called {@code name}.
     *
     * @throws IllegalArgumentException if there is none
     */
    static UnaryOperator<String> of(String name) {
        UnaryOperator<String> converter = ALL.get(name);
        if (converter == null) {
            throw new IllegalArgumentException("expected one of " + ALL.keySet().stream().sorted().toList() + ", found '" + name + "'");
        }
        return converter;
    }

    /**
     * A path of the kernel's as people know it: {@code \Device\HarddiskVolume3\Windows} is {@code C:\Windows}. Which letter a volume has is not
     * in the record; C: is what rules and people compare with, and the original stays beside it.
     */
    static String path(String path) {
        String bare = path.startsWith("\\??\\") ? path.substring("\\??\\".length()) : path;
        Matcher volume = VOLUME.matcher(bare);
        if (volume.matches()) {
            return "C:" + volume.group(1);
        }
        Matcher root = ROOT.matcher(bare);
        return root.matches() ? "C:\\Windows" + root.group(1) : bare;
    }

    /** A number that a table tool wrote with a fraction: {@code 4.0} is {@code 4}. */
    private static String integer(String number) {
        return number.endsWith(".0") ? number.substring(0, number.length() - 2) : number;
    }

    /** An integrity level by its RID, decimal, or by its name; others as they are. */
    private static String integrity(String level) {
        return switch (level.strip()) {
            case "0" -> "Untrusted";
            case "4096" -> "Low";
            case "8192" -> "Medium";
            case "8448" -> "MediumPlus";
            case "12288" -> "High";
            case "16384" -> "System";
            default -> level;
        };
    }
}
