package io.kcqlcamel.bean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kcqlcamel.TestServers;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WatchedProducerIT {

    private static final String TOPIC = "watched_producer";

    @Test
    void records_that_are_waited_for_do_not_linger() throws Exception {
        Properties settings = settings();
        settings.put(ProducerConfig.LINGER_MS_CONFIG, "3600000");
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, "7200000");
        try (WatchedProducer producer = producer(settings)) {
            for (int page = 0; page < 2; page++) {
                Future<RecordMetadata> first = producer.send(message());
                Future<RecordMetadata> last = producer.send(message());
                assertThat(first.isDone()).isFalse();
                first.get();
                assertThat(last.isDone()).isTrue();
            }
        }
    }

    @Test
    void a_transaction_begins_once_the_coordinator_has_answered() throws Exception {
        Properties settings = settings();
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, TOPIC);
        try (WatchedProducer producer = producer(settings)) {
            producer.initTransactions();
            producer.beginTransaction();
            Future<RecordMetadata> sent = producer.send(message());
            producer.commitTransaction();
            assertThat(sent.get().hasOffset()).isTrue();
        }
    }

    @Test
    void what_the_coordinator_refuses_is_told_when_a_transaction_begins() {
        Properties settings = settings();
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, TOPIC + "-refused");
        settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, "86400000");
        try (WatchedProducer producer = producer(settings)) {
            producer.initTransactions();
            assertThatThrownBy(producer::beginTransaction)
                    .isInstanceOf(KafkaException.class)
                    .hasRootCauseMessage(
                            "Unexpected error in InitProducerIdResponse; The transaction timeout is larger than"
                                    + " the maximum value allowed by the broker (as configured by transaction.max.timeout.ms).");
        }
    }

    private static WatchedProducer producer(Properties settings) {
        return new WatchedProducer(settings, Duration.ofSeconds(3), task -> new Thread(task).start());
    }

    private static ProducerRecord<Object, Object> message() {
        return new ProducerRecord<>(TOPIC, new byte[] {1});
    }

    private static Properties settings() {
        Properties settings = new Properties();
        settings.put(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, TestServers.kafka().bootstrapServers());
        settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class.getName());
        settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class.getName());
        return settings;
    }
}
