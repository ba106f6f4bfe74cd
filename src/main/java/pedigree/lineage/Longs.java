package pedigree.lineage;

import java.util.Arrays;

/**
 * A growing column of numbers, in blocks: growing copies nothing, and a block is as wide as its widest number, one, two, four or eight bytes. So a
 * million processes cost a third of what arrays of {@code long} would.
 */
final class Longs {

    private static final int BITS = 13;
    private static final int BLOCK = 1 << BITS;

    private Object[] blocks; // byte[], short[], int[] or long[]
    private int size;

    Longs(int capacity) {
        blocks = new Object[(Math.max(capacity, 1) - 1 >>> BITS) + 1];
    }

    void add(long value) {
        int block = size >>> BITS;
        if (block == blocks.length) {
            blocks = Arrays.copyOf(blocks, block + (block >> 1) + 1);
        }
        if (blocks[block] == null) {
            blocks[block] = new byte[BLOCK];
        }
        size++;
        set(size - 1, value);
    }

    long at(int index) {
        Object block = blocks[index >>> BITS];
        int place = index & BLOCK - 1;
        if (block instanceof int[] ints) {
            return ints[place];
        }
        if (block instanceof long[] longs) {
            return longs[place];
        }
        return block instanceof byte[] bytes ? bytes[place] : ((short[]) block)[place];
    }

    void set(int index, long value) {
        Object block = blocks[index >>> BITS];
        int place = index & BLOCK - 1;
        if (block instanceof int[] ints && value == (int) value) {
            ints[place] = (int) value;
        } else if (block instanceof long[] longs) {
            longs[place] = value;
        } else if (block instanceof byte[] bytes && value == (byte) value) {
            bytes[place] = (byte) value;
        } else if (block instanceof short[] shorts && value == (short) value) {
            shorts[place] = (short) value;
        } else {
            widen(index, value);
        }
    }

    /** Makes a block wide enough for a number, and sets it. */
    private void widen(int index, long value) {
        int first = index & -BLOCK;
        long[] numbers = new long[BLOCK];
        for (int i = 0; i < BLOCK; i++) {
            numbers[i] = at(first + i);
        }
        blocks[index >>> BITS] = value == (short) value ? new short[BLOCK] : value == (int) value ? new int[BLOCK] : numbers;
        for (int i = 0; i < BLOCK; i++) {
            set(first + i, numbers[i]);
        }
        set(index, value);
    }

    int size() {
        return size;
    }
}
