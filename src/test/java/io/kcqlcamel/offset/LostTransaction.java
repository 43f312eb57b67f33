package io.kcqlcamel.offset;

import io.kcqlcamel.local.KafkaServer;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TransactionDescription;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Utils;

/**
 * Makes a broker lose track of a transaction, as it does by itself when it is killed in the moment of a commit: what it has
 * written down is that the transaction is complete, and partitions wait for its end. It reads that when it starts again.
 */
final class LostTransaction {

    private static final String STATES = "__transaction_state";

    /** The only client that may write there. */
    private static final String CLIENT = "__admin_client";

    private static final byte COMPLETE_COMMIT = 4;

    private LostTransaction() {}

    /** @param id of a transaction that is open */
    static void lose(KafkaServer kafka, String id) throws Exception {
        Properties settings = new Properties();
        settings.put("bootstrap.servers", kafka.bootstrapServers());
        settings.put("client.id", CLIENT);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()));
                Producer<byte[], byte[]> producer =
                        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            TransactionDescription open =
                    admin.describeTransactions(List.of(id)).description(id).get();
            int partitions = producer.partitionsFor(STATES).size();
            int partition = Utils.abs(id.hashCode()) % partitions;
            producer.send(new ProducerRecord<>(STATES, partition, key(id), complete(open)))
                    .get();
        }
    }

    /** Kafka's TransactionLogKey, version 0. */
    private static byte[] key(String id) {
        byte[] text = id.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(2 + 2 + text.length)
                .putShort((short) 0)
                .putShort((short) text.length)
                .put(text)
                .array();
    }

    /** Kafka's TransactionLogValue, version 0: no partition is left in it. */
    private static byte[] complete(TransactionDescription open) {
        return ByteBuffer.allocate(2 + 8 + 2 + 4 + 1 + 4 + 8 + 8)
                .putShort((short) 0)
                .putLong(open.producerId())
                .putShort((short) open.producerEpoch())
                .putInt((int) open.transactionTimeoutMs())
                .put(COMPLETE_COMMIT)
                .putInt(0)
                .putLong(System.currentTimeMillis())
                .putLong(open.transactionStartTimeMs().orElseThrow())
                .array();
    }
}
