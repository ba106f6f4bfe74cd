package pedigree.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * How long two works take, measured in turn: what else a computer does meanwhile is then no one's advantage.
 *
 * @param first  the seconds of each run of one
 * @param second the seconds of each run of the other, as many
 */
record Comparison(List<Double> first, List<Double> second) {

    /** Something that is timed. */
    @FunctionalInterface
    interface Work {

        /** Does it, and gives the seconds that it took, by a clock of its own choice. */
        double seconds() throws Exception;
    }

    /** Runs each work {@code runs} times, one after the other. */
    static Comparison of(int runs, Work first, Work second) throws Exception {
        List<Double> ofFirst = new ArrayList<>();
        List<Double> ofSecond = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            ofFirst.add(first.seconds());
            ofSecond.add(second.seconds());
        }
        return new Comparison(List.copyOf(ofFirst), List.copyOf(ofSecond));
    }

    /** How many times as long the first takes as the second: the median of all pairs. */
    double ratio() {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < first.size(); i++) {
            ratios.add(first.get(i) / second.get(i));
        }
        return median(ratios);
    }

    /** The middle one of {@code values}, or what is half-way between the two in the middle. */
    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
