package io.kcqlcamel.encode;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.core.DefaultProtocolVersion;
import com.datastax.oss.driver.api.core.data.GettableByIndex;
import com.datastax.oss.driver.api.core.type.DataType;
import com.datastax.oss.driver.api.core.type.DataTypes;
import com.datastax.oss.driver.api.core.type.UserDefinedType;
import com.datastax.oss.driver.api.core.type.codec.TypeCodec;
import com.datastax.oss.driver.api.core.type.codec.registry.CodecRegistry;
import com.datastax.oss.driver.internal.core.type.UserDefinedTypeBuilder;
import io.kcqlcamel.cassandra.Cells;
import io.kcqlcamel.cassandra.Column;
import io.kcqlcamel.cassandra.CqlType;
import io.kcqlcamel.cassandra.RowBytes;
import java.nio.ByteBuffer;
import java.util.List;

/** Cells as Cassandra's own driver writes them. */
final class CellBytes implements Cases<DataType> {

    private static final CellBytes TYPES = new CellBytes();

    private CellBytes() {}

    static DataType dataType(CqlType type) {
        return TYPES.of(type);
    }

    /** In the middle of a larger buffer, as a page of the driver has it. */
    static ByteBuffer of(CqlType type, Object value) {
        if (value == null) {
            return null;
        }
        TypeCodec<Object> codec = CodecRegistry.DEFAULT.codecFor(dataType(type));
        return amidst(codec.encode(value, DefaultProtocolVersion.V5));
    }

    static ByteBuffer amidst(ByteBuffer cell) {
        ByteBuffer around = ByteBuffer.allocate(cell.remaining() + 5);
        around.position(3);
        around.put(cell.duplicate()).limit(around.position()).position(3);
        return around.asReadOnlyBuffer();
    }

    static ByteBuffer amidst(int... bytes) {
        ByteBuffer cell = ByteBuffer.allocate(bytes.length);
        for (int value : bytes) {
            cell.put((byte) value);
        }
        return amidst(cell.flip());
    }

    static Cells row(List<Column> columns, List<?> values) {
        ByteBuffer[] cells = new ByteBuffer[values.size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = of(columns.get(i).type(), values.get(i));
        }
        return RowBytes.of(cells);
    }

    /** A field of a tuple or user-defined type; the driver's own getter makes an empty collection of null. */
    static Object field(GettableByIndex fields, int index) {
        return fields.isNull(index) ? null : fields.getObject(index);
    }

    static UserDefinedType userDefined(CqlType.Udt type) {
        UserDefinedTypeBuilder builder = new UserDefinedTypeBuilder(
                CqlIdentifier.fromInternal(type.keyspace()), CqlIdentifier.fromInternal(type.name()));
        type.fields()
                .forEach(field -> builder.withField(CqlIdentifier.fromInternal(field.name()), dataType(field.type())));
        return builder.build();
    }

    @Override
    public DataType scalar(CqlType.Scalar type) {
        return switch (type) {
            case ASCII -> DataTypes.ASCII;
            case TEXT -> DataTypes.TEXT;
            case UUID -> DataTypes.UUID;
            case TIMEUUID -> DataTypes.TIMEUUID;
            case INET -> DataTypes.INET;
            case TINYINT -> DataTypes.TINYINT;
            case SMALLINT -> DataTypes.SMALLINT;
            case INT -> DataTypes.INT;
            case BIGINT -> DataTypes.BIGINT;
            case COUNTER -> DataTypes.COUNTER;
            case VARINT -> DataTypes.VARINT;
            case DECIMAL -> DataTypes.DECIMAL;
            case FLOAT -> DataTypes.FLOAT;
            case DOUBLE -> DataTypes.DOUBLE;
            case BOOLEAN -> DataTypes.BOOLEAN;
            case BLOB -> DataTypes.BLOB;
            case TIMESTAMP -> DataTypes.TIMESTAMP;
            case DATE -> DataTypes.DATE;
            case TIME -> DataTypes.TIME;
            case DURATION -> DataTypes.DURATION;
        };
    }

    @Override
    public DataType list(CqlType element) {
        return DataTypes.listOf(of(element));
    }

    @Override
    public DataType set(CqlType element) {
        return DataTypes.setOf(of(element));
    }

    @Override
    public DataType map(CqlType key, CqlType value) {
        return DataTypes.mapOf(of(key), of(value));
    }

    @Override
    public DataType tuple(CqlType.Tuple type) {
        return DataTypes.tupleOf(type.elements().stream().map(this::of).toArray(DataType[]::new));
    }

    @Override
    public DataType udt(CqlType.Udt type) {
        return userDefined(type);
    }

    @Override
    public DataType vector(CqlType.Vector type) {
        return DataTypes.vectorOf(of(type.element()), type.dimension());
    }
}
