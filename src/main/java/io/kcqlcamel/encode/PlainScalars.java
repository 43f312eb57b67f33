package io.kcqlcamel.encode;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;

/** Scalars as bare text, without quotes. */
final class PlainScalars {

    private static final byte[] TRUE = {'t', 'r', 'u', 'e'};
    private static final byte[] FALSE = {'f', 'a', 'l', 's', 'e'};

    private PlainScalars() {}

    static void copy(ByteBuffer bytes, int offset, int length, Output out) {
        out.write(bytes, offset, length);
    }

    static void int8(ByteBuffer bytes, int offset, int length, Output out) {
        CellException.requireLength(Byte.BYTES, length);
        Digits.write(bytes.get(offset), out);
    }

    static void int16(ByteBuffer bytes, int offset, int length, Output out) {
        CellException.requireLength(Short.BYTES, length);
        Digits.write(bytes.getShort(offset), out);
    }

    static void int32(ByteBuffer bytes, int offset, int length, Output out) {
        CellException.requireLength(Integer.BYTES, length);
        Digits.write(bytes.getInt(offset), out);
    }

    static void int64(ByteBuffer bytes, int offset, int length, Output out) {
        CellException.requireLength(Long.BYTES, length);
        Digits.write(bytes.getLong(offset), out);
    }

    static void float32(ByteBuffer bytes, int offset, int length, Output out) {
        CellException.requireLength(Float.BYTES, length);
        FloatingText.write(bytes.getFloat(offset), out);
    }

    static void float64(ByteBuffer bytes, int offset, int length, Output out) {
        CellException.requireLength(Double.BYTES, length);
        FloatingText.write(bytes.getDouble(offset), out);
    }

    static void bool(ByteBuffer bytes, int offset, int length, Output out) {
        CellException.requireLength(1, length);
        out.write(bytes.get(offset) != 0 ? TRUE : FALSE);
    }

    /** Days since 1970; Cassandra counts them from 2^31 days before that. */
    static int daysSince1970(ByteBuffer bytes, int offset, int length) {
        CellException.requireLength(Integer.BYTES, length);
        return bytes.getInt(offset) + Integer.MIN_VALUE;
    }

    static void days(ByteBuffer bytes, int offset, int length, Output out) {
        Digits.write(daysSince1970(bytes, offset, length), out);
    }

    /** A date as the {@link Date} that Connect holds prints itself. */
    static void dateAsConnectPrints(ByteBuffer bytes, int offset, int length, Output out) {
        out.ascii(new Date(86_400_000L * daysSince1970(bytes, offset, length)).toString());
    }

    static void timestampAsConnectPrints(ByteBuffer bytes, int offset, int length, Output out) {
        CellException.requireLength(Long.BYTES, length);
        out.ascii(new Date(bytes.getLong(offset)).toString());
    }

    /** A date as {@code 2024-02-29}. */
    static void isoDate(ByteBuffer bytes, int offset, int length, Output out) {
        out.ascii(LocalDate.ofEpochDay(daysSince1970(bytes, offset, length)).toString());
    }

    /** A timestamp in UTC, {@code 2024-02-29T12:00:00.001Z}. */
    static void instant(ByteBuffer bytes, int offset, int length, Output out) {
        CellException.requireLength(Long.BYTES, length);
        out.ascii(Instant.ofEpochMilli(bytes.getLong(offset)).toString());
    }

    static void uuid(ByteBuffer bytes, int offset, int length, Output out) {
        CellException.requireLength(2 * Long.BYTES, length);
        out.uuid(bytes.getLong(offset), bytes.getLong(offset + Long.BYTES));
    }
}
