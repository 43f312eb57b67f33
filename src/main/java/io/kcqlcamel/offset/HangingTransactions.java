package io.kcqlcamel.offset;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Transactions that Kafka has lost track of. A coordinator that ends a transaction skips a partition that has no leader just
 * then, as if it were deleted, and takes the transaction for complete: so Kafka 4.3.1 does after a {@code kill -9} in the
 * moment of a commit. The partition waits for ever, and so does whoever reads its committed records.
 *
 * <p>That of a route that starts is ended, as aborted: in the topics of the rows first, in that of the positions last, so
 * that a page without a position has no rows either. It is read and sent again.
 */
final class HangingTransactions {

    private static final Logger LOG = LoggerFactory.getLogger(HangingTransactions.class);

    private final Properties clients;
    private final String brokers;

    /** @param clients how to reach Kafka: brokers and security */
    HangingTransactions(Properties clients) {
        this.clients = clients;
        this.brokers = String.valueOf(clients.get(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG));
    }

    /**
     * Ends what holds up whoever reads the positions in these partitions, where it hangs and may be ended; else says what
     * it is.
     *
     * @param ours of the route that starts, whose producer has ended whatever Kafka knew of
     * @throws OffsetException that names one that hangs, and cannot be ended here
     */
    void end(Set<TopicPartition> partitions, Predicate<OpenTransaction> ours) {
        try (TransactionStates states = new TransactionStates(clients)) {
            List<OpenTransaction> open = states.open(partitions);
            Map<Long, String> ids = states.ids(open);
            open.forEach(transaction -> Optional.ofNullable(ids.get(transaction.producerId()))
                    .ifPresent(id -> end(id, transaction, ours, states)));
        }
    }

    /** The partition is asked after the coordinator: what that one has ended is ended there too, or never. */
    private static boolean isOpen(OpenTransaction transaction, TransactionStates states) {
        return states.open(Set.of(transaction.partition())).contains(transaction);
    }

    private void end(String id, OpenTransaction position, Predicate<OpenTransaction> ours, TransactionStates states) {
        Optional<Set<TopicPartition>> running = states.running(id);
        if (running.isEmpty() || !isOpen(position, states)) {
            return;
        }
        if (running.get().contains(position.partition())) {
            LOG.info("Positions wait for the end of transaction {}, which is open in {}.", id, position);
        } else if (ours.test(position)) {
            abort(id, position, states);
        } else {
            throw left(id, position, "The route that it belongs to ends it when it starts.");
        }
    }

    private void abort(String id, OpenTransaction position, TransactionStates states) {
        Map<TopicPartition, Optional<OpenTransaction>> rows = states.writtenBy(position.producerId());
        rows.remove(position.partition());
        if (rows.isEmpty()) {
            throw left(id, position, "Where its rows are cannot be seen: that takes READ on their topics.");
        }
        rows.forEach((partition, open) -> {
            if (open.filter(position::isOfOneWith).isEmpty()) {
                throw left(
                        id,
                        position,
                        "Part of it may have been committed, in " + partition
                                + ": the rows of that part come twice once the rest is aborted.");
            }
        });
        rows.values().forEach(open -> abortOne(id, open.orElseThrow(), states));
        abortOne(id, position, states);
        LOG.warn(
                "{} It is aborted there, and where its rows are; that page is read and sent again.",
                lost(id, position));
    }

    private void abortOne(String id, OpenTransaction open, TransactionStates states) {
        if (!states.abort(open)) {
            throw left(id, open, "This user may not end it: that takes ALTER on the cluster.");
        }
    }

    private OffsetException left(String id, OpenTransaction open, String why) {
        return OffsetException.passing(
                lost(id, open) + " " + why
                        + " To end it by hand, in the topics of its rows first (kafka-transactions.sh"
                        + " find-hanging lists them):\n  " + open.command(brokers),
                null);
    }

    private static String lost(String id, OpenTransaction open) {
        return "Kafka has lost track of transaction " + id + ": its coordinator has ended it, and " + open
                + " still waits for that.";
    }
}
