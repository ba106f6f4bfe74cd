package pedigree;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import pedigree.event.Category;
import pedigree.event.Event;
import pedigree.event.Fields;
import pedigree.event.Origin;
import pedigree.event.ProcessClaim;
import pedigree.event.Relative;
import pedigree.event.Role;
import pedigree.event.Timestamp;

/** Events in short-hand, for tests: {@code Events.start("cmd.exe", 20).at(5).by("explorer.exe", 10).event()}. */
public final class Events {

    public static final String SYSMON = "Microsoft-Windows-Sysmon";
    public static final String SECURITY = "Microsoft-Windows-Security-Auditing";

    private static final Timestamp ZERO = Timestamp.parse("2026-01-02T03:00:00Z").orElseThrow();

    private final Category category;
    private final String id;
    private String type = "";
    private String provider = SYSMON;
    private String host = "WKS1";
    private long recordId;
    private long ticks;
    private ProcessClaim process;
    private Optional<ProcessClaim> parent = Optional.empty();
    private Optional<ProcessClaim> target = Optional.empty();
    private boolean timed = true;
    private String machine = "";
    private final List<Relative> relatives = new ArrayList<>();
    private final Fields.Builder more = Fields.builder();

    private Events(Category category, String id, ProcessClaim process) {
        this.category = category;
        this.id = id;
        this.process = process;
    }

    /** A process creation. */
    public static Events start(String image, long pid) {
        return new Events(Category.PROCESS_CREATION, "1", new ProcessClaim("", OptionalLong.of(pid), path(image)));
    }

    /** A process that was seen running. */
    public static Events running(String image, long pid) {
        return new Events(Category.PROCESS_RUNNING, "7", new ProcessClaim("", OptionalLong.of(pid), path(image)));
    }

    /** A process termination. */
    public static Events end(String image, long pid) {
        return new Events(Category.PROCESS_TERMINATION, "5", new ProcessClaim("", OptionalLong.of(pid), path(image)));
    }

    /** A network connection. */
    public static Events connection(String image, long pid) {
        return new Events(Category.NETWORK_CONNECTION, "3", new ProcessClaim("", OptionalLong.of(pid), path(image)));
    }

    /** Anything else that a process does; {@code type} is the number of the record's kind. */
    public static Events activity(Category category, String type, String image, long pid) {
        return new Events(category, type, new ProcessClaim("", OptionalLong.of(pid), path(image)));
    }

    /** The process that it is done to. */
    public Events onto(String image, long pid) {
        target = Optional.of(new ProcessClaim("", OptionalLong.of(pid), path(image)));
        return this;
    }

    /** Any other record, of a type such as {@code Service Control Manager/7045}. */
    public static Events record(Category category, String type, String image, long pid) {
        Events event = new Events(category, "", new ProcessClaim("", pid == 0 ? OptionalLong.empty() : OptionalLong.of(pid), image.isEmpty() ? "" : path(image)));
        event.type = type;
        return event;
    }

    /** A process that opened another. */
    public static Events access(String image, long pid) {
        return record(Category.PROCESS_ACCESS, SYSMON + "/10", image, pid);
    }

    /** A file that was written. */
    public static Events write(String image, long pid, String file) {
        return record(Category.FILE_EVENT, SYSMON + "/11", image, pid).field("TargetFilename", file);
    }

    private static String path(String image) {
        return image.isEmpty() || image.contains("\\") || image.startsWith("/") ? image : "C:\\Windows\\" + image;
    }

    /** Seconds after the beginning of all tests; also its record id, unless one is given. */
    public Events at(double seconds) {
        ticks = Math.round(seconds * Timestamp.SECOND);
        recordId = recordId == 0 ? Math.round(seconds * 1000) + 1 : recordId;
        return this;
    }

    public Events untimed() {
        timed = false;
        return this;
    }

    public Events nameless() {
        process = new ProcessClaim("", OptionalLong.empty(), process.image());
        return this;
    }

    public Events record(long number) {
        recordId = number;
        return this;
    }

    public Events on(String name) {
        host = name;
        return this;
    }

    public Events from(String otherProvider) {
        provider = otherProvider;
        return this;
    }

    public Events machine(String id) {
        machine = id;
        return this;
    }

    public Events and(Role role, String image, long pid) {
        relatives.add(new Relative(role, new ProcessClaim("", OptionalLong.of(pid), path(image))));
        return this;
    }

    public Events started(double seconds) {
        process = new ProcessClaim(process.id(), process.pid(), process.image(), Optional.of(new Timestamp(ZERO.ticks() + Math.round(seconds * Timestamp.SECOND))),
                process.startKey());
        return this;
    }

    public Events guid(String guid) {
        process = new ProcessClaim(guid, process.pid(), process.image(), process.start(), process.startKey());
        return this;
    }

    /** The kernel's number of its start, in a field of its own. */
    public Events startKey(long key) {
        process = new ProcessClaim(process.id(), process.pid(), process.image(), process.start(), key);
        return this;
    }

    /** That of its parent. */
    public Events byStartKey(long key) {
        parent = parent.map(named -> new ProcessClaim(named.id(), named.pid(), named.image(), named.start(), key));
        return this;
    }

    public Events by(String image, long pid) {
        parent = Optional.of(new ProcessClaim("", OptionalLong.of(pid), path(image)));
        return this;
    }

    /** By a parent that is named by its file alone, as some sensors do. */
    public Events byFile(String name, long pid) {
        parent = Optional.of(new ProcessClaim("", OptionalLong.of(pid), name));
        return this;
    }

    public Events byGuid(String guid, String image, long pid) {
        parent = Optional.of(new ProcessClaim(guid, OptionalLong.of(pid), path(image)));
        return this;
    }

    public Events field(String name, String value) {
        more.add(name, value);
        return this;
    }

    public Event event() {
        String number = provider.equals(SECURITY) && isStartOrEnd() ? category == Category.PROCESS_CREATION ? "4688" : "4689" : id;
        Fields.Builder fields = Fields.builder().add("Image", process.image());
        parent.ifPresent(named -> fields.add("ParentImage", named.image()));
        Fields rest = more.build();
        rest.forEach(fields::add);
        return new Event(new Origin("test.evtx", recordId), type.isEmpty() ? provider + '/' + number : type, OptionalLong.of(recordId),
                timed ? Optional.of(new Timestamp(ZERO.ticks() + ticks)) : Optional.empty(), host, machine, category, Optional.of(process).filter(claim -> !claim.isEmpty()), parent, target, relatives,
                Fields.of("Channel", provider), fields.build());
    }

    private boolean isStartOrEnd() {
        return category == Category.PROCESS_CREATION || category == Category.PROCESS_TERMINATION;
    }

    /** An event as a case gives it back: without what it claims of processes. */
    public static Event withoutClaims(Event event) {
        return new Event(event.origin(), event.type(), event.recordId(), event.time(), event.host(), event.category(),
                Optional.empty(), Optional.empty(), Optional.empty(), event.system(), event.fields());
    }
}
