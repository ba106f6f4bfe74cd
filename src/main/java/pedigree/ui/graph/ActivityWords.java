package pedigree.ui.graph;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import pedigree.event.ActivityKind;
import pedigree.store.ActivityCount;

/** What a process did, in as few words as fit into a box. */
final class ActivityWords {

    private static final Map<ActivityKind, Word> WORDS = new EnumMap<>(ActivityKind.class);

    /** Those that tell most of a process have the lowest rank. */
    private record Word(int rank, String one, String many) { }

    static {
        put(ActivityKind.INJECTION, "injection", "injections");
        put(ActivityKind.NETWORK, "net", "net");
        put(ActivityKind.SCRIPT, "script", "scripts");
        put(ActivityKind.SERVICE, "service", "services");
        put(ActivityKind.WMI, "WMI", "WMI");
        put(ActivityKind.ACCESS, "access", "accesses");
        put(ActivityKind.MODULE, "module", "modules");
        put(ActivityKind.FILE, "file", "files");
        put(ActivityKind.DNS, "DNS", "DNS");
        put(ActivityKind.PIPE, "pipe", "pipes");
        put(ActivityKind.REGISTRY, "registry", "registry");
        put(ActivityKind.LOGON, "logon", "logons");
        put(ActivityKind.OTHER, "other", "other");
    }

    private ActivityWords() {
    }

    private static void put(ActivityKind kind, String one, String many) {
        WORDS.put(kind, new Word(WORDS.size(), one, many));
    }

    /** {@code 14 modules}, {@code 1 net}: a text a kind, what tells most first. */
    static List<String> of(List<ActivityCount> counts) {
        return counts.stream().sorted(Comparator.comparingInt(count -> WORDS.get(count.kind()).rank())).map(ActivityWords::text).toList();
    }

    private static String text(ActivityCount count) {
        Word word = WORDS.get(count.kind());
        return String.format(Locale.ROOT, "%,d %s", count.count(), count.count() == 1 ? word.one() : word.many());
    }
}
