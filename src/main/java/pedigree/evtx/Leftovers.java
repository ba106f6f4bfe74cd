package pedigree.evtx;

import java.util.Optional;

/** What is left of records in a stretch of bytes where none should be: taken for one if it looks like one in every way. */
final class Leftovers {

    private static final int HEADER = 24;
    private static final int SMALLEST = 28;
    private static final long YEAR_2000 = 125_911_584_000_000_000L; // FILETIME
    private static final long YEAR_2100 = 157_469_184_000_000_000L;

    private final Bytes bytes;
    private final int from;
    private final int to;

    /**
     * @param from where to look first; records stand at multiples of 8
     * @param to   where the last may begin
     */
    Leftovers(Bytes bytes, int from, int to) {
        this.bytes = bytes;
        this.from = from + 7 & ~7;
        this.to = to;
    }

    /** Takes the place of what looks like a record. */
    @FunctionalInterface
    interface Finds {
        void record(int at, int size);
    }

    /** Hands the place of everything that looks like a record to {@code finds}. */
    void search(Finds finds) {
        int at = from;
        while (at < to && at + SMALLEST <= bytes.size()) {
            int size = size(at);
            if (size > 0) {
                finds.record(at, size);
            }
            at += size > 0 ? size + 7 & ~7 : 8;
        }
    }

    /** The size of what looks like a record; 0 where nothing does. */
    private int size(int at) {
        try {
            if (bytes.i32(at) != Chunk.RECORD_MAGIC) {
                return 0;
            }
            long size = bytes.u32(at + 4);
            if (size < SMALLEST || size > bytes.size() - at || bytes.i32(at + (int) size - 4) != size) {
                return 0;
            }
            long written = bytes.i64(at + HEADER - 8);
            return written >= YEAR_2000 && written < YEAR_2100 ? (int) size : 0;
        } catch (Malformed e) {
            return 0;
        }
    }

    /**
     * Hands over a record that can be decoded with what is left of its chunk.
     *
     * @return whether it cannot, and is left to {@link #decodeLeft}
     */
    static boolean decode(int at, int size, RecordDecoder decoder, EvtxSink sink) {
        try {
            decoder.record(at, size, sink).ifPresent(sink::record);
            return false;
        } catch (Malformed e) {
            return true;
        }
    }

    /** Hands over a record that {@link #decode} left: with other chunks' templates, else as the texts that are in it; nothing where there are none. */
    static void decodeLeft(int at, int size, RecordDecoder decoder, EvtxSink sink) {
        int before = decoder.borrowed();
        try {
            Optional<EvtxRecord> record = decoder.record(at, size, sink);
            if (decoder.borrowed() > before) {
                record.ifPresent(sink::record);
            }
        } catch (Malformed e) {
            decoder.remains(at, size).ifPresent(sink::record);
        }
    }
}
