package io.kcqlcamel.encode;

import io.kcqlcamel.cassandra.CqlType;
import java.nio.ByteBuffer;

/**
 * Scalars as JSON values.
 *
 * @param strings how text is escaped
 * @param decimal the codec of {@code decimal}
 * @param varint the codec of {@code varint}
 */
record JsonScalars(JsonStrings strings, CellWriter decimal, CellWriter varint) {

    /** What a JsonConverter writes. */
    static JsonScalars payload(DecimalFormat format) {
        return format == DecimalFormat.NUMERIC
                ? new JsonScalars(JsonStrings.TO_BYTES, Decimals::number, Decimals::varintNumber)
                : new JsonScalars(JsonStrings.TO_BYTES, base64(Decimals::unscaled), base64(Decimals::varint));
    }

    /** What stands in a collection's JSON text, which no schema explains: numbers are numbers, with all their digits. */
    static JsonScalars text() {
        return new JsonScalars(JsonStrings.TO_TEXT, Decimals::exactNumber, Decimals::varintNumber);
    }

    CellWriter of(CqlType.Scalar type) {
        return switch (type) {
            case ASCII, TEXT -> strings::write;
            case UUID, TIMEUUID -> Scratch.quoted(PlainScalars::uuid);
            case INET -> Scratch.quoted(Addresses::write);
            case DURATION -> Scratch.quoted(Durations::write);
            case BLOB -> base64(PlainScalars::copy);
            case FLOAT -> JsonScalars::float32;
            case DOUBLE -> JsonScalars::float64;
            case TINYINT -> PlainScalars::int8;
            case SMALLINT -> PlainScalars::int16;
            case INT -> PlainScalars::int32;
            case BIGINT, COUNTER, TIME, TIMESTAMP -> PlainScalars::int64;
            case DATE -> PlainScalars::days;
            case BOOLEAN -> PlainScalars::bool;
            case DECIMAL -> decimal;
            case VARINT -> varint;
        };
    }

    private static CellWriter base64(CellWriter inner) {
        return Scratch.quoted(Scratch.base64(inner));
    }

    private static void float32(ByteBuffer bytes, int offset, int length, Output out) {
        CellException.requireLength(Float.BYTES, length);
        float value = bytes.getFloat(offset);
        if (Float.isFinite(value)) {
            FloatingText.write(value, out);
        } else {
            quoted(Float.toString(value), out);
        }
    }

    private static void float64(ByteBuffer bytes, int offset, int length, Output out) {
        CellException.requireLength(Double.BYTES, length);
        double value = bytes.getDouble(offset);
        if (Double.isFinite(value)) {
            FloatingText.write(value, out);
        } else {
            quoted(Double.toString(value), out);
        }
    }

    /** JSON has no infinities and no NaN: Jackson puts them in quotes. */
    private static void quoted(String text, Output out) {
        out.ascii('"' + text + '"');
    }
}
