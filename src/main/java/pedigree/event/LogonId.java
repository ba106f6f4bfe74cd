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
        OptionalLong id = LoggedNumber.parse(text);
        return id.isEmpty() || isShared(id.getAsLong()) ? OptionalLong.empty() : id;
    }

    private static boolean isShared(long id) {
        return id == 0 || id == 0x3e4 || id == 0x3e5 || id == 0x3e7;
    }
}
