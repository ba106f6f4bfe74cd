package pedigree.evtx;

import java.util.Optional;
import java.util.zip.CRC32;

/** One chunk of a log: up to 64 KiB that hold records and all names and templates that they refer to. */
final class Chunk implements Part {

    /** Bytes of a chunk. */
    static final int SIZE = 65_536;

    private static final byte[] MAGIC = {'E', 'l', 'f', 'C', 'h', 'n', 'k', 0};

    /** How a record begins: {@code **\0\0}. */
    static final int RECORD_MAGIC = 0x00002a2a;

    /** What of a chunk is read. */
    enum Reading {
        /** The live records: those that the log has. */
        LIVE,
        /** Also what is left of older records behind them. */
        WITH_SLACK,
        /** All of it is a find: the chunk stands where no log is. */
        CARVED
    }

    private static final int FIRST_RECORD = 512;
    private static final int RECORD_HEADER = 24;
    private static final int SMALLEST_RECORD = 28;
    private static final int WITHOUT_CHECKSUMS = 4;

    private final Bytes bytes;
    private final long position;
    private final Reading reading;

    /**
     * @param size     bytes that are there; fewer than {@link #SIZE} where the file is cut
     * @param position byte offset of the chunk in the file
     */
    Chunk(byte[] content, int size, long position, Reading reading) {
        bytes = new Bytes(content, size);
        this.position = position;
        this.reading = reading;
    }

    @Override
    public long position() {
        return position;
    }

    /** The array with its bytes: another chunk's, once this one is decoded. */
    byte[] content() {
        return bytes.array();
    }

    /** Bytes that are there. */
    int size() {
        return bytes.size();
    }

    /** Whether a chunk begins at an offset. */
    static boolean isAt(Bytes bytes, int offset) {
        return bytes.size() - offset >= MAGIC.length && bytes.holds(offset, MAGIC);
    }

    /** Whether it begins as a chunk must. */
    boolean hasMagic() {
        return isAt(bytes, 0);
    }

    /** What stands in the place of the magic; empty for a chunk that was never used, all zeros. */
    String foundMagic() {
        StringBuilder found = new StringBuilder();
        boolean used = false;
        for (int i = 0; i < Math.min(8, bytes.size()); i++) {
            int character = bytes.array()[i] & 0xff;
            used |= character != 0;
            found.append(character >= 0x20 && character < 0x7f ? String.valueOf((char) character) : "\\x%02x".formatted(character));
        }
        return used ? found.toString() : "";
    }

    /** Takes what stands at each record's place. */
    @FunctionalInterface
    private interface RecordSink {
        void record(int at, int size) throws Malformed;
    }

    @Override
    public boolean decode(RecordDecoder decoder, EvtxSink sink) {
        if (reading != Reading.CARVED && !hasMagic()) {
            damage(sink);
            return false;
        }
        decoder.begin(bytes, position);
        decoder.carve(reading == Reading.CARVED);
        boolean[] left = new boolean[1];
        int end = walk(sink, (at, size) -> {
            try {
                decoder.record(at, size, sink).ifPresent(sink::record);
            } catch (Malformed.Lost e) {
                left[0] = true;
            }
        });
        if (reading != Reading.LIVE) {
            decoder.carve(true);
            new Leftovers(bytes, end, bytes.size()).search((at, size) -> left[0] |= Leftovers.decode(at, size, decoder, sink));
        }
        return left[0];
    }

    private void damage(EvtxSink sink) {
        String found = foundMagic();
        if (!found.isEmpty()) {
            sink.damage(position, "offset 0x%08x: chunk magic expected 'ElfChnk', found '%s'".formatted(position, found));
        }
    }

    @Override
    public void decodeLeft(RecordDecoder decoder, EvtxSink sink) {
        decoder.begin(bytes, position);
        decoder.carve(reading == Reading.CARVED);
        int end = walk(new Unheard(), (at, size) -> decodeLeft(at, size, decoder, sink));
        if (reading != Reading.LIVE) {
            decoder.carve(true);
            new Leftovers(bytes, end, bytes.size()).search((at, size) -> Leftovers.decodeLeft(at, size, decoder, sink));
        }
    }

    /** A record that was decoded without help was handed over before. */
    private void decodeLeft(int at, int size, RecordDecoder decoder, EvtxSink sink) throws Malformed {
        int before = decoder.borrowed();
        try {
            Optional<EvtxRecord> record = decoder.record(at, size, sink);
            if (decoder.borrowed() > before) {
                record.ifPresent(sink::record);
            }
        } catch (Malformed e) {
            if (decoder.borrowed() > before || e instanceof Malformed.Lost) {
                damage(at, e, sink);
            }
        }
    }

