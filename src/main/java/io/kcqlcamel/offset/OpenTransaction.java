package io.kcqlcamel.offset;

import java.util.Optional;
import java.util.OptionalLong;
import org.apache.kafka.clients.admin.AbortTransactionSpec;
import org.apache.kafka.clients.admin.ProducerState;
import org.apache.kafka.common.TopicPartition;

/**
 * What a partition knows of a transaction whose end it waits for.
 *
 * @param coordinatorEpoch of whoever ended the last one of this producer here; 0 where none was
 * @param startOffset of its first record: who reads committed records comes as far as that
 */
record OpenTransaction(
        TopicPartition partition, long producerId, short producerEpoch, int coordinatorEpoch, long startOffset) {

    /** Empty where the producer has none open there. */
    static Optional<OpenTransaction> of(TopicPartition partition, ProducerState producer) {
        OptionalLong start = producer.currentTransactionStartOffset();
        return start.isEmpty()
                ? Optional.empty()
                : Optional.of(new OpenTransaction(
                        partition,
                        producer.producerId(),
                        (short) producer.producerEpoch(),
                        producer.coordinatorEpoch().orElse(0),
                        start.getAsLong()));
    }

    /** Whether they are parts of one transaction: what the producer's successor writes has another epoch. */
    boolean isOfOneWith(OpenTransaction other) {
        return producerId == other.producerId && producerEpoch == other.producerEpoch;
    }

    /** For the partition only: what it has of the transaction elsewhere stays as it is. */
    AbortTransactionSpec abort() {
        return new AbortTransactionSpec(partition, producerId, producerEpoch, coordinatorEpoch);
    }

    /** How a person ends it in this partition. */
    String command(String brokers) {
        return "kafka-transactions.sh --bootstrap-server " + brokers + " abort --topic " + partition.topic()
                + " --partition " + partition.partition() + " --start-offset " + startOffset;
    }

    @Override
    public String toString() {
        return "partition " + partition.partition() + " of topic " + partition.topic() + " (from offset " + startOffset
                + ")";
    }
}
