package io.kcqlcamel.cassandra;

import static java.util.Map.entry;

import com.datastax.oss.driver.api.core.cql.ColumnDefinition;
import com.datastax.oss.driver.api.core.cql.ColumnDefinitions;
import com.datastax.oss.driver.api.core.type.CustomType;
import com.datastax.oss.driver.api.core.type.DataType;
import com.datastax.oss.driver.api.core.type.DataTypes;
import com.datastax.oss.driver.api.core.type.ListType;
import com.datastax.oss.driver.api.core.type.MapType;
import com.datastax.oss.driver.api.core.type.SetType;
import com.datastax.oss.driver.api.core.type.TupleType;
import com.datastax.oss.driver.api.core.type.UserDefinedType;
import com.datastax.oss.driver.api.core.type.VectorType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The driver's column types as ours. */
final class ColumnTypes {

    private static final Map<DataType, CqlType> SCALARS = Map.ofEntries(
            entry(DataTypes.ASCII, CqlType.Scalar.ASCII),
            entry(DataTypes.TEXT, CqlType.Scalar.TEXT),
            entry(DataTypes.UUID, CqlType.Scalar.UUID),
            entry(DataTypes.TIMEUUID, CqlType.Scalar.TIMEUUID),
            entry(DataTypes.INET, CqlType.Scalar.INET),
            entry(DataTypes.TINYINT, CqlType.Scalar.TINYINT),
            entry(DataTypes.SMALLINT, CqlType.Scalar.SMALLINT),
            entry(DataTypes.INT, CqlType.Scalar.INT),
            entry(DataTypes.BIGINT, CqlType.Scalar.BIGINT),
            entry(DataTypes.COUNTER, CqlType.Scalar.COUNTER),
            entry(DataTypes.VARINT, CqlType.Scalar.VARINT),
            entry(DataTypes.DECIMAL, CqlType.Scalar.DECIMAL),
            entry(DataTypes.FLOAT, CqlType.Scalar.FLOAT),
            entry(DataTypes.DOUBLE, CqlType.Scalar.DOUBLE),
            entry(DataTypes.BOOLEAN, CqlType.Scalar.BOOLEAN),
            entry(DataTypes.BLOB, CqlType.Scalar.BLOB),
            entry(DataTypes.TIMESTAMP, CqlType.Scalar.TIMESTAMP),
            entry(DataTypes.DATE, CqlType.Scalar.DATE),
            entry(DataTypes.TIME, CqlType.Scalar.TIME),
            entry(DataTypes.DURATION, CqlType.Scalar.DURATION));

    private ColumnTypes() {}

    static List<Column> of(ColumnDefinitions definitions) {
        List<Column> columns = new ArrayList<>(definitions.size());
        for (ColumnDefinition definition : definitions) {
            columns.add(new Column(definition.getName().asInternal(), of(definition.getType())));
        }
        return List.copyOf(columns);
    }

    static CqlType of(DataType type) {
        CqlType scalar = SCALARS.get(type);
        if (scalar != null) {
            return scalar;
        }
        if (type instanceof ListType list) {
            return new CqlType.ListOf(of(list.getElementType()));
        }
        if (type instanceof SetType set) {
            return new CqlType.SetOf(of(set.getElementType()));
        }
        if (type instanceof MapType map) {
            return new CqlType.MapOf(of(map.getKeyType()), of(map.getValueType()));
        }
        if (type instanceof UserDefinedType udt) {
            return udt(udt);
        }
        if (type instanceof TupleType tuple) {
            return new CqlType.Tuple(
                    tuple.getComponentTypes().stream().map(ColumnTypes::of).toList());
        }
        // A vector is a custom type to the driver: it has to be asked for first.
        if (type instanceof VectorType vector) {
            return new CqlType.Vector(of(vector.getElementType()), vector.getDimensions());
        }
        return new CqlType.Custom(type instanceof CustomType custom ? custom.getClassName() : type.asCql(true, false));
    }

    private static CqlType udt(UserDefinedType type) {
        List<Column> fields = new ArrayList<>();
        for (int i = 0; i < type.getFieldNames().size(); i++) {
            fields.add(new Column(
                    type.getFieldNames().get(i).asInternal(),
                    of(type.getFieldTypes().get(i))));
        }
        String keyspace = type.getKeyspace() == null ? "" : type.getKeyspace().asInternal();
        return new CqlType.Udt(keyspace, type.getName().asInternal(), fields);
    }
}