    /** Walks the live records; damage to one costs that one. Gives the place behind the last. */
    private int walk(EvtxSink sink, RecordSink records) {
        int at = FIRST_RECORD;
        try {
            checkSums(sink);
            int end = end();
            while (at + RECORD_HEADER <= end && bytes.i32(at) != 0) {
                at = bytes.i32(at) == RECORD_MAGIC ? record(at, sink, records) : resume(at, end, sink);
            }
        } catch (Malformed e) {
            sink.damage(position, e.getMessage());
        }
        return at;
    }

    /** Where the live records end; what the header says if that is possible, else the end of the bytes. */
    private int end() throws Malformed {
        long free = bytes.size() < FIRST_RECORD ? bytes.size() : bytes.u32(48);
        return free < FIRST_RECORD || free > bytes.size() ? bytes.size() : (int) free;
    }

    /** Reads the record at {@code at} and returns where the next one stands. */
    private int record(int at, EvtxSink sink, RecordSink records) throws Malformed {
        long size = bytes.u32(at + 4);
        if (size < SMALLEST_RECORD || size > bytes.size() - at) {
            sink.damage(position + at, "record size expected %d to %d, found %d".formatted(SMALLEST_RECORD, bytes.size() - at, size));
            return bytes.size();
        }
        try {
            records.record(at, (int) size);
        } catch (Malformed e) {
            damage(at, e, sink);
        }
        return behind(at, (int) size, sink);
    }

    private void damage(int at, Malformed reason, EvtxSink sink) throws Malformed {
        sink.damage(position + at, "record %d: %s".formatted(bytes.i64(at + 8), reason.getMessage()));
    }

    /** Where the record behind one stands; a size whose copy differs may be too large, and does not hide a record. */
    private int behind(int at, int size, EvtxSink sink) throws Malformed {
        int behind = at + size;
        int copy = bytes.i32(behind - 4);
        if (copy == size) {
            return behind;
        }
        sink.note(position + at, "offset 0x%08x: record size %d, its copy %d".formatted(position + at, size, copy));
        return Math.min(next(at, behind), behind);
    }

    /** Passes over bytes that are no record, to the next. */
    private int resume(int at, int end, EvtxSink sink) throws Malformed {
        sink.damage(position + at, "record magic expected '**', found 0x%08x".formatted(bytes.i32(at)));
        return next(at, end);
    }

    /** Where the next record behind {@code at} may begin, else about {@code end}: records stand at multiples of 8. */
    private int next(int at, int end) throws Malformed {
        int next = (at | 7) + 1;
        while (next + RECORD_HEADER <= end && bytes.i32(next) != RECORD_MAGIC) {
            next += 8;
        }
        return next;
    }

    /** The XML of the record at an offset of the chunk. */
    void xml(int at, RecordDecoder decoder, XmlSink sink) throws Malformed {
        decoder.begin(bytes, position);
        decoder.walk(at, size(at), sink);
    }

    private int size(int at) throws Malformed {
        long size = bytes.u32(at + 4);
        if (bytes.i32(at) != RECORD_MAGIC || size < SMALLEST_RECORD || size > bytes.size() - at) {
            throw new Malformed(at, "a record", "0x%08x, size %d".formatted(bytes.i32(at), size));
        }
        return (int) size;
    }

    private void checkSums(EvtxSink sink) throws Malformed {
        if (bytes.size() < FIRST_RECORD || (bytes.i32(120) & WITHOUT_CHECKSUMS) != 0) {
            return;
        }
        CRC32 header = new CRC32();
        header.update(bytes.array(), 0, 120);
        header.update(bytes.array(), 128, 384);
        compare("chunk header", bytes.i32(124), header, sink);
        if (bytes.u32(48) >= FIRST_RECORD && bytes.u32(48) <= bytes.size()) {
            CRC32 data = new CRC32();
            data.update(bytes.array(), FIRST_RECORD, bytes.i32(48) - FIRST_RECORD);
            compare("chunk data", bytes.i32(52), data, sink);
        }
    }

    private void compare(String what, int written, CRC32 found, EvtxSink sink) {
        if (written != (int) found.getValue()) {
            sink.note(position, "offset 0x%08x: %s checksum expected %08x, found %08x".formatted(position, what, written, (int) found.getValue()));
        }
    }
}
