package io.kcqlcamel.app;

import io.kcqlcamel.bean.CassandraSession;
import io.kcqlcamel.bean.KafkaClients;
import io.kcqlcamel.config.ConnectorConfig;
import io.kcqlcamel.route.SessionBean;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import org.apache.camel.CamelContext;
import org.apache.camel.main.Main;
import org.apache.camel.support.PropertyBindingSupport;
import org.apache.kafka.clients.admin.AdminClientConfig;
import picocli.CommandLine.Option;

/** Where Kafka is, and what else a running route looks up, for commands without a route: found as {@code run} finds it. */
final class KafkaOption {

    /** As in Connect; {@link io.kcqlcamel.bean.ConnectReference} looks it up. */
    private static final String REFERENCE = "\\$\\{((?:env|file|dir):[^}]*)}";

    @Option(
            names = "--brokers",
            paramLabel = "HOST:PORT,...",
            description = "Where Kafka is, instead of what application.properties and the file say. Security settings"
                    + " are those of application.properties.")
    private Optional<String> brokers = Optional.empty();

    /** Brokers and security from application.properties and the environment. */
    Properties clients() {
        return clients(Map.of());
    }

    /** The same, and what the file's {@code producer.override.*} says of them: rows and positions go there. */
    Properties clients(ConnectorConfig config) {
        return clients(config.producerOverrides().settings());
    }

    private Properties clients(Map<String, String> overrides) {
        return inContext(context -> clients(overrides, context));
    }

    /** A session with the connector's cluster, for its positions; to be shut down by the caller. */
    CassandraSession session(ConnectorConfig config) {
        return inContext(context -> {
            CassandraSession session = new CassandraSession();
            PropertyBindingSupport.build()
                    .withCamelContext(context)
                    .withTarget(session)
                    .withProperties(SessionBean.properties(config))
                    .bind();
            return session;
        });
    }

    /** The text of a file, with what it refers to in place. */
    String resolved(String text) {
        return inContext(context -> resolved(text, context));
    }

    private static <T> T inContext(Function<CamelContext, T> question) {
        Main main = new Main();
        main.setPropertyPlaceholderLocations("file:application.properties;optional=true");
        // An application may name routes there: nothing is to run here.
        main.addOverrideProperty("camel.main.routesIncludePattern", "false");
        try {
            main.init();
            return question.apply(main.getCamelContext());
        } finally {
            main.stop();
        }
    }

    private Properties clients(Map<String, String> overrides, CamelContext context) {
        Properties clients = KafkaClients.of(context);
        overrides.forEach((key, value) -> {
            if (AdminClientConfig.configNames().contains(key)) {
                clients.put(key, resolved(value, context));
            }
        });
        brokers.ifPresent(named -> clients.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, named));
        return clients;
    }

    private static String resolved(String value, CamelContext context) {
        return context.resolvePropertyPlaceholders(value.replaceAll(REFERENCE, "{{connect:$1}}"));
    }
}
