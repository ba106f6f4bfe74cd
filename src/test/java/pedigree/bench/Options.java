package pedigree.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is to be measured, and how often.
 *
 * @param runs    of each side of a comparison
 * @param only    numbers of budgets; empty: all
 * @param million whether a log of a million processes is imported, too
 * @param processes how many a case has, of those that are made without a log, in turn
 * @param jar     the program
 * @param folder  for logs and cases
 */
record Options(int runs, List<String> only, boolean million, List<Integer> processes, Path jar, Path folder) {

    /** The options that system properties give: {@code bench.runs} and so on. */
    static Options ofProperties() {
        String only = System.getProperty("bench.only", "");
        return new Options(
                Integer.getInteger("bench.runs", 5),
                only.isEmpty() ? List.of() : List.of(only.split(",")),
                Boolean.getBoolean("bench.million"),
                Stream.of(System.getProperty("bench.processes", "100000,1000000").split(",")).map(Integer::valueOf).toList(),
                Path.of(System.getProperty("bench.jar", "target/pedigree.jar")),
                Path.of(System.getProperty("bench.folder", "target/bench")));
    }

    /** Whether any of {@code budgets} is to be measured. */
    boolean wants(Budget... budgets) {
        return only.isEmpty() || List.of(budgets).stream().anyMatch(budget -> only.contains(budget.number()));
    }
}
