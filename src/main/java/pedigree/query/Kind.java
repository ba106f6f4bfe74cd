package pedigree.query;

import java.util.List;

/** What the values of a field are, which says what a plain value asks of them. */
enum Kind {
    /** The whole path, or the file name at its end. */
    PATH,
    /** The value stands anywhere in it. */
    TEXT,
    /** The whole value. */
    WHOLE,
    /** The whole name, or what stands behind its domain. */
    USER,
    /** The whole name, or its first label. */
    HOST,
    /** The beginning of it, without braces. */
    KEY,
    /** One of the hashes in it. */
    HASH,
    /** The whole type of an event, or the id behind its slash. */
    EVENT,
    /** A number, decimal or hexadecimal. */
    NUMBER,
    /** A time, or the beginning of one: a year, a month, a day, an hour … */
    TIME,
    /** A number of milliseconds, seconds, minutes, hours or days. */
    DURATION,
    INTEGRITY("untrusted", "low", "medium", "mediumplus", "high", "system", "protected"),
    LEVEL("informational", "low", "medium", "high", "critical"),
    CONFIDENCE("possible", "likely", "certain"),
    HOW("guid", "unique_id", "pid", "name", "manual"),
    YES_NO("false", "true");

    private final List<String> choices;

    Kind(String... choices) {
        this.choices = List.of(choices);
    }

    /** The values that there are, least first; empty where there are more than can be named. */
    List<String> choices() {
        return choices;
    }

    /** Whether a value can be less than another. */
    boolean ordered() {
        return switch (this) {
            case NUMBER, TIME, DURATION, INTEGRITY, LEVEL, CONFIDENCE -> true;
            default -> false;
        };
    }

    /** What a field holds that the language has no name of its own for, by the words that Sigma's names end with. */
    static Kind of(String field) {
        String name = field.toLowerCase(java.util.Locale.ROOT);
        if (ends(name, "image", "imageloaded", "filename", "imagepath", "servicefilename", "pipename", "loadedmodule")) {
            return name.equals("originalfilename") ? WHOLE : PATH;
        }
        if (ends(name, "commandline", "text", "message", "details", "targetobject", "description", "payload", "calltrace", "queryresults",
                "directory", "contents", "query", "data")) {
            return TEXT;
        }
        return ends(name, "user", "username") ? USER : ends(name, "guid") ? KEY : ends(name, "computer", "hostname", "workstationname") ? HOST
                : ends(name, "hash", "hashes") ? HASH : WHOLE;
    }

    private static boolean ends(String name, String... endings) {
        for (String ending : endings) {
            if (name.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }
}
