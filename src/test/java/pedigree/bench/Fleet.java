package pedigree.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;

import pedigree.samples.LogRecord;
import pedigree.samples.LogRecord.Log;
import pedigree.samples.Machine;
import pedigree.samples.Running;

/**
 * Six computers whose records arrive in one log, always the same ones.
 *
 * <p>Two of them have Sysmon, three have the auditing of Windows, and one has both. They are switched on one after another.
 */
final class Fleet {

    private static final int HOSTS = 6;
    private static final int STEPS_ALONE = 100;

    /** What goes on. */
    enum Mix {
        /** Processes come and go, and little else. */
        PROCESS_HEAVY(95),
        /** Everything that computers log. */
        MIXED(20);

        private final int processes; // per cent

        Mix(int processes) {
            this.processes = processes;
        }

        /** Its name in that of a file. */
        String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Mix mix;
    private final Random random;
    private final Consumer<LogRecord> sink;
    private final List<Workstation> hosts = new ArrayList<>();
    private final int first;
    private long steps;

    /** Computers with whims by {@code seed}; {@code sink} takes what they log. */
    Fleet(Mix mix, long seed, Consumer<LogRecord> sink) {
        this.mix = mix;
        this.sink = sink;
        random = new Random(seed);
        first = random.nextInt(HOSTS);
    }

    /** Lets something happen on one of the computers. */
    void step() {
        if (hosts.size() < HOSTS && hosts.size() <= steps++ / STEPS_ALONE) {
            hosts.add(host((first + hosts.size()) % HOSTS));
        }
        Workstation host = hosts.get(random.nextInt(hosts.size()));
        if (random.nextInt(100) < mix.processes) {
            host.startOrEnd();
        } else {
            act(host, host.later(), host.anyone());
        }
    }

    private Workstation host(int number) {
        boolean both = number == 2;
        boolean sysmon = number % 4 == 0;
        return new Workstation(number, random, record -> {
            if (both || sysmon == (record.log() == Log.SYSMON)) {
                sink.accept(record);
            }
        });
    }

    private void act(Workstation host, Machine machine, Running process) {
        switch (random.nextInt(20)) {
            case 0, 1, 2 -> machine.load(process, "C:\\Windows\\System32\\" + Words.word(random) + random.nextInt(9) + ".dll");
            case 3, 4, 5 -> machine.connect(process, "198.51.100." + random.nextInt(250), random.nextInt(3) == 0 ? 80 : 443);
            case 6, 7, 8 -> machine.access(process, host.anyone(), 0x1000 + random.nextInt(4) * 0x400);
            case 9, 10 -> machine.create(process,
                    Words.fill("C:\\Users\\{u}\\AppData\\Local\\Temp\\{w}\\{w}-{x}.tmp", host.user().account(), random));
            case 11, 12 -> machine.make(process, Words.fill("HKLM\\SOFTWARE\\{w}\\{w}\\{g}", "", random));
            case 13, 14, 15 -> machine.set(process, Words.fill("HKU\\S-1-5-18\\Software\\{w}\\{w}\\{w}{n}", "", random),
                    Words.fill("DWORD (0x{x})", "", random));
            case 16 -> machine.resolve(process, Words.fill("{w}-{n}.{w}.example", "", random), "198.51.100." + random.nextInt(250));
            case 17 -> machine.logOn(process, host.user());
            default -> other(host, machine);
        }
    }

    private void other(Workstation host, Machine machine) {
        sink.accept(switch (random.nextInt(10)) {
            case 0 -> OtherLogs.script(host.name(), machine.now(), random);
            case 1, 2, 3, 4, 5, 6 -> OtherLogs.service(host.name(), machine.now(), random);
            default -> OtherLogs.session(host.name(), host.user().name(), machine.now(), random);
        });
    }

    /** How many processes were started, but for those that hold the computers up. */
    long starts() {
        return hosts.stream().mapToLong(Workstation::starts).sum();
    }
}
