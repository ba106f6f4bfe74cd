package pedigree.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import pedigree.event.Timestamp;
import pedigree.samples.LogRecord.Log;

/**
 * A made-up computer whose Sysmon and Security logs are written down while things happen on it.
 *
 * <p>Its clock stands still unless {@link #after} lets time go by. Process GUIDs are made as Sysmon makes them: machine, second of
 * the start, then the kernel's start key, which is the number of the boot and of the process in it.
 */
public final class Machine {

    private static final long EPOCH_SECONDS = new Timestamp(0).ticks() - Timestamp.ofEpochSecond(0).ticks();

    private final long id;
    private final int boot;
    private final SysmonLog sysmon;
    private final SecurityLog security;
    private final List<LogRecord> records = new ArrayList<>();
    private Timestamp now;
    private int sequence = 40;

    /**
     * A machine that keeps its logs. It writes no command lines to the Security log.
     *
     * @param name  the host
     * @param id    the first four bytes of its Sysmon GUIDs
     * @param boot  how often it was started
     * @param start when its story begins, {@code 2026-03-02T07:30:00Z}
     */
    Machine(String name, long id, int boot, String start) {
        this.id = id;
        this.boot = boot;
        now = Timestamp.parse(start).orElseThrow();
        sysmon = new SysmonLog(name, id, second(), records::add);
        security = new SecurityLog(name, false, records::add);
    }

    /**
     * A machine that hands what it writes to {@code sink}, with command lines in the Security log too.
     *
     * @param name  the host
     * @param id    the first four bytes of its Sysmon GUIDs
     * @param boot  how often it was started
     * @param start when it is switched on
     */
    public Machine(String name, long id, int boot, Timestamp start, Consumer<LogRecord> sink) {
        this.id = id;
        this.boot = boot;
        now = start;
        sysmon = new SysmonLog(name, id, second(), sink);
        security = new SecurityLog(name, true, sink);
    }

    /** What its clock shows. */
    public Timestamp now() {
        return now;
    }

    /** Lets time go by. */
    public Machine after(double seconds) {
        now = new Timestamp(now.ticks() + Math.round(seconds * 1000) * Timestamp.MILLISECOND);
        return this;
    }

    /** Someone logs on, {@code winlogon} taking the password. */
    public void logOn(Running winlogon, User user) {
        security.loggedOn(now, winlogon, user);
    }

    /** A process that was there before the logs begin: nothing is written down. */
    public Running existing(Program program, String commandLine, User user, long pid) {
        return new Running(program, commandLine, user, pid, SysmonLog.sysmonGuid(id, second(), key()));
    }

    /** Starts a process. */
    public Running start(Running parent, Program program, String commandLine, User user, long pid) {
        Running started = existing(program, commandLine, user, pid);
        sysmon.started(now, started, parent);
        security.started(now, started, parent);
        return started;
    }

    /** Ends a process. */
    public void end(Running process) {
        sysmon.ended(now, process);
        security.ended(now, process);
    }

    /** A library of Windows is loaded. */
    public void load(Running process, String library) {
        sysmon.loaded(now, process, Program.windows(library));
    }

    /** A connection is opened. */
    public void connect(Running process, String address, int port) {
        sysmon.connected(now, process, address, port);
    }

    /** A name is looked up. */
    public void resolve(Running process, String name, String address) {
        sysmon.resolved(now, process, name, address);
    }

    /** A thread is started in another process. */
    public void inject(Running process, Running target) {
        sysmon.injected(now, process, target);
    }

    /** Another process is opened. */
    public void access(Running process, Running target, long rights) {
        sysmon.accessed(now, process, target, rights);
    }

    /** A file is made. */
    public void create(Running process, String file) {
        sysmon.created(now, process, file);
    }

    /** A registry key is made. */
    public void make(Running process, String key) {
        sysmon.made(now, process, key);
    }

    /** A registry value is set. */
    public void set(Running process, String value, String details) {
        sysmon.set(now, process, value, details);
    }

    /** The Sysmon log so far. */
    List<LogRecord> sysmon() {
        return records.stream().filter(record -> record.log() == Log.SYSMON).toList();
    }

    /** The Security log so far. */
    List<LogRecord> security() {
        return records.stream().filter(record -> record.log() == Log.SECURITY).toList();
    }

    private long key() {
        return (long) boot << 48 | sequence++;
    }

    private long second() {
        return (now.ticks() + EPOCH_SECONDS) / Timestamp.SECOND;
    }
}
