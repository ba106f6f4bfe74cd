package pedigree.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The texts of a block of events on its way into the case, each once, numbered from 0: an open hash table. Not thread-safe.
 *
 * <p>Some of them the case itself numbers, too, for the linker: those are the {@link #named}.
 */
final class BlockTexts {

    private String[] texts = new String[512];
    private int[] namedNumbers = new int[512]; // + 1; by number
    private int[] slots = new int[2048]; // number + 1
    private int count;
    private final Packed heads = new Packed(1024);
    private final Packed bytes = new Packed(1 << 16);
    private final List<String> named = new ArrayList<>();

    /** The number of a text in the block. */
    int number(String text) {
        int slot = slot(text);
        return slots[slot] == 0 ? add(text, slot) : slots[slot] - 1;
    }

    /** The number of a text among those that the case numbers, too. */
    int namedNumber(String text) {
        int number = number(text);
        if (namedNumbers[number] == 0) {
            named.add(text);
            namedNumbers[number] = named.size();
        }
        return namedNumbers[number] - 1;
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
            namedNumbers = Arrays.copyOf(namedNumbers, count * 2);
        }
        texts[count] = text;
        slots[slot] = ++count;
        if (count * 2 > slots.length) {
            grow();
        }
        encode(text);
        return count - 1;
    }

    private void encode(String text) {
        boolean exact = Utf16.fitsUtf8(text);
        byte[] held = exact ? text.getBytes(StandardCharsets.UTF_8) : Utf16.bytes(text);
        heads.add((long) held.length << 1 | (exact ? 0 : 1));
        bytes.add(held);
    }

    private void grow() {
        slots = new int[slots.length * 2];
        for (int number = 0; number < count; number++) {
            slots[slot(texts[number])] = number + 1;
        }
    }

    /** About how many bytes they take. */
    int bytes() {
        return bytes.length();
    }

    /** The texts that the case is to number, in the order of their numbers here. */
    List<String> named() {
        return named;
    }

    /** Adds them to a block: how many, a head for each (its length in bytes × 2, + 1 for UTF-16BE), their bytes. */
    void addTo(Packed block) {
        block.add(count);
        block.add(heads);
        block.add(bytes);
    }
}
