package pedigree.ui.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import pedigree.coverage.Cleared;
import pedigree.coverage.Gap;
import pedigree.event.SafeText;
import pedigree.investigation.Snapshot;
import pedigree.store.Source;
import pedigree.ui.style.Wording;

/**
 * A time of which logs do not tell all.
 *
 * @param from    when it begins
 * @param to      when it ends; the same for a moment
 * @param host    whose log it is; empty for no known one
 * @param cleared whether a log was cleared then; otherwise something is missing
 * @param text    what is missing
 */
record Band(long from, long to, String host, boolean cleared, String text) {

    /** Those of all sources of a case, of which the time is known. */
    static List<Band> of(Snapshot snapshot) {
        List<Band> bands = new ArrayList<>();
        for (Source source : snapshot.sources()) {
            source.gaps().first().forEach(gap -> add(bands, gap));
            source.cleared().first().forEach(cleared -> add(bands, cleared));
        }
        return List.copyOf(bands);
    }

    private static void add(List<Band> bands, Gap gap) {
        if (gap.from().isPresent() && gap.to().isPresent() && gap.to().get().ticks() > gap.from().get().ticks()) {
            String log = SafeText.of(gap.log());
            String text = gap.isSilence() ? "nothing logged"
                    : Wording.count(gap.records(), "record", "records") + " missing" + (log.isEmpty() ? "" : " of " + log);
            bands.add(new Band(gap.from().get().ticks(), gap.to().get().ticks(), gap.host(), false, text));
        }
    }

    private static void add(List<Band> bands, Cleared cleared) {
        cleared.time().ifPresent(time -> bands.add(new Band(time.ticks(), time.ticks(), cleared.host(), true,
                (cleared.log().isEmpty() ? "log" : SafeText.of(cleared.log()) + " log") + " cleared")));
    }

    /** Whether it is of one of some hosts, given as {@link #key}, or may be. */
    boolean concerns(Set<String> hosts) {
        return host.isEmpty() || hosts.isEmpty() || hosts.contains(key(host));
    }

    /** A host's name without its domain, in lower case. */
    static String key(String host) {
        int dot = host.indexOf('.');
        return (dot < 0 ? host : host.substring(0, dot)).toLowerCase(Locale.ROOT);
    }
}
