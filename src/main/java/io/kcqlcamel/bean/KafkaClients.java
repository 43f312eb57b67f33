package io.kcqlcamel.bean;

import java.util.Properties;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.EndpointAware;
import org.apache.camel.Exchange;
import org.apache.camel.component.kafka.KafkaComponent;
import org.apache.camel.component.kafka.KafkaConfiguration;
import org.apache.camel.component.kafka.KafkaEndpoint;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How a route's own {@code kafka:} step reaches Kafka, for the clients that read and keep its positions: they are on the
 * brokers that the rows go to, and whoever changes the step has changed both.
 */
public final class KafkaClients {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaClients.class);

    private KafkaClients() {}

    /** Brokers and security; of a route without such a step, those of the {@code kafka} component. */
    static Properties of(Exchange exchange) {
        return steps(exchange).findFirst().map(KafkaClients::of).orElseGet(() -> of(exchange.getContext()));
    }

    /** The {@code kafka:} steps of the exchange's route. */
    static Stream<KafkaEndpoint> steps(Exchange exchange) {
        return exchange.getContext().getRoute(exchange.getFromRouteId()).filter("*").stream()
                .filter(EndpointAware.class::isInstance)
                .map(step -> ((EndpointAware) step).getEndpoint())
                .filter(KafkaEndpoint.class::isInstance)
                .map(KafkaEndpoint.class::cast);
    }

    /** Before any exchange: those of a step that sends to the topic. */
    static Properties of(CamelContext context, String topic) {
        return steps(context, topic).findFirst().map(KafkaClients::of).orElseGet(() -> of(context));
    }

    /**
     * Before any producer is made: batches to the topic are no larger than it takes. Of those that are refused, Kafka's
     * producer makes others of the size that it is set to, and sends them, for ever.
     *
     * @param most in bytes
     */
    static void limitBatches(CamelContext context, String topic, int most) {
        steps(context, topic)
                .map(KafkaEndpoint::getConfiguration)
                .filter(step -> step.getProducerBatchSize() > most)
                .forEach(step -> {
                    LOG.info(
                            "Topic {} takes at most {} bytes at once (max.message.bytes): batches have that size, not {}.",
                            topic,
                            most,
                            step.getProducerBatchSize());
                    step.setProducerBatchSize(most);
                });
    }

    private static Stream<KafkaEndpoint> steps(CamelContext context, String topic) {
        return context.getEndpoints().stream()
                .filter(KafkaEndpoint.class::isInstance)
                .map(KafkaEndpoint.class::cast)
                .filter(endpoint -> topic.equals(endpoint.getConfiguration().getTopic()));
    }

    /** Without a route: brokers and security of the {@code kafka} component. */
    public static Properties of(CamelContext context) {
        return of(context.getComponent("kafka", KafkaComponent.class));
    }

    private static Properties of(KafkaEndpoint endpoint) {
        KafkaConfiguration settings = endpoint.getConfiguration();
        // The factory would complain in its own words; whoever opens the topics has better ones.
        boolean named = settings.getBrokers() != null;
        return clients(settings, named ? endpoint.getKafkaClientFactory().getBrokers(settings) : null);
    }

    private static Properties of(KafkaComponent component) {
        KafkaConfiguration settings = component.getConfiguration();
        return clients(settings, settings.getBrokers());
    }

    private static Properties clients(KafkaConfiguration settings, String brokers) {
        Properties clients = settings.createProducerProperties();
        // The names that all of Kafka's clients share: no serializer, no transaction.
        clients.keySet().retainAll(AdminClientConfig.configNames());
        // That of the route's producer, which nothing else may bear.
        clients.remove(CommonClientConfigs.CLIENT_ID_CONFIG);
        if (brokers != null) {
            clients.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, brokers);
        }
        return clients;
    }
}
