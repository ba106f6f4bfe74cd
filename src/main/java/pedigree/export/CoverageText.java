package pedigree.export;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import pedigree.coverage.Cleared;
import pedigree.coverage.Coverage;
import pedigree.coverage.Creations;
import pedigree.coverage.Fact;
import pedigree.coverage.Gap;
import pedigree.coverage.Kinds;
import pedigree.coverage.Listed;
import pedigree.coverage.Selection;
import pedigree.event.Timestamp;
import pedigree.store.Source;

/**
 * What a source has and lacks, in short sentences for people, each with what it means for an investigation. Names of hosts, logs and users are
 * as the evidence spells them, and so for display only by way of {@link pedigree.event.SafeText}.
 */
public final class CoverageText {

    /** What is called part of a whole: below that share, missing values are worth a sentence. */
    private static final double NEARLY_ALL = 0.95;

    private static final int HOSTS = 5;
    private static final int DAY = "2026-03-02 ".length();
    private static final int PLACES = 5;
    private static final int PARTS = 2;
    private static final int KINDS = 3;
    private static final String CREATION = "Microsoft-Windows-Security-Auditing/4688";

    private static final Map<Fact, String> NAMES = new EnumMap<>(Map.of(
            Fact.COMMAND_LINE, "command lines",
            Fact.PARENT, "parents",
            Fact.PARENT_IMAGE, "parent images",
            Fact.HASHES, "hashes",
            Fact.USER, "users",
            Fact.UNIQUE_ID, "unique ids"));

    private static final Map<Fact, String> MEANING = new EnumMap<>(Map.of(
            Fact.COMMAND_LINE, "what programs were told to do is not known, and rules on command lines find nothing.",
            Fact.PARENT, "nothing says who started whom.",
            Fact.PARENT_IMAGE, "a parent that was not logged itself is a PID only.",
            Fact.HASHES, "programs are told apart by name and path only.",
            Fact.USER, "nothing says who ran a process.",
            Fact.UNIQUE_ID, "parents are found by PID and time."));

    private CoverageText() {
    }

    /** All that is to be said of a source that was read; its span and hosts first. */
    public static List<String> sentences(Source source) {
        Coverage coverage = source.coverage();
        List<String> lines = new ArrayList<>();
        add(lines, span(coverage).map(span -> span + " UTC").orElse(""), hosts(coverage));
        addLacks(lines, source);
        coverage.creations().partly().stream().filter(fact -> isWorthSaying(coverage.creations(), fact))
                .forEach(fact -> lines.add(partly(coverage.creations(), fact)));
        addEach(lines, source.cleared(), CoverageText::text, "cleared logs");
        addEach(lines, source.gaps(), CoverageText::text, "gaps");
        if (!coverage.selections().isEmpty()) {
            lines.add(text(coverage.selections()));
        }
        if (coverage.notUnderstood().events() > 0) {
            lines.add(text(coverage.notUnderstood()));
        }
        if (coverage.span().implausible() > 0) {
            lines.add(String.format(Locale.ROOT, "Times before 1990 or after 2100: %,d events.", coverage.span().implausible()));
        }
        return lines;
    }

    private static void add(List<String> lines, String span, String hosts) {
        String line = span + (span.isEmpty() || hosts.isEmpty() ? "" : ", ") + (hosts.isEmpty() ? "" : "on " + hosts);
        if (!line.isEmpty()) {
            lines.add(line.substring(0, 1).toUpperCase(Locale.ROOT) + line.substring(1) + '.');
        }
    }

    private static void addLacks(List<String> lines, Source source) {
        Creations creations = source.coverage().creations();
        if (creations.count() == 0 && !source.coverage().isEmpty()) {
            lines.add("No process starts: what it tells belongs to processes of other sources.");
        }
        for (Fact fact : creations.lacks()) {
            boolean policy = fact == Fact.COMMAND_LINE && source.events().containsKey(CREATION);
            lines.add("No " + NAMES.get(fact) + (policy ? " (4688 without the policy): " : ": ") + MEANING.get(fact));
        }
        if (creations.lacksEnds()) {
            lines.add("No ends: a process may seem to run for ever.");
        }
    }

    /** Sysmon has hashes and ids and 4688 has not: where a source holds both, that is no loss. */
    private static boolean isWorthSaying(Creations creations, Fact fact) {
        return fact != Fact.HASHES && fact != Fact.UNIQUE_ID && creations.with().get(fact) < NEARLY_ALL * creations.count();
    }

    private static String partly(Creations creations, Fact fact) {
        String name = NAMES.get(fact);
        return String.format(Locale.ROOT, "%s%s in %,d of %,d process starts only.", name.substring(0, 1).toUpperCase(Locale.ROOT), name.substring(1),
                creations.with().get(fact), creations.count());
    }

