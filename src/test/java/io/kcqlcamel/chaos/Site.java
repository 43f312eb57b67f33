package io.kcqlcamel.chaos;

import io.kcqlcamel.TestServers;
import io.kcqlcamel.local.CassandraServer;
import io.kcqlcamel.local.CassandraSettings;
import io.kcqlcamel.local.KafkaServer;
import io.kcqlcamel.local.KafkaSettings;
import io.kcqlcamel.local.LocalServers;
import io.kcqlcamel.local.RegistryServer;
import io.kcqlcamel.local.RegistrySettings;
import java.time.Duration;

/**
 * Servers that may be killed, each with a network before it that the connector goes through. Whoever writes the table and
 * reads the topic goes past it.
 */
final class Site implements AutoCloseable {

    private static final String BEHIND_PROXY = "PROXIED";

    /** A page a round trip: the same pace on every machine, slow enough for faults to come in the middle. */
    private static final Duration LATENCY = Duration.ofMillis(10);

    private final TcpProxy toKafka = new TcpProxy(Duration.ZERO);
    private final TcpProxy toCassandra = new TcpProxy(LATENCY);
    private final TcpProxy toRegistry = new TcpProxy(Duration.ZERO);
    private final LocalServers servers;

    private Site(String name, boolean registry) {
        KafkaSettings broker = KafkaSettings.DEFAULT.withListenerBehind(toKafka.port(), BEHIND_PROXY);
        servers = TestServers.start(
                name,
                none -> registry
                        ? none.withCassandra(node()).withKafka(broker).withRegistry(RegistrySettings.DEFAULT)
                        : none.withCassandra(node()).withKafka(broker));
        toKafka.forwardTo(kafka().port(BEHIND_PROXY));
        toCassandra.forwardTo(cassandra().port());
        if (registry) {
            toRegistry.forwardTo(registry().port());
        }
    }

    static Site withRegistry(String name) {
        return new Site(name, true);
    }

    static Site withoutRegistry(String name) {
        return new Site(name, false);
    }

    /** What it has acknowledged is on the disk: else a kill -9 of the node would lose rows, and not the connector. */
    private static CassandraSettings node() {
        return TestServers.PATIENT_CASSANDRA
                .withOption("commitlog_sync", "batch")
                .withOption("commitlog_sync_period", "0ms");
    }

    KafkaServer kafka() {
        return servers.kafka();
    }

    CassandraServer cassandra() {
        return servers.cassandra();
    }

    RegistryServer registry() {
        return servers.registry();
    }

    TcpProxy toKafka() {
        return toKafka;
    }

    TcpProxy toCassandra() {
        return toCassandra;
    }

    TcpProxy toRegistry() {
        return toRegistry;
    }

    /** For the connector. */
    String registryUrl() {
        return registry().url().replace(registry().address(), toRegistry.address());
    }

    @Override
    public void close() {
        servers.close();
        toKafka.close();
        toCassandra.close();
        toRegistry.close();
    }
}
