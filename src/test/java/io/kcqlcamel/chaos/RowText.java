package io.kcqlcamel.chaos;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;

/** A row as JSON, of whatever it arrived in. */
final class RowText {

    private static final int HEADER = 5;

    private RowText() {}

    static String of(int id, String name) {
        return "{\"id\":" + id + ",\"name\":\"" + name + "\"}";
    }

    static String json(byte[] value) {
        return new String(value, StandardCharsets.UTF_8);
    }

    /** @param registry where schemas are */
    static Function<byte[], String> avro(String registry) {
        Map<Integer, GenericDatumReader<GenericRecord>> readers = new HashMap<>();
        return value -> {
            int id = ByteBuffer.wrap(value).getInt(1);
            var reader = readers.computeIfAbsent(id, unknown -> new GenericDatumReader<>(schema(registry, id)));
            var decoder = DecoderFactory.get().binaryDecoder(value, HEADER, value.length - HEADER, null);
            try {
                return reader.read(null, decoder).toString().replace(" ", "");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    private static Schema schema(String registry, int id) {
        try {
            var answer = new ObjectMapper()
                    .readTree(URI.create(registry + "/schemas/ids/" + id).toURL());
            return new Schema.Parser().parse(answer.get("schema").asText());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
