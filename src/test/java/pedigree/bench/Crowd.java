package pedigree.bench;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;

import pedigree.event.Category;
import pedigree.event.Event;
import pedigree.event.FieldNames;
import pedigree.event.Fields;
import pedigree.event.Origin;
import pedigree.event.ProcessClaim;
import pedigree.event.Timestamp;

/**
 * Millions of processes on many computers, always the same ones, as events that were never a log.
 *
 * <p>Half of the computers have Sysmon, so that ids tell who started whom; the other half have the auditing of Windows only: PIDs, which come again.
 */
final class Crowd {

    private static final long FIRST_START = 1_767_225_600; // 2026
    private static final int ALIVE = 64;
    private static final int PIDS = 16_384;
    private static final int DEEPEST = 9;
    private static final int BATCH_OF_HOST = 8; // starts of one computer that arrive together
    private static final FieldNames SYSMON = FieldNames.of(List.of("UtcTime", "ProcessGuid", "ProcessId", "Image", "CommandLine", "User", "IntegrityLevel",
            "ParentProcessGuid", "ParentProcessId", "ParentImage", "ParentCommandLine"));
    private static final FieldNames SECURITY = FieldNames.of(List.of("NewProcessId", "NewProcessName", "CommandLine", "SubjectUserName", "MandatoryLabel",
            "ProcessId", "ParentProcessName"));
    private static final Fields SYSMON_SYSTEM = Fields.of("Channel", "Microsoft-Windows-Sysmon/Operational", "EventID", "1");
    private static final Fields SECURITY_SYSTEM = Fields.of("Channel", "Security", "EventID", "4688");

    private final Random random = new Random(1);
    private final List<Recipe> recipes = Recipe.all();
    private final Computer[] computers;
    private long number;

    Crowd(int computers) {
        this.computers = new Computer[computers];
        for (int i = 0; i < computers; i++) {
            this.computers[i] = new Computer(i);
        }
    }

    /** A process that may start others. */
    private record Running(long pid, String guid, String image, String commandLine, int depth) { }

    /** A computer that is never switched off. */
    private final class Computer {

        private final String name;
        private final int number;
        private final boolean hasSysmon;
        private final Running[] running = new Running[ALIVE];
        private final Running shell;
        private long time;
        private int starts;

        Computer(int number) {
            this.number = number;
            name = "WKS%05d.corp.example".formatted(number);
            hasSysmon = number % 2 == 0;
            time = Timestamp.ofEpochSecond(FIRST_START + random.nextInt(3600)).ticks();
            shell = new Running(600, guid(-1), "C:\\Windows\\explorer.exe", "explorer.exe", 0);
        }

        Event start() {
            Running parent = parent();
            Recipe recipe = recipes.get(random.nextInt(recipes.size()));
            time += (1 + random.nextInt(4_000)) * Timestamp.MILLISECOND;
            Running made = new Running(1_000 + starts * 4L % PIDS, guid(starts), recipe.program().path(), recipe.commandLine("user" + number % 50, random), parent.depth + 1);
            running[starts++ % ALIVE] = made;
            return hasSysmon ? sysmon(made, parent) : security(made, parent);
        }

        /** One that runs, no deeper in its lineage than those of real computers mostly are. */
        private Running parent() {
            Running parent = starts == 0 ? shell : running[random.nextInt(Math.min(starts, ALIVE))];
            return parent.depth < DEEPEST ? parent : shell;
        }

        /** As Sysmon makes them: machine, second, and a key. */
        private String guid(int start) {
            long second = time / Timestamp.SECOND - Timestamp.ofEpochSecond(0).ticks() / Timestamp.SECOND;
            return "%08x-%04x-%04x-%04x-%012x".formatted(0x5e000000 + number, second & 0xffff, second >> 16 & 0xffff, start & 0xff00 | 0x17, start + 1L << 16 | 0x2e);
        }

        private Event sysmon(Running made, Running parent) {
            Timestamp at = new Timestamp(time);
            String[] values = {at.toString(), made.guid, Long.toString(made.pid), made.image, made.commandLine, "CORP\\user" + number % 50, "Medium",
                parent.guid, Long.toString(parent.pid), parent.image, parent.commandLine};
            return event("Microsoft-Windows-Sysmon/1", at, made, parent, SYSMON_SYSTEM, Fields.of(SYSMON, values), true);
        }

        private Event security(Running made, Running parent) {
            String[] values = {"0x" + Long.toHexString(made.pid), made.image, made.commandLine, "user" + number % 50, "S-1-16-8192",
                "0x" + Long.toHexString(parent.pid), parent.image};
            return event("Microsoft-Windows-Security-Auditing/4688", new Timestamp(time), made, parent, SECURITY_SYSTEM, Fields.of(SECURITY, values), false);
        }

        private Event event(String type, Timestamp at, Running made, Running parent, Fields system, Fields fields, boolean withId) {
            return new Event(new Origin("crowd", number), type, OptionalLong.of(starts), Optional.of(at), name, Category.PROCESS_CREATION,
                    Optional.of(claim(made, withId)), Optional.of(claim(parent, withId)), Optional.empty(), system, fields);
        }

        private ProcessClaim claim(Running process, boolean withId) {
            return new ProcessClaim(withId ? process.guid : "", OptionalLong.of(process.pid), process.image);
        }
    }

    /** The start of one more process; those of each computer come in order of time. */
    Event next() {
        return computers[(int) (number++ / BATCH_OF_HOST % computers.length)].start();
    }
}
