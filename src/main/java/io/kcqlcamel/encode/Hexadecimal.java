package io.kcqlcamel.encode;

/** Eight hexadecimal digits at once, each in a byte of its own: a table would be asked eight times. */
final class Hexadecimal {

    private static final long SIXES = 0x0606060606060606L;
    private static final long ONES = 0x0101010101010101L;
    private static final long ZERO_DIGITS = 0x3030303030303030L;
    /** From after '9' to 'a'. */
    private static final int TO_LETTERS = 'a' - '9' - 1;

    private Hexadecimal() {}

    /** The digits in ASCII, the first in the highest byte; letters are small. */
    static long digits(int value) {
        long digits = value & 0xFFFFFFFFL;
        digits = (digits << 16 | digits) & 0x0000FFFF0000FFFFL;
        digits = (digits << 8 | digits) & 0x00FF00FF00FF00FFL;
        digits = (digits << 4 | digits) & 0x0F0F0F0F0F0F0F0FL;
        // Six more than nine is the first to reach into the upper half of its byte.
        long letters = digits + SIXES >>> 4 & ONES;
        return digits + ZERO_DIGITS + letters * TO_LETTERS;
    }
}
