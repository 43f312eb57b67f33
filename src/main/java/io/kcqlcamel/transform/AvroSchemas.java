package io.kcqlcamel.transform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.JsonProperties;
import org.apache.avro.Schema;
import org.apache.kafka.connect.data.Date;
import org.apache.kafka.connect.data.Decimal;
import org.apache.kafka.connect.data.Field;
import org.apache.kafka.connect.data.Time;
import org.apache.kafka.connect.data.Timestamp;

/**
 * The Avro schema that Confluent's AvroConverter makes of any Connect schema, with its properties in the same order. For
 * a table's own rows it is the same text as that of the fast path; transforms change types, drop names, add versions and
 * defaults.
 */
final class AvroSchemas {

    static final String KEY = "key";
    static final String VALUE = "value";

    private static final String NAMESPACE = "io.confluent.connect.avro";
    private static final String UNNAMED = "ConnectDefault";
    private static final String MAP_ENTRY = "MapEntry";
    private static final int DECIMAL_PRECISION = 64;
    private static final Map<String, String> LOGICAL_TYPES = Map.of(
            Date.LOGICAL_NAME, "date",
            Time.LOGICAL_NAME, "time-millis",
            Timestamp.LOGICAL_NAME, "timestamp-millis",
            Decimal.LOGICAL_NAME, "decimal");

    private final boolean connectMetaData;
    private final List<List<Object>> mapEntries = new ArrayList<>();
    private final Map<String, Schema> records = new HashMap<>();

    private AvroSchemas(boolean connectMetaData) {
        this.connectMetaData = connectMetaData;
    }

    /**
     * @param connectMetaData false leaves out the properties that only Connect reads, {@code connect.*}
     * @throws AvroRuntimeException when a name is no Avro name, or that of two records; the message says which
     */
    static Schema of(org.apache.kafka.connect.data.Schema schema, boolean connectMetaData) {
        return new AvroSchemas(connectMetaData).schema(schema);
    }

    private Schema schema(org.apache.kafka.connect.data.Schema schema) {
        Schema base = base(schema);
        if (connectMetaData) {
            addConnectProperties(schema, base);
        }
        addProperty(base, "logicalType", schema.name() == null ? null : LOGICAL_TYPES.get(schema.name()));
        if (schema.type() == org.apache.kafka.connect.data.Schema.Type.STRUCT) {
            requireOneShape(base);
        }
        if (!schema.isOptional()) {
            return base;
        }
        Schema none = Schema.create(Schema.Type.NULL);
        // A union's first branch is that of the field's default.
        return schema.defaultValue() == null ? Schema.createUnion(none, base) : Schema.createUnion(base, none);
    }

    private Schema base(org.apache.kafka.connect.data.Schema schema) {
        return switch (schema.type()) {
            case INT8, INT16, INT32 -> Schema.create(Schema.Type.INT);
            case INT64 -> Schema.create(Schema.Type.LONG);
            case FLOAT32 -> Schema.create(Schema.Type.FLOAT);
            case FLOAT64 -> Schema.create(Schema.Type.DOUBLE);
            case BOOLEAN -> Schema.create(Schema.Type.BOOLEAN);
            case STRING -> Schema.create(Schema.Type.STRING);
            case BYTES -> bytes(schema);
            case ARRAY -> Schema.createArray(schema(schema.valueSchema()));
            case MAP ->
                hasStringKeys(schema)
                        ? Schema.createMap(schema(schema.valueSchema()))
                        : Schema.createArray(mapEntry(schema));
            case STRUCT -> record(schema);
        };
    }

    private static Schema bytes(org.apache.kafka.connect.data.Schema schema) {
        Schema avro = Schema.create(Schema.Type.BYTES);
        if (Decimal.LOGICAL_NAME.equals(schema.name())) {
            avro.addProp("scale", Integer.valueOf(schema.parameters().get(Decimal.SCALE_FIELD)));
            avro.addProp("precision", DECIMAL_PRECISION);
        }
        return avro;
    }

    /** Whether Avro has a map for it; of others it holds the entries. */
    static boolean hasStringKeys(org.apache.kafka.connect.data.Schema map) {
        return map.keySchema().type() == org.apache.kafka.connect.data.Schema.Type.STRING
                && !map.keySchema().isOptional();
    }

    /** Only one shape can have the name of Confluent's entries; others are numbered. */
    private Schema mapEntry(org.apache.kafka.connect.data.Schema map) {
        List<Object> shape = List.of(map.keySchema(), map.valueSchema());
        if (!mapEntries.contains(shape)) {
            mapEntries.add(shape);
        }
        int number = mapEntries.indexOf(shape) + 1;
        Schema avro = Schema.createRecord(number == 1 ? MAP_ENTRY : MAP_ENTRY + number, null, NAMESPACE, false);
        if (number > 1 && connectMetaData) {
            avro.addProp("connect.internal.type", MAP_ENTRY);
        }
        avro.setFields(List.of(field(KEY, map.keySchema()), field(VALUE, map.valueSchema())));
        return avro;
    }

    private Schema record(org.apache.kafka.connect.data.Schema schema) {
        String full = Optional.ofNullable(schema.name()).orElse(NAMESPACE + "." + UNNAMED);
        int dot = full.lastIndexOf('.');
        Schema avro =
                Schema.createRecord(full.substring(dot + 1), null, dot < 0 ? null : full.substring(0, dot), false);
        List<Schema.Field> fields = new ArrayList<>();
        for (Field field : schema.fields()) {
            fields.add(field(field.name(), field.schema()));
        }
        avro.setFields(fields);
        return avro;
    }

    /** Avro writes a record out once and then names it, and does not look whether the second is the first. */
    private void requireOneShape(Schema record) {
        Schema first = records.putIfAbsent(record.getFullName(), record);
        if (first != null && !first.equals(record)) {
            throw new AvroRuntimeException("Two different records are named " + record.getFullName());
        }
    }

    private Schema.Field field(String name, org.apache.kafka.connect.data.Schema schema) {
        return new Schema.Field(name, schema(schema), null, defaultOf(schema));
    }

    /** In the form that Avro's own Field takes. */
    private static Object defaultOf(org.apache.kafka.connect.data.Schema schema) {
        if (schema.defaultValue() != null) {
            return AvroValues.ofDefault(schema);
        }
        return schema.isOptional() ? JsonProperties.NULL_VALUE : null;
    }

    private static void addConnectProperties(org.apache.kafka.connect.data.Schema schema, Schema avro) {
        addProperty(avro, "connect.doc", schema.doc());
        addProperty(avro, "connect.version", schema.version());
        addProperty(avro, "connect.parameters", emptyToNull(schema.parameters()));
        if (schema.defaultValue() != null) {
            addProperty(avro, "connect.default", AvroValues.ofDefault(schema));
        }
        addProperty(avro, "connect.name", schema.name());
        switch (schema.type()) {
            case INT8 -> avro.addProp("connect.type", "int8");
            case INT16 -> avro.addProp("connect.type", "int16");
            default -> {}
        }
    }

    private static void addProperty(Schema avro, String name, Object value) {
        if (value != null) {
            avro.addProp(name, value);
        }
    }

    private static Map<String, String> emptyToNull(Map<String, String> parameters) {
        return parameters == null || parameters.isEmpty() ? null : parameters;
    }
}
