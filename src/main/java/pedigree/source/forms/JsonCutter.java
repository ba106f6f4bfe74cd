package pedigree.source.forms;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Objects wherever they stand: one behind the other, in an array, or in the list of a response such as {@code hits.hits}. The position is the
 * ordinal.
 *
 * <p>A text that reaches the end of its line is damaged, and ends there. An object that begins a line while another is open, which began a
 * line too, ends that one: so one lost brace costs one record.
 */
final class JsonCutter implements Cutter {

    /** Where responses keep their rows. */
    private static final Set<String> LISTS = Set.of("hits.hits", "value", "results", "Results", "rows", "records", "Records", "events", "Events", "data");

    private static final int KEY = 16;
    private static final int NEVER = Integer.MAX_VALUE;

    private final byte[] key = new byte[KEY];
    private int keyLength;
    private String outer = "";
    private long records;
    private int depth;
    private int base; // how deep records stand
    private int list = NEVER; // how deep they will, if there are objects in the list that has begun
    private boolean inText;
    private boolean escaped;
    private boolean open;
    private boolean lineStart = true;
    private boolean openedAtLineStart;

    @Override
    public void scan(byte[] bytes, int from, int to, Cuts cuts) {
        int i = from;
        while (i < to) {
            if (inText) {
                i = text(bytes, i, to);
            } else {
                structure(bytes[i], i, cuts);
                lineStart = bytes[i] == '\n';
                i++;
            }
        }
    }

    private void structure(byte found, int index, Cuts cuts) {
        switch (found) {
            case '"' -> {
                inText = true;
                keyLength = 0;
            }
            case '{' -> start(index, cuts);
            case '[' -> list();
            case '}', ']' -> end(index, cuts);
            default -> { }
        }
    }

    /** Goes on to behind the text's quote, or to the end of its line. */
    private int text(byte[] bytes, int from, int to) {
        boolean shallow = depth <= 2;
        for (int i = from; i < to; i++) {
            byte found = bytes[i];
            if (found == '\n') {
                inText = false;
                escaped = false;
                return i;
            }
            if (escaped) {
                escaped = false;
            } else if (found == '\\') {
                escaped = true;
            } else if (found == '"') {
                inText = false;
                return i + 1;
            }
            if (shallow && keyLength < KEY) {
                key[keyLength++] = found;
            }
        }
        return to;
    }

    private void start(int index, Cuts cuts) {
        if (depth > 0 && base == 0 && lineStart && openedAtLineStart && open) {
            cuts.end(index);
            open = false;
            depth = 0;
        }
        if (depth == list && open) {
            cuts.giveUp();
            records--;
            open = false;
            base = list;
        }
        if (depth == base && !open) {
            cuts.begin(index, ++records);
            open = true;
            openedAtLineStart = lineStart;
        }
        if (depth == 1) {
            outer = keyText();
        }
        depth++;
    }

    private void list() {
        depth++;
        if (depth == 1) {
            base = 1;
        } else if (base == 0 && depth <= 3 && LISTS.contains(depth == 2 ? keyText() : outer + '.' + keyText())) {
            list = depth;
        }
    }

    private void end(int index, Cuts cuts) {
        depth = Math.max(0, depth - 1);
        if (open && depth <= base) {
            cuts.end(index + 1);
            open = false;
        }
        if (depth < list) {
            list = NEVER;
        }
        if (depth == 0) {
            base = 0;
        } else if (depth < base) {
            base = NEVER; // what stands behind the list of a response is no record
        }
    }

    private String keyText() {
        return new String(key, 0, keyLength, StandardCharsets.UTF_8);
    }
}
