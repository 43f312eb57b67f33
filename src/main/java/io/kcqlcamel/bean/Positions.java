package io.kcqlcamel.bean;

import io.kcqlcamel.mode.Position;
import io.kcqlcamel.offset.KafkaPositions;
import io.kcqlcamel.offset.KafkaTopics;
import io.kcqlcamel.offset.PositionJson;
import io.kcqlcamel.offset.PositionKey;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelContextAware;
import org.apache.camel.Exchange;
import org.apache.camel.component.kafka.KafkaComponent;
import org.apache.camel.component.kafka.KafkaConfiguration;
import org.apache.camel.component.kafka.KafkaConstants;
import org.apache.camel.support.DefaultMessage;
import org.apache.kafka.clients.CommonClientConfigs;

/**
 * Where a connector's positions are: a compacted topic on the brokers that the {@code kafka} component is configured
 * for, beside the rows.
 */
public final class Positions implements CamelContextAware {

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

    Optional<Position> load(PositionKey key) {
        return new KafkaPositions(topic, kafka()).load(key);
    }

    /** Makes sure that rows and positions can be sent, before the first of them is. */
    void open(String rowsTopic) {
        try (KafkaTopics topics = new KafkaTopics(kafka())) {
            topics.require(rowsTopic);
            topics.createCompacted(topic);
        }
    }

    private Properties kafka() {
        KafkaConfiguration settings =
                camelContext.getComponent("kafka", KafkaComponent.class).getConfiguration();
        Properties clients = settings.createConsumerProperties();
        clients.keySet().removeIf(key -> key.toString().endsWith("deserializer"));
        clients.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, settings.getBrokers());
        return clients;
    }

    @Override
    public void setCamelContext(CamelContext camelContext) {
        this.camelContext = camelContext;
    }

    @Override
    public CamelContext getCamelContext() {
        return camelContext;
    }

    public void setTopic(String topic) {
        this.topic = topic;
    }
}
