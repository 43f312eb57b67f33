package io.kcqlcamel.encode;

import java.nio.charset.StandardCharsets;

/** Numbers in decimal digits, eight digits at once, each in a byte of a word: one by one, each would be a division. */
final class Digits {

    private static final byte[] MIN_LONG = "-9223372036854775808".getBytes(StandardCharsets.US_ASCII);
    private static final long ASCII_ZEROS = 0x3030303030303030L;

    /** The first number that has more than eight. */
    private static final int NINE_DIGITS = 100_000_000;

    /** A word's first digits that may be left out where they are zeros: of zero itself, one stays. */
    private static final int MOST_ZEROS = Long.BYTES - 1;

    private Digits() {}

    static void write(long value, Output out) {
        if (value >= 0) {
            positive(value, out);
        } else if (value == Long.MIN_VALUE) {
            out.write(MIN_LONG);
        } else {
            out.write('-');
            positive(-value, out);
        }
    }

    private static void positive(long value, Output out) {
        if (value >= NINE_DIGITS) {
            positive(value / NINE_DIGITS, out);
            out.word(eight((int) (value % NINE_DIGITS)) + ASCII_ZEROS, Long.BYTES);
        } else {
            long digits = eight((int) value);
            int zeros = Math.min(leadingZeros(digits), MOST_ZEROS);
            out.word(digits + ASCII_ZEROS << zeros * Byte.SIZE, Long.BYTES - zeros);
        }
    }

    /**
     * With a decimal point before the last digits, and at least a zero before that: 1205 with 2 is 12.05.
     *
     * @param decimals 1 to 7
     */
    static void write(long positive, int decimals, Output out) {
        long last = positive;
        int mostZeros = MOST_ZEROS - decimals;
        if (positive >= NINE_DIGITS) {
            positive(positive / NINE_DIGITS, out);
            last = positive % NINE_DIGITS;
            mostZeros = 0;
        }
        long digits = eight((int) last);
        int zeros = Math.min(leadingZeros(digits), mostZeros);
        digits += ASCII_ZEROS;
        out.word(digits << zeros * Byte.SIZE, Long.BYTES - zeros - decimals);
        out.write('.');
        out.word(digits << (Long.BYTES - decimals) * Byte.SIZE, decimals);
    }

    /**
     * The digits as numbers, the first in the highest byte. Cut into halves, quarters and bytes: a multiplication and a
     * shift divide all parts at once, by 100 and then by 10.
     *
     * @param number of at most eight digits
     */
    private static long eight(int number) {
        long digits = (long) (number / 10_000) << 32 | number % 10_000;
        digits += (digits * 5243 >>> 19 & 0x0000007F0000007FL) * ((1 << 16) - 100);
        return digits + (digits * 103 >>> 10 & 0x000F000F000F000FL) * ((1 << 8) - 10);
    }

    private static int leadingZeros(long digits) {
        return Long.numberOfLeadingZeros(digits) / Byte.SIZE;
    }
}
