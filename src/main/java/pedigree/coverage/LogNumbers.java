package pedigree.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import pedigree.event.Timestamp;

/** The record numbers of one log: a channel of a host. */
final class LogNumbers {

    /** In how many places a log may lack records and still count as whole. */
    static final int HOLES = 100;

    /** How many records stand between two holes on average, at least. */
    static final int RUN = 10;

    /** With more runs than these, the holes between them are told as one gap. */
    private static final int APART = 6;

    private final String host;
    private final String channel;
    private final Ranges numbers = new Ranges(1);
    private long records;
    private long earliest = Long.MAX_VALUE;
    private long latest = Long.MIN_VALUE;

    LogNumbers(String host, String channel) {
        this.host = host;
        this.channel = channel;
    }

    /** @param ticks the time of the record, or {@link Ranges#UNKNOWN} */
    void add(long number, long ticks) {
        records++;
        numbers.add(number, ticks);
        if (ticks != Ranges.UNKNOWN) {
            earliest = Math.min(earliest, ticks);
            latest = Math.max(latest, ticks);
        }
    }

    /** Whether it has records before a gap as well as behind it. */
    boolean spans(Gap gap) {
        return gap.from().isPresent() && gap.to().isPresent() && earliest <= gap.from().get().ticks() && gap.to().get().ticks() <= latest;
    }

    /** Whether the numbers that are missing are losses: otherwise the source holds a selection of the log. */
    boolean isWhole() {
        int holes = numbers.size() - 1;
        return numbers.isCoarse() ? present() >= span() : holes <= HOLES && present() >= (long) RUN * holes && present() >= span() / 2;
    }

    /** How many numbers there are from the first to the last; the largest {@code long} where that cannot hold it. */
    private long span() {
        long span = numbers.to(numbers.size() - 1) - numbers.from(0);
        return span < 0 || span == Long.MAX_VALUE ? Long.MAX_VALUE : span + 1;
    }

    /** How many numbers are there, those that are there twice once; where they are too scattered to be told apart, as often as they are there. */
    private long present() {
        if (numbers.isCoarse()) {
            return records;
        }
        long present = 0;
        for (int i = 0; i < numbers.size(); i++) {
            present += numbers.to(i) - numbers.from(i) + 1;
        }
        return present;
    }

    /** The holes, in order of numbers, many of them as one; those of a whole log that came in too scattered an order are none. */
    List<Gap> gaps() {
        int runs = numbers.size();
        if (numbers.isCoarse() || runs == 1) {
            return List.of();
        }
        if (runs > APART) {
            return List.of(gap(0, runs - 1, span() - present(), runs - 1));
        }
        List<Gap> gaps = new ArrayList<>();
        for (int i = 1; i < runs; i++) {
            gaps.add(gap(i - 1, i, numbers.from(i) - numbers.to(i - 1) - 1, 1));
        }
        return gaps;
    }

    private Gap gap(int run, int next, long missing, int places) {
        return new Gap(time(numbers.toMark(run)), time(numbers.fromMark(next)), host, channel, missing, places);
    }

    private static Optional<Timestamp> time(long ticks) {
        return ticks == Ranges.UNKNOWN ? Optional.empty() : Optional.of(new Timestamp(ticks));
    }

    Selection selection() {
        return new Selection(host, channel, present(), span());
    }
}
