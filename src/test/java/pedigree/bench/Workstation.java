package pedigree.bench;

import java.util.Random;
import java.util.function.Consumer;

import pedigree.event.Timestamp;
import pedigree.samples.LogRecord;
import pedigree.samples.Machine;
import pedigree.samples.Running;
import pedigree.samples.User;

/** A computer at work, which is switched off and on again after some thousand processes. */
final class Workstation {

    private static final int STARTS_IN_A_BOOT = 8_000;
    private static final long FIRST_START = 1_750_000_000; // of all computers: in June 2025

    private final int number;
    private final Random random;
    private final Consumer<LogRecord> sink;
    private final User user;
    private Boot boot;
    private int boots;
    private long earlier;

    /** The computer {@code number} of its fleet; {@code sink} takes what it logs. */
    Workstation(int number, Random random, Consumer<LogRecord> sink) {
        this.number = number;
        this.random = random;
        this.sink = sink;
        user = new User("LAB\\" + Words.word(random) + number, "S-1-5-21-1004336348-1177238915-682003330-" + (1_100 + number),
                0x48dd6 + 0x1000L * number, 1, "Medium");
        boots = random.nextInt(10_000);
        boot = boot(Timestamp.ofEpochSecond(FIRST_START + random.nextInt(2_000_000)));
    }

    private Boot boot(Timestamp time) {
        return new Boot(new Machine(name(), 0x5e1f0a31L + number, boots++, time, sink), user, random);
    }

    /** Lets a moment go by, at the end of which a process starts or ends. */
    void startOrEnd() {
        boot.machine().after(random.nextInt(2_000) / 1000.0);
        if (boot.starts() == STARTS_IN_A_BOOT) {
            earlier += STARTS_IN_A_BOOT;
            boot = boot(boot.machine().after(600).now());
        }
        boot.startOrEnd(user);
    }

    /** Lets a moment go by, and gives the machine for something else to happen on, by {@link #anyone}. */
    Machine later() {
        return boot.machine().after(random.nextInt(500) / 1000.0);
    }

    /** A process that runs now. */
    Running anyone() {
        return boot.anyone();
    }

    /** The host's name. */
    String name() {
        return "DESK-%02d.lab.example".formatted(number + 1);
    }

    /** Who works there. */
    User user() {
        return user;
    }

    /** How many processes it started, but for those that hold it up. */
    long starts() {
        return earlier + boot.starts();
    }
}
