package io.kcqlcamel.bean;

import io.kcqlcamel.offset.KafkaTopics;
import io.kcqlcamel.offset.TopicSettings;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelContextAware;
import org.apache.camel.Exchange;

/**
 * Has the rest of a page go on where a row of it cannot become a record. Such a row is logged, or goes to a topic of its
 * own together with its page, or both; never neither. Without this bean, it is its route's fault.
 */
public final class SkippedRows implements CamelContextAware {

    private CamelContext camelContext;
    private String deadLetterTopic = "";
    private Optional<Short> replicationFactor = Optional.empty();
    private boolean contextHeaders;
    private boolean logRows = true;
    private boolean logContents;

    /** To be asked when a row of a page fails for the first time. */
    SkippedPage page(Exchange exchange, ShardReader reader) {
        Optional<DeadLetters> letters = deadLetterTopic.isEmpty()
                ? Optional.empty()
                : Optional.of(new DeadLetters(deadLetterTopic, reader.key(), contextHeaders));
        boolean namesRows = logRows || letters.isEmpty();
        return new SkippedPage(exchange.getFromRouteId(), reader, letters, namesRows, logContents);
    }

    /** Makes the topic if it is not there. */
    void prepare(Properties clients) {
        if (!deadLetterTopic.isEmpty()) {
            try (KafkaTopics topics = new KafkaTopics(clients)) {
                topics.create(deadLetterTopic, new TopicSettings(Optional.of(1), replicationFactor, Map.of()));
            }
        }
    }

    @Override
    public void setCamelContext(CamelContext camelContext) {
        this.camelContext = camelContext;
    }

    @Override
    public CamelContext getCamelContext() {
        return camelContext;
    }

    /** Where such rows go, with headers that say why; empty: nowhere. */
    public void setDeadLetterTopic(String topic) {
        this.deadLetterTopic = topic;
    }

    /** Of that topic, if it has to be made; without it the broker's default. */
    public void setReplicationFactor(short replicationFactor) {
        this.replicationFactor = Optional.of(replicationFactor);
    }

    /** Whether a row there has Kafka Connect's headers {@code __connect.errors.*} too. */
    public void setContextHeaders(boolean contextHeaders) {
        this.contextHeaders = contextHeaders;
    }

    /** Whether rows that have gone there are logged one by one; those that have gone nowhere always are. */
    public void setLogRows(boolean logRows) {
        this.logRows = logRows;
    }

    /** Whether the log shows what is in them, besides their primary keys. */
    public void setLogContents(boolean logContents) {
        this.logContents = logContents;
    }
}
