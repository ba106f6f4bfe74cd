package pedigree.store;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import pedigree.event.Event;
import pedigree.event.FieldNames;
import pedigree.event.Fields;

/** Makes a block of events, as {@link EventBlock} describes it, and the block of what they claim. Not thread-safe. */
final class BlockWriter {

    private static final int EVENTS = 512;
    private static final int FIXED = 7; // numbers of each event
    private static final int TEXTS = 1 << 18; // bytes
    private static final int NAMES = 10_000; // in the lists of field names: hostile events have another list each

    private final BlockTexts texts = new BlockTexts();
    private final ClaimCodec claims = new ClaimCodec(texts);
    private final Map<FieldNames, Integer> shapes = new IdentityHashMap<>(16);
    private final Packed shapeBytes = new Packed(1024);
    private final Packed rows = new Packed(1 << 14);
    private long[] row = new long[64]; // packed at once: a loop for each number costs the compiler of a short run more than it saves
    private int length; // of the row
    private final long[] bases = new long[3]; // position, record id, time of the first event
    private int[] ofTypes = new int[64]; // events by the number of their type among the named texts
    private int names;
    private int count;
    private int carved;
    private long categories;

    /** Whether it is time to begin another block. */
    boolean isFull() {
        return count >= EVENTS || texts.bytes() >= TEXTS || names >= NAMES;
    }

    /** How many events were added. */
    int count() {
        return count;
    }

    /** How many of them were found where no record should be. */
    int carved() {
        return carved;
    }

    /** The categories of the events: {@code 1 << ordinal} of each. */
    long categories() {
        return categories;
    }

    /** What the events claim. */
    ClaimCodec claims() {
        return claims;
    }

    /** The texts that the case is to number. */
    List<String> named() {
        return texts.named();
    }

    /** Adds an event. */
    void add(Event event) {
        long position = event.origin().position();
        long recordId = event.recordId().orElse(bases[1]);
        long time = event.time().isPresent() ? event.time().get().ticks() : bases[2];
        if (count == 0) {
            bases[0] = position;
            bases[1] = recordId;
            bases[2] = time;
        }
        int type = texts.namedNumber(event.type());
        row[0] = flags(event);
        row[1] = Packed.signed(position - bases[0]);
        row[2] = Packed.signed(recordId - bases[1]);
        row[3] = Packed.signed(time - bases[2]);
        row[4] = texts.number(event.type());
        row[5] = texts.number(event.host());
        row[6] = event.category().ordinal();
        length = FIXED;
        put(event.system());
        put(event.fields());
        rows.addWithSize(row, length);
        claims.add(count, event);
        countType(type);
        carved += event.origin().carved() ? 1 : 0;
        categories |= 1L << event.category().ordinal();
        count++;
    }

    private static int flags(Event event) {
        return (event.origin().carved() ? EventBlock.CARVED : 0) | (event.recordId().isPresent() ? EventBlock.RECORD_ID : 0)
                | (event.time().isPresent() ? EventBlock.TIME : 0);
    }

    private void countType(int type) {
        if (type >= ofTypes.length) {
            ofTypes = Arrays.copyOf(ofTypes, Math.max(type + 1, ofTypes.length * 2));
        }
        ofTypes[type]++;
    }

    /** Adds how many events there are of each type. */
    void countTypes(Map<String, Long> counts) {
        for (int type = 0; type < ofTypes.length; type++) {
            if (ofTypes[type] > 0) {
                counts.merge(named().get(type), (long) ofTypes[type], Long::sum);
            }
        }
    }

    private void put(Fields fields) {
        FieldNames names = fields.names();
        Integer shape = shapes.get(names);
        if (length + names.size() + 1 >= row.length) {
            row = Arrays.copyOf(row, 2 * row.length + names.size());
        }
        row[length++] = shape == null ? addShape(names) : shape;
        for (int i = 0; i < names.size(); i++) {
            String value = fields.value(i).orElse(null);
            row[length++] = value == null ? 0 : texts.number(value) + 1;
        }
    }

    private int addShape(FieldNames names) {
        int shape = shapes.size();
        shapes.put(names, shape);
        this.names += names.size();
        shapeBytes.add(names.size());
        for (int i = 0; i < names.size(); i++) {
            shapeBytes.add(texts.number(names.name(i)));
        }
        return shape;
    }

    /** The block. */
    byte[] toBytes() {
        Packed block = new Packed(texts.bytes() + rows.length() + shapeBytes.length() + 4096);
        texts.addTo(block);
        block.add(shapes.size());
        block.add(shapeBytes);
        for (long base : bases) {
            block.addSigned(base);
        }
        block.add(rows);
        return block.toBytes();
    }
}
