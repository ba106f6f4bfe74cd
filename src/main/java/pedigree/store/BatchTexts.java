package pedigree.store;

import java.util.Arrays;

/** The texts of a batch, each once, numbered from 0: an open hash table over columns. */
final class BatchTexts {

    /** Stands for no text. */
    static final int NONE = -1;

    private String[] texts = new String[256];
    private byte[][] encoded = new byte[256][];
    private int[] hashes = new int[256];
    private byte[] timesSeen = new byte[256]; // up to 2
    private boolean[] required = new boolean[256];
    private int[] inCase = new int[0];
    private int[] slots = new int[1024]; // number + 1
    private int count;

    /** The number of a field's value. */
    int number(String text) {
        int slot = slot(text);
        int number = slots[slot] - 1;
        if (number < 0) {
            return add(text, slot);
        }
        timesSeen[number] = 2;
        return number;
    }

    /** The number of a text that the case must have a number of, too. */
    int required(String text) {
        int number = number(text);
        required[number] = true;
        return number;
    }

    private int slot(String text) {
        int hash = text.hashCode() * 0x9e3779b9;
        int slot = (hash ^ hash >>> 15) & slots.length - 1;
        while (slots[slot] != 0 && !texts[slots[slot] - 1].equals(text)) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    private int add(String text, int slot) {
        if (count == texts.length) {
            texts = Arrays.copyOf(texts, count * 2);
            encoded = Arrays.copyOf(encoded, count * 2);
            hashes = Arrays.copyOf(hashes, count * 2);
            timesSeen = Arrays.copyOf(timesSeen, count * 2);
            required = Arrays.copyOf(required, count * 2);
        }
        texts[count] = text;
        encoded[count] = FieldCodec.encode(text);
        hashes[count] = text.hashCode();
        timesSeen[count] = 1;
        slots[slot] = ++count;
        if (count * 2 > slots.length) {
            grow();
        }
        return count - 1;
    }

    private void grow() {
        slots = new int[slots.length * 4];
        for (int number = 0; number < count; number++) {
            slots[slot(texts[number])] = number + 1;
        }
    }

    int size() {
        return count;
    }

    String text(int number) {
        return texts[number];
    }

    /** The text as a row may hold it, see {@link FieldCodec#encode}. */
    byte[] encoded(int number) {
        return encoded[number];
    }

    /** Its {@link String#hashCode}. */
    int hash(int number) {
        return hashes[number];
    }

    boolean isRequired(int number) {
        return required[number];
    }

    /** Whether the batch has it more than once. */
    boolean isRepeated(int number) {
        return timesSeen[number] > 1;
    }

    /** Notes the numbers of all texts in the case: one each, {@link #NONE} for one that has none. */
    void resolve(int[] numbersInCase) {
        inCase = numbersInCase;
    }

    /** The number in the case, after {@link #resolve}; {@link #NONE} where it has none, and for no text. */
    int inCase(int number) {
        return number == NONE ? NONE : inCase[number];
    }
}
