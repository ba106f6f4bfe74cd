package pedigree.query;

import java.util.OptionalLong;

/** Numbers as evidence and people write them. */
final class Numbers {

    private static final int DECIMAL = 18; // digits that fit for sure
    private static final int HEXADECIMAL = 15;

    private Numbers() {
    }

    /** The value of {@code 445} or {@code 0x1bd}; empty where {@code text} is no such number. */
    static OptionalLong of(String text) {
        boolean hexadecimal = text.length() > 2 && text.charAt(0) == '0' && (text.charAt(1) == 'x' || text.charAt(1) == 'X');
        int from = hexadecimal ? 2 : 0;
        int radix = hexadecimal ? 16 : 10;
        int digits = text.length() - from;
        if (digits == 0 || digits > (hexadecimal ? HEXADECIMAL : DECIMAL)) {
            return OptionalLong.empty();
        }
        long number = 0;
        for (int i = from; i < text.length(); i++) {
            int digit = text.charAt(i) < 0x80 ? Character.digit(text.charAt(i), radix) : -1;
            if (digit < 0) {
                return OptionalLong.empty();
            }
            number = number * radix + digit;
        }
        return OptionalLong.of(number);
    }
}
