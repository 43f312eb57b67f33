package io.kcqlcamel.offset;

import io.kcqlcamel.failure.Causes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.DescribeProducersResult;
import org.apache.kafka.clients.admin.ListTransactionsOptions;
import org.apache.kafka.clients.admin.ProducerState;
import org.apache.kafka.clients.admin.TransactionDescription;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TransactionalIdNotFoundException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.errors.UnsupportedVersionException;

/** What partitions say of transactions, and what their coordinators say. Brokers older than 2.8 and 3.0 cannot be asked. */
final class TransactionStates implements AutoCloseable {

    private static final List<Class<? extends Throwable>> UNSEEN = List.of(
            AuthorizationException.class,
            UnsupportedVersionException.class,
            UnknownTopicOrPartitionException.class,
            TransactionalIdNotFoundException.class);

    private final Admin admin;
    private final String brokers;

    TransactionStates(Properties clients) {
        this.admin = Admin.create(KafkaTopics.impatient(clients));
        this.brokers = String.valueOf(clients.get(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG));
    }

    /** Those whose end the partitions wait for. */
    List<OpenTransaction> open(Collection<TopicPartition> partitions) {
        List<OpenTransaction> open = new ArrayList<>();
        producers(partitions)
                .forEach((partition, producers) -> producers.forEach(
                        producer -> OpenTransaction.of(partition, producer).ifPresent(open::add)));
        return open;
    }

    /** The ids that the transactions have at their coordinators, by producer; without those that we may not see. */
    Map<Long, String> ids(List<OpenTransaction> transactions) {
        if (transactions.isEmpty()) {
            // Kafka takes no filter for none.
            return Map.of();
        }
        Set<Long> producers =
                transactions.stream().map(OpenTransaction::producerId).collect(Collectors.toSet());
        return answer(admin.listTransactions(new ListTransactionsOptions().filterProducerIds(producers))
                        .all())
                .orElse(List.of())
                .stream()
                .collect(Collectors.toMap(TransactionListing::producerId, TransactionListing::transactionalId));
    }

    /** The partitions whose part in the transaction its coordinator has not ended yet; empty where it does not tell. */
    Optional<Set<TopicPartition>> running(String id) {
        return answer(admin.describeTransactions(List.of(id)).description(id))
                .map(TransactionDescription::topicPartitions);
    }

    /** Every partition of the cluster that the producer has written to not long ago, and what it has open there. */
    Map<TopicPartition, Optional<OpenTransaction>> writtenBy(long producerId) {
        Map<TopicPartition, Optional<OpenTransaction>> written = new HashMap<>();
        producers(partitions()).forEach((partition, producers) -> producers.stream()
                .filter(producer -> producer.producerId() == producerId)
                .forEach(producer -> written.put(partition, OpenTransaction.of(partition, producer))));
        return written;
    }

    /** False where that is not ours to do. */
    boolean abort(OpenTransaction transaction) {
        return answer(admin.abortTransaction(transaction.abort()).all().thenApply(done -> true))
                .isPresent();
    }

    private Map<TopicPartition, List<ProducerState>> producers(Collection<TopicPartition> partitions) {
        DescribeProducersResult result = admin.describeProducers(partitions);
        return partitions.stream()
                .collect(Collectors.toMap(Function.identity(), partition -> answer(result.partitionResult(partition))
                        .map(DescribeProducersResult.PartitionProducerState::activeProducers)
                        .orElse(List.of())));
    }

    private List<TopicPartition> partitions() {
        Set<String> topics = answer(admin.listTopics().names()).orElse(Set.of());
        return admin.describeTopics(topics).topicNameValues().values().stream()
                .flatMap(topic -> answer(topic).stream())
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .toList();
    }

    /** Empty where nobody may ask, and of what is gone. */
    private <T> Optional<T> answer(KafkaFuture<T> question) {
        try {
            return Optional.of(question.get());
        } catch (ExecutionException e) {
            if (Causes.any(e, UNSEEN)) {
                return Optional.empty();
            }
            throw BrokerFailure.of(brokers, "open transactions cannot be seen", e.getCause());
        } catch (InterruptedException e) {
            throw BrokerFailure.interrupted(brokers, e);
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
