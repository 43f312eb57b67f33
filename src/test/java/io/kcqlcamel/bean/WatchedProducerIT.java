package io.kcqlcamel.bean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kcqlcamel.TestServers;
import io.kcqlcamel.TestTopic;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WatchedProducerIT {

    private static final String TOPIC = "watched_producer";

    @Test
    void records_that_are_waited_for_do_not_linger() throws Exception {
        String topic = TOPIC + "_lingering";
        try (WatchedProducer producer = producer(lingering());
                TestTopic records = new TestTopic(TestServers.kafka(), topic)) {
            for (int page = 1; page <= 2; page++) {
                Future<RecordMetadata> first = producer.send(message(topic, 1));
                Future<RecordMetadata> second = producer.send(message(topic, 1));
                assertThat(first.isDone()).isFalse();
                first.get();
                assertThat(second.isDone()).isTrue();
                assertThat(records.readToEnd()).hasSize(2 * page);
            }
        }
    }

    @Test
    void a_record_that_was_refused_fails_whoever_waits_for_it_and_nobody_else() throws Exception {
        String topic = TOPIC + "_refusing";
        create(topic, Map.of(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, "1000"));
        try (WatchedProducer producer = producer(settings());
                TestTopic records = new TestTopic(TestServers.kafka(), topic)) {
            Future<RecordMetadata> refused = producer.send(message(topic, 2000));
            assertThatThrownBy(refused::get).hasCauseInstanceOf(RecordTooLargeException.class);
            producer.send(message(topic, 1)).get();
            assertThat(records.readToEnd()).hasSize(1);
        }
    }

    @Test
    void threads_that_send_at_the_same_time_each_wait_for_their_own_records() throws Exception {
        String topic = TOPIC + "_shared";
        int each = 2000;
        try (WatchedProducer producer = producer(lingering());
                TestTopic records = new TestTopic(TestServers.kafka(), topic)) {
            ExecutorService threads = Executors.newFixedThreadPool(2);
            List<Future<Integer>> sent = threads.invokeAll(Collections.nCopies(2, () -> {
                for (int i = 0; i < each; i++) {
                    producer.send(message(topic, 1)).get();
                }
                return each;
            }));
            for (Future<Integer> thread : sent) {
                assertThat(thread.get()).isEqualTo(each);
            }
            threads.shutdown();
            assertThat(records.readToEnd()).hasSize(2 * each);
        }
    }

    @Test
    void a_transaction_begins_once_the_coordinator_has_answered() throws Exception {
        Properties settings = settings();
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, TOPIC);
        try (WatchedProducer producer = producer(settings);
                TestTopic records = new TestTopic(TestServers.kafka(), TOPIC)) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(message(TOPIC, 1)).get();
            producer.commitTransaction();
            assertThat(records.read(1, Duration.ofSeconds(20))).hasSize(1);
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

    private static ProducerRecord<Object, Object> message(String topic, int size) {
        return new ProducerRecord<>(topic, new byte[size]);
    }

    private static void create(String topic, Map<String, String> settings) throws Exception {
        try (Admin admin = Admin.create(settings())) {
            admin.createTopics(List.of(new NewTopic(topic, Optional.of(1), Optional.empty()).configs(settings)))
                    .all()
                    .get();
        }
    }

    /** For an hour, unless somebody waits. */
    private static Properties lingering() {
        Properties settings = settings();
        settings.put(ProducerConfig.LINGER_MS_CONFIG, "3600000");
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, "7200000");
        return settings;
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
