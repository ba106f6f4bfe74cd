package pedigree.store;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import pedigree.event.Timestamp;

/**
 * The key of a process that has no unique id: {@code host/pid@start}.
 *
 * @param host  the computer, as the source first spelled it
 * @param pid   its process id
 * @param start when it started
 */
public record ProcessKey(String host, long pid, Timestamp start) {

    private static final Pattern TEXT = Pattern.compile("(.*)/(\\d{1,18})@([^@/]+)", Pattern.DOTALL);

    /** The key that {@code text} spells; empty where it is none. */
    public static Optional<ProcessKey> parse(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        return Timestamp.parse(parts.group(3)).map(start -> new ProcessKey(parts.group(1), Long.parseLong(parts.group(2)), start));
    }

    @Override
    public String toString() {
        return host + "/" + pid + "@" + start;
    }
}
