package io.kcqlcamel.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.kcqlcamel.TestCertificates;
import io.kcqlcamel.TestConnector;
import io.kcqlcamel.TestServers;
import io.kcqlcamel.local.CassandraSettings;
import io.kcqlcamel.local.LocalServers;
import io.kcqlcamel.local.Tls;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TlsIT {
    @Test
    void probe() throws Exception {
        TestCertificates stores = TestCertificates.in(TestServers.directory("tls-stores"));
        TestCertificates other = TestCertificates.in(TestServers.directory("tls-other-stores"));
        try (LocalServers servers = TestServers.start(
                "tls-cassandra",
                none -> none.withCassandra(CassandraSettings.DEFAULT.withTls(
                        new Tls(stores.keyStore(), stores.trustStore(), stores.password(), true))))) {
            for (int i = 0; i < 4; i++) {
                try (TestConnector c = new TestConnector("tls" + i, servers.cassandra(), "127.0.0.1:1")
                        .with("connect.cassandra.kcql", "INSERT INTO t SELECT * FROM t")
                        .with("connect.cassandra.key.space", "nope")) {
                    if (i > 0) {
                        c.with("connect.cassandra.ssl.enabled", "true")
                                .with(
                                        "connect.cassandra.trust.store.path",
                                        (i == 1 ? other : stores).trustStore().toString())
                                .with("connect.cassandra.trust.store.password", stores.password())
                                .with("connect.cassandra.trust.store.type", "PKCS12");
                    }
                    if (i == 3) {
                        c.with(
                                        "connect.cassandra.key.store.path",
                                        stores.keyStore().toString())
                                .with("connect.cassandra.key.store.password", stores.password())
                                .with("connect.cassandra.key.store.type", "PKCS12");
                    }
                    System.out.println(i + " " + c.start().exitCode(Duration.ofSeconds(60)) + "\n" + c.output());
                }
            }
        }
        assertThat(1).isEqualTo(1);
    }
}
