package pedigree.ui.findings;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import pedigree.coverage.Cleared;
import pedigree.coverage.Coverage;
import pedigree.coverage.Fact;
import pedigree.event.SafeText;
import pedigree.store.Source;
import pedigree.ui.style.Wording;

/**
 * What the sources of one kind have and lack, or what happened to one, in a line; safe to be shown.
 *
 * @param text   what they have
 * @param remark what is wrong; empty where nothing is
 * @param alarm  whether somebody may have meant it to be wrong
 */
record CoverageLine(String text, String remark, boolean alarm) {

    private static final int CLEARED = 3;
    private static final Map<String, String> CREATIONS = Map.of("Microsoft-Windows-Sysmon/1", "Sysmon 1", "Linux-Sysmon/1", "Sysmon for Linux 1",
            "Microsoft-Windows-Security-Auditing/4688", "Security 4688");

    /** All lines: what tells of process starts by kind, the rest in one line; then gaps, then cleared logs. */
    static List<CoverageLine> of(List<Source> sources) {
        Map<String, List<Source>> kinds = new LinkedHashMap<>();
        List<Source> read = sources.stream().filter(source -> source.outcome() == Source.Outcome.READ && !source.coverage().isEmpty()).toList();
        read.forEach(source -> kinds.computeIfAbsent(kind(source), kind -> new ArrayList<>()).add(source));
        List<CoverageLine> lines = new ArrayList<>();
        List<Source> others = kinds.remove("");
        kinds.forEach((kind, same) -> lines.add(starts(kind, same)));
        if (others != null) {
            lines.add(new CoverageLine(Wording.count(others.size(), "source", "sources") + (kinds.isEmpty() ? " — no process starts" : " more, without process starts"),
                    "", false));
        }
        long gaps = read.stream().mapToLong(source -> source.coverage().gaps().all()).sum();
        if (gaps > 0) {
            lines.add(new CoverageLine("", Wording.count(gaps, "gap", "gaps") + " in the logs", false));
        }
        addCleared(lines, read);
        return lines;
    }

    /** Which records of a source tell of process starts; of one whose records nobody knows, its commonest. Empty where none does. */
    private static String kind(Source source) {
        if (source.coverage().creations().count() == 0) {
            return "";
        }
        String known = source.events().keySet().stream().filter(CREATIONS::containsKey).map(CREATIONS::get).sorted().collect(Collectors.joining(" and "));
        return known.isEmpty() ? SafeText.of(source.events().keySet().stream().findFirst().orElse(source.format()).replace("Microsoft-Windows-", "").replace('/', ' ')) : known;
    }

    private static CoverageLine starts(String kind, List<Source> sources) {
        Set<String> hosts = new HashSet<>();
        long unlisted = 0;
        long all = 0;
        long parents = 0;
        long lines = 0;
        for (Source source : sources) {
            Coverage coverage = source.coverage();
            hosts.addAll(coverage.hosts().first());
            unlisted = Math.max(unlisted, coverage.hosts().more());
            all += coverage.creations().count();
            parents += coverage.creations().with().get(Fact.PARENT);
            lines += coverage.creations().with().get(Fact.COMMAND_LINE);
        }
        List<String> wrong = new ArrayList<>();
        if (lines < all) {
            wrong.add(percent(all - lines, all) + " without command line");
        }
        if (parents == 0) {
            wrong.add("no parents");
        }
        return new CoverageLine(kind + " — " + Wording.count(hosts.size() + unlisted, "host", "hosts")
                + (parents == 0 ? "" : ", " + percent(parents, all) + " with parent"), String.join(", ", wrong), false);
    }

    /** A share that is neither none nor all is never called so. */
    private static String percent(long part, long all) {
        long percent = Math.round(part * 100.0 / all);
        return (part > 0 && percent == 0 ? "less than 1" : part < all && percent == 100 ? "more than 99" : Long.toString(percent)) + " %";
    }

    private static void addCleared(List<CoverageLine> lines, List<Source> sources) {
        List<Cleared> cleared = sources.stream().flatMap(source -> source.cleared().first().stream()).distinct().toList();
        for (Cleared each : cleared.subList(0, Math.min(CLEARED, cleared.size()))) {
            lines.add(new CoverageLine("", SafeText.of((each.log().isEmpty() ? "Log" : each.log() + " log") + " cleared" + (each.host().isEmpty() ? "" : " on " + each.host())
                    + each.time().map(time -> " at " + Wording.time(time).substring(0, Wording.TO_SECONDS)).orElse("")), true));
        }
        long more = sources.stream().mapToLong(source -> source.coverage().cleared().all()).sum() - CLEARED;
        if (cleared.size() > CLEARED) {
            lines.add(new CoverageLine("", Wording.count(more, "more cleared log", "more cleared logs"), true));
        }
    }

    /** The sign before it: no meaning by colour alone. */
    String mark() {
        return alarm ? "✖" : remark.isEmpty() ? "●" : "▲";
    }

    /** All of it, to be read aloud. */
    String spoken() {
        return (alarm ? "Alarm: " : remark.isEmpty() ? "" : "Lacking: ") + text + (text.isEmpty() || remark.isEmpty() ? "" : ", ") + remark;
    }
}
