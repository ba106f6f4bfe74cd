package pedigree.evtx;

/**
 * The values of a template's instance: for each its type and where it stands in the chunk.
 *
 * <p>The descriptor's type is the truth; the one in the template is a hint. An index that is too large is NULL, as broken and forwarded
 * records have them.
 */
final class Values {

    private final int[] types;
    private final int[] offsets;
    private final int[] sizes;

    private Values(int count) {
        types = new int[count];
        offsets = new int[count];
        sizes = new int[count];
    }

    /** Reads the descriptors at {@code at}; the values stand behind them, packed in order. */
    static Values read(Bytes bytes, int at, int end) throws Malformed {
        long count = bytes.u32(at);
        if (count * 4 > end - at - 4) {
            throw new Malformed(at, "at most %d values".formatted((end - at - 4) / 4), Long.toString(count));
        }
        Values values = new Values((int) count);
        int value = at + 4 + 4 * (int) count;
        for (int i = 0; i < count; i++) {
            values.sizes[i] = bytes.u16(at + 4 + 4 * i);
            values.types[i] = bytes.u8(at + 6 + 4 * i);
            values.offsets[i] = value;
            value += values.sizes[i];
        }
        bytes.check(at, value - at);
        return values;
    }

    /** Where the last value ends; {@code start} is where the descriptors stand. */
    int end(int start) {
        int last = types.length - 1;
        return last < 0 ? start + 4 : offsets[last] + sizes[last];
    }

    /** The type of a value; {@link ValueText#NULL} of one that is not there. */
    int type(int index) {
        return index < types.length ? types[index] : ValueText.NULL;
    }

    int offset(int index) {
        return offsets[index];
    }

    int size(int index) {
        return sizes[index];
    }
}
