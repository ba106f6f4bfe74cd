package pedigree.source.forms;

/** Finds where records begin and end in a stream, without understanding them. It keeps its state from one stretch to the next. */
interface Cutter {

    /** Scans {@code bytes} from {@code from} to before {@code to}, which follow those that it scanned last, and reports to {@code cuts}. */
    void scan(byte[] bytes, int from, int to, Cuts cuts);

    /** Takes the places of records, in order; a record that has begun ends, is given up, or is the stream's last. */
    interface Cuts {

        /** A record begins; {@code position} is its line or ordinal, from 1. */
        void begin(int index, long position);

        /** The record that began last ends before {@code index}. */
        void end(int index);

        /** The record that began last is none. */
        void giveUp();
    }
}
