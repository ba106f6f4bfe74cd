package pedigree.evtx;

/**
 * The values of a template's instance: for each its type and where it stands in the chunk.
 *
 * <p>The descriptor's type is the truth; the one in the template is a hint. An index that is too large is NULL, as broken and forwarded
 * records have them. An object serves for one instance after the other.
 */
final class Values {

    private int[] descriptors = new int[64];
    private int[] offsets = new int[64];
    private int count;
    private int end;

    /** Reads the descriptors at {@code at}; the values stand behind them, packed in order, up to {@code limit} at most. */
    Values read(Bytes bytes, int at, int limit) throws Malformed {
        count = count(bytes, at, limit);
        if (count > offsets.length) {
            descriptors = new int[count];
            offsets = new int[count];
        }
        int value = at + 4 + 4 * count;
        bytes.ints(at + 4, descriptors, count);
        for (int i = 0; i < count; i++) {
            offsets[i] = value;
            value += descriptors[i] & 0xffff;
        }
        bytes.check(at, value - at);
        end = value;
        return this;
    }

    private static int count(Bytes bytes, int at, int limit) throws Malformed {
        long count = bytes.u32(at);
        if (count * 4 > limit - at - 4) {
            throw new Malformed(at, "at most %d values".formatted((limit - at - 4) / 4), Long.toString(count));
        }
        return (int) count;
    }

    /** Where the values behind the descriptors at {@code at} end. */
    static int end(Bytes bytes, int at, int limit) throws Malformed {
        int count = count(bytes, at, limit);
        int end = at + 4 + 4 * count;
        for (int i = 0; i < count; i++) {
            end += bytes.u16(at + 4 + 4 * i);
        }
        bytes.check(at, end - at);
        return end;
    }

    /** Where the last value ends. */
    int end() {
        return end;
    }

    /** Whether there is a value of that index. */
    boolean has(int index) {
        return index < count;
    }

    /** The type of a value; {@link ValueText#NULL} of one that is not there. */
    int type(int index) {
        return index < count ? descriptors[index] >>> 16 & 0xff : ValueText.NULL;
    }

    int offset(int index) {
        return offsets[index];
    }

    int size(int index) {
        return descriptors[index] & 0xffff;
    }
}
