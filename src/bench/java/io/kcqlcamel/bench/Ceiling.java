package io.kcqlcamel.bench;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.AsyncResultSet;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import io.kcqlcamel.mode.Shard;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * What nobody who reads with this driver and writes with this producer can do faster: the pages of the same token ranges,
 * one read ahead, and for each row the same fixed value. No framework, nothing decoded, nothing encoded. A thread and a
 * producer a shard, for ever.
 */
final class Ceiling implements Runnable {

    private final CqlSession session;
    private final BoundStatement query;
    private final KafkaProducer<byte[], byte[]> producer;
    private final boolean transactions;
    private final ProducerRecord<byte[], byte[]> value;

    private Ceiling(
            CqlSession session,
            BoundStatement query,
            KafkaProducer<byte[], byte[]> producer,
            boolean transactions,
            ProducerRecord<byte[], byte[]> value) {
        this.session = session;
        this.query = query;
        this.producer = producer;
        this.transactions = transactions;
        this.value = value;
    }

    static List<String> command(String cassandra, String brokers, String topic, int shards, int size, boolean tx) {
        return List.of(
                Ceiling.class.getName(),
                cassandra,
                brokers,
                topic,
                Integer.toString(shards),
                Integer.toString(size),
                Boolean.toString(tx));
    }

    public static void main(String[] arguments) {
        Logging.quiet();
        CqlSession session = BenchTable.open(arguments[0]);
        String topic = arguments[2];
        int shards = Integer.parseInt(arguments[3]);
        ProducerRecord<byte[], byte[]> value =
                new ProducerRecord<>(topic, Payload.ofSize(Integer.parseInt(arguments[4])));
        boolean transactions = Boolean.parseBoolean(arguments[5]);
        for (int number = 1; number <= shards; number++) {
            BoundStatement query = query(session, new Shard(number, shards));
            String transactionalId = topic + "." + number;
            KafkaProducer<byte[], byte[]> producer = producer(arguments[1], transactions, transactionalId);
            new Thread(new Ceiling(session, query, producer, transactions, value), transactionalId).start();
        }
    }

    private static BoundStatement query(CqlSession session, Shard shard) {
        return session.prepare("SELECT " + BenchTable.COLUMNS + " FROM bench.measurements"
                        + " WHERE token(id) > ? AND token(id) <= ?")
                .bind(shard.tokensAfter(), shard.lastToken())
                .setPageSize(Options.PAGE_SIZE);
    }

    /** The settings that a compiled route has. */
    private static KafkaProducer<byte[], byte[]> producer(
            String brokers, boolean transactions, String transactionalId) {
        Properties settings = new Properties();
        settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        settings.put(ProducerConfig.LINGER_MS_CONFIG, "5");
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, "262144");
        if (transactions) {
            settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId);
        }
        KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        if (transactions) {
            producer.initTransactions();
        }
        return producer;
    }

    @Override
    public void run() {
        while (true) {
            CompletionStage<AsyncResultSet> coming = session.executeAsync(query);
            while (coming != null) {
                AsyncResultSet page = coming.toCompletableFuture().join();
                coming = page.hasMorePages() ? page.fetchNextPage() : null;
                send(page);
            }
        }
    }

    private void send(AsyncResultSet page) {
        if (transactions) {
            producer.beginTransaction();
        }
        int columns = page.getColumnDefinitions().size();
        for (Row row : page.currentPage()) {
            for (int column = 0; column < columns; column++) {
                if (row.getBytesUnsafe(column) == null) {
                    throw new IllegalStateException("No cell of the table is empty.");
                }
            }
            producer.send(value);
        }
        if (transactions) {
            producer.commitTransaction();
        }
    }
}
