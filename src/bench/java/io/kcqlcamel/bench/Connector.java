package io.kcqlcamel.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kcqlcamel.app.KcqlCamel;
import io.kcqlcamel.local.LocalServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A connector's file, as a team has it, for the table that is read. */
final class Connector {

    private static final String CLASS = "io.lenses.streamreactor.connect.cassandra.source.CassandraSourceConnector";

    private Connector() {}

    static List<String> command() {
        return List.of(KcqlCamel.class.getName(), "run", "connector.json");
    }

    static void write(Path directory, Workload workload, LocalServers servers, String topic, String positions)
            throws IOException {
        ObjectNode config = new ObjectMapper().createObjectNode();
        config.put("name", "bench-" + workload);
        config.put("connector.class", CLASS);
        config.put("tasks.max", Integer.toString(workload.shards()));
        config.put("connect.cassandra.contact.points", servers.cassandra().address());
        config.put("connect.cassandra.key.space", BenchTable.KEYSPACE);
        config.put(
                "connect.cassandra.kcql",
                "INSERT INTO " + topic + " SELECT " + BenchTable.COLUMNS + " FROM " + BenchTable.NAME);
        config.put("connect.cassandra.fetch.size", Integer.toString(Options.PAGE_SIZE));
        // The next pass begins where the last one ends.
        config.put("connect.cassandra.import.poll.interval", "1");
        config.put("offsets.storage.topic", positions);
        if (workload.format() == Workload.Format.AVRO) {
            config.put("value.converter", "io.confluent.connect.avro.AvroConverter");
            config.put("value.converter.schema.registry.url", servers.registry().url());
        } else {
            config.put("value.converter", "org.apache.kafka.connect.json.JsonConverter");
            config.put("value.converter.schemas.enable", "false");
        }
        Files.writeString(directory.resolve("connector.json"), config.toPrettyString());
        Files.writeString(
                directory.resolve("application.properties"),
                "camel.component.kafka.brokers = " + servers.kafka().bootstrapServers() + "\n");
    }
}
