package pedigree.evtx;

/** Receives what a log holds, in the order of the file. */
public interface EvtxSink {

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
