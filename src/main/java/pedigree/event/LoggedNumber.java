package pedigree.event;

import java.util.OptionalLong;

/** A number as Windows and its sensors log it: {@code 0x1A4} or {@code 420}. */
public final class LoggedNumber {

    private static final int MOST_DIGITS = 15; // of which each fits into a long, hexadecimal or not

    private LoggedNumber() {
    }

    /** The number that {@code text} spells; empty where it spells none, or one of more than 15 digits. */
    public static OptionalLong parse(String text) {
        boolean hex = text.startsWith("0x") || text.startsWith("0X");
        int base = hex ? 16 : 10;
        int from = hex ? 2 : 0;
        if (text.length() == from || text.length() - from > MOST_DIGITS) {
            return OptionalLong.empty();
        }
        long value = 0;
        for (int i = from; i < text.length(); i++) {
            int digit = Character.digit(text.charAt(i), base);
            if (digit < 0) {
                return OptionalLong.empty();
            }
            value = value * base + digit;
        }
        return OptionalLong.of(value);
    }
}
