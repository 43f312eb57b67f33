package io.kcqlcamel.encode;

import io.kcqlcamel.encode.ConnectSchema.ArrayOf;
import io.kcqlcamel.encode.ConnectSchema.Field;
import io.kcqlcamel.encode.ConnectSchema.Logical;
import io.kcqlcamel.encode.ConnectSchema.LogicalType;
import io.kcqlcamel.encode.ConnectSchema.MapOf;
import io.kcqlcamel.encode.ConnectSchema.Primitive;
import io.kcqlcamel.encode.ConnectSchema.Struct;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.JsonProperties;
import org.apache.avro.Schema;

/**
 * The Avro schema that Confluent's AvroConverter makes of a Connect schema, with its properties in the same order: a
 * registry compares texts, so that another order would be another version.
 */
final class AvroSchemaText implements ConnectSchema.Visitor<Schema> {

    private static final String NAMESPACE = "io.confluent.connect.avro";
    private static final String MAP_ENTRY = "MapEntry";

    /** What AvroConverter declares for every decimal. */
    private static final int PRECISION = 64;

    private final boolean connectMetaData;
    private final List<List<ConnectSchema>> mapEntries = new ArrayList<>();
    private final Map<String, Schema> records = new HashMap<>();

    private AvroSchemaText(boolean connectMetaData) {
        this.connectMetaData = connectMetaData;
    }

    /**
     * @param connectMetaData false leaves out the properties that only Connect reads, {@code connect.*}
     * @throws IllegalArgumentException when a name is no Avro name, or that of two records; the message says which
     */
    static String of(ConnectSchema schema, boolean connectMetaData) {
        try {
            return new AvroSchemaText(connectMetaData).schema(schema).toString();
        } catch (AvroRuntimeException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private Schema schema(ConnectSchema schema) {
        Schema base = schema.accept(this);
        return schema.optional() ? Schema.createUnion(Schema.create(Schema.Type.NULL), base) : base;
    }

    @Override
    public Schema primitive(Primitive schema) {
        Schema avro = base(schema.type());
        if (connectMetaData && schema.type() == ConnectSchema.Type.INT8) {
            avro.addProp("connect.type", "int8");
        }
        if (connectMetaData && schema.type() == ConnectSchema.Type.INT16) {
            avro.addProp("connect.type", "int16");
        }
        return avro;
    }

    private static Schema base(ConnectSchema.Type type) {
        return Schema.create(
                switch (type) {
                    case INT8, INT16, INT32 -> Schema.Type.INT;
                    case INT64 -> Schema.Type.LONG;
                    case FLOAT32 -> Schema.Type.FLOAT;
                    case FLOAT64 -> Schema.Type.DOUBLE;
                    case BOOLEAN -> Schema.Type.BOOLEAN;
                    case STRING -> Schema.Type.STRING;
                    case BYTES -> Schema.Type.BYTES;
                });
    }

    @Override
    public Schema logical(LogicalType schema) {
        Logical logical = schema.logical();
        Schema avro = base(logical.base());
        Map<String, String> parameters = logical.parameters();
        if (parameters.containsKey("scale")) {
            avro.addProp("scale", Integer.valueOf(parameters.get("scale")));
            avro.addProp("precision", PRECISION);
        }
        if (connectMetaData) {
            avro.addProp("connect.version", Logical.VERSION);
            if (!parameters.isEmpty()) {
                avro.addProp("connect.parameters", parameters);
            }
            avro.addProp("connect.name", logical.name());
        }
        avro.addProp("logicalType", logical.avroName());
        return avro;
    }

    @Override
    public Schema array(ArrayOf schema) {
        return Schema.createArray(schema(schema.element()));
    }

    @Override
    public Schema map(MapOf schema) {
        return schema.stringKeys() ? Schema.createMap(schema(schema.value())) : Schema.createArray(mapEntry(schema));
    }

    /** Confluent's form of a map that Avro has none for. Only one shape can have its name; others are numbered. */
    private Schema mapEntry(MapOf schema) {
        List<ConnectSchema> shape = List.of(schema.key(), schema.value());
        if (!mapEntries.contains(shape)) {
            mapEntries.add(shape);
        }
        int number = mapEntries.indexOf(shape) + 1;
        Schema avro = Schema.createRecord(number == 1 ? MAP_ENTRY : MAP_ENTRY + number, null, NAMESPACE, false);
        if (number > 1 && connectMetaData) {
            avro.addProp("connect.internal.type", MAP_ENTRY);
        }
        avro.setFields(List.of(field(new Field("key", schema.key())), field(new Field("value", schema.value()))));
        return avro;
    }

    @Override
    public Schema struct(Struct schema) {
        int dot = schema.name().lastIndexOf('.');
        Schema avro = Schema.createRecord(
                schema.name().substring(dot + 1), null, schema.name().substring(0, dot), false);
        avro.setFields(schema.fields().stream().map(this::field).toList());
        if (connectMetaData) {
            avro.addProp("connect.name", schema.name());
        }
        // Avro writes a record out once and then names it, and does not look whether the second is the first.
        Schema first = records.putIfAbsent(schema.name(), avro);
        if (first != null && !first.equals(avro)) {
            throw new AvroRuntimeException("Two different records are named " + schema.name());
        }
        return avro;
    }

    private Schema.Field field(Field field) {
        Object initial = field.schema().optional() ? JsonProperties.NULL_VALUE : null;
        return new Schema.Field(field.name(), schema(field.schema()), null, initial);
    }
}
