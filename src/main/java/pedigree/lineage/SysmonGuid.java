package pedigree.lineage;

import pedigree.event.Timestamp;

/**
 * What a Sysmon process GUID tells: the machine (4 bytes), the second in which the process started (4), and a key (8).
 *
 * <p>One kind of key is the logon session's, the other the kernel's start key: boot number and sequence number. All are given as the two
 * halves of the GUID, as {@link java.util.UUID} has them.
 */
final class SysmonGuid {

    private static final long FIRST_SECOND = 1_262_304_000L; // 2010: Sysmon is younger
    private static final int LOGON_KEY = 0x10000000; // the constant half of a logon session's key
    private static final long LAST_SECOND = 4_102_444_800L; // 2100

    private SysmonGuid() {
    }

    /** The machine's number. */
    static int machine(long high) {
        return (int) (high >>> 32);
    }

    /** The second since 1970 in which the process started: the two 16-bit groups of the GUID, lower half first. */
    static long second(long high) {
        return (high & 0xffff) << 16 | high >>> 16 & 0xffff;
    }

    /** Whether the GUID holds a plausible second: otherwise it is of another make. */
    static boolean hasSecond(long high) {
        long second = second(high);
        return machine(high) != 0 && second >= FIRST_SECOND && second < LAST_SECOND;
    }

    /** When the process started, exact to the second: 100 ns since 1601. */
    static long start(long high) {
        return Timestamp.ofEpochSecond(second(high)).ticks();
    }

    /** The number of the boot, where the key is a start key; 0 where it is not. */
    static int boot(long high, long low) {
        long key = Long.reverseBytes(low);
        boolean startKey = hasSecond(high) && (key >>> 32 & 0xffff) == 0 && (int) key > 0 && (int) key != LOGON_KEY && key >>> 48 != 0;
        return startKey ? (int) (key >>> 48) : 0;
    }
}
