package pedigree.store;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

import pedigree.event.Level;
import pedigree.event.Timestamp;

/**
 * A rule matched a process or an event.
 *
 * @param rule         the rule that matched
 * @param time         when it happened; absent where the record has no time
 * @param process      the process whose behaviour is wrong; absent where there is none (a cleared log)
 * @param also         the other processes that the finding names, in the order of the lineage
 * @param event        the {@link StoredEvent#id} of the record that shows it
 * @param why          what matched: fields with their values and the places in them
 * @param notEvaluated fields that the rule asks for in an exception and the source does not have
 */
public record Finding(Rule rule, Optional<Timestamp> time, OptionalInt process, List<Integer> also, OptionalLong event,
                      List<Why> why, List<String> notEvaluated) {

    /** Worst level first, then by time, then by rule. */
    public static final Comparator<Finding> ORDER = Comparator
            .comparing((Finding finding) -> finding.rule().level()).reversed()
            .thenComparing(finding -> finding.time().map(Timestamp::ticks).orElse(Long.MAX_VALUE))
            .thenComparing(finding -> finding.rule().id())
            .thenComparing(finding -> finding.process().orElse(Integer.MAX_VALUE))
            .thenComparing(finding -> finding.event().orElse(Long.MAX_VALUE));

    /**
     * What a finding says of its rule.
     *
     * @param kind           {@code lineage}, {@code command_line} …; {@code sigma} for a rule that was given
     * @param id             the rule's id
     * @param level          how bad it is
     * @param tags           ATT&amp;CK and other tags, as the rule spells them ({@code attack.t1218.011})
     * @param description    what it looks for, for people
     * @param falsePositives what else may look like it
     */
    public record Rule(String kind, String id, String title, Level level, List<String> tags, String author, String description,
                       List<String> falsePositives) { }

    /** A field that matched, its value, and the characters that did; no spans where nothing in it has a place. */
    public record Why(String field, String value, List<Span> matched) { }

    /** A range of characters: UTF-16 offsets from 0, end exclusive. */
    public record Span(int start, int end) { }
}
