package io.kcqlcamel.bean;

import io.kcqlcamel.cassandra.ConnectionSettings;
import io.kcqlcamel.cassandra.ConnectionSettings.Credentials;
import io.kcqlcamel.cassandra.SharedSession;
import io.kcqlcamel.tls.Tls;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.support.LifecycleStrategySupport;

/**
 * A cluster, for all routes of a connector: what {@code cql:bean:...} names. Opened before the routes start, so that a
 * wrong address or password is told at once; closed after they have stopped. An empty text is a setting not given.
 */
public final class CassandraSession extends SharedSession implements StartupCheck {

    private CamelContext camelContext;
    private String contactPoints = "localhost";
    private int port = 9042;
    private String localDatacenter = "";
    private String username = "";
    private String password = "";
    private boolean tls;
    private String trustStore = "";
    private String trustStorePassword = "";
    private String trustStoreType = "JKS";
    private String keyStore = "";
    private String keyStorePassword = "";
    private String keyStoreType = "JKS";
    private String consistencyLevel = "";
    private long connectTimeout = 5000;
    private long readTimeout = 12000;

    @Override
    protected ConnectionSettings settings() {
        return new ConnectionSettings(
                Arrays.stream(contactPoints.split(",")).map(String::trim).toList(),
                port,
                given(localDatacenter),
                given(username).map(user -> new Credentials(user, password)),
                tls ? Optional.of(new Tls(trust(), keys(), Optional.empty())) : Optional.empty(),
                given(consistencyLevel),
                Duration.ofMillis(connectTimeout),
                Duration.ofMillis(readTimeout));
    }

    private Optional<Tls.Store> trust() {
        return given(trustStore).map(path -> new Tls.Store(Path.of(path), trustStorePassword, trustStoreType));
    }

    private Optional<Tls.Store> keys() {
        return given(keyStore).map(path -> new Tls.Store(Path.of(path), keyStorePassword, keyStoreType));
    }

    private static Optional<String> given(String text) {
        return Optional.ofNullable(text).map(String::trim).filter(value -> !value.isEmpty());
    }

    @Override
    public void setCamelContext(CamelContext camelContext) {
        if (this.camelContext == null) {
            this.camelContext = camelContext;
            camelContext.addLifecycleStrategy(new LifecycleStrategySupport() {
                @Override
                public void onContextStopped(CamelContext context) {
                    shutdown();
                }
            });
            checkAtStartOf(camelContext);
        }
    }

    @Override
    public CamelContext getCamelContext() {
        return camelContext;
    }

    @Override
    public void check() {
        // Whatever uses it is checked after this, and Kafka meanwhile.
        openAhead();
    }

    /** Hosts, separated by commas; {@code host} or {@code host:port} each. */
    public void setContactPoints(String contactPoints) {
        this.contactPoints = contactPoints;
    }

    public void setPort(int port) {
        this.port = port;
    }

    public void setLocalDatacenter(String localDatacenter) {
        this.localDatacenter = localDatacenter;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public void setTls(boolean tls) {
        this.tls = tls;
    }

    public void setTrustStore(String path) {
        this.trustStore = path;
    }

    public void setTrustStorePassword(String password) {
        this.trustStorePassword = password;
    }

    public void setTrustStoreType(String type) {
        this.trustStoreType = type;
    }

    public void setKeyStore(String path) {
        this.keyStore = path;
    }

    public void setKeyStorePassword(String password) {
        this.keyStorePassword = password;
    }

    public void setKeyStoreType(String type) {
        this.keyStoreType = type;
    }

    public void setConsistencyLevel(String consistencyLevel) {
        this.consistencyLevel = consistencyLevel;
    }

    /** In milliseconds. */
    public void setConnectTimeout(long connectTimeout) {
        this.connectTimeout = connectTimeout;
    }

    /** In milliseconds. */
    public void setReadTimeout(long readTimeout) {
        this.readTimeout = readTimeout;
    }
}
