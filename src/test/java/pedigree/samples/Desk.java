package pedigree.samples;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** A machine with somebody before it: starts programs after short, varied waits, with PIDs as Windows gives them, which are used again. */
public final class Desk {

    private static final String SYSTEM32 = "C:\\Windows\\System32\\";

    private final Machine machine;
    private final Random random;
    private final Set<Long> pids = new HashSet<>();

    /** Before {@code machine}, with whims from {@code random}. */
    public Desk(Machine machine, Random random) {
        this.machine = machine;
        this.random = random;
    }

    /** Lets {@code seconds} and up to half as much again go by. */
    public Machine later(double seconds) {
        return machine.after(seconds * (1 + random.nextInt(500) / 1000.0));
    }

    /** The next of the numbers below {@code bound}. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** Starts a program of Windows by its full path, as services do. */
    public Running system(Running parent, String file, String arguments, User user) {
        return run(parent, Program.windows(file), SYSTEM32 + file + arguments, user);
    }

    /** Starts a program in quotes, as the desktop does. */
    Running quoted(Running parent, Program program, String arguments, User user) {
        return run(parent, program, '"' + program.path() + '"' + arguments, user);
    }

    /** Starts a program with just this command line. */
    public Running run(Running parent, Program program, String commandLine, User user) {
        return later(0.05).start(parent, program, commandLine, user, pid());
    }

    /** Ends {@code processes} one after another. */
    void end(List<Running> processes) {
        processes.forEach(this::end);
    }

    /** Ends {@code process}; its PID is free then. */
    public void end(Running process) {
        later(0.1).end(process);
        pids.remove(process.pid());
    }

    private long pid() {
        long pid = 4 * (250 + random.nextInt(2_000));
        return pids.add(pid) ? pid : pid();
    }
}
