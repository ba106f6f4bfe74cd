package pedigree.event;

import java.util.OptionalLong;

/** The number of a logon session: unique within one boot of one host only. */
public final class LogonId {

    private LogonId() {
    }

    /**
     * The number that {@code text} spells, {@code 0x3E7} or {@code 999}; empty where it spells none, and for the sessions of SYSTEM, LOCAL SERVICE and
     * NETWORK SERVICE (0x3e7, 0x3e5, 0x3e4), which every host has and which join nothing.
     */
    public static OptionalLong parse(String text) {
        boolean hex = text.startsWith("0x") || text.startsWith("0X");
        String digits = hex ? text.substring(2) : text;
        if (digits.isEmpty() || digits.length() > 15) {
            return OptionalLong.empty();
        }
        long value = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = Character.digit(digits.charAt(i), hex ? 16 : 10);
            if (digit < 0) {
                return OptionalLong.empty();
            }
            value = value * (hex ? 16 : 10) + digit;
        }
        return value == 0 || value == 0x3e4 || value == 0x3e5 || value == 0x3e7 ? OptionalLong.empty() : OptionalLong.of(value);
    }
}
