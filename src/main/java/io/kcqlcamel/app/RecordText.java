package io.kcqlcamel.app;

import io.kcqlcamel.encode.SchemaRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;

/** A record's key or value as a person reads it. */
@FunctionalInterface
interface RecordText {

    /** @param bytes may be null */
    String of(byte[] bytes);

    static RecordText plain() {
        return bytes -> bytes == null ? "null" : new String(bytes, StandardCharsets.UTF_8);
    }

    /** Byte 0, the schema's id, then Avro's binary encoding. */
    static RecordText avro(SchemaRegistry registry) {
        Map<Integer, Schema> schemas = new ConcurrentHashMap<>();
        return bytes -> {
            if (bytes == null) {
                return "null";
            }
            int id = ByteBuffer.wrap(bytes).getInt(1);
            Schema schema = schemas.computeIfAbsent(id, key -> new Schema.Parser().parse(registry.schema(key)));
            try {
                BinaryDecoder decoder = DecoderFactory.get().binaryDecoder(bytes, 5, bytes.length - 5, null);
                return new GenericDatumReader<>(schema).read(null, decoder) + " (Avro, schema " + id + ")";
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }
}
