package io.kcqlcamel.encode;

/**
 * {@code float} and {@code double} as Java prints them. Most numbers that people measure have few decimals, and those are
 * found by trying: a number of at most 15 digits, or 6 of a float, has no other text as short. The rest asks Java, which
 * takes several times as long.
 */
final class FloatingText {

    /** From here on, and below a thousandth, Java writes an exponent. */
    private static final double LEAST_WITH_EXPONENT = 1e7;

    private static final double LEAST = 1e-3;
    private static final long MOST_OF_DOUBLE = 1_000_000_000_000_000L;
    private static final long MOST_OF_FLOAT = 1_000_000;
    private static final double[] POWERS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6};

    private FloatingText() {}

    static void write(double value, Output out) {
        double positive = Math.abs(value);
        if (positive >= LEAST && positive < LEAST_WITH_EXPONENT) {
            for (int decimals = 1; decimals < POWERS.length; decimals++) {
                long scaled = (long) (positive * POWERS[decimals] + 0.5);
                if (scaled / POWERS[decimals] == positive && scaled < MOST_OF_DOUBLE) {
                    write(value < 0, scaled, decimals, out);
                    return;
                }
            }
        }
        out.ascii(Double.toString(value));
    }

    static void write(float value, Output out) {
        double positive = Math.abs(value);
        if (positive >= LEAST && positive < LEAST_WITH_EXPONENT) {
            for (int decimals = 1; decimals < POWERS.length; decimals++) {
                long scaled = (long) (positive * POWERS[decimals] + 0.5);
                if (scaled >= MOST_OF_FLOAT) {
                    break;
                }
                if ((float) (scaled / POWERS[decimals]) == (float) positive) {
                    write(value < 0, scaled, decimals, out);
                    return;
                }
            }
        }
        out.ascii(Float.toString(value));
    }

    private static void write(boolean negative, long scaled, int decimals, Output out) {
        if (negative) {
            out.write('-');
        }
        Digits.write(scaled, decimals, out);
    }
}
