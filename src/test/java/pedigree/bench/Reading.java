package pedigree.bench;



/** Measures how logs are decoded in a warm program, against the floor: in CPU seconds, so that a second thread is no gain. */
final class Reading {

    private static final int WARM_UP = 6;

    private final Options options;

    Reading(Options options) {
        this.options = options;
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
        int floors = floor.often();
        int passes = pass.often();
        Comparison times = Comparison.of(options.runs(), () -> pass.seconds(passes), () -> floor.seconds(floors));
        return Line.of(budget, name, times.ratio()).with(times.first(), times.second(), log.size());
    }

    private static void check(Budget budget, LogFile log, long found) {
        if (found != log.records() && !(budget == Budget.WANTED && found == log.wanted())) {
            throw new IllegalStateException("the log has %d records, %d wanted, found %d".formatted(log.records(), log.wanted(), found));
        }
    }
}
