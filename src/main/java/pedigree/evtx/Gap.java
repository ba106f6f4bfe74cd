package pedigree.evtx;

/**
 * Bytes between chunks, or where no chunk is at all: memory, unallocated space. A record in them has lost its chunk; it is decoded with the
 * definitions that stand in the record itself, else with templates of the same id.
 */
final class Gap implements Part {

    private static final int FIRST = 512;
    private static final int HEADER = 24;

    private final Bytes bytes;
    private final int size;
    private final long position;

    /**
     * @param content the bytes, and some behind them
     * @param size    how many of them are the gap: a record must begin in it
     */
    Gap(byte[] content, int size, long position) {
        bytes = new Bytes(content, content.length);
        this.size = size;
        this.position = position;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public boolean decode(RecordDecoder decoder, EvtxSink sink) {
        boolean[] left = new boolean[1];
        search(decoder, (at, length) -> left[0] |= Leftovers.decode(at, length, decoder, sink));
        return left[0];
    }

    @Override
    public void decodeLeft(RecordDecoder decoder, EvtxSink sink) {
        search(decoder, (at, length) -> Leftovers.decodeLeft(at, length, decoder, sink));
    }

    /** Hands the place of each record to {@code finds}, in a chunk of its own to which {@code decoder} is turned. */
    private void search(RecordDecoder decoder, Leftovers.Finds finds) {
        new Leftovers(bytes, 0, size).search((at, length) -> {
            int place = Math.max(FIRST, Math.min(place(at), Chunk.SIZE - length));
            decoder.begin(chunk(at - place), position + at - place);
            decoder.carve(true);
            finds.record(place, length);
        });
    }

    /**
     * Where in its chunk the record at {@code at} stood: a definition within it says where it is itself. Without one any place will do at which
     * none would seem to be.
     */
    private int place(int at) {
        try {
            int instance = at + HEADER + (bytes.u8(at + HEADER) == 0x0f ? 4 : 0);
            int inline = instance + 10;
            int place = bytes.offset(instance + 6) - (inline - at);
            boolean defines = bytes.u8(instance) == 0x0c && bytes.i32(instance + 2) == bytes.i32(inline + 4);
            return defines ? place : place == FIRST ? FIRST + 8 : FIRST;
        } catch (Malformed e) {
            return FIRST;
        }
    }

    /** What there is of the chunk that began at {@code start}, if one did. */
    private Bytes chunk(int start) {
        byte[] chunk = new byte[Chunk.SIZE];
        int from = Math.max(start, 0);
        int to = Math.min(start + Chunk.SIZE, bytes.size());
        System.arraycopy(bytes.array(), from, chunk, from - start, to - from);
        return new Bytes(chunk, Chunk.SIZE);
    }
}
