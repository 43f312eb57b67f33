package io.kcqlcamel.app;

import io.kcqlcamel.bean.Diagnosis;
import io.kcqlcamel.cassandra.Column;
import io.kcqlcamel.cassandra.CqlType;
import io.kcqlcamel.cassandra.RowBytes;
import io.kcqlcamel.encode.AvroFormat;
import io.kcqlcamel.encode.Converter;
import io.kcqlcamel.encode.DecimalFormat;
import io.kcqlcamel.encode.JsonFormat;
import io.kcqlcamel.encode.SubjectNameStrategy;
import io.kcqlcamel.route.RouteDirectory;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Goes through a start as far as that goes without servers, for {@code make build}: the classes that are loaded by then go
 * into an archive, and the launcher has the JVM map it into memory, which takes less time than loading them: docs/performance.md.
 */
final class Rehearsal {

    /** Nothing listens there. */
    private static final String NOWHERE = "127.0.0.1:1";

    private static final String CONNECTOR =
            """
            {
              "name": "rehearsal",
              "connector.class": "io.lenses.streamreactor.connect.cassandra.source.CassandraSourceConnector",
              "tasks.max": "2",
              "connect.cassandra.contact.points": "127.0.0.1",
              "connect.cassandra.port": "1",
              "value.converter": "org.apache.kafka.connect.json.JsonConverter",
              "connect.cassandra.key.space": "rehearsal",
              "connect.cassandra.kcql": "INSERT INTO t SELECT * FROM t PK added INCREMENTALMODE=TIMESTAMP"
            }
            """;

    private Rehearsal() {}

    public static void main(String[] arguments) throws IOException {
        KcqlCamel.configureLogging();
        start(Files.createTempDirectory("kcql-camel"));
        clients();
        List.of(
                        new JsonFormat(false, DecimalFormat.BASE64, true),
                        new AvroFormat((subject, schema) -> 1, SubjectNameStrategy.TOPIC_NAME, false, false, true))
                .forEach(Rehearsal::encode);
        System.exit(0);
    }

    /**
     * Routes are compiled, loaded, and begun.
     *
     * @return where it ends: Kafka's brokers cannot be found
     */
    static String start(Path directory) throws IOException {
        Path connector = Files.writeString(directory.resolve("rehearsal.json"), CONNECTOR);
        RouteDirectory routes = new RouteDirectory(directory);
        PrintWriter unread = new PrintWriter(Writer.nullWriter());
        KcqlCamel.commandLine().setOut(unread).execute("check", connector.toString());
        CompileCommand.compile(connector, routes, true, unread);
        try {
            new RouteMain(routes.yamlFiles(), Map.of("camel.component.kafka.brokers", "nowhere.invalid:9092")).run();
            throw new IllegalStateException("There are brokers at nowhere.invalid.");
        } catch (Exception e) {
            return Diagnosis.of(e).message();
        }
    }

    private static void clients() {
        Properties settings = new Properties();
        settings.put("bootstrap.servers", NOWHERE);
        Admin.create(settings).close(Duration.ZERO);
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer()).close(Duration.ZERO);
        settings.put("transactional.id", "rehearsal");
        settings.put("compression.type", "lz4");
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer()).close(Duration.ZERO);
    }

    private static void encode(Converter format) {
        List<Column> columns = List.of(new Column("id", CqlType.Scalar.INT), new Column("name", CqlType.Scalar.TEXT));
        format.encoder("t", "rehearsal", "t", columns)
                .encode(RowBytes.of(ByteBuffer.allocate(4), ByteBuffer.allocate(1)));
    }
}
