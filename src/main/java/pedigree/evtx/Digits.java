package pedigree.evtx;

/**
 * Digits of numbers, eight at once, as the bytes of a long in little-endian order: the first digit is the lowest byte. Without a loop: how often
 * one would go round differs from value to value, and each wrong guess costs a processor as much as ten digits.
 */
final class Digits {

    private static final long ZEROS = 0x3030_3030_3030_3030L;
    private static final long ONES = 0x0101_0101_0101_0101L;

    private Digits() {
    }

    /** How far the letters of upper-case hex digits are from the digits. */
    static final int UPPER = 'A' - '9' - 1;

    /** Likewise of lower-case ones. */
    static final int LOWER = 'a' - '9' - 1;

    /** The eight decimal digits of a number below 100,000,000. */
    static long decimal(int number) {
        long fours = number / 10_000 | (long) (number % 10_000) << 32;
        long hundreds = fours * 5_243 >>> 19 & 0x7f_0000_007fL; // each half by 100
        long twos = hundreds | fours - hundreds * 100 << 16;
        long tens = twos * 103 >>> 10 & 0xf_000f_000f_000fL; // each quarter by 10
        return (tens | twos - tens * 10 << 8) + ZEROS;
    }

    /** The eight hex digits of 32 bits. */
    static long hex(int bits, int letters) {
        long spread = bits & 0xffffffffL;
        spread = (spread | spread << 16) & 0x0000_ffff_0000_ffffL;
        spread = (spread | spread << 8) & 0x00ff_00ff_00ff_00ffL;
        spread = (spread | spread << 4) & 0x0f0f_0f0f_0f0f_0f0fL;
        long above9 = spread + 6 * ONES >>> 4 & ONES;
        return Long.reverseBytes(spread + ZEROS + above9 * letters);
    }

    /** How many of eight decimal digits there are without the zeros in front; at least one. */
    static int significant(long digits) {
        return 8 - Math.min(7, Long.numberOfTrailingZeros(digits ^ ZEROS) >>> 3);
    }
}
