package io.kcqlcamel.app;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.protocol.internal.Frame;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.kcqlcamel.bean.Diagnosis;
import io.kcqlcamel.cassandra.Column;
import io.kcqlcamel.cassandra.CqlType;
import io.kcqlcamel.cassandra.RowBytes;
import io.kcqlcamel.encode.AvroFormat;
import io.kcqlcamel.encode.Converter;
import io.kcqlcamel.encode.DecimalFormat;
import io.kcqlcamel.encode.JsonFormat;
import io.kcqlcamel.encode.RegistrySettings;
import io.kcqlcamel.encode.SchemaRegistry;
import io.kcqlcamel.encode.SubjectNameStrategy;
import io.kcqlcamel.route.RouteDirectory;
import io.kcqlcamel.route.RouteDirectory.Edits;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
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

    private static final String CONNECTOR = """
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

    /** Packages of which a start uses most, once servers answer. */
    private static final Map<Class<?>, List<String>> PACKAGES = Map.of(
            KcqlCamel.class,
            List.of("io.kcqlcamel."),
            KafkaProducer.class,
            List.of(
                    "org.apache.kafka.clients.",
                    "org.apache.kafka.common.errors.",
                    "org.apache.kafka.common.message.",
                    "org.apache.kafka.common.network.",
                    "org.apache.kafka.common.protocol.",
                    "org.apache.kafka.common.record.",
                    "org.apache.kafka.common.requests."),
            CqlSession.class,
            List.of("com.datastax.oss.driver.api.core.", "com.datastax.oss.driver.internal.core."),
            Frame.class,
            List.of("com.datastax.oss.protocol.internal."));

    private Rehearsal() {}

    public static void main(String[] arguments) throws IOException {
        KcqlCamel.configureLogging();
        start(Files.createTempDirectory("kcql-camel"));
        clients();
        encode(new JsonFormat(false, DecimalFormat.BASE64, true));
        encodeWithRegistry();
        PACKAGES.forEach((library, packages) -> JarClasses.of(library, packages).forEach(JarClasses::load));
        System.exit(0);
    }

    /** Asks a registry, which has the answer. */
    static byte[] encodeWithRegistry() throws IOException {
        HttpServer registry = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        registry.createContext("/", Rehearsal::answer);
        registry.start();
        try {
            URI url = URI.create("http://localhost:" + registry.getAddress().getPort());
            SchemaRegistry client = new SchemaRegistry(RegistrySettings.at(url));
            return encode(new AvroFormat(client, SubjectNameStrategy.TOPIC_NAME, false, false, true));
        } finally {
            registry.stop(0);
        }
    }

    private static void answer(HttpExchange request) throws IOException {
        byte[] id = "{\"id\":1}".getBytes(StandardCharsets.US_ASCII);
        request.sendResponseHeaders(200, id.length);
        try (OutputStream body = request.getResponseBody()) {
            body.write(id);
        }
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
        CompileCommand.compile(connector, routes, Edits.OVERWRITE, unread);
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

    private static byte[] encode(Converter format) {
        List<Column> columns = List.of(new Column("id", CqlType.Scalar.INT), new Column("name", CqlType.Scalar.TEXT));
        return format.encoder("t", "rehearsal", "t", columns)
                .encode(RowBytes.of(ByteBuffer.allocate(4), ByteBuffer.allocate(1)));
    }
}
