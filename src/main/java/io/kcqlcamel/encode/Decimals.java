package io.kcqlcamel.encode;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;

/**
 * Cassandra's decimals (scale as a 4-byte int, then the unscaled value) and varints (the unscaled value), as Connect's
 * Decimal: the unscaled value, two's complement, in as few bytes as hold it.
 */
final class Decimals {

    /** Longest run of zeros that we append: beyond it a few bytes from a table would become megabytes. */
    private static final int MAX_ZEROS = 4096;

    private static final int SCALE = SchemaOfColumns.DECIMAL_SCALE;
    private static final long[] POWERS_OF_TEN = new long[SCALE + 1];

    static {
        POWERS_OF_TEN[0] = 1;
        for (int i = 1; i < POWERS_OF_TEN.length; i++) {
            POWERS_OF_TEN[i] = 10 * POWERS_OF_TEN[i - 1];
        }
    }

    private Decimals() {}

    /** A decimal's unscaled value at {@link SchemaOfColumns#DECIMAL_SCALE} digits after the point. */
    static void unscaled(ByteBuffer bytes, int offset, int length, Output out) {
        int scale = scale(bytes, offset, length);
        int digits = length - Integer.BYTES;
        if (scale >= 0 && scale <= SCALE && digits <= Long.BYTES) {
            long value = signed(bytes, offset + Integer.BYTES, digits);
            long factor = POWERS_OF_TEN[SCALE - scale];
            minimal(Math.multiplyHigh(value, factor), value * factor, out);
        } else {
            out.write(atScale(decimal(bytes, offset, length)).unscaledValue().toByteArray());
        }
    }

    /** A varint's bytes, without the leading ones that say nothing. */
    static void varint(ByteBuffer bytes, int offset, int length, Output out) {
        int skip = 0;
        while (skip < length - 1 && bytes.get(offset + skip) == bytes.get(offset + skip + 1) >> 7) {
            skip++;
        }
        out.write(bytes, offset + skip, length - skip);
    }

    /** A decimal as a number in JSON or in text, at Connect's scale. */
    static void number(ByteBuffer bytes, int offset, int length, Output out) {
        out.ascii(atScale(decimal(bytes, offset, length)).toString());
    }

    /** A decimal as a number with just the digits that Cassandra has. */
    static void exactNumber(ByteBuffer bytes, int offset, int length, Output out) {
        out.ascii(decimal(bytes, offset, length).toString());
    }

    static void varintNumber(ByteBuffer bytes, int offset, int length, Output out) {
        if (length <= Long.BYTES) {
            Digits.write(signed(bytes, offset, length), out);
        } else {
            out.ascii(integer(bytes, offset, length).toString());
        }
    }

    private static BigDecimal atScale(BigDecimal value) {
        long zeros = (long) SCALE - value.scale();
        if (zeros > MAX_ZEROS && value.signum() != 0) {
            throw new CellException("its value has " + (zeros - SCALE)
                    + " zeros before the point; we write out no more than " + (MAX_ZEROS - SCALE));
        }
        if (value.signum() == 0) {
            return BigDecimal.ZERO.setScale(SCALE);
        }
        // Asked first: stripping zeros is cheap, while scaling down a value with a huge scale is not.
        BigDecimal shortest = zeros < 0 ? value.stripTrailingZeros() : value;
        if (shortest.scale() > SCALE) {
            throw new CellException("its value has " + shortest.scale()
                    + " digits after the point, and Connect's Decimal(" + SCALE + ") would lose "
                    + ("those beyond " + SCALE) + "; round it, or leave the column out with IGNORE");
        }
        return shortest.setScale(SCALE);
    }

    private static BigDecimal decimal(ByteBuffer bytes, int offset, int length) {
        int scale = scale(bytes, offset, length);
        return new BigDecimal(integer(bytes, offset + Integer.BYTES, length - Integer.BYTES), scale);
    }

    private static int scale(ByteBuffer bytes, int offset, int length) {
        if (length <= Integer.BYTES) {
            throw new CellException(
                    "its value has " + length + " bytes where a decimal has 5 or more; the cell is damaged");
        }
        return bytes.getInt(offset);
    }

    private static BigInteger integer(ByteBuffer bytes, int offset, int length) {
        byte[] copy = new byte[length];
        bytes.get(offset, copy);
        return new BigInteger(copy);
    }

    private static long signed(ByteBuffer bytes, int offset, int length) {
        long value = bytes.get(offset);
        for (int i = 1; i < length; i++) {
            value = value << 8 | bytes.get(offset + i) & 0xFF;
        }
        return value;
    }

    private static void minimal(long high, long low, Output out) {
        int skip = 0;
        while (skip < 15 && byteAt(high, low, skip) == byteAt(high, low, skip + 1) >> 7) {
            skip++;
        }
        for (int i = skip; i < 16; i++) {
            out.write(byteAt(high, low, i));
        }
    }

    private static byte byteAt(long high, long low, int index) {
        return (byte) (index < 8 ? high >>> 56 - 8 * index : low >>> 120 - 8 * index);
    }
}
