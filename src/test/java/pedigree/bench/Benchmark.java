package pedigree.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import pedigree.bench.Fleet.Mix;

/** Measures what the README promises and prints one table. What it takes is written down in {@link Options}. */
final class Benchmark {

    private final Options options;
    private final Logs logs;
    private final List<Line> lines = new ArrayList<>();

    private Benchmark(Options options) throws Exception {
        this.options = options;
        logs = new Logs(options.folder());
    }

    /** Measures, and prints the table to stdout. */
    public static void main(String[] arguments) throws Exception {
        Benchmark benchmark = new Benchmark(Options.ofProperties());
        benchmark.run();
        System.out.println();
        System.out.println(Line.heading());
        benchmark.lines.stream().sorted(Comparator.comparing(Line::budget)).forEach(System.out::println);
    }

    private void run() throws Exception {
        for (Mix mix : Mix.values()) {
            read(mix);
            load(mix);
        }
        Importing importing = new Importing(options);
        if (options.wants(Budget.SMALL)) {
            say("small logs: import");
            lines.add(importing.measureAll(logs.small()));
        }
        if (options.million()) {
            say("a million processes: import");
            lines.add(importing.measureMemory(logs.million(), "million"));
        }
    }

    private void read(Mix mix) throws Exception {
        if (options.wants(Budget.WANTED, Budget.ALL, Budget.XML)) {
            say(mix.text() + ": decode");
            lines.addAll(new Reading(options).measure(logs.log(mix, 256), mix.text()));
        }
        if (options.wants(Budget.ROWS)) {
            say(mix.text() + ": store");
            lines.add(new Storing(options).measure(logs.log(mix, 256), mix.text()));
        }
    }

    private void load(Mix mix) throws Exception {
        if (options.wants(Budget.MEDIUM)) {
            say(mix.text() + ": import 32 MiB");
            lines.add(new Importing(options).measure(Budget.MEDIUM, logs.log(mix, 32), mix.text()));
        }
        Importing importing = new Importing(options);
        if (options.wants(Budget.LARGE)) {
            say(mix.text() + ": import 256 MiB");
            lines.add(importing.measure(Budget.LARGE, logs.log(mix, 256), mix.text()));
        }
        if (options.wants(Budget.MEMORY, Budget.SIZE)) {
            lines.addAll(importing.measureLast(logs.log(mix, 256), mix.text()));
        }
    }

    private static void say(String what) {
        System.out.println("measuring " + what);
    }
}
