package io.kcqlcamel.encode;

import java.nio.ByteBuffer;

/**
 * Cassandra's durations as ISO 8601, in the units that Cassandra itself prints (years, months, days, hours, minutes,
 * seconds): {@code P1Y2M3DT4H5M6.5S}, {@code -P1D}, and {@code PT0S} for nothing.
 */
final class Durations {

    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private Durations() {}

    /** The native protocol has three signed vints: months, days, nanoseconds; all of one sign. */
    static void write(ByteBuffer bytes, int offset, int length, Output out) {
        int end = offset + length;
        int second = offset + Vints.size(bytes, offset, end);
        int third = second + Vints.size(bytes, second, end);
        Vints.size(bytes, third, end);
        long months = Vints.signed(bytes, offset);
        long days = Vints.signed(bytes, second);
        long nanos = Vints.signed(bytes, third);
        if (months < 0 || days < 0 || nanos < 0) {
            out.write('-');
        }
        out.write('P');
        // Negated when positive, not the other way round: the smallest long has no positive twin.
        dates(-Math.abs(months), -Math.abs(days), out);
        times(-Math.abs(nanos), out);
        if (months == 0 && days == 0 && nanos == 0) {
            out.ascii("T0S");
        }
    }

    private static void dates(long months, long days, Output out) {
        unit(months / 12, 'Y', out);
        unit(months % 12, 'M', out);
        unit(days, 'D', out);
    }

    private static void times(long nanos, Output out) {
        if (nanos == 0) {
            return;
        }
        out.write('T');
        long seconds = nanos / NANOS_PER_SECOND;
        unit(seconds / 3600, 'H', out);
        unit(seconds / 60 % 60, 'M', out);
        long fraction = -(nanos % NANOS_PER_SECOND);
        if (fraction == 0) {
            unit(seconds % 60, 'S', out);
        } else {
            Digits.write(-(seconds % 60), out);
            fraction(fraction, out);
            out.write('S');
        }
    }

    private static void fraction(long nanos, Output out) {
        out.write('.');
        long rest = nanos;
        for (long unit = NANOS_PER_SECOND / 10; rest > 0; unit /= 10) {
            out.write((int) ('0' + rest / unit));
            rest %= unit;
        }
    }

    private static void unit(long negated, char letter, Output out) {
        if (negated != 0) {
            Digits.write(-negated, out);
            out.write(letter);
        }
    }
}
