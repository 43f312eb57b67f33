package io.kcqlcamel.transform;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.generic.GenericData;
import org.apache.kafka.connect.data.Date;
import org.apache.kafka.connect.data.Decimal;
import org.apache.kafka.connect.data.Field;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.data.Time;
import org.apache.kafka.connect.data.Timestamp;
import org.apache.kafka.connect.errors.DataException;

/** Connect's values in the shape that Avro's generic writer takes. */
final class AvroValues {

    private AvroValues() {}

    /**
     * @param schema of the value
     * @param avro what {@link AvroSchemas} made of it
     * @throws DataException when the value is none of its schema
     */
    static Object of(Schema schema, org.apache.avro.Schema avro, Object value) {
        if (value == null) {
            if (!schema.isOptional()) {
                throw new DataException("a value is null that its schema says is never null");
            }
            return null;
        }
        org.apache.avro.Schema present = present(avro);
        return switch (schema.type()) {
            case STRUCT -> record(schema, present, (Struct) value);
            case ARRAY -> list(schema.valueSchema(), present.getElementType(), (Collection<?>) value);
            case MAP ->
                AvroSchemas.hasStringKeys(schema)
                        ? map(schema.valueSchema(), present.getValueType(), (Map<?, ?>) value)
                        : entries(schema, present.getElementType(), (Map<?, ?>) value);
            default -> scalar(schema, value);
        };
    }

    /** A schema's default as Avro's own fields and properties take it. */
    static Object ofDefault(Schema schema) {
        if (!schema.type().isPrimitive()) {
            throw new DataException("defaults are supported for single values only, and here is one of type "
                    + schema.type() + (schema.name() == null ? "" : ", " + schema.name()));
        }
        Object value = scalar(schema, schema.defaultValue());
        return value instanceof ByteBuffer bytes ? bytes.array() : value;
    }

    /** Of a union with null, the other branch. */
    private static org.apache.avro.Schema present(org.apache.avro.Schema avro) {
        if (!avro.isUnion()) {
            return avro;
        }
        return avro.getTypes().stream()
                .filter(branch -> branch.getType() != org.apache.avro.Schema.Type.NULL)
                .findFirst()
                .orElseThrow();
    }

    private static Object scalar(Schema schema, Object value) {
        if (value instanceof java.util.Date moment) {
            return switch (String.valueOf(schema.name())) {
                case Date.LOGICAL_NAME -> Date.fromLogical(schema, moment);
                case Time.LOGICAL_NAME -> Time.fromLogical(schema, moment);
                default -> Timestamp.fromLogical(schema, moment);
            };
        }
        if (value instanceof BigDecimal decimal) {
            return ByteBuffer.wrap(Decimal.fromLogical(schema, decimal));
        }
        if (value instanceof byte[] bytes) {
            return ByteBuffer.wrap(bytes);
        }
        boolean small = value instanceof Byte || value instanceof Short;
        return small ? (Object) ((Number) value).intValue() : value;
    }

    private static Object record(Schema schema, org.apache.avro.Schema avro, Struct struct) {
        GenericData.Record row = new GenericData.Record(avro);
        for (Field field : schema.fields()) {
            org.apache.avro.Schema of = avro.getFields().get(field.index()).schema();
            row.put(field.index(), of(field.schema(), of, struct.get(field)));
        }
        return row;
    }

    private static List<Object> list(Schema element, org.apache.avro.Schema avro, Collection<?> values) {
        List<Object> list = new ArrayList<>(values.size());
        values.forEach(value -> list.add(of(element, avro, value)));
        return list;
    }

    private static Map<String, Object> map(Schema element, org.apache.avro.Schema avro, Map<?, ?> values) {
        Map<String, Object> map = new LinkedHashMap<>();
        values.forEach((key, value) -> map.put((String) key, of(element, avro, value)));
        return map;
    }

    private static List<Object> entries(Schema schema, org.apache.avro.Schema avro, Map<?, ?> values) {
        org.apache.avro.Schema keys = avro.getField(AvroSchemas.KEY).schema();
        org.apache.avro.Schema of = avro.getField(AvroSchemas.VALUE).schema();
        List<Object> entries = new ArrayList<>(values.size());
        values.forEach((key, value) -> {
            GenericData.Record entry = new GenericData.Record(avro);
            entry.put(AvroSchemas.KEY, of(schema.keySchema(), keys, key));
            entry.put(AvroSchemas.VALUE, of(schema.valueSchema(), of, value));
            entries.add(entry);
        });
        return entries;
    }
}
