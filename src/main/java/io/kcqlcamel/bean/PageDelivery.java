package io.kcqlcamel.bean;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.RecordMetadata;

/**
 * What the brokers make of a page's records: done with the last acknowledgement, in whatever order they come, or with the
 * first refusal.
 */
final class PageDelivery extends CompletableFuture<RecordMetadata> implements Callback {

    private final AtomicInteger unanswered;
    private final Runnable refused;

    /**
     * @param records of the page
     * @param refused told of a refusal before whoever waits is
     */
    PageDelivery(int records, Runnable refused) {
        this.unanswered = new AtomicInteger(records);
        this.refused = refused;
        if (records == 0) {
            complete(null);
        }
    }

    /** A record has been answered. */
    @Override
    public void onCompletion(RecordMetadata metadata, Exception refusal) {
        if (refusal != null) {
            refused.run();
            completeExceptionally(refusal);
        } else if (unanswered.decrementAndGet() == 0) {
            complete(metadata);
        }
    }
}
