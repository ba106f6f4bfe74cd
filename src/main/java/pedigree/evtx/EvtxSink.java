package pedigree.evtx;

/** Receives what a log holds, in the order of the file. */
public interface EvtxSink {

    /** Whether a record of that provider and event id is wanted; of one that is not, nothing but its head is decoded. */
    default boolean wants(String provider, String eventId) {
        return true;
    }

    /** A record. */
    void record(EvtxRecord record);

    /**
     * A piece that could not be read.
     *
     * @param position byte offset in the file
     * @param reason   what was expected and what was found
     */
    void damage(long position, String reason);

    /** A remark on the log as a whole, or on a checksum that does not hold though what it covers can be read. */
    void note(long position, String remark);
}
