package io.kcqlcamel.chaos;

import io.kcqlcamel.TestConnector;
import java.time.Instant;

/** The connector of a round: its servers are where the proxies are, and its patience is short. */
record ConnectorFile(Site site, Setting setting) {

    private static final String ONE_PASS_ONLY = "3600000";
    private static final String POLL = "500";

    /** @param begin earlier than every row */
    TestConnector from(Instant begin) {
        String name = setting.name();
        ReadBy mode = setting.mode();
        TestConnector connector = new TestConnector(
                        name, site.cassandra(), site.toKafka().address())
                .with("connect.cassandra.contact.points", site.toCassandra().address())
                .with("connect.cassandra.key.space", name)
                .with("connect.cassandra.kcql", mode.kcql(name))
                .with("connect.cassandra.fetch.size", Integer.toString(setting.pageSize()))
                .with("connect.cassandra.read.timeout.ms", "5000")
                .with("connect.cassandra.initial.offset", begin.toString())
                .with("connect.cassandra.slice.duration", "120000")
                .with(
                        "connect.cassandra.slice.delay.ms",
                        Long.toString(setting.delay().toMillis()))
                .with(
                        "connect.cassandra.slice.overlap.ms",
                        Long.toString(setting.overlap().toMillis()))
                .with("connect.cassandra.import.poll.interval", mode.startsAnew() ? ONE_PASS_ONLY : POLL)
                .with("producer.override.delivery.timeout.ms", "6000")
                .with("producer.override.request.timeout.ms", "2000")
                .with("tasks.max", Integer.toString(setting.shards()));
        mode.options().forEach(connector::with);
        if (setting.avro()) {
            connector
                    .without("value.converter.schemas.enable")
                    .with("value.converter", "io.confluent.connect.avro.AvroConverter")
                    .with("value.converter.schema.registry.url", site.registryUrl());
        }
        return setting.exactlyOnce()
                ? connector.with("offsets.storage.topic", name + "_positions")
                : connector.withPositionsIn(setting.store(), name);
    }
}
