package io.kcqlcamel.bench;

import com.datastax.oss.driver.api.core.DefaultProtocolVersion;
import com.datastax.oss.driver.api.core.type.DataType;
import com.datastax.oss.driver.api.core.type.DataTypes;
import com.datastax.oss.driver.api.core.type.codec.TypeCodec;
import com.datastax.oss.driver.api.core.type.codec.registry.CodecRegistry;
import com.fasterxml.jackson.core.JsonGenerator;
import io.kcqlcamel.cassandra.CqlType;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A cell of one type, and what it becomes on the way that goes through Java's own values. */
enum CellKind {
    TEXT(CqlType.Scalar.TEXT, DataTypes.TEXT, "Gebäude 17, floor 3"),
    UUID(CqlType.Scalar.UUID, DataTypes.UUID, java.util.UUID.fromString("9d4b6a1e-53c7-4c7c-8a51-0f5b7f3f2d11")),
    INT(CqlType.Scalar.INT, DataTypes.INT, 48_151),
    BIGINT(CqlType.Scalar.BIGINT, DataTypes.BIGINT, 1_000_623_420L),
    FLOAT(CqlType.Scalar.FLOAT, DataTypes.FLOAT, 93.7f),
    DOUBLE(CqlType.Scalar.DOUBLE, DataTypes.DOUBLE, 623.471),
    BOOLEAN(CqlType.Scalar.BOOLEAN, DataTypes.BOOLEAN, true),
    TIMESTAMP(CqlType.Scalar.TIMESTAMP, DataTypes.TIMESTAMP, Instant.parse("2026-03-04T05:06:07.089Z")),
    DATE(CqlType.Scalar.DATE, DataTypes.DATE, LocalDate.of(2026, 3, 4)),
    DECIMAL(CqlType.Scalar.DECIMAL, DataTypes.DECIMAL, new BigDecimal("12345678.901")),
    BLOB(CqlType.Scalar.BLOB, DataTypes.BLOB, ByteBuffer.wrap("some bytes of a blob, 32 in all.".getBytes()));

    private static final int SCALE = 18;

    private final CqlType type;
    private final TypeCodec<Object> codec;
    private final ByteBuffer bytes;

    CellKind(CqlType type, DataType driver, Object value) {
        this.type = type;
        this.codec = CodecRegistry.DEFAULT.codecFor(driver);
        this.bytes = codec.encode(value, DefaultProtocolVersion.V5);
    }

    CqlType type() {
        return type;
    }

    /** As Cassandra sends it. */
    ByteBuffer bytes() {
        return bytes;
    }

    /** As the driver gives it to a program. */
    Object decoded() {
        return codec.decode(bytes, DefaultProtocolVersion.V5);
    }

    /** As Avro's writer takes it. */
    Object avro(Object value) {
        if (value instanceof UUID uuid) {
            return uuid.toString();
        }
        if (value instanceof Instant instant) {
            return instant.toEpochMilli();
        }
        if (value instanceof LocalDate date) {
            return (int) date.toEpochDay();
        }
        return value instanceof BigDecimal decimal ? ByteBuffer.wrap(unscaled(decimal)) : value;
    }

    void json(Object value, JsonGenerator out) throws IOException {
        switch (this) {
            case TEXT, UUID -> out.writeString(value.toString());
            case INT -> out.writeNumber((int) value);
            case BIGINT -> out.writeNumber((long) value);
            case FLOAT -> out.writeNumber((float) value);
            case DOUBLE -> out.writeNumber((double) value);
            case BOOLEAN -> out.writeBoolean((boolean) value);
            case TIMESTAMP -> out.writeNumber(((Instant) value).toEpochMilli());
            case DATE -> out.writeNumber(((LocalDate) value).toEpochDay());
            case DECIMAL -> out.writeBinary(unscaled((BigDecimal) value));
            case BLOB -> out.writeBinary(copy((ByteBuffer) value));
        }
    }

    /** Of the one scale that the schema has. */
    private static byte[] unscaled(BigDecimal decimal) {
        return decimal.setScale(SCALE).unscaledValue().toByteArray();
    }

    private static byte[] copy(ByteBuffer blob) {
        byte[] copy = new byte[blob.remaining()];
        blob.duplicate().get(copy);
        return copy;
    }
}
