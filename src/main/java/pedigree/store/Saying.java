package pedigree.store;

/**
 * What records of one source say of their host, and which host the linker took that for.
 *
 * @param name    number of the text that names it
 * @param machine number of the text that is a sensor's own id of it, or 0
 * @param prefix  the machine in its Sysmon GUIDs, or 0
 * @param source  number of the source
 * @param family  the kind of operating system, as the linker counts them
 * @param host    what tells the host from others
 */
public record Saying(int name, int machine, int prefix, int source, int family, String host) { }
