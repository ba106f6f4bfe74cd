package pedigree.coverage;

import java.util.Optional;

import pedigree.event.Timestamp;

/**
 * Something that is not in a source, though the source looks as if it were whole.
 *
 * @param from    the last record before it, or before the first of its places; absent where that has no time
 * @param to      the first record behind it, or behind the last, likewise
 * @param host    whose log it is; empty for a silence, which is one of the whole source, or where records do not say
 * @param log     the channel; empty likewise
 * @param records how many records are missing by their numbers; 0 for a silence
 * @param places  in how many places of the log they are missing; 0 for a silence
 */
public record Gap(Optional<Timestamp> from, Optional<Timestamp> to, String host, String log, long records, int places) {

    /** Whether nothing was logged, as far as is known; otherwise records are missing. */
    public boolean isSilence() {
        return records == 0;
    }
}
