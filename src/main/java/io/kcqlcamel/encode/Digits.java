package io.kcqlcamel.encode;

/** Decimal digits in ASCII. */
final class Digits {

    /** Of a long. */
    private static final int MOST = 19;

    private Digits() {}

    static int count(long positive) {
        int count = 1;
        for (long power = 10; count < MOST && positive >= power; power *= 10) {
            count++;
        }
        return count;
    }

    /** From the last to the first; what is too short is filled with zeros. An int takes half the time of a long. */
    static void put(long positive, byte[] bytes, int at, int count) {
        int i = at + count;
        long rest = positive;
        while (rest > Integer.MAX_VALUE) {
            bytes[--i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        for (int small = (int) rest; i > at; small /= 10) {
            bytes[--i] = (byte) ('0' + small % 10);
        }
    }
}
