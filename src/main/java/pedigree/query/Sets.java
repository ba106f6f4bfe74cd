package pedigree.query;

import java.sql.SQLException;
import java.util.BitSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import pedigree.job.Progress;
import pedigree.store.Finding;
import pedigree.store.Source;

/** Processes by what the case says of them elsewhere than in their rows: findings, links, sources, earlier keys. */
final class Sets {

    private final Searched in;
    private final Progress progress;
    private final Map<Wanted, BitSet> known = new IdentityHashMap<>(); // each thread that scans asks for the same ones

    private int[] chains;

    Sets(Searched in, Progress progress) {
        this.progress = progress;
        this.in = in;
    }

    BitSet of(Fact fact, Wanted wanted) throws SQLException {
        BitSet set = known.get(wanted);
        if (set == null) {
            set = read(fact, wanted);
            known.put(wanted, set);
        }
        return set;
    }

    private BitSet read(Fact fact, Wanted wanted) throws SQLException {
        return switch (fact) {
            case FINDING, TAG -> ofFindings(fact, (Pattern) wanted);
            case SOURCE -> ofSources((Pattern) wanted);
            case SESSION_TYPE, SESSION_ADDRESS -> new Sessions(in, progress).of(fact, (Pattern) wanted);
            default -> ofLinks(fact, (Range) wanted);
        };
    }

    private BitSet ofFindings(Fact fact, Pattern pattern) throws SQLException {
        BitSet named = new BitSet();
        for (Finding finding : in.caseFile().findings().all()) {
            boolean matches = fact == Fact.TAG ? finding.rule().tags().stream().anyMatch(pattern::matches)
                    : pattern.matches(finding.rule().title()) || pattern.matches(finding.rule().id());
            if (matches) {
                finding.process().ifPresent(named::set);
                finding.also().forEach(named::set);
            }
        }
        return named;
    }

    private BitSet ofLinks(Fact fact, Range range) throws SQLException {
        BitSet linked = new BitSet();
        if (fact == Fact.HOW && range.equals(Range.MANUAL) && in.caseFile().corrections().all().isEmpty()) {
            return linked; // as every question for a parent's field asks this, too
        }
        in.caseFile().links().scan((child, how, confidence) -> {
            progress.checkCancelled();
            Kind kind = fact == Fact.HOW ? Kind.HOW : Kind.CONFIDENCE;
            linked.set(child, range.holds(kind.choices().indexOf(fact == Fact.HOW ? how.text() : confidence.text())));
        });
        return linked;
    }

    private BitSet ofSources(Pattern pattern) throws SQLException {
        Set<Integer> sources = in.caseFile().sources().all().stream().filter(source -> matches(pattern, source)).map(Source::id)
                .collect(Collectors.toCollection(HashSet::new));
        BitSet processes = new BitSet();
        in.caseFile().events().scanWitnesses((source, process) -> {
            progress.checkCancelled();
            if (sources.contains(source)) {
                processes.set(process);
            }
        });
        return processes;
    }

    /** A member of an archive is asked for by its own name, or with that of its archive: {@code logs.zip!folder/member.evtx}. */
    private static boolean matches(Pattern pattern, Source source) {
        String file = source.file();
        return pattern.matches(file) || pattern.matches(file.substring(file.lastIndexOf('!') + 1));
    }

    /** The process that has, or once had, the key that is asked for. */
    BitSet ofKey(Pattern pattern) throws SQLException {
        BitSet found = new BitSet();
        if (pattern instanceof TextPattern text && !text.wild()) {
            in.caseFile().processes().find(text.asked()).ifPresent(found::set);
        }
        return found;
    }

    /** The longest run of interpreters above each process, itself counted; as {@link pedigree.lineage.Ancestry#interpreters} tells it. */
    int[] chains() throws SQLException {
        if (chains == null) {
            chains = Chains.of(in, progress);
        }
        return chains;
    }
}
