package io.kcqlcamel.encode;

import com.datastax.oss.driver.api.core.data.CqlDuration;
import com.datastax.oss.driver.api.core.data.CqlVector;
import com.datastax.oss.driver.api.core.data.GettableByIndex;
import io.kcqlcamel.cassandra.Column;
import io.kcqlcamel.cassandra.CqlType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.data.Date;
import org.apache.kafka.connect.data.Decimal;
import org.apache.kafka.connect.data.Field;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.data.Timestamp;

/** The rows as Connect's own classes hold them: what a converter of Connect would have been given. */
final class ConnectOracle {

    private ConnectOracle() {}

    static Struct row(String keyspace, String table, List<Column> columns, List<?> values, boolean collectionsAsJson) {
        String name = (keyspace + "." + table).replace('-', '.');
        SchemaBuilder builder = SchemaBuilder.struct().name(name);
        for (Column column : columns) {
            boolean text = collectionsAsJson && !(column.type() instanceof CqlType.Scalar);
            Schema schema = text ? Schema.OPTIONAL_STRING_SCHEMA : schema(column.type(), name + "." + column.name());
            builder.field(column.name(), schema);
        }
        Struct struct = new Struct(builder.build());
        for (int i = 0; i < values.size(); i++) {
            Field field = struct.schema().fields().get(i);
            CqlType type = columns.get(i).type();
            boolean text = collectionsAsJson && !(type instanceof CqlType.Scalar);
            struct.put(field, text ? JsonTextOracle.text(type, values.get(i)) : value(field.schema(), values.get(i)));
        }
        return struct;
    }

    private static Schema schema(CqlType type, String path) {
        return builder(type, path).optional().build();
    }

    private static SchemaBuilder builder(CqlType type, String path) {
        if (type instanceof CqlType.Scalar scalar) {
            return scalar(scalar);
        }
        if (type instanceof CqlType.ListOf list) {
            return SchemaBuilder.array(schema(list.element(), path + ".element"));
        }
        if (type instanceof CqlType.SetOf set) {
            return SchemaBuilder.array(schema(set.element(), path + ".element"));
        }
        if (type instanceof CqlType.Vector vector) {
            return SchemaBuilder.array(schema(vector.element(), path + ".element"));
        }
        if (type instanceof CqlType.MapOf map) {
            return SchemaBuilder.map(builder(map.key(), path + ".key").build(), schema(map.value(), path + ".value"));
        }
        if (type instanceof CqlType.Udt udt) {
            String name = udt.keyspace() + "." + udt.name();
            SchemaBuilder struct = SchemaBuilder.struct().name(name);
            udt.fields().forEach(field -> struct.field(field.name(), schema(field.type(), name + "." + field.name())));
            return struct;
        }
        SchemaBuilder struct = SchemaBuilder.struct().name(path);
        List<CqlType> elements = ((CqlType.Tuple) type).elements();
        for (int i = 1; i <= elements.size(); i++) {
            struct.field("field" + i, schema(elements.get(i - 1), path + ".field" + i));
        }
        return struct;
    }

    private static SchemaBuilder scalar(CqlType.Scalar type) {
        return switch (type) {
            case ASCII, TEXT, UUID, TIMEUUID, INET, DURATION -> SchemaBuilder.string();
            case TINYINT -> SchemaBuilder.int8();
            case SMALLINT -> SchemaBuilder.int16();
            case INT -> SchemaBuilder.int32();
            case BIGINT, COUNTER, TIME -> SchemaBuilder.int64();
            case FLOAT -> SchemaBuilder.float32();
            case DOUBLE -> SchemaBuilder.float64();
            case BOOLEAN -> SchemaBuilder.bool();
            case BLOB -> SchemaBuilder.bytes();
            case TIMESTAMP -> Timestamp.builder();
            case DATE -> Date.builder();
            case DECIMAL -> Decimal.builder(18);
            case VARINT -> Decimal.builder(0);
        };
    }

    private static Object value(Schema schema, Object value) {
        if (value instanceof Collection<?> collection) {
            return each(schema, collection);
        }
        if (value instanceof CqlVector<?> vector) {
            return each(schema, vector.stream().toList());
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> values = new LinkedHashMap<>();
            map.forEach((key, of) -> values.put(value(schema.keySchema(), key), value(schema.valueSchema(), of)));
            return values;
        }
        if (value instanceof GettableByIndex fields) {
            Struct struct = new Struct(schema);
            schema.fields()
                    .forEach(field -> struct.put(field, value(field.schema(), CellBytes.field(fields, field.index()))));
            return struct;
        }
        return scalar(value);
    }

    private static List<Object> each(Schema schema, Collection<?> elements) {
        List<Object> values = new ArrayList<>();
        elements.forEach(element -> values.add(value(schema.valueSchema(), element)));
        return values;
    }

    private static Object scalar(Object value) {
        if (value instanceof BigDecimal decimal) {
            return decimal.setScale(18);
        }
        if (value instanceof BigInteger integer) {
            return new BigDecimal(integer);
        }
        if (value instanceof Instant instant) {
            return new java.util.Date(instant.toEpochMilli());
        }
        if (value instanceof LocalDate date) {
            return new java.util.Date(86_400_000L * date.toEpochDay());
        }
        if (value instanceof LocalTime time) {
            return time.toNanoOfDay();
        }
        if (value instanceof ByteBuffer bytes) {
            return bytes(bytes);
        }
        return isText(value) ? text(value) : value;
    }

    static boolean isText(Object value) {
        return value instanceof java.util.UUID || value instanceof InetAddress || value instanceof CqlDuration;
    }

    static String text(Object value) {
        if (value instanceof InetAddress address) {
            return address.getHostAddress();
        }
        return value instanceof CqlDuration duration ? iso8601(duration) : value.toString();
    }

    /** In the words of java.time, whose periods and durations know the same units. */
    private static String iso8601(CqlDuration duration) {
        int months = Math.abs(duration.getMonths());
        int days = Math.abs(duration.getDays());
        String sign = duration.getMonths() < 0 || duration.getDays() < 0 || duration.getNanoseconds() < 0 ? "-" : "";
        String date = java.time.Period.of(months / 12, months % 12, days).toString();
        String time = Duration.ofNanos(Math.abs(duration.getNanoseconds())).toString();
        if (time.equals("PT0S")) {
            return date.equals("P0D") ? "PT0S" : sign + date;
        }
        return sign + (date.equals("P0D") ? "P" : date) + time.substring(1);
    }

    static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }
}
