package io.kcqlcamel.transform;

import io.kcqlcamel.cassandra.Column;
import io.kcqlcamel.cassandra.CqlType.Scalar;
import io.kcqlcamel.cassandra.RowBytes;
import io.kcqlcamel.encode.ConnectFormat;
import io.kcqlcamel.encode.ConnectRow;
import io.kcqlcamel.encode.KafkaRecord;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.kafka.connect.json.JsonConverter;
import org.apache.kafka.connect.storage.Converter;
import org.apache.kafka.connect.storage.StringConverter;

/** The row (1, 'carlo', '77', 1719838880000) of students, and what transforms make of it. */
final class TransformedRows {

    private static final List<Column> COLUMNS = List.of(
            new Column("id", Scalar.INT),
            new Column("name", Scalar.TEXT),
            new Column("age", Scalar.TEXT),
            new Column("added", Scalar.TIMESTAMP));

    private static final List<ByteBuffer> CELLS = List.of(
            ByteBuffer.allocate(4).putInt(1).flip(),
            text("carlo"),
            text("77"),
            ByteBuffer.allocate(8).putLong(1719838880000L).flip());

    private TransformedRows() {}

    /** @param lines each of which belongs to {@code transforms} or {@code predicates} */
    static Optional<KafkaRecord> through(String... lines) {
        return through(new StringConverter(), lines);
    }

    /** @param keyConverter null for none */
    static Optional<KafkaRecord> through(Converter keyConverter, String[] lines) {
        ConnectRow rows = new ConnectFormat(true).encoder("students_topic", "school", "students", COLUMNS);
        ConnectRecords records = new ConnectRecords("students_topic", "school", "students", rows, null, null);
        Converter json = new JsonConverter();
        json.configure(Map.of("schemas.enable", "false"), false);
        try (RowTransformer transformer = new RowTransformer(records, chain(lines), keyConverter, json)) {
            return transformer.transform(RowBytes.of(CELLS.toArray(ByteBuffer[]::new)));
        }
    }

    static TransformChain chain(String... lines) {
        return TransformChain.load(String.join("\n", lines), TransformedRows.class.getClassLoader());
    }

    /** Topic, key, value and headers, as one reads them. */
    static String shown(KafkaRecord record) {
        String headers = record.headers().entrySet().stream()
                .map(header -> " " + header.getKey() + "=" + string(header.getValue()))
                .collect(Collectors.joining());
        String time = record.timestamp() == null ? "" : " @" + record.timestamp();
        return record.topic() + ": " + string(record.key()) + " " + string(record.value()) + headers + time;
    }

    private static String string(byte[] bytes) {
        return bytes == null ? "null" : new String(bytes, StandardCharsets.UTF_8);
    }

    private static ByteBuffer text(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }
}
