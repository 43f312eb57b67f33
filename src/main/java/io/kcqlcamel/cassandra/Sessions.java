package io.kcqlcamel.cassandra;

import com.datastax.oss.driver.api.core.AllNodesFailedException;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.CqlSessionBuilder;
import com.datastax.oss.driver.api.core.DriverException;
import com.datastax.oss.driver.api.core.config.DefaultDriverOption;
import com.datastax.oss.driver.api.core.config.DriverConfigLoader;
import com.datastax.oss.driver.api.core.config.ProgrammaticDriverConfigLoaderBuilder;
import com.datastax.oss.driver.api.core.ssl.ProgrammaticSslEngineFactory;
import com.datastax.oss.driver.internal.core.loadbalancing.DcInferringLoadBalancingPolicy;
import io.kcqlcamel.wire.RawSessionBuilder;
import java.net.InetSocketAddress;
import java.time.Duration;

/** Opens sessions: the one place where driver options are set. */
public final class Sessions {

    /** As many as the protocol has: all routes may ask in the same moment, and beyond the driver's 1,024 a query fails. */
    private static final int REQUESTS_AT_ONCE = 32_768;

    private Sessions() {}

    /** @throws CassandraException that says which address failed, and why */
    public static CqlSession open(ConnectionSettings settings) {
        CqlSessionBuilder builder = new RawSessionBuilder().withConfigLoader(options(settings));
        settings.contactPoints().forEach(point -> builder.addContactPoint(address(settings.withPort(point))));
        settings.localDatacenter().ifPresent(builder::withLocalDatacenter);
        settings.credentials().ifPresent(user -> builder.withAuthCredentials(user.username(), user.password()));
        settings.tls()
                .ifPresent(tls ->
                        builder.withSslEngineFactory(new ProgrammaticSslEngineFactory(tls.context(), null, true)));
        try {
            return builder.build();
        } catch (AllNodesFailedException e) {
            throw ConnectFailure.of(settings, e);
        } catch (DriverException | IllegalStateException | IllegalArgumentException e) {
            throw CassandraException.permanent(
                    "No session could be opened with Cassandra at " + settings.addresses() + ": " + e.getMessage(), e);
        }
    }

    private static DriverConfigLoader options(ConnectionSettings settings) {
        ProgrammaticDriverConfigLoaderBuilder options = DriverConfigLoader.programmaticBuilder()
                .withDuration(DefaultDriverOption.CONNECTION_CONNECT_TIMEOUT, settings.connectTimeout())
                .withDuration(DefaultDriverOption.CONNECTION_INIT_QUERY_TIMEOUT, settings.connectTimeout())
                .withDuration(DefaultDriverOption.CONTROL_CONNECTION_TIMEOUT, settings.connectTimeout())
                .withDuration(DefaultDriverOption.REQUEST_TIMEOUT, settings.readTimeout())
                .withInt(DefaultDriverOption.CONNECTION_MAX_REQUESTS, REQUESTS_AT_ONCE)
                // The driver's own warning of a failed contact point says less than our exception does.
                .withBoolean(DefaultDriverOption.CONNECTION_WARN_INIT_ERROR, false)
                .withDuration(DefaultDriverOption.NETTY_IO_SHUTDOWN_QUIET_PERIOD, Duration.ZERO)
                .withDuration(DefaultDriverOption.NETTY_ADMIN_SHUTDOWN_QUIET_PERIOD, Duration.ZERO);
        settings.consistencyLevel()
                .ifPresent(level -> options.withString(DefaultDriverOption.REQUEST_CONSISTENCY, level));
        if (settings.localDatacenter().isEmpty()) {
            options.withClass(DefaultDriverOption.LOAD_BALANCING_POLICY_CLASS, DcInferringLoadBalancingPolicy.class);
        }
        return options.build();
    }

    private static InetSocketAddress address(String hostAndPort) {
        int colon = hostAndPort.lastIndexOf(':');
        String host = hostAndPort.substring(0, colon).replaceAll("^\\[|]$", "");
        InetSocketAddress address = new InetSocketAddress(host, Integer.parseInt(hostAndPort.substring(colon + 1)));
        if (address.isUnresolved()) {
            throw CassandraException.passing(
                    "The host name " + host + " is not known. Check " + ConnectionSettings.CONTACT_POINTS + ".", null);
        }
        return address;
    }
}
