package io.kcqlcamel.encode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.kafka.connect.data.Struct;

/** Messages read by Avro's own reader, and Connect's values in the same shape: records as lists, texts as strings. */
final class AvroOracle {

    private static final int HEADER = 5;

    private AvroOracle() {}

    static Object read(Schema schema, byte[] message) {
        BinaryDecoder decoder = DecoderFactory.get().binaryDecoder(message, HEADER, message.length - HEADER, null);
        try {
            Object value = new GenericDatumReader<>(schema).read(null, decoder);
            if (!decoder.isEnd()) {
                throw new IllegalStateException("bytes are left over behind " + value);
            }
            return read(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object read(Object value) {
        if (value instanceof IndexedRecord row) {
            List<Object> fields = new ArrayList<>();
            row.getSchema().getFields().forEach(field -> fields.add(read(row.get(field.pos()))));
            return fields;
        }
        if (value instanceof Collection<?> collection) {
            List<Object> elements = new ArrayList<>();
            collection.forEach(element -> elements.add(read(element)));
            return elements;
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> entries = new HashMap<>();
            map.forEach((key, of) -> entries.put(read(key), read(of)));
            return entries;
        }
        return value instanceof CharSequence text ? text.toString() : value;
    }

    static Object expected(Struct row) {
        return expected(row.schema(), row);
    }

    private static Object expected(org.apache.kafka.connect.data.Schema schema, Object value) {
        if (value instanceof Struct struct) {
            List<Object> fields = new ArrayList<>();
            schema.fields().forEach(field -> fields.add(expected(field.schema(), struct.get(field))));
            return fields;
        }
        if (value instanceof Collection<?> collection) {
            List<Object> elements = new ArrayList<>();
            collection.forEach(element -> elements.add(expected(schema.valueSchema(), element)));
            return elements;
        }
        if (value instanceof Map<?, ?> map) {
            return map(schema, map);
        }
        return scalar(schema, value);
    }

    /** An Avro map has keys of text; with others there is a list of pairs. */
    private static Object map(org.apache.kafka.connect.data.Schema schema, Map<?, ?> map) {
        Map<Object, Object> entries = new HashMap<>();
        List<Object> pairs = new ArrayList<>();
        map.forEach((key, value) -> {
            List<Object> pair = new ArrayList<>();
            pair.add(expected(schema.keySchema(), key));
            pair.add(expected(schema.valueSchema(), value));
            pairs.add(pair);
            entries.put(pair.get(0), pair.get(1));
        });
        return schema.keySchema().type() == org.apache.kafka.connect.data.Schema.Type.STRING ? entries : pairs;
    }

    private static Object scalar(org.apache.kafka.connect.data.Schema schema, Object value) {
        if (value instanceof BigDecimal decimal) {
            return ByteBuffer.wrap(decimal.unscaledValue().toByteArray());
        }
        if (value instanceof java.util.Date date) {
            boolean days = org.apache.kafka.connect.data.Date.LOGICAL_NAME.equals(schema.name());
            return days ? (Object) (int) (date.getTime() / 86_400_000L) : (Object) date.getTime();
        }
        if (value instanceof byte[] bytes) {
            return ByteBuffer.wrap(bytes);
        }
        return value instanceof Byte || value instanceof Short ? (Object) ((Number) value).intValue() : value;
    }
}
