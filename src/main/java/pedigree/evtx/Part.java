package pedigree.evtx;

/** A part of a file that is decoded by itself. */
interface Part {

    /** Byte offset in the file. */
    long position();

    /**
     * Hands its records and damage to {@code sink}.
     *
     * @return whether there are records whose template was overwritten: they are left to {@link #decodeLeft}
     */
    boolean decode(RecordDecoder decoder, EvtxSink sink);

    /** Hands over the records that {@link #decode} left, now that {@code decoder} may borrow the templates of other parts. */
    void decodeLeft(RecordDecoder decoder, EvtxSink sink);
}
