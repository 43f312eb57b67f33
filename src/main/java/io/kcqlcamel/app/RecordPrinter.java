package io.kcqlcamel.app;

import io.kcqlcamel.config.ConverterConfig;
import io.kcqlcamel.encode.RegistrySettings;
import io.kcqlcamel.encode.SchemaRegistry;
import io.kcqlcamel.local.LocalServers;
import io.kcqlcamel.plan.Plan;
import io.kcqlcamel.plan.TablePlan;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Prints what lands in a plan's topics from now on, as a consumer with {@code read_committed} sees it. */
final class RecordPrinter implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(250);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final RecordText text;
    private final Consumer<String> say;
    private final Thread thread = new Thread(this::run, "record-printer");

    private RecordPrinter(KafkaConsumer<byte[], byte[]> consumer, RecordText text, Consumer<String> say) {
        this.consumer = consumer;
        this.text = text;
        this.say = say;
    }

    static RecordPrinter of(Plan plan, LocalServers servers, Consumer<String> say) {
        Properties settings = new Properties();
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, servers.kafka().bootstrapServers());
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        Set<String> topics = plan.tables().stream().map(TablePlan::topic).collect(Collectors.toSet());
        createMissing(topics, consumer, settings);
        startAtEnd(topics, consumer);
        RecordPrinter printer = new RecordPrinter(consumer, text(plan, servers), say);
        printer.thread.start();
        return printer;
    }

    /** A topic that is not there yet is made here, so that its very first record is not missed. */
    private static void createMissing(Set<String> topics, KafkaConsumer<?, ?> consumer, Properties settings) {
        Set<String> missing = new HashSet<>(topics);
        missing.removeAll(consumer.listTopics().keySet());
        try (Admin admin = Admin.create(settings)) {
            List<NewTopic> made = missing.stream()
                    .map(topic -> new NewTopic(topic, Optional.of(1), Optional.empty()))
                    .toList();
            admin.createTopics(made).all().get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException("Topics " + missing + " cannot be made on the local broker.", e);
        }
    }

    private static void startAtEnd(Set<String> topics, KafkaConsumer<?, ?> consumer) {
        List<TopicPartition> partitions = topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        // Seeking is lazy; asking for the position is not.
        partitions.forEach(consumer::position);
    }

    private static RecordText text(Plan plan, LocalServers servers) {
        if (!(plan.config().valueConverter() instanceof ConverterConfig.Avro)) {
            return RecordText.plain();
        }
        RegistrySettings local = RegistrySettings.at(
                        URI.create(servers.registry().url()))
                .withUser(DemoCommand.REGISTRY_USER, DemoCommand.REGISTRY_PASSWORD);
        return RecordText.avro(new SchemaRegistry(local));
    }

    private void run() {
        try {
            while (true) {
                consumer.poll(POLL).forEach(this::print);
            }
        } catch (WakeupException stopped) {
            consumer.close(Duration.ofSeconds(1));
        }
    }

    private void print(ConsumerRecord<byte[], byte[]> entry) {
        say.accept(entry.topic() + "  partition " + entry.partition() + "  offset " + entry.offset() + "  "
                + Instant.ofEpochMilli(entry.timestamp()) + "  key " + text.of(entry.key()) + "  value "
                + text.of(entry.value()));
    }

    @Override
    public void close() {
        consumer.wakeup();
    }
}
