package io.kcqlcamel.encode;

import io.kcqlcamel.cassandra.Column;
import io.kcqlcamel.cassandra.CqlType;
import io.kcqlcamel.encode.ConnectSchema.ArrayOf;
import io.kcqlcamel.encode.ConnectSchema.Field;
import io.kcqlcamel.encode.ConnectSchema.Logical;
import io.kcqlcamel.encode.ConnectSchema.LogicalType;
import io.kcqlcamel.encode.ConnectSchema.MapOf;
import io.kcqlcamel.encode.ConnectSchema.Primitive;
import io.kcqlcamel.encode.ConnectSchema.Struct;
import io.kcqlcamel.encode.ConnectSchema.Type;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The Connect schema of a CQL type; everything is optional but the keys of maps.
 *
 * @param table the name of the record that all this is part of
 * @param path where we are, as a dotted name: what a tuple's struct, which has no name of its own, is called
 */
record SchemaOfColumns(String table, String path) implements Cases<ConnectSchema> {

    /** Digits after the point of a {@code decimal}: what the connector that we replace has always declared. */
    static final int DECIMAL_SCALE = 18;

    static Struct of(String keyspace, String table, List<Column> columns, boolean collectionsAsJson) {
        requireDistinct(columns);
        String name = schemaName(keyspace, table);
        List<Field> fields = columns.stream()
                .map(column -> new Field(column.name(), column(name, column, collectionsAsJson)))
                .toList();
        return new Struct(name, fields, false);
    }

    /** The schema of a column by itself, the same as in its table's struct. */
    static ConnectSchema of(String keyspace, String table, Column column, boolean collectionsAsJson) {
        return column(schemaName(keyspace, table), column, collectionsAsJson);
    }

    static void requireDistinct(List<Column> columns) {
        Set<String> names = new HashSet<>();
        for (Column column : columns) {
            if (!names.add(column.name())) {
                throw EncodingException.of(column, "selected twice; give one of the two a name with AS");
            }
        }
    }

    private static ConnectSchema column(String table, Column column, boolean collectionsAsJson) {
        if (collectionsAsJson && JsonText.isFor(column.type())) {
            return new Primitive(Type.STRING, true);
        }
        try {
            return new SchemaOfColumns(table, table + "." + column.name()).of(column.type());
        } catch (CellException e) {
            throw EncodingException.of(column, e.getMessage());
        }
    }

    private static String schemaName(String keyspace, String name) {
        return (keyspace + "." + name).replace('-', '.');
    }

    @Override
    public ConnectSchema scalar(CqlType.Scalar type) {
        return switch (type) {
            case ASCII, TEXT, UUID, TIMEUUID, INET, DURATION -> new Primitive(Type.STRING, true);
            case TINYINT -> new Primitive(Type.INT8, true);
            case SMALLINT -> new Primitive(Type.INT16, true);
            case INT -> new Primitive(Type.INT32, true);
            case BIGINT, COUNTER, TIME -> new Primitive(Type.INT64, true);
            case FLOAT -> new Primitive(Type.FLOAT32, true);
            case DOUBLE -> new Primitive(Type.FLOAT64, true);
            case BOOLEAN -> new Primitive(Type.BOOLEAN, true);
            case BLOB -> new Primitive(Type.BYTES, true);
            case TIMESTAMP -> new LogicalType(Logical.TIMESTAMP, true);
            case DATE -> new LogicalType(Logical.DATE, true);
            case DECIMAL -> new LogicalType(Logical.decimal(DECIMAL_SCALE), true);
            case VARINT -> new LogicalType(Logical.decimal(0), true);
        };
    }

    @Override
    public ConnectSchema list(CqlType element) {
        return new ArrayOf(in("element").of(element), true);
    }

    @Override
    public ConnectSchema map(CqlType key, CqlType value) {
        return new MapOf(in("key").of(key).required(), in("value").of(value), true);
    }

    @Override
    public ConnectSchema tuple(CqlType.Tuple type) {
        return struct(path, fields(type));
    }

    /** A tuple's elements with names in its struct, from {@code field1} on. */
    static List<Column> fields(CqlType.Tuple type) {
        return IntStream.range(0, type.elements().size())
                .mapToObj(i -> new Column("field" + (i + 1), type.elements().get(i)))
                .toList();
    }

    @Override
    public ConnectSchema udt(CqlType.Udt type) {
        String keyspace = type.keyspace().isEmpty() ? table.substring(0, table.lastIndexOf('.')) : type.keyspace();
        String plain = schemaName(keyspace, type.name());
        // A type may have its table's name in Cassandra; in Avro two records may not share one.
        String name = plain.equals(table) ? plain + "_type" : plain;
        return struct(name, type.fields());
    }

    private ConnectSchema struct(String name, List<Column> columns) {
        List<Field> fields = columns.stream()
                .map(column -> new Field(
                        column.name(), new SchemaOfColumns(table, name + "." + column.name()).of(column.type())))
                .toList();
        return new Struct(name, fields, true);
    }

    @Override
    public ConnectSchema vector(CqlType.Vector type) {
        return list(type.element());
    }

    /** Whether values of a type are strings to Connect. */
    static boolean isString(CqlType type) {
        return type instanceof CqlType.Scalar scalar
                && switch (scalar) {
                    case ASCII, TEXT, UUID, TIMEUUID, INET, DURATION -> true;
                    default -> false;
                };
    }

    private SchemaOfColumns in(String name) {
        return new SchemaOfColumns(table, path + "." + name);
    }
}
