package pedigree.samples;

import java.util.Optional;

import pedigree.event.Timestamp;

/**
 * A record to be written to a log.
 *
 * @param log      the log that it belongs to
 * @param event    its event id, and what goes with it
 * @param computer the host
 * @param time     when it was written
 * @param content  what it says
 */
public record LogRecord(Log log, Kind event, String computer, Timestamp time, Content content) {

    /**
     * A log and who writes it.
     *
     * @param provider the provider's name
     * @param guid     the provider's GUID
     * @param channel  the log's name
     * @param writer   the PID of the service that writes
     * @param thread   its thread
     * @param sid      the user that it writes as, where it says so
     */
    public record Log(String provider, String guid, String channel, long writer, long thread, Optional<String> sid) {

        /** Sysmon's own. */
        public static final Log SYSMON = new Log("Microsoft-Windows-Sysmon", "5770385f-c22a-43e0-bf4c-06f5698ffbd9",
                "Microsoft-Windows-Sysmon/Operational", 3_108, 4_120, Optional.of("S-1-5-18"));

        /** The auditing of Windows. */
        public static final Log SECURITY = new Log("Microsoft-Windows-Security-Auditing", "54849625-5478-4994-a5ba-3e3b0328c30d",
                "Security", 4, 7_204, Optional.empty());

        /** What the event log service says in the Security log about itself. */
        public static final Log EVENT_LOG = new Log("Microsoft-Windows-Eventlog", "fc65ddd8-d6ef-4962-83d5-6e5cfe9ce148",
                "Security", 1_412, 1_560, Optional.empty());
    }

    /** An event's id, version and task, its level and its keywords. */
    public record Kind(int id, int version, int task, int level, long keywords) {

        /** One of Sysmon's: the task is the id, the level is information. */
        public static Kind sysmon(int id, int version) {
            return new Kind(id, version, id, 4, 0x8000000000000000L);
        }

        /** A success audit. */
        public static Kind audit(int id, int version, int task) {
            return new Kind(id, version, task, 0, 0x8020000000000000L);
        }
    }
}
