package io.kcqlcamel.bean;

import io.kcqlcamel.offset.KafkaPositions;
import io.kcqlcamel.offset.KafkaTopics;
import io.kcqlcamel.offset.PositionJson;
import io.kcqlcamel.offset.TopicSettings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelContextAware;
import org.apache.camel.Exchange;
import org.apache.camel.component.kafka.KafkaConstants;
import org.apache.camel.support.DefaultMessage;
import org.apache.camel.support.LifecycleStrategySupport;

/** Where a connector's positions are: a compacted topic, on the brokers that the rows go to. */
public final class Positions implements CamelContextAware {

    private final Map<Properties, KafkaPositions> kept = new ConcurrentHashMap<>();
    private CamelContext camelContext;
    private String topic = "kcql-camel-positions";

    /**
     * Adds the position that a page leads to, as the page's last message: both are committed in one transaction, or
     * neither.
     */
    public void append(Exchange exchange) {
        ShardReader reader = ShardReader.of(exchange);
        DefaultMessage message = new DefaultMessage(camelContext);
        message.setHeader(KafkaConstants.OVERRIDE_TOPIC, topic);
        message.setHeader(KafkaConstants.KEY, PositionJson.write(reader.key()));
        message.setBody(PositionJson.write(reader.reached()));
        @SuppressWarnings("unchecked")
        List<Object> messages = exchange.getMessage().getBody(List.class);
        messages.add(message);
    }

    /** Keeps the position that a page leads to, once the brokers have its rows: at least once. */
    public void store(Exchange exchange) {
        ShardReader reader = ShardReader.of(exchange);
        kept(KafkaClients.of(exchange)).store(reader.key(), reader.reached());
    }

    /**
     * Makes sure that rows and positions can be sent, before the first of them is.
     *
     * @param settings how the topic of the rows is made if it is not there; empty: it has to be there
     * @return the positions on the brokers that the exchange's route sends to
     */
    KafkaPositions open(String rowsTopic, Optional<TopicSettings> settings, Exchange exchange) {
        Properties clients = KafkaClients.of(exchange);
        try (KafkaTopics topics = new KafkaTopics(clients)) {
            settings.ifPresentOrElse(wanted -> topics.create(rowsTopic, wanted), () -> topics.require(rowsTopic));
            topics.createCompacted(topic);
        }
        return kept(clients);
    }

    private KafkaPositions kept(Properties clients) {
        return kept.computeIfAbsent(clients, key -> new KafkaPositions(topic, key));
    }

    private void close() {
        kept.values().forEach(KafkaPositions::close);
        kept.clear();
    }

    @Override
    public void setCamelContext(CamelContext camelContext) {
        this.camelContext = camelContext;
        camelContext.addLifecycleStrategy(new LifecycleStrategySupport() {
            @Override
            public void onContextStopped(CamelContext context) {
                close();
            }
        });
    }

    @Override
    public CamelContext getCamelContext() {
        return camelContext;
    }

    public void setTopic(String topic) {
        this.topic = topic;
    }
}
