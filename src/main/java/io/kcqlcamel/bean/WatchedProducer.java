package io.kcqlcamel.bean;

import java.time.Duration;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.errors.InterruptException;

/**
 * A producer that neither closes nor sends for ever. Kafka's own {@code delivery.timeout.ms} does not hold while a
 * transaction's coordinator is away: as long as the sender has a request for the coordinator, it looks at no record, and so
 * expires none. {@link #giveUpIfStuck} sees it by the producer's own metrics, which cost nothing while all is well.
 */
final class WatchedProducer extends KafkaProducer<Object, Object> {

    /** For Kafka's own timeout to come first where it holds: it says more. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    private static final String GROUP = "producer-metrics";

    private final Duration closeTimeout;
    private final Duration limit;
    private final String transactionalId;
    private final Executor executor;
    private final Metric sent = metric("record-send-total");
    private final Metric free = metric("buffer-available-bytes");
    private final Metric total = metric("buffer-total-bytes");
    private final Set<PageDelivery> deliveries = ConcurrentHashMap.newKeySet();
    private double sentBefore;
    private long since = System.nanoTime();
    private volatile boolean closed;
    private volatile boolean failed;
    private volatile CompletableFuture<Void> transactions = CompletableFuture.completedFuture(null);

    private final Callback failures = (metadata, exception) -> {
        if (exception != null) {
            failed = true;
        }
    };

    /** @param executor for what takes the time of a request or two */
    WatchedProducer(Properties settings, Duration closeTimeout, Executor executor) {
        super(settings);
        this.closeTimeout = closeTimeout;
        this.executor = executor;
        this.transactionalId = settings.getProperty(ProducerConfig.TRANSACTIONAL_ID_CONFIG);
        Integer delivery =
                (Integer) ProducerConfig.configDef().parse(settings).get(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG);
        this.limit = Duration.ofMillis(delivery).plus(GRACE);
    }

    /**
     * Closes the producer at once if records wait and none has been sent for longer than a delivery may take: they fail,
     * as everything does that is sent later. To be called now and then, by one thread.
     */
    void giveUpIfStuck() {
        double now = value(sent);
        if (now != sentBefore || value(free) == value(total)) {
            sentBefore = now;
            since = System.nanoTime();
        } else if (System.nanoTime() - since > limit.toNanos()) {
            close(Duration.ZERO);
        }
    }

    /** A page is sent record by record, and answered as one. */
    @Override
    public Future<RecordMetadata> send(ProducerRecord<Object, Object> message, Callback callback) {
        if (!(message.value() instanceof PageRecords page)) {
            return super.send(message, callback == null ? failures : callback);
        }
        PageDelivery delivery = new PageDelivery(page.size(), () -> failed = true);
        deliveries.add(delivery);
        delivery.whenComplete((metadata, refusal) -> deliveries.remove(delivery));
        if (callback != null) {
            delivery.whenComplete((metadata, refusal) -> callback.onCompletion(metadata, (Exception) refusal));
        }
        send(page, message, delivery);
        return delivery;
    }

    /** The last of them do not linger, since no more come; those after one that is refused are not sent. */
    private void send(PageRecords page, ProducerRecord<Object, Object> message, PageDelivery delivery) {
        try {
            for (int i = 0; i < page.size() && !delivery.isDone(); i++) {
                super.send(page.record(i, message), delivery);
            }
            // Elsewhere: it would wait for ever if the thread that talks to the brokers has died.
            executor.execute(this::flush);
        } catch (InterruptException e) {
            delivery.cancel(false);
            throw e;
        } catch (KafkaException e) {
            // Often a mere consequence of what a record has been refused for, which the delivery tells then.
            delivery.onCompletion(null, e);
        }
    }

    /** Begins to: routes start one after the other, and to find the coordinator takes a tenth of a second for each. */
    @Override
    public void initTransactions() {
        transactions = CompletableFuture.runAsync(super::initTransactions, executor);
    }

    /**
     * Returns when whatever an earlier producer has left open has ended.
     *
     * @throws KafkaException when the coordinator did not answer in time, or refuses
     */
    void awaitTransactions() {
        try {
            transactions.get();
        } catch (ExecutionException e) {
            throw new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    @Override
    public void beginTransaction() {
        awaitTransactions();
        super.beginTransaction();
    }

    /** Null for a producer without transactions. */
    String transactionalId() {
        return transactionalId;
    }

    /**
     * Not by asking the coordinator where a record has failed: it may be as far away as whatever took no record. Whoever
     * makes the next producer ends what this one leaves open.
     */
    @Override
    public void abortTransaction() {
        if (failed) {
            close();
        } else {
            super.abortTransaction();
        }
    }

    boolean isClosed() {
        return closed;
    }

    @Override
    public void close() {
        close(closeTimeout);
    }

    @Override
    public void close(Duration timeout) {
        closed = true;
        super.close(timeout);
        deliveries.forEach(delivery -> delivery.onCompletion(null, new KafkaException("Producer closed forcefully.")));
    }

    private Metric metric(String name) {
        return metrics().entrySet().stream()
                .filter(metric -> metric.getKey().name().equals(name)
                        && metric.getKey().group().equals(GROUP))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Kafka's producers count " + name + "."))
                .getValue();
    }

    private static double value(Metric metric) {
        return ((Number) metric.metricValue()).doubleValue();
    }
}
