package io.kcqlcamel.bean;

import io.kcqlcamel.cassandra.Page;
import io.kcqlcamel.encode.EncodingException;
import io.kcqlcamel.encode.SchemaRegistryException;
import io.kcqlcamel.failure.Failure;
import org.apache.camel.Exchange;

/** Decides, for one page, about rows that cannot become records: they fail the page, or it goes on without them. */
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
     * Adds what is sent instead, if anything.
     *
     * @param page at the row that failed
     */
    void instead(Page page, Failure failure, PageRecords records) {
        if (!isTolerated(failure)) {
            throw failure instanceof EncodingException e ? e.ofRow(page.rowKey(reader.primaryKey())) : failure;
        }
        if (skipped == null) {
            skipped = tolerance.page(exchange, reader);
        }
        skipped.add(page, failure).ifPresent(records::addRecord);
    }

    /** Adds what is sent instead of a page of which no row can become a record. */
    void insteadOf(Page page, SchemaRegistryException failure, PageRecords records) {
        if (!isTolerated(failure)) {
            throw failure;
        }
        while (page.next()) {
            instead(page, failure, records);
        }
        log();
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
