package pedigree.bench;

import java.lang.management.ManagementFactory;

import com.sun.management.OperatingSystemMXBean;

/** Measures how logs are decoded in a warm program, against the floor: in CPU seconds, so that a second thread is no gain. */
final class Reading {

    private static final int WARM_UP = 6;
    private static final double LONG_ENOUGH = 0.5; // seconds: that clock moves by hundredths
    private static final OperatingSystemMXBean SYSTEM = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final Options options;

    Reading(Options options) {
        this.options = options;
    }

    /** Something that is done with a log. */
    @FunctionalInterface
    private interface Pass {

        /** Does it; how many records were met. */
        long run() throws Exception;
    }

    /** How {@code budget}, one of 1 to 2, is kept with a log. */
    Line measure(Budget budget, LogFile log, String name) throws Exception {
        return switch (budget) {
            case WANTED -> measure(budget, name, log, () -> Decoding.wanted(log.path()));
            case ALL -> measure(budget, name, log, () -> Decoding.all(log.path()));
            default -> measure(budget, name, log, () -> Decoding.xml(log.path()));
        };
    }

    private Line measure(Budget budget, String name, LogFile log, Pass pass) throws Exception {
        Pass floor = () -> Floor.read(log.path());
        for (int i = 0; i < WARM_UP; i++) {
            floor.run();
            check(budget, log, pass.run());
        }
        int floors = often(floor);
        int passes = often(pass);
        Comparison times = Comparison.of(options.runs(), () -> seconds(pass, passes), () -> seconds(floor, floors));
        return Line.of(budget, name, times.ratio()).with(times.first(), times.second(), log.size());
    }

    private static void check(Budget budget, LogFile log, long found) {
        if (found != log.records() && !(budget == Budget.WANTED && found == log.wanted())) {
            throw new IllegalStateException("the log has %d records, %d wanted, found %d".formatted(log.records(), log.wanted(), found));
        }
    }

    /** How often something is done between two looks at the clock. */
    private static int often(Pass pass) throws Exception {
        return (int) Math.ceil(LONG_ENOUGH / Math.max(0.01, seconds(pass, 1)));
    }

    private static double seconds(Pass pass, int often) throws Exception {
        long start = SYSTEM.getProcessCpuTime();
        for (int i = 0; i < often; i++) {
            pass.run();
        }
        return (SYSTEM.getProcessCpuTime() - start) / 1e9 / often;
    }
}