    private static <T> void addEach(List<String> lines, Listed<T> list, Function<T, String> text, String what) {
        list.first().stream().limit(PLACES).map(text).forEach(lines::add);
        if (list.all() > PLACES) {
            lines.add(String.format(Locale.ROOT, "And %,d more %s.", list.all() - PLACES, what));
        }
    }

    private static String text(Cleared cleared) {
        return "Cleared: " + (cleared.log().isEmpty() ? "a log" : "the log " + cleared.log()) + cleared.time().map(time -> " at " + text(time)).orElse("") + named(" by ", cleared.user())
                + named(" on ", cleared.host()) + ". What it held before is gone.";
    }

    private static String text(Gap gap) {
        if (gap.isSilence()) {
            return "Silence" + between(gap) + ": the computer was off or asleep, or logging was stopped.";
        }
        String places = gap.places() == 1 ? "" : String.format(Locale.ROOT, " in %,d places", gap.places());
        return String.format(Locale.ROOT, "Gap: %,d %s of%s missing%s%s.", gap.records(), gap.records() == 1 ? "record" : "records",
                log(gap.log(), gap.host()) + (gap.records() == 1 ? " is" : " are"), places, between(gap));
    }

    private static String between(Gap gap) {
        return gap.from().map(from -> " from " + text(from)).orElse("")
                + gap.to().map(to -> gap.from().map(from -> rest(text(from), text(to))).orElseGet(() -> " to " + text(to))).orElse("");
    }

    /** One line for all: a selection is no alarm. */
    private static String text(Listed<Selection> selections) {
        long more = selections.all() - Math.min(PARTS, selections.first().size());
        return "In part:" + selections.first().stream().limit(PARTS).map(part -> String.format(Locale.ROOT, "%s (%,d of %,d records)",
                log(part.log(), part.host()), part.records(), part.of())).collect(Collectors.joining(","))
                + (more > 0 ? String.format(Locale.ROOT, " and %,d more %s", more, more == 1 ? "log" : "logs") : "") + ". What is missing proves nothing.";
    }

    private static String log(String log, String host) {
        return named(" ", log.isEmpty() ? "the log" : log) + named(" on ", host);
    }

    private static String named(String before, String name) {
        return name.isEmpty() ? "" : before + name;
    }

    private static String text(Kinds kinds) {
        String commonest = kinds.commonest().entrySet().stream().limit(KINDS)
                .map(kind -> String.format(Locale.ROOT, "%s (%,d)", kind.getKey(), kind.getValue())).collect(Collectors.joining(", "));
        return String.format(Locale.ROOT, "Kept without being understood: %,d %s, %s%s.", kinds.events(), kinds.events() == 1 ? "event" : "events", commonest,
                kinds.kinds() > KINDS ? String.format(Locale.ROOT, " and %,d more kinds", kinds.kinds() - KINDS) : "");
    }

    /** {@code 2026-03-02 09:41:53 to 17:00:01}, UTC, the second day where it is another; empty where no event has a time. */
    public static Optional<String> span(Coverage coverage) {
        return coverage.span().from().flatMap(from -> coverage.span().to().map(to -> text(from) + rest(text(from), text(to))));
    }

    private static String rest(String from, String to) {
        return from.equals(to) ? "" : " to " + (from.startsWith(to.substring(0, DAY)) ? to.substring(DAY) : to);
    }

    /** {@code WKS1, WKS2 and 3 more}. */
    public static String hosts(Coverage coverage) {
        long more = coverage.hosts().all() - HOSTS;
        return coverage.hosts().first().stream().limit(HOSTS).collect(Collectors.joining(", ")) + (more > 0 ? String.format(Locale.ROOT, " and %,d more", more) : "");
    }

    /** What it lacks in a few words: {@code command lines, hashes, ends}; empty where it lacks nothing. */
    public static String lacks(Coverage coverage) {
        List<String> names = new ArrayList<>();
        if (coverage.creations().count() == 0 && !coverage.isEmpty()) {
            names.add("process starts");
        }
        coverage.creations().lacks().forEach(fact -> names.add(NAMES.get(fact)));
        if (coverage.creations().lacksEnds()) {
            names.add("ends");
        }
        coverage.creations().partly().stream().filter(fact -> isWorthSaying(coverage.creations(), fact)).forEach(fact -> names.add("some " + NAMES.get(fact)));
        return String.join(", ", names);
    }

    /** To the second: {@code 2026-03-02 09:41:53}. */
    private static String text(Timestamp time) {
        return time.toString().substring(0, 19).replace('T', ' ');
    }
}
