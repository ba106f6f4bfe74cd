package pedigree.source.forms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One way in which a tool hands over Windows events, as its {@code .form} file tells it. A line is {@code key = value}; {@code #} begins a
 * comment.
 *
 * <p>{@code when}: leaves that a record of this form has, all of one line. {@code system}, {@code data}, {@code leaves}: prefixes below which
 * names are System's, the data's, or count by their last part alone; {@code data = *} is everything else. {@code hide}: no data, though at the
 * same place. {@code open}: leaves that hold XML, JSON or pairs themselves. {@code message}: the rendered text, read where none of {@code needs}
 * is among the data, and of the kinds {@code message-of} always, as their tool hides a field of theirs. {@code Computer = a | b}: a System
 * field, from the first of these leaves; {@code data.Image = a}: likewise a field of the data that it lacks; {@code sysmon.}, {@code security.} or {@code 4688.} in place of {@code data.}: for such records only. {@code value.Channel.Sec =
 * Security}: what a System field's short value stands for. {@code order = name}: its tool writes fields in no order, so they are put in that.
 * {@code times = UTC}: times without a zone are UTC, whatever the analyst chose; a mapping says so where they are not.
 *
 * @param name     what its file is called
 * @param when     alternatives of leaves that tell it
 * @param system   prefixes of System
 * @param data     prefixes of data
 * @param leaves   prefixes of data whose names are but the last part
 * @param lists    the other lists by their keys: {@code hide}, {@code open}, {@code message}, {@code needs}, {@code message-of}
 * @param renamed  leaves by the field that they become, {@code Computer} or {@code data.Image}; the first that is there
 * @param meanings what a short value stands for, by {@code Field.value}
 * @param rest     whether whatever is left is data
 * @param hasKinds whether where it has its data depends on the kind of record
 * @param mapping  of a source that is not Windows' own log, a line {@code source}: how its records become events; then all but {@code when} is
 *                 the mapping's
 */
record Form(String name, List<List<String>> when, List<String> system, List<String> data, List<String> leaves,
            Map<String, List<String>> lists, Map<String, List<String>> renamed, Map<String, String> meanings, boolean rest, boolean hasKinds,
            Optional<Mapping> mapping) {

    private static final Set<String> LISTS = Set.of("system", "data", "leaves", "hide", "open", "message", "needs", "message-of", "order", "times");

    /**
     * The form that the lines of a file tell.
     *
     * @throws IllegalArgumentException if a line is none that forms have
     */
    static Form of(String name, String lines) {
        List<List<String>> when = new ArrayList<>();
        Map<String, String> all = new LinkedHashMap<>();
        Map<String, List<String>> lists = new LinkedHashMap<>();
        Map<String, List<String>> renamed = new LinkedHashMap<>();
        Map<String, String> meanings = new LinkedHashMap<>();
        LISTS.forEach(key -> lists.put(key, List.of()));
        for (String line : lines.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).toList()) {
            int equals = line.indexOf(" = ");
            if (equals < 0) {
                throw new IllegalArgumentException(name + ": expected 'key = value', found '" + line + "'");
            }
            String key = line.substring(0, equals).strip();
            String value = line.substring(equals + 3).strip();
            all.put(key, value);
            if (key.equals("when")) {
                when.add(words(value));
            } else if (LISTS.contains(key)) {
                lists.put(key, words(value));
            } else if (key.startsWith("value.")) {
                meanings.put(key.substring("value.".length()), value);
            } else {
                renamed.put(key, Arrays.stream(value.split("\\|")).map(String::strip).toList());
            }
        }
        if (all.containsKey("source")) {
            return new Form(name, when, List.of(), List.of(), List.of(), lists, Map.of(), Map.of(), false, false, Optional.of(Mapping.of(all)));
        }
        List<String> data = lists.get("data");
        boolean hasKinds = renamed.keySet().stream().anyMatch(field -> field.indexOf('.') >= 0 && !field.startsWith("data."))
                || !lists.get("message-of").isEmpty();
        return new Form(name, when, lists.get("system"), data.stream().filter(prefix -> !prefix.equals("*")).toList(), lists.get("leaves"),
                lists, renamed, meanings, data.contains("*"), hasKinds, Optional.empty());
    }

    /** Words between blanks; one that holds blanks itself stands in quotes. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        String[] parts = text.split("\"");
        for (int i = 0; i < parts.length; i++) {
            if (i % 2 == 1) {
                words.add(parts[i]);
            } else {
                Arrays.stream(parts[i].split("\\s+")).filter(word -> !word.isEmpty()).forEach(words::add);
            }
        }
        return List.copyOf(words);
    }

    List<String> list(String key) {
        return lists.get(key);
    }

    /** Whether its tool writes fields in no order. */
    boolean isUnordered() {
        return !lists.get("order").isEmpty();
    }

    /** Whether its tool writes times in UTC, also where it does not say so. */
    boolean isUtc() {
        return list("times").contains("UTC");
    }

    /** How many of {@code names} tell this form; 0 where it is not told. A name that ends with a dot stands for all below it. */
    int told(Set<String> names) {
        int most = 0;
        for (List<String> wanted : when) {
            boolean all = wanted.stream().allMatch(name -> has(names, name));
            most = all ? Math.max(most, wanted.size()) : most;
        }
        return most;
    }

    /** What is missing to tell this form from {@code names}, of the alternative that is nearest. */
    List<String> missing(Set<String> names) {
        return when.stream().max(Comparator.comparingDouble(wanted -> share(names, wanted))).orElseThrow()
                .stream().filter(name -> !has(names, name)).toList();
    }

    /** Which share of what tells this form is among {@code names}: 0 to 1. */
    double nearness(Set<String> names) {
        return when.stream().mapToDouble(wanted -> share(names, wanted)).max().orElse(0);
    }

    private static double share(Set<String> names, List<String> wanted) {
        return (double) wanted.stream().filter(name -> has(names, name)).count() / wanted.size();
    }

    private static boolean has(Set<String> names, String wanted) {
        return wanted.endsWith(".") ? names.stream().anyMatch(name -> name.startsWith(wanted)) : names.contains(wanted);
    }
}
