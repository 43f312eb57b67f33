package io.kcqlcamel.encode;

import com.datastax.oss.driver.api.core.data.CqlVector;
import com.datastax.oss.driver.api.core.data.GettableByIndex;
import com.datastax.oss.driver.api.core.data.TupleValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kcqlcamel.cassandra.CqlType;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Map;

/** Collections as the text that Jackson makes of them. */
final class JsonTextOracle {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNodeFactory NODES = new JsonNodeFactory(true);

    private JsonTextOracle() {}

    static String text(CqlType type, Object value) {
        return value == null ? null : text(node(value, type));
    }

    private static String text(JsonNode node) {
        try {
            return JSON.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode node(Object value, CqlType type) {
        if (value == null) {
            return NODES.nullNode();
        }
        if (value instanceof Collection<?> collection) {
            CqlType element = type instanceof CqlType.ListOf list ? list.element() : ((CqlType.SetOf) type).element();
            ArrayNode array = NODES.arrayNode();
            collection.forEach(each -> array.add(node(each, element)));
            return array;
        }
        if (value instanceof CqlVector<?> vector) {
            ArrayNode array = NODES.arrayNode();
            vector.forEach(each -> array.add(node(each, ((CqlType.Vector) type).element())));
            return array;
        }
        if (value instanceof Map<?, ?> map) {
            ObjectNode object = NODES.objectNode();
            map.forEach((key, of) ->
                    object.set(key(node(key, ((CqlType.MapOf) type).key())), node(of, ((CqlType.MapOf) type).value())));
            return object;
        }
        if (value instanceof GettableByIndex fields) {
            return fields(fields, type);
        }
        return scalar(value);
    }

    private static JsonNode fields(GettableByIndex fields, CqlType type) {
        if (fields instanceof TupleValue tuple) {
            ArrayNode array = NODES.arrayNode();
            for (int i = 0; i < tuple.size(); i++) {
                array.add(node(
                        CellBytes.field(tuple, i),
                        ((CqlType.Tuple) type).elements().get(i)));
            }
            return array;
        }
        ObjectNode object = NODES.objectNode();
        CqlType.Udt udt = (CqlType.Udt) type;
        for (int i = 0; i < fields.size(); i++) {
            object.set(
                    udt.fields().get(i).name(),
                    node(CellBytes.field(fields, i), udt.fields().get(i).type()));
        }
        return object;
    }

    private static String key(JsonNode key) {
        return key.isTextual() || key.isFloat() || key.isDouble() || key.isBinary() ? key.asText() : text(key);
    }

    private static JsonNode scalar(Object value) {
        if (value instanceof Instant instant) {
            return NODES.numberNode(instant.toEpochMilli());
        }
        if (value instanceof LocalDate date) {
            return NODES.numberNode(date.toEpochDay());
        }
        if (value instanceof LocalTime time) {
            return NODES.numberNode(time.toNanoOfDay());
        }
        if (value instanceof ByteBuffer bytes) {
            return NODES.binaryNode(ConnectOracle.bytes(bytes));
        }
        if (value instanceof BigDecimal decimal) {
            return NODES.numberNode(decimal);
        }
        if (value instanceof BigInteger integer) {
            return NODES.numberNode(integer);
        }
        return ConnectOracle.isText(value) ? NODES.textNode(ConnectOracle.text(value)) : JSON.valueToTree(value);
    }
}
