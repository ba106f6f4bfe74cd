package pedigree.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import pedigree.bench.Fleet.Mix;

/** Measures what the README promises and prints one table. What it takes is written down in {@link Options}. */
final class Benchmark {

    private static final int MANY = 100_000; // records of the text that is imported

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
        texts();
        if (options.wants(Budget.SMALL)) {
            add(Budget.SMALL, "small", () -> new Importing(options).measureAll(logs.small()));
        }
        if (options.wants(Budget.START)) {
            add(Budget.START, "window", () -> new Starting(options).measure());
        }
        scale();
        if (options.million()) {
            add(Budget.MEMORY, "million", () -> new Importing(options).measureMemory(logs.million(), "million"));
        }
    }

    private void read(Mix mix) throws Exception {
        Reading reading = new Reading(options);
        LogFile log = logs.log(mix, 256);
        for (Budget budget : List.of(Budget.WANTED, Budget.ALL, Budget.XML)) {
            if (options.wants(budget)) {
                add(budget, mix.text(), () -> reading.measure(budget, log, mix.text()));
            }
        }
        if (options.wants(Budget.ROWS)) {
            add(Budget.ROWS, mix.text(), () -> new Storing(options).measure(log, mix.text()));
        }
    }

    private void load(Mix mix) throws Exception {
        Importing importing = new Importing(options);
        LogFile log = logs.log(mix, 256);
        if (options.wants(Budget.MEDIUM)) {
            add(Budget.MEDIUM, mix.text(), () -> new Importing(options).measure(Budget.MEDIUM, logs.log(mix, 32), mix.text()));
        }
        if (options.wants(Budget.LARGE)) {
            add(Budget.LARGE, mix.text(), () -> importing.measure(Budget.LARGE, log, mix.text()));
        }
        if (options.wants(Budget.MEMORY)) {
            add(Budget.MEMORY, mix.text(), () -> importing.measureMemory(log, mix.text()));
        }
        if (options.wants(Budget.SIZE)) {
            add(Budget.SIZE, mix.text(), () -> importing.measureSize(log, mix.text()));
        }
    }

    private void scale() throws InterruptedException {
        if (!options.wants(Budget.LINK, Budget.OPEN, Budget.WINDOW, Budget.FOLD, Budget.SEARCH, Budget.SCALE, Budget.FRAME, Budget.SCROLL)) {
            return;
        }
        for (int processes : options.processes()) {
            System.out.println("measuring 10 to 18, " + processes + " processes");
            try {
                lines.addAll(Scale.of(options, processes).lines());
            } catch (IOException e) {
                lines.add(Line.none(Budget.SCALE, processes + " processes", "failed: " + e.getMessage()));
            }
        }
    }

    private void texts() throws Exception {
        LogFile log = logs.log(Mix.PROCESS_HEAVY, 256);
        for (TextLog form : TextLog.values()) {
            Budget budget = form == TextLog.WINLOGBEAT ? Budget.TEXT : Budget.OTHER_TEXT;
            if (options.wants(budget)) {
                add(budget, form.text(), () -> new TextReading(options).measure(budget, form, log));
            }
        }
        if (options.wants(Budget.FORM)) {
            for (GoldenForm form : GoldenForm.all()) {
                add(Budget.FORM, form.name(), () -> form.measure(options));
            }
        }
        Importing importing = new Importing(options);
        String name = TextLog.WINLOGBEAT.text();
        if (options.wants(Budget.TEXT_IMPORT)) {
            Path text = TextLog.WINLOGBEAT.of(log.path(), MANY);
            add(Budget.TEXT_IMPORT, name, () -> importing.measureSpeed(text, name));
            add(Budget.MEMORY, name, () -> importing.memory(name));
        }
        if (options.wants(Budget.ZIP_IMPORT)) {
            Path text = TextLog.WINLOGBEAT.of(log.path(), MANY);
            Path zip = TextLog.zip(text);
            add(Budget.ZIP_IMPORT, name, () -> importing.measureZip(text, zip, name));
        }
    }

    /** Something that gives a line. */
    @FunctionalInterface
    private interface Measuring {

        /** Measures. */
        Line line() throws Exception;
    }

    /** Adds a line; where it fails, one that says so: the others are wanted all the same. */
    private void add(Budget budget, String log, Measuring measuring) throws InterruptedException {
        System.out.println("measuring " + budget.number() + ", " + log);
        try {
            lines.add(measuring.line());
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            lines.add(Line.none(budget, log, "failed: " + e.getMessage()));
        }
    }
}
