package pedigree.source.forms;

import pedigree.event.Fields;

/** Takes what a text holds, in order. */
public interface FormSink {

    /**
     * A Windows record under the names that its EVTX record has.
     *
     * @param position its line or ordinal, from 1
     * @param utc      whether its times are UTC also where they do not say so: its tool writes no others
     */
    void record(long position, boolean utc, Fields system, Fields data);

    /** A record of a source that is not Windows' own log: its leaves as they stand, and what they mean. */
    void record(long position, Fields raw, Mapping.Mapped meaning);

    /** Something that is no record, and why. */
    void damage(long position, String reason);

    /** A remark on the text as a whole. */
    void note(String text);
}
