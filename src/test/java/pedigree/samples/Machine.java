package pedigree.samples;

import java.util.List;

import pedigree.event.Timestamp;

/**
 * A made-up computer whose Sysmon and Security logs are written down while things happen on it.
 *
 * <p>Its clock stands still unless {@link #after} lets time go by. Process GUIDs are made as Sysmon makes them: machine, second of
 * the start, then the kernel's start key, which is the number of the boot and of the process in it.
 */
final class Machine {

    private static final long EPOCH_SECONDS = new Timestamp(0).ticks() - Timestamp.ofEpochSecond(0).ticks();

    private final long id;
    private final int boot;
    private final SysmonLog sysmon;
    private final SecurityLog security;
    private Timestamp now;
    private int sequence = 40;

    /**
     * @param name  the host
     * @param id    the first four bytes of its Sysmon GUIDs
     * @param boot  how often it was started
     * @param start when its story begins, {@code 2026-03-02T07:30:00Z}
     */
    Machine(String name, long id, int boot, String start) {
        this.id = id;
        this.boot = boot;
        now = Timestamp.parse(start).orElseThrow();
        sysmon = new SysmonLog(name, id, second());
        security = new SecurityLog(name);
    }

    /** Lets time go by. */
    Machine after(double seconds) {
        now = new Timestamp(now.ticks() + Math.round(seconds * 1000) * Timestamp.MILLISECOND);
        return this;
    }

    /** Someone logs on, {@code winlogon} taking the password. */
    void logOn(Running winlogon, User user) {
        security.loggedOn(now, winlogon, user);
    }

    /** A process that was there before the logs begin: nothing is written down. */
    Running existing(Program program, String commandLine, User user, long pid) {
        return new Running(program, commandLine, user, pid, SysmonLog.sysmonGuid(id, second(), key()));
    }

    /** Starts a process. */
    Running start(Running parent, Program program, String commandLine, User user, long pid) {
        Running started = existing(program, commandLine, user, pid);
        sysmon.started(now, started, parent);
        security.started(now, started, parent);
        return started;
    }

    /** Ends a process. */
    void end(Running process) {
        sysmon.ended(now, process);
        security.ended(now, process);
    }

    /** A library of Windows is loaded. */
    void load(Running process, String library) {
        sysmon.loaded(now, process, Program.windows(library));
    }

    /** A connection is opened. */
    void connect(Running process, String address, int port) {
        sysmon.connected(now, process, address, port);
    }

    /** A name is looked up. */
    void resolve(Running process, String name, String address) {
        sysmon.resolved(now, process, name, address);
    }

    /** A thread is started in another process. */
    void inject(Running process, Running target) {
        sysmon.injected(now, process, target);
    }

    /** Another process is opened. */
    void access(Running process, Running target, long rights) {
        sysmon.accessed(now, process, target, rights);
    }

    /** A file is made. */
    void create(Running process, String file) {
        sysmon.created(now, process, file);
    }

    /** A registry value is set. */
    void set(Running process, String value, String details) {
        sysmon.set(now, process, value, details);
    }

    /** The Sysmon log so far. */
    List<LogRecord> sysmon() {
        return sysmon.records();
    }

    /** The Security log so far. */
    List<LogRecord> security() {
        return security.records();
    }

    private long key() {
        return (long) boot << 48 | sequence++;
    }

    private long second() {
        return (now.ticks() + EPOCH_SECONDS) / Timestamp.SECOND;
    }
}
