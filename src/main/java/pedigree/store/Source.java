package pedigree.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import pedigree.coverage.Cleared;
import pedigree.coverage.Coverage;
import pedigree.coverage.Gap;
import pedigree.coverage.Listed;
import pedigree.event.Timestamp;

/**
 * A log file that was added to the case, and what was read of it.
 *
 * @param id         its number in the case, from 1, in order of adding
 * @param file       its name as given
 * @param format     the format it was read as: {@code evtx}; empty where it was not read
 * @param size       bytes
 * @param sha256     hash of its content, lower case; empty where it could not be read
 * @param outcome    what became of it
 * @param message    why it was skipped or failed; empty otherwise
 * @param records    readable records, carved ones apart
 * @param carved     records found where none should be
 * @param unreadable pieces that could not be read
 * @param events     records by type, carved ones included ({@code Microsoft-Windows-Sysmon/1}), most frequent first, then by name
 * @param notes      remarks on the file as a whole
 * @param clock      what is to be known of its times
 * @param coverage   what it has and lacks; nothing of a file that was not read
 */
public record Source(int id, String file, String format, long size, String sha256, Outcome outcome, String message,
                     long records, long carved, long unreadable, Map<String, Long> events, List<String> notes, Clock clock, Coverage coverage) {

    /** What became of a file that was to be added. */
    public enum Outcome {
        /** Its records are in the case. */
        READ,
        /** Its content was in the case already, under this or another name. */
        DUPLICATE,
        /** It is no log. */
        SKIPPED,
        /** It could not be read; nothing of it is in the case. */
        FAILED,
        /** It is an archive of which not all could be decrypted: its password is needed. What could be is a source of its own. */
        ENCRYPTED;

        /** Whether something is not in the case that should be. */
        public boolean isFailure() {
            return this == FAILED || this == ENCRYPTED;
        }
    }

    /** The logs that were cleared, as its coverage lists them, at the times that the clock error leaves: those of the tree. */
    public Listed<Cleared> cleared() {
        return new Listed<>(coverage.cleared().first().stream()
                .map(each -> new Cleared(corrected(each.time(), each.host()), each.host(), each.log(), each.user())).toList(), coverage.cleared().all());
    }

    /** What is missing, as its coverage lists it, at the times that the clock error leaves: those of the tree. */
    public Listed<Gap> gaps() {
        return new Listed<>(coverage.gaps().first().stream().map(each -> new Gap(corrected(each.from(), each.host()), corrected(each.to(), each.host()), each.host(),
                each.log(), each.records(), each.places())).toList(), coverage.gaps().all());
    }

    private Optional<Timestamp> corrected(Optional<Timestamp> header, String host) {
        return header.map(time -> new Timestamp(time.ticks() - clock.error(host)));
    }
}
