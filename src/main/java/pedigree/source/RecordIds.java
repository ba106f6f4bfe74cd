package pedigree.source;

import java.util.OptionalLong;

/** The sources' own numbers of records, of 64 bits: never through a {@code double}, which holds 53. */
final class RecordIds {

    private RecordIds() {
    }

    /** The number that {@code text} gives in decimal digits; empty where it gives none, or one of 2⁶³ and more, which no log counts to. */
    static OptionalLong parse(String text) {
        long number = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9 || number > (Long.MAX_VALUE - digit) / 10) {
                return OptionalLong.empty();
            }
            number = number * 10 + digit;
        }
        return text.isEmpty() ? OptionalLong.empty() : OptionalLong.of(number);
    }
}
