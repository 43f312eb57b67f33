package io.kcqlcamel.encode;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kcqlcamel.encode.ConnectSchema.ArrayOf;
import io.kcqlcamel.encode.ConnectSchema.Logical;
import io.kcqlcamel.encode.ConnectSchema.LogicalType;
import io.kcqlcamel.encode.ConnectSchema.MapOf;
import io.kcqlcamel.encode.ConnectSchema.Primitive;
import io.kcqlcamel.encode.ConnectSchema.Struct;

/** The schema that Connect's JsonConverter sends along, with its properties in the same order. */
final class JsonSchemaText implements ConnectSchema.Visitor<ObjectNode> {

    private static final ObjectWriter JSON = new ObjectMapper().writer();

    private JsonSchemaText() {}

    /** In UTF-8, by the same writer as Connect's: Jackson escapes names in bytes otherwise than in a String. */
    static byte[] of(ConnectSchema schema) {
        try {
            return JSON.writeValueAsBytes(schema.accept(new JsonSchemaText()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public ObjectNode primitive(Primitive schema) {
        return node(name(schema.type()), schema);
    }

    @Override
    public ObjectNode logical(LogicalType schema) {
        Logical logical = schema.logical();
        ObjectNode node = node(name(logical.base()), schema);
        node.put("name", logical.name());
        node.put("version", Logical.VERSION);
        if (!logical.parameters().isEmpty()) {
            ObjectNode parameters = node.putObject("parameters");
            logical.parameters().forEach(parameters::put);
        }
        return node;
    }

    @Override
    public ObjectNode array(ArrayOf schema) {
        ObjectNode node = type("array");
        node.set("items", schema.element().accept(this));
        return node.put("optional", schema.optional());
    }

    @Override
    public ObjectNode map(MapOf schema) {
        ObjectNode node = type("map");
        node.set("keys", schema.key().accept(this));
        node.set("values", schema.value().accept(this));
        return node.put("optional", schema.optional());
    }

    @Override
    public ObjectNode struct(Struct schema) {
        ObjectNode node = type("struct");
        ArrayNode fields = node.putArray("fields");
        schema.fields().forEach(field -> fields.add(field.schema().accept(this).put("field", field.name())));
        return node.put("optional", schema.optional()).put("name", schema.name());
    }

    private static ObjectNode node(String type, ConnectSchema schema) {
        return type(type).put("optional", schema.optional());
    }

    private static ObjectNode type(String type) {
        return JsonNodeFactory.instance.objectNode().put("type", type);
    }

    private static String name(ConnectSchema.Type type) {
        return switch (type) {
            case INT8 -> "int8";
            case INT16 -> "int16";
            case INT32 -> "int32";
            case INT64 -> "int64";
            case FLOAT32 -> "float";
            case FLOAT64 -> "double";
            case BOOLEAN -> "boolean";
            case STRING -> "string";
            case BYTES -> "bytes";
        };
    }
}
