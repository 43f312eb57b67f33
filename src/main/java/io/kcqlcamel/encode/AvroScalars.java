package io.kcqlcamel.encode;

import io.kcqlcamel.cassandra.CqlType;
import java.nio.ByteBuffer;

/** Scalars in Avro's binary encoding. */
final class AvroScalars {

    private static final int UUID_CHARACTERS = 36;

    private AvroScalars() {}

    static CellWriter of(CqlType.Scalar type) {
        return switch (type) {
            case ASCII, TEXT, BLOB -> AvroScalars::bytes;
            case UUID, TIMEUUID -> AvroScalars::uuid;
            case INET -> Scratch.lengthFirst(Addresses::write);
            case DURATION -> Scratch.lengthFirst(Durations::write);
            case DECIMAL -> Scratch.lengthFirst(Decimals::unscaled);
            case VARINT -> Scratch.lengthFirst(Decimals::varint);
            case TINYINT -> AvroScalars::int8;
            case SMALLINT -> AvroScalars::int16;
            case INT -> AvroScalars::int32;
            case BIGINT, COUNTER, TIME, TIMESTAMP -> AvroScalars::int64;
            case DATE -> AvroScalars::days;
            case FLOAT -> AvroScalars::float32;
            case DOUBLE -> AvroScalars::float64;
            case BOOLEAN -> AvroScalars::bool;
        };
    }

    private static void bytes(ByteBuffer bytes, int offset, int length, Output out) {
        out.zigZag(length);
        out.write(bytes, offset, length);
    }

    private static void uuid(ByteBuffer bytes, int offset, int length, Output out) {
        out.zigZag(UUID_CHARACTERS);
        PlainScalars.uuid(bytes, offset, length, out);
    }

    private static void int8(ByteBuffer bytes, int offset, int length, Output out) {
        CellException.requireLength(Byte.BYTES, length);
        out.zigZag(bytes.get(offset));
    }

    private static void int16(ByteBuffer bytes, int offset, int length, Output out) {
        CellException.requireLength(Short.BYTES, length);
        out.zigZag(bytes.getShort(offset));
    }

    private static void int32(ByteBuffer bytes, int offset, int length, Output out) {
        CellException.requireLength(Integer.BYTES, length);
        out.zigZag(bytes.getInt(offset));
    }

    private static void int64(ByteBuffer bytes, int offset, int length, Output out) {
        CellException.requireLength(Long.BYTES, length);
        out.zigZag(bytes.getLong(offset));
    }

    private static void days(ByteBuffer bytes, int offset, int length, Output out) {
        out.zigZag(PlainScalars.daysSince1970(bytes, offset, length));
    }

    private static void float32(ByteBuffer bytes, int offset, int length, Output out) {
        CellException.requireLength(Float.BYTES, length);
        out.littleEndian(bytes.getInt(offset));
    }

    private static void float64(ByteBuffer bytes, int offset, int length, Output out) {
        CellException.requireLength(Double.BYTES, length);
        out.littleEndian(bytes.getLong(offset));
    }

    private static void bool(ByteBuffer bytes, int offset, int length, Output out) {
        CellException.requireLength(1, length);
        out.write(bytes.get(offset) != 0 ? 1 : 0);
    }
}
