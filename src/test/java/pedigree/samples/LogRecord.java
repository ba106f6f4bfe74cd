package pedigree.samples;

import java.util.List;

import pedigree.event.Timestamp;

/**
 * A record to be written to a log.
 *
 * @param provider what writes it
 * @param event    its event id, version and task
 * @param channel  the log that it belongs to
 * @param computer the host
 * @param time     when it was written
 * @param writer   PID and thread of the service that wrote it
 * @param data     its EventData, in order
 */
record LogRecord(Provider provider, Kind event, String channel, String computer, Timestamp time, long[] writer, List<Datum> data) {

    /** A provider: its name and GUID. */
    record Provider(String name, String guid) { }

    /** An event's id, version and task. */
    record Kind(int id, int version, int task) { }

    /** A named value of EventData; an empty name for a {@code Data} without one. */
    record Datum(String name, BinXmlValue value) { }
}
