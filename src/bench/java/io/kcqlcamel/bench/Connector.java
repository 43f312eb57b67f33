package io.kcqlcamel.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kcqlcamel.app.KcqlCamel;
import io.kcqlcamel.local.LocalServers;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A connector's file, as a team has it. */
final class Connector {

    static final List<String> COMMAND = List.of(KcqlCamel.class.getName(), "run", "connector.json");

    private static final String CLASS = "io.lenses.streamreactor.connect.cassandra.source.CassandraSourceConnector";

    private final LocalServers servers;
    private final ObjectNode config = new ObjectMapper().createObjectNode();

    /** Writes JSON without schemas, unless it is told otherwise. */
    Connector(LocalServers servers, String name, String keyspace, String kcql) {
        this.servers = servers;
        with("name", "bench-" + name);
        with("connector.class", CLASS);
        with("connect.cassandra.contact.points", servers.cassandra().address());
        with("connect.cassandra.key.space", keyspace);
        with("connect.cassandra.kcql", kcql);
        with("offsets.storage.topic", positions(name));
        format(Workload.Format.JSON);
    }

    /** A process that is held now and then. */
    static MeasuredProcess start(Bench bench, Workload workload, String topic) throws IOException {
        String patience = Integer.toString(HeldProcess.PATIENCE_MILLIS);
        Connector.of(workload, bench.servers(), topic)
                .with("connect.cassandra.read.timeout.ms", patience)
                .with("producer.override.request.timeout.ms", patience)
                .with("producer.override.delivery.timeout.ms", Integer.toString(2 * HeldProcess.PATIENCE_MILLIS))
                .with("producer.override.transaction.timeout.ms", patience)
                .write(bench.directory(topic));
        return bench.connector(bench.directory(topic), bench.options().javaOptions());
    }

    /** The whole table, again and again: the next pass begins where the last one ends. */
    static Connector of(Workload workload, LocalServers servers, String topic) {
        Shape shape = workload.shape();
        String kcql = "INSERT INTO " + topic + " SELECT " + shape.columns() + " FROM " + shape.table();
        return new Connector(servers, topic, BenchTable.KEYSPACE, kcql)
                .with("tasks.max", Integer.toString(workload.shards()))
                .with("connect.cassandra.import.poll.interval", "1")
                .with("exactly.once.support", workload.exactlyOnce() ? "requested" : "disabled")
                .format(workload.format());
    }

    /** The topic of its positions. */
    static String positions(String name) {
        return name + "-positions";
    }

    /** The product's jar, which names its libraries; without the benchmark. */
    static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(jar -> jar.endsWith("kcql-camel.jar"))
                .findFirst()
                .orElseThrow();
    }

    Connector with(String option, String value) {
        config.put(option, value);
        return this;
    }

    private Connector format(Workload.Format format) {
        config.remove("value.converter.schemas.enable");
        if (format == Workload.Format.AVRO) {
            return with("value.converter", "io.confluent.connect.avro.AvroConverter")
                    .with(
                            "value.converter.schema.registry.url",
                            servers.registry().url());
        }
        return with("value.converter", "org.apache.kafka.connect.json.JsonConverter")
                .with("value.converter.schemas.enable", Boolean.toString(format == Workload.Format.JSON_SCHEMA));
    }

    void write(Path directory) throws IOException {
        Files.writeString(directory.resolve("connector.json"), config.toPrettyString());
        Files.writeString(
                directory.resolve("application.properties"),
                "camel.component.kafka.brokers = " + servers.kafka().bootstrapServers() + "\n");
    }
}
