package io.kcqlcamel.bean;

import io.kcqlcamel.cassandra.Page;
import io.kcqlcamel.encode.EncodingException;
import io.kcqlcamel.encode.SchemaRegistryException;
import io.kcqlcamel.failure.Failure;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.Exchange;

/** Decides, for one page, about rows that cannot become messages: they fail the page, or it goes on without them. */
final class RowFaults {

    private final Exchange exchange;
    private final ShardReader reader;
    private final SkippedRows tolerance;
    private SkippedPage skipped;

    /** @param tolerance null where such a row fails its page */
    RowFaults(Exchange exchange, ShardReader reader, SkippedRows tolerance) {
        this.exchange = exchange;
        this.reader = reader;
        this.tolerance = tolerance;
    }

    /**
     * @param page at the row that failed
     * @return what is sent instead; null for nothing
     */
    Object instead(Page page, Failure failure) {
        if (!isTolerated(failure)) {
            throw failure instanceof EncodingException e ? e.ofRow(page.rowKey(reader.primaryKey())) : failure;
        }
        if (skipped == null) {
            skipped = tolerance.page(exchange, reader);
        }
        return skipped.add(page, failure).orElse(null);
    }

    /** What is sent instead of a page of which no row can become a message, with room for one more. */
    List<Object> insteadOf(Page page, SchemaRegistryException failure) {
        if (!isTolerated(failure)) {
            throw failure;
        }
        List<Object> messages = new ArrayList<>();
        while (page.next()) {
            Object message = instead(page, failure);
            if (message != null) {
                messages.add(message);
            }
        }
        log();
        return messages;
    }

    /** What may pass is waited out instead; what is wrong with the registry itself is not the rows' fault. */
    private boolean isTolerated(Failure failure) {
        boolean ofRows = !(failure instanceof SchemaRegistryException registry) || registry.refusesSchema();
        return tolerance != null && ofRows && !failure.transientFailure();
    }

    void log() {
        if (skipped != null) {
            skipped.log();
        }
    }
}
