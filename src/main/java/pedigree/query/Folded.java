package pedigree.query;

/** Comparisons in which letter case does not count, character by character, and without a copy of the value. */
final class Folded {

    private Folded() {
    }

    /** {@code text} as the other methods want what is asked for. */
    static String of(String text) {
        char[] folded = text.toCharArray();
        for (int i = 0; i < folded.length; i++) {
            folded[i] = of(folded[i]);
        }
        return new String(folded);
    }

    private static char of(char character) {
        if (character < 0x80) {
            return character >= 'A' && character <= 'Z' ? (char) (character + 0x20) : character;
        }
        return Character.toLowerCase(Character.toUpperCase(character));
    }

    /** Whether {@code asked} stands at {@code from} in {@code value}. */
    static boolean isAt(String value, int from, String asked) {
        if (from < 0 || from + asked.length() > value.length()) {
            return false;
        }
        for (int i = 0; i < asked.length(); i++) {
            if (of(value.charAt(from + i)) != asked.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the part of {@code value} from {@code from} to {@code to} is {@code asked}. */
    static boolean is(String value, int from, int to, String asked) {
        return to - from == asked.length() && isAt(value, from, asked);
    }

    /** Whether {@code asked} stands anywhere in {@code value}. */
    static boolean contains(String value, String asked) {
        if (asked.isEmpty()) {
            return true;
        }
        char first = asked.charAt(0);
        int last = value.length() - asked.length();
        for (int from = 0; from <= last; from++) {
            if (of(value.charAt(from)) == first && isAt(value, from, asked)) {
                return true;
            }
        }
        return false;
    }

    /** Whether that part of {@code value} is what {@code asked} says, in which {@code *} stands for any characters and {@code ?} for one. */
    static boolean glob(String value, int from, int to, String asked) {
        int at = 0;
        int star = -1;
        int resume = from;
        int i = from;
        while (i < to) {
            char next = at < asked.length() ? asked.charAt(at) : 0;
            if (at < asked.length() && next == '*') {
                star = at++;
                resume = i;
            } else if (at < asked.length() && (next == '?' || next == of(value.charAt(i)))) {
                at++;
                i++;
            } else if (star >= 0) {
                at = star + 1;
                i = ++resume;
            } else {
                return false;
            }
        }
        while (at < asked.length() && asked.charAt(at) == '*') {
            at++;
        }
        return at == asked.length();
    }
}
