package pedigree.edge;

import java.util.ArrayList;
import java.util.List;

/**
 * What a handle on a process allows, as Windows' {@code PROCESS_…} bits say.
 *
 * <p>Source: Microsoft Learn, "Process Security and Access Rights".
 */
final class AccessRights {

    static final int CREATE_PROCESS = 0x80;

    /** What every handle has that CreateProcess gives its caller; newer Windows gives {@code 0x1fffff}. */
    static final int ALL = 0x1f0fff;

    /** The rights that matter: the others only ask and wait. */
    static final int TELLING = 0x1 | 0x2 | 0x8 | 0x10 | 0x20 | 0x40 | CREATE_PROCESS | 0x200 | 0x800;

    /** The rights with which code is put into another process. */
    static final int CHANGING = 0x2 | 0x8 | 0x20;

    private static final int[] BITS = {0x10, 0x20 | 0x8, 0x2, CREATE_PROCESS, 0x40, 0x800, 0x200, 0x1};
    private static final String[] WORDS = {"read its memory", "change its memory", "start threads in it", "start processes as its children", "copy its handles",
        "suspend it", "change its settings", "end it"};

    private AccessRights() {
    }

    /** The mask that a record gives, {@code 0x1fffff} or {@code 2097151}; -1 where it gives none. */
    static int parse(String text) {
        try {
            return text.startsWith("0x") || text.startsWith("0X") ? Integer.parseUnsignedInt(text, 2, text.length(), 16) : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** What a mask allows, for people: {@code read its memory, end it}. */
    static String text(int mask) {
        if ((mask & ALL) == ALL) {
            return "do anything to it";
        }
        List<String> allowed = new ArrayList<>();
        for (int i = 0; i < BITS.length; i++) {
            if ((mask & BITS[i]) != 0) {
                allowed.add(WORDS[i]);
            }
        }
        return String.join(", ", allowed);
    }
}
