package io.kcqlcamel.bean;

import java.time.Duration;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelContextAware;
import org.apache.camel.Exchange;
import org.apache.camel.component.kafka.DefaultKafkaClientFactory;
import org.apache.camel.spi.ExecutorServiceManager;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the producers of {@code kafka:} steps. They differ from Camel's in not waiting for ever for brokers that are away:
 * not to close, and not to send. What they give up was not committed, and is read again.
 */
public final class KafkaProducers extends DefaultKafkaClientFactory implements CamelContextAware {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaProducers.class);
    private static final long LOOK_SECONDS = 1;

    private final Set<WatchedProducer> open = ConcurrentHashMap.newKeySet();
    private CamelContext camelContext;
    private ExecutorService executor;
    private Duration closeTimeout = Duration.ofSeconds(3);

    @Override
    public Producer<Object, Object> getProducer(Properties settings) {
        WatchedProducer producer = new WatchedProducer(settings, closeTimeout, executor);
        open.add(producer);
        return producer;
    }

    /**
     * Returns when the producers of the exchange's route have ended what was open before them: what positions say is true
     * from then on.
     */
    static void awaitTransactions(Exchange exchange) {
        KafkaClients.steps(exchange).forEach(step -> {
            if (step.getKafkaClientFactory() instanceof KafkaProducers producers) {
                producers.await(step.getConfiguration().getTransactionalId());
            }
        });
    }

    private void await(String transactionalId) {
        open.stream()
                .filter(producer -> Objects.equals(producer.transactionalId(), transactionalId) && !producer.isClosed())
                .forEach(WatchedProducer::awaitTransactions);
    }

    private void look() {
        open.removeIf(WatchedProducer::isClosed);
        for (WatchedProducer producer : open) {
            try {
                producer.giveUpIfStuck();
            } catch (KafkaException e) {
                // It is closed all the same; thrown further, nobody would look again.
                LOG.debug("Closing a producer", e);
            }
        }
    }

    @Override
    public void setCamelContext(CamelContext camelContext) {
        // Camel may set it more than once.
        if (this.camelContext == null) {
            ExecutorServiceManager threads = camelContext.getExecutorServiceManager();
            executor = threads.newCachedThreadPool(this, "kafka");
            threads.newSingleThreadScheduledExecutor(this, "producers")
                    .scheduleWithFixedDelay(this::look, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
            // camel-kafka asks for the bytes of each page: Camel would look through all its converters, and turn an
            // empty list into an empty array.
            camelContext.getTypeConverterRegistry().addTypeConverter(byte[].class, PageRecords.class, new NotBytes());
        }
        this.camelContext = camelContext;
    }

    @Override
    public CamelContext getCamelContext() {
        return camelContext;
    }

    /** In milliseconds. */
    public void setCloseTimeout(long closeTimeout) {
        this.closeTimeout = Duration.ofMillis(closeTimeout);
    }
}
