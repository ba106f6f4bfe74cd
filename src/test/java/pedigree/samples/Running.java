package pedigree.samples;

/**
 * A process that runs on a {@link Machine}.
 *
 * @param program     what it runs
 * @param commandLine how it was started
 * @param user        for whom
 * @param pid         its PID
 * @param guid        its Sysmon GUID
 */
public record Running(Program program, String commandLine, User user, long pid, String guid) { }
