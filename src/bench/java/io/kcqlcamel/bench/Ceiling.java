package io.kcqlcamel.bench;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.AsyncResultSet;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import io.kcqlcamel.mode.Shard;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * What nothing but the driver and the producer comes to: the pages of the same token ranges, one read ahead, and for each row
 * one of the values that the connector has sent. No framework, nothing encoded. A thread and a
 * producer a shard, for ever.
 */
final class Ceiling implements Runnable {

    private final CqlSession session;
    private final BoundStatement query;
    private final KafkaProducer<byte[], byte[]> producer;
    private final boolean transactions;
    private final List<ProducerRecord<byte[], byte[]>> values;
    private int sent;

    private Ceiling(
            CqlSession session,
            BoundStatement query,
            KafkaProducer<byte[], byte[]> producer,
            boolean transactions,
            List<ProducerRecord<byte[], byte[]>> values) {
        this.session = session;
        this.query = query;
        this.producer = producer;
        this.transactions = transactions;
        this.values = values;
    }

    /**
     * What it is asked to do.
     *
     * @param payloads a file of {@link Payloads}
     */
    record Task(
            String cassandra,
            String brokers,
            String topic,
            Shape shape,
            int shards,
            String payloads,
            boolean transactions) {

        private static Task of(String... words) {
            return new Task(
                    words[0],
                    words[1],
                    words[2],
                    Shape.valueOf(words[3]),
                    Integer.parseInt(words[4]),
                    words[5],
                    Boolean.parseBoolean(words[6]));
        }

        List<String> command() {
            return List.of(
                    Ceiling.class.getName(),
                    cassandra,
                    brokers,
                    topic,
                    shape.name(),
                    Integer.toString(shards),
                    payloads,
                    Boolean.toString(transactions));
        }

        private BoundStatement query(CqlSession session, Shard shard) {
            return session.prepare("SELECT " + shape.columns() + " FROM " + BenchTable.KEYSPACE + "." + shape.table()
                            + " WHERE token(id) > ? AND token(id) <= ?")
                    .bind(shard.tokensAfter(), shard.lastToken())
                    .setPageSize(shape.pageSize());
        }
    }

    static MeasuredProcess start(Bench bench, Workload workload, String topic, boolean transactions)
            throws IOException {
        Task task = new Task(
                bench.servers().cassandra().address(),
                bench.brokers(),
                topic,
                workload.shape(),
                workload.shards(),
                HeldProcess.payloads(bench, HeldProcess.name(workload, Subject.CONNECTOR))
                        .toString(),
                transactions);
        List<String> command = task.command();
        return bench.watched(new MeasuredProcess(
                bench.directory(topic),
                System.getProperty("java.class.path"),
                bench.options().javaOptions(),
                command));
    }

    public static void main(String[] arguments) throws IOException {
        Logging.quiet();
        Task task = Task.of(arguments);
        CqlSession session = BenchTable.open(task.cassandra());
        List<ProducerRecord<byte[], byte[]>> values = Payloads.read(Path.of(task.payloads())).values().stream()
                .map(value -> new ProducerRecord<byte[], byte[]>(task.topic(), value))
                .toList();
        for (int number = 1; number <= task.shards(); number++) {
            BoundStatement query = task.query(session, new Shard(number, task.shards()));
            String transactionalId = task.topic() + "." + number;
            KafkaProducer<byte[], byte[]> producer = producer(task.brokers(), task.transactions(), transactionalId);
            new Thread(new Ceiling(session, query, producer, task.transactions(), values), transactionalId).start();
        }
    }

    /** The settings that a compiled route has. */
    private static KafkaProducer<byte[], byte[]> producer(
            String brokers, boolean transactions, String transactionalId) {
        Properties settings = new Properties();
        settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        settings.put(ProducerConfig.LINGER_MS_CONFIG, "5");
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, "262144");
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, HeldProcess.PATIENCE_MILLIS);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 2 * HeldProcess.PATIENCE_MILLIS);
        if (transactions) {
            settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, HeldProcess.PATIENCE_MILLIS);
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
            producer.send(values.get(sent++ % values.size()));
        }
        if (transactions) {
            producer.commitTransaction();
        }
    }
}
