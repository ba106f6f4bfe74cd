package pedigree.coverage;

import java.util.List;

/**
 * The first few of things that may be many.
 *
 * @param first the first of them, in order
 * @param all   how many there are
 */
public record Listed<T>(List<T> first, long all) {

    public Listed {
        first = List.copyOf(first);
    }

    /** The first {@code most} of {@code all}. */
    static <T> Listed<T> of(List<T> all, int most) {
        return new Listed<>(all.subList(0, Math.min(most, all.size())), all.size());
    }

    /** Nothing. */
    public static <T> Listed<T> none() {
        return new Listed<>(List.of(), 0);
    }

    /** Whether there is nothing. */
    public boolean isEmpty() {
        return all == 0;
    }

    /** How many there are beside those that are listed. */
    public long more() {
        return all - first.size();
    }
}
