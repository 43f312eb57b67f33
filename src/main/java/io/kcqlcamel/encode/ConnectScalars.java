package io.kcqlcamel.encode;

import io.kcqlcamel.cassandra.CqlType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Date;

/** Scalars as Connect holds them: Java's own numbers, strings, byte arrays, and {@link Date} for date and timestamp. */
final class ConnectScalars {

    private static final long MILLIS_PER_DAY = 86_400_000L;

    private ConnectScalars() {}

    static ValueReader of(CqlType.Scalar type) {
        return switch (type) {
            case ASCII, TEXT -> ConnectScalars::string;
            case UUID, TIMEUUID -> string(PlainScalars::uuid);
            case INET -> string(Addresses::write);
            case DURATION -> string(Durations::write);
            case TINYINT -> sized(Byte.BYTES, ByteBuffer::get);
            case SMALLINT -> sized(Short.BYTES, ByteBuffer::getShort);
            case INT -> sized(Integer.BYTES, ByteBuffer::getInt);
            case BIGINT, COUNTER, TIME -> sized(Long.BYTES, ByteBuffer::getLong);
            case FLOAT -> sized(Float.BYTES, ByteBuffer::getFloat);
            case DOUBLE -> sized(Double.BYTES, ByteBuffer::getDouble);
            case BOOLEAN -> sized(1, (bytes, offset) -> bytes.get(offset) != 0);
            case BLOB -> ConnectScalars::bytes;
            case TIMESTAMP -> sized(Long.BYTES, (bytes, offset) -> new Date(bytes.getLong(offset)));
            case DATE ->
                (bytes, offset, length) -> new Date(MILLIS_PER_DAY * PlainScalars.daysSince1970(bytes, offset, length));
            case DECIMAL -> decimal(Decimals::unscaled, SchemaOfColumns.DECIMAL_SCALE);
            case VARINT -> decimal(Decimals::varint, 0);
        };
    }

    @FunctionalInterface
    private interface AtOffset {
        Object get(ByteBuffer bytes, int offset);
    }

    private static ValueReader sized(int size, AtOffset value) {
        return (bytes, offset, length) -> {
            CellException.requireLength(size, length);
            return value.get(bytes, offset);
        };
    }

    private static String string(ByteBuffer bytes, int offset, int length) {
        return new String(bytes(bytes, offset, length), StandardCharsets.UTF_8);
    }

    /** What a codec of this package writes as text. */
    static ValueReader string(CellWriter text) {
        Output out = new Output();
        return (bytes, offset, length) -> {
            out.clear();
            text.write(bytes, offset, length, out);
            return new String(out.array(), 0, out.length(), StandardCharsets.UTF_8);
        };
    }

    private static byte[] bytes(ByteBuffer bytes, int offset, int length) {
        byte[] copy = new byte[length];
        bytes.get(offset, copy);
        return copy;
    }

    private static ValueReader decimal(CellWriter unscaled, int scale) {
        Output out = new Output();
        return (bytes, offset, length) -> {
            out.clear();
            unscaled.write(bytes, offset, length, out);
            return new BigDecimal(new BigInteger(out.toByteArray()), scale);
        };
    }
}
