package io.kcqlcamel.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.kcqlcamel.TestConnector;
import io.kcqlcamel.TestServers;
import io.kcqlcamel.TestTable;
import io.kcqlcamel.TestTopic;
import io.kcqlcamel.config.ConnectorFile;
import io.kcqlcamel.local.CassandraServer;
import io.kcqlcamel.local.KafkaServer;
import io.kcqlcamel.plan.Planner;
import io.kcqlcamel.route.RouteDirectory;
import io.kcqlcamel.route.RouteFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.io.DecoderFactory;
import org.apache.camel.main.Main;
import org.junit.jupiter.api.Test;

/** The compiled route with plain camel-main, none of our commands, and with a step that a person adds. */
class PlainCamelIT {

    private static final Duration LIMIT = Duration.ofMinutes(3);

    private final CassandraServer cassandra = TestServers.cassandra();
    private final KafkaServer kafka = TestServers.kafka();

    @Test
    void camel_main_runs_an_edited_route() throws Exception {
        String name = "plain_camel";
        try (TestTable table = new TestTable(cassandra, name);
                TestTopic topic = new TestTopic(kafka, name);
                TestConnector connector = new TestConnector(name, cassandra, kafka.bootstrapServers())
                        .with("connect.cassandra.key.space", name)
                        .with("connect.cassandra.kcql", "INSERT INTO " + name + " SELECT * FROM rows")
                        // Plain Camel does not try again.
                        .with("connect.cassandra.connect.timeout.ms", "60000")
                        .with("connect.cassandra.import.poll.interval", "3600000")) {
            table.execute("CREATE TABLE ks.rows (id int PRIMARY KEY)");
            table.execute("INSERT INTO ks.rows (id) VALUES (1)");
            Path routes = connector.directory().resolve("routes");
            RouteFiles files = RouteFiles.of(Planner.plan(ConnectorFile.parse("connector.json", connector.json())));
            new RouteDirectory(routes).write(files, "connector.json", RouteDirectory.Edits.OVERWRITE);
            Path yaml = routes.resolve(name + ".yaml");
            Files.writeString(
                    yaml, Files.readString(yaml).replaceFirst("(?m)^( *)- to:\n( *)description: The rows", """
                    $1- script:
                    $1    expression:
                    $1      simple:
                    $1        expression: '\\${body.add(\\${body.get(0)})}'
                    $1- to:
                    $2description: The rows"""));
            Main main = new Main();
            main.configure().withRoutesIncludePattern("file:" + yaml);
            main.addInitialProperty("camel.component.kafka.brokers", kafka.bootstrapServers());
            main.setPropertyPlaceholderLocations("file:" + routes.resolve(name + ".properties"));
            main.start();
            try {
                assertThat(topic.read(2, LIMIT))
                        .extracting(TestTopic::value)
                        .containsExactly("{\"id\":1}", "{\"id\":1}");
            } finally {
                main.stop();
            }
        }
    }

    /** camel-jackson-avro is a version behind the rest of Camel, which has to get on with it. */
    @Test
    void camel_jackson_avro_marshals_beside_the_newer_camel() throws Exception {
        Schema schema =
                SchemaBuilder.record("student").fields().requiredString("name").endRecord();
        Main main = new Main();
        main.start();
        try {
            var format = new org.apache.camel.component.jackson.avro.JacksonAvroDataFormat();
            format.setSchemaResolver(exchange -> new com.fasterxml.jackson.dataformat.avro.AvroSchema(schema));
            format.setCamelContext(main.getCamelContext());
            format.start();
            var out = new java.io.ByteArrayOutputStream();
            var exchange = new org.apache.camel.support.DefaultExchange(main.getCamelContext());
            format.marshal(exchange, java.util.Map.of("name", "carlo"), out);
            var decoder = DecoderFactory.get().binaryDecoder(out.toByteArray(), null);
            assertThat(new GenericDatumReader<>(schema).read(null, decoder)).hasToString("{\"name\": \"carlo\"}");
        } finally {
            main.stop();
        }
    }
}
