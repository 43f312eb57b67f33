package io.kcqlcamel.offset;

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

    static OptionalLong startOf(ProducerState producer) {
        return producer.currentTransactionStartOffset();
    }

    /** @throws java.util.NoSuchElementException when it has none open */
    static OpenTransaction of(TopicPartition partition, ProducerState producer) {
        return new OpenTransaction(
                partition,
                producer.producerId(),
                (short) producer.producerEpoch(),
                producer.coordinatorEpoch().orElse(0),
                startOf(producer).orElseThrow());
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
