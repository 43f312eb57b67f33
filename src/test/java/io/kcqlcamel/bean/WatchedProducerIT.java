package io.kcqlcamel.bean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kcqlcamel.TestServers;
import io.kcqlcamel.TestTopic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(300)
class WatchedProducerIT {

    private static final String TOPIC = "watched_producer";
    private static final Duration LIMIT = Duration.ofSeconds(60);

    /** The time limit of a test is not for the start of the brokers. */
    @BeforeAll
    static void startBrokers() {
        TestServers.kafka();
    }

    @Test
    void a_page_does_not_linger() throws Exception {
        String topic = TOPIC + "_lingering";
        try (WatchedProducer producer = producer(lingering());
                TestTopic records = new TestTopic(TestServers.kafka(), topic)) {
            for (int page = 1; page <= 2; page++) {
                producer.send(page(topic, 1, 2)).get();
                assertThat(records.readToEnd()).hasSize(2 * page);
            }
        }
    }

    @Test
    void a_page_without_records_is_delivered() throws Exception {
        try (WatchedProducer producer = producer(lingering())) {
            assertThat(producer.send(page(TOPIC)).get()).isNull();
        }
    }

    @Test
    void a_record_that_was_refused_fails_its_page_and_no_other() throws Exception {
        String topic = TOPIC + "_refusing";
        create(topic, 1000);
        try (WatchedProducer producer = producer(settings(ProducerConfig.BATCH_SIZE_CONFIG, "500"));
                TestTopic records = new TestTopic(TestServers.kafka(), topic)) {
            assertThatThrownBy(producer.send(page(topic, 1, 2000))::get)
                    .hasCauseInstanceOf(RecordTooLargeException.class);
            assertThat(records.read(1, LIMIT)).as("the page's first").hasSize(1);
            producer.send(page(topic, 1)).get();
            assertThat(records.readToEnd()).hasSize(2);
        }
    }

    /** Zeros teach the producer that batches shrink; the next, of noise, are too large, and go again in parts. */
    @Test
    void batches_that_have_to_be_split_are_sent_and_refused_with_their_page() throws Exception {
        String topic = TOPIC + "_splitting";
        create(topic, 16000);
        Properties settings = lingering();
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, "16000");
        try (WatchedProducer producer = producer(settings);
                TestTopic records = new TestTopic(TestServers.kafka(), topic)) {
            producer.send(page(topic, Collections.nCopies(30_000, new byte[100])))
                    .get();
            producer.send(page(topic, noise(1000, 100))).get();
            assertThat(value(producer, "batch-split-total")).isPositive();
            assertThat(records.readToEnd()).hasSize(31_000);

            List<byte[]> refused = new ArrayList<>(noise(1000, 100));
            refused.addAll(500, noise(1, 20_000));
            assertThatThrownBy(producer.send(page(topic, refused))::get)
                    .hasCauseInstanceOf(RecordTooLargeException.class);
        }
    }

    /**
     * Kafka's producer splits a batch that was refused, for ever if no part is smaller: until the delivery has lasted too
     * long, or its thread has died of it, which leaves nobody who would answer.
     */
    @Test
    void a_page_whose_producer_has_died_fails() throws Exception {
        String topic = TOPIC + "_dying";
        create(topic, 1000);
        Properties settings = settings();
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, "12000");
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, "6000");
        try (WatchedProducer producer = producer(settings)) {
            Future<RecordMetadata> page = producer.send(page(topic, 1, 2000, 1));
            while (!page.isDone()) {
                Thread.sleep(1000);
                producer.giveUpIfStuck();
            }
            assertThatThrownBy(page::get)
                    .rootCause()
                    .hasMessageMatching(".*(closed forcefully|since batch creation).*");
        }
    }

    @Test
    void what_the_producer_itself_refuses_fails_the_page_and_ends_it_there() throws Exception {
        String topic = TOPIC + "_limited";
        try (WatchedProducer producer = producer(settings(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, "1000"));
                TestTopic records = new TestTopic(TestServers.kafka(), topic)) {
            assertThatThrownBy(producer.send(page(topic, 1, 2000, 1))::get)
                    .hasCauseInstanceOf(RecordTooLargeException.class);
            producer.send(page(topic, 1)).get();
            assertThat(records.readToEnd()).hasSize(2);
        }
    }

    @Test
    void whoever_does_not_wait_is_called_once_a_page() throws Exception {
        String topic = TOPIC + "_calling";
        BlockingQueue<String> calls = new LinkedBlockingQueue<>();
        Callback callback = (metadata, refusal) -> calls.add(refusal == null ? metadata.topic() : refusal.getMessage());
        try (WatchedProducer producer = producer(settings(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, "1000"))) {
            producer.send(page(topic, 1, 2, 3), callback);
            assertThat(calls.poll(LIMIT.toSeconds(), TimeUnit.SECONDS)).isEqualTo(topic);
            producer.send(page(topic, 2000, 2000), callback);
            assertThat(calls.poll(LIMIT.toSeconds(), TimeUnit.SECONDS))
                    .isEqualTo(
                            "The message is 2086 bytes when serialized which is larger than 1000, which is the value of the"
                                    + " max.request.size configuration.");
            assertThat(calls).isEmpty();
        }
    }

    @Test
    void threads_that_send_at_the_same_time_each_wait_for_their_own_records() throws Exception {
        String topic = TOPIC + "_shared";
        int each = 1000;
        try (WatchedProducer producer = producer(lingering());
                TestTopic records = new TestTopic(TestServers.kafka(), topic)) {
            ExecutorService threads = Executors.newFixedThreadPool(2);
            List<Future<Integer>> sent = threads.invokeAll(Collections.nCopies(2, () -> {
                for (int i = 0; i < each; i++) {
                    producer.send(page(topic, 1, 1)).get();
                }
                return each;
            }));
            for (Future<Integer> thread : sent) {
                assertThat(thread.get()).isEqualTo(each);
            }
            threads.shutdown();
            assertThat(records.readToEnd()).hasSize(4 * each);
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
            producer.send(page(TOPIC, 1)).get();
            producer.commitTransaction();
            assertThat(records.read(1, LIMIT)).hasSize(1);
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

    private static ProducerRecord<Object, Object> page(String topic, int... sizes) {
        return page(topic, Arrays.stream(sizes).mapToObj(byte[]::new).toList());
    }

    private static ProducerRecord<Object, Object> page(String topic, List<byte[]> values) {
        PageRecords records = new PageRecords(new DefaultCamelContext(), values.size());
        values.forEach(records::addValue);
        return new ProducerRecord<>(topic, records);
    }

    private static List<byte[]> noise(int records, int size) {
        Random random = new Random(records);
        return Stream.generate(() -> new byte[size])
                .limit(records)
                .peek(random::nextBytes)
                .toList();
    }

    private static double value(WatchedProducer producer, String metric) {
        return producer.metrics().entrySet().stream()
                .filter(entry -> entry.getKey().name().equals(metric))
                .mapToDouble(entry -> (double) entry.getValue().metricValue())
                .sum();
    }

    private static void create(String topic, int mostBytesOfBatch) throws Exception {
        Map<String, String> limit = Map.of(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(mostBytesOfBatch));
        try (Admin admin = Admin.create(settings())) {
            admin.createTopics(List.of(new NewTopic(topic, Optional.of(1), Optional.empty()).configs(limit)))
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

    private static Properties settings(String key, String value) {
        Properties settings = settings();
        settings.put(key, value);
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
