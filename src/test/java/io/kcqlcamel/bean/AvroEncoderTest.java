package io.kcqlcamel.bean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import io.kcqlcamel.TestCertificates;
import io.kcqlcamel.tls.Tls;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A registry that shows a certificate of its own making, and asks for ours. */
class AvroEncoderTest {

    @TempDir
    private static Path directory;

    private final CamelContext context = new DefaultCamelContext();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private TestCertificates stores;
    private HttpsServer registry;

    @BeforeEach
    void start() throws Exception {
        stores = TestCertificates.in(directory);
        Tls tls = new Tls(
                Optional.of(new Tls.Store(stores.trustStore(), stores.password(), "PKCS12")),
                Optional.of(new Tls.Store(stores.keyStore(), stores.password(), "PKCS12")),
                Optional.empty());
        registry = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        registry.setHttpsConfigurator(new HttpsConfigurator(tls.context()) {
            @Override
            public void configure(HttpsParameters parameters) {
                var asking = tls.context().getDefaultSSLParameters();
                asking.setNeedClientAuth(true);
                parameters.setSSLParameters(asking);
            }
        });
        registry.createContext("/", exchange -> {
            requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            byte[] versions = "[1]".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, versions.length);
            exchange.getResponseBody().write(versions);
            exchange.close();
        });
        registry.start();
    }

    @AfterEach
    void stop() throws Exception {
        registry.stop(0);
        context.close();
    }

    @Test
    void it_trusts_and_is_trusted_by_the_stores_it_is_given() {
        AvroEncoder encoder = encoder();
        encoder.setTrustStore(stores.trustStore().toString());
        encoder.setTrustStorePassword(stores.password());
        encoder.setTrustStoreType("PKCS12");
        encoder.setKeyStore(stores.keyStore().toString());
        encoder.setKeyStorePassword(stores.password());
        encoder.setKeyStoreType("PKCS12");
        encoder.setKeyPassword(stores.password());

        encoder.onCamelContextStarting(context, false);

        assertThat(requests).hasSize(1);
    }

    @Test
    void a_registry_that_nobody_vouches_for_is_not_asked() {
        AvroEncoder encoder = encoder();

        assertThatThrownBy(() -> encoder.onCamelContextStarting(context, false))
                .hasMessageStartingWith("No schema registry can be reached, asked about subject rows-value: "
                        + "https://localhost:" + registry.getAddress().getPort() + " (TLS: ");
        assertThat(requests).isEmpty();
    }

    @Test
    void a_store_that_is_not_there_is_named() {
        AvroEncoder encoder = encoder();
        encoder.setTrustStore("/no/such/trust.jks");

        assertThatThrownBy(() -> encoder.onCamelContextStarting(context, false))
                .hasMessage("The key or trust store /no/such/trust.jks cannot be opened as JKS: there is no such file."
                        + " Check its path, its type and its password.");
    }

    private AvroEncoder encoder() {
        AvroEncoder encoder = new AvroEncoder();
        encoder.setCamelContext(context);
        encoder.setTopic("rows");
        encoder.setRegistryUrls("https://localhost:" + registry.getAddress().getPort());
        return encoder;
    }
}
