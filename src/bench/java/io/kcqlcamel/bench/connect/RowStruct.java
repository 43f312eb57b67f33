package io.kcqlcamel.bench.connect;

import com.datastax.oss.driver.api.core.cql.ColumnDefinitions;
import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.api.core.type.DataType;
import com.datastax.oss.driver.api.core.type.DataTypes;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.connect.data.Field;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.data.Timestamp;

/** Rows of one result as structs of Connect: every cell decoded by the driver. */
record RowStruct(Schema schema) {

    private static final Map<DataType, Schema> SCHEMAS = Map.of(
            DataTypes.UUID, Schema.OPTIONAL_STRING_SCHEMA,
            DataTypes.TEXT, Schema.OPTIONAL_STRING_SCHEMA,
            DataTypes.INT, Schema.OPTIONAL_INT32_SCHEMA,
            DataTypes.BIGINT, Schema.OPTIONAL_INT64_SCHEMA,
            DataTypes.DOUBLE, Schema.OPTIONAL_FLOAT64_SCHEMA,
            DataTypes.FLOAT, Schema.OPTIONAL_FLOAT32_SCHEMA,
            DataTypes.BOOLEAN, Schema.OPTIONAL_BOOLEAN_SCHEMA,
            DataTypes.TIMESTAMP, Timestamp.builder().optional().build(),
            DataTypes.DATE,
                    org.apache.kafka.connect.data.Date.builder().optional().build());

    static RowStruct of(ColumnDefinitions columns) {
        SchemaBuilder schema = SchemaBuilder.struct().name("row").optional();
        columns.forEach(column -> schema.field(column.getName().asInternal(), SCHEMAS.get(column.getType())));
        return new RowStruct(schema.build());
    }

    Struct of(Row row) {
        Struct struct = new Struct(schema);
        for (Field field : schema.fields()) {
            struct.put(field, value(row.getObject(field.index())));
        }
        return struct;
    }

    private static Object value(Object cell) {
        if (cell instanceof UUID uuid) {
            return uuid.toString();
        }
        if (cell instanceof Instant instant) {
            return Date.from(instant);
        }
        if (cell instanceof LocalDate date) {
            return Date.from(date.atStartOfDay(ZoneOffset.UTC).toInstant());
        }
        return cell;
    }
}
