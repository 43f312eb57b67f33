package io.kcqlcamel.bean;

import com.datastax.oss.driver.api.core.CqlSession;
import io.kcqlcamel.cassandra.RevisionTable;
import io.kcqlcamel.cassandra.TableName;
import io.kcqlcamel.encode.KafkaRecord;
import io.kcqlcamel.offset.KafkaEntry;
import io.kcqlcamel.offset.KafkaTopics;
import io.kcqlcamel.offset.OffsetException;
import io.kcqlcamel.offset.Owner;
import io.kcqlcamel.offset.PositionStore;
import io.kcqlcamel.offset.PositionStores;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.support.LifecycleStrategySupport;

/**
 * Where a connector's positions are: a compacted topic, on the brokers that the rows go to; or a table of Cassandra, or a
 * file.
 */
public final class Positions implements StartupCheck {

    private final Map<Properties, PositionStore> kept = new ConcurrentHashMap<>();
    private final Set<String> ready = new HashSet<>();
    private CamelContext camelContext;
    private String topic = "kcql-camel-positions";
    private boolean exactlyOnce = true;
    private Optional<String> table = Optional.empty();
    private Optional<String> file = Optional.empty();
    private CqlSession session;

    /**
     * Adds the position that a page leads to, as the page's last records: all are committed in one transaction, or
     * none.
     */
    public void append(Exchange exchange) {
        if (!isInKafka() || !exactlyOnce) {
            throw OffsetException.notInTransactions();
        }
        ShardReader reader = ShardReader.of(exchange);
        PageRecords records = PageRecords.of(exchange);
        KafkaEntry.of(reader.key(), reader.checkpoint(), reader.committed().sent())
                .forEach(entry -> records.addRecord(new KafkaRecord(topic, entry.key(), entry.value(), Map.of())));
    }

    /** Keeps the position that a page leads to, once the brokers have its rows: at least once. */
    public void store(Exchange exchange) {
        ShardReader.of(exchange).keep();
    }

    /** For all tables at once, which saves a connection for each. */
    @Override
    public void check() {
        Map<Properties, List<TableReader>> readers = camelContext.getRegistry().findByType(TableReader.class).stream()
                .filter(reader -> reader.positions() == this)
                .collect(Collectors.groupingBy(reader -> KafkaClients.of(camelContext, reader.topic())));
        readers.forEach(this::prepare);
        if (!isInKafka()) {
            // A file that cannot be read, or a table that is another's, is told before any row is.
            readers.keySet().forEach(clients -> kept(clients).list());
        }
    }

    /**
     * Makes sure that rows and positions can be sent, before the first of them is; asks once for each topic.
     *
     * @return the positions of the exchange's route; in Kafka they are on the brokers that it sends to
     */
    PositionStore open(TableReader reader, Exchange exchange) {
        Properties clients = KafkaClients.of(exchange);
        prepare(clients, List.of(reader));
        return kept(clients);
    }

    private synchronized void prepare(Properties clients, List<TableReader> readers) {
        Set<String> rows = readers.stream().map(TableReader::topic).collect(Collectors.toSet());
        if (ready.containsAll(rows)) {
            return;
        }
        try (KafkaTopics topics = new KafkaTopics(clients)) {
            if (isInKafka()) {
                topics.createCompacted(topic);
            }
            readers.forEach(reader -> reader.newTopics()
                    .ifPresentOrElse(
                            settings -> topics.create(reader.topic(), settings), () -> topics.require(reader.topic())));
            topics.largestBatches(rows).forEach((name, most) -> KafkaClients.limitBatches(camelContext, name, most));
        }
        ready.addAll(rows);
    }

    private boolean isInKafka() {
        return table.isEmpty() && file.isEmpty();
    }

    private PositionStore kept(Properties clients) {
        return kept.computeIfAbsent(isInKafka() ? clients : new Properties(), this::connect);
    }

    private PositionStore connect(Properties clients) {
        Owner owner = Owner.ofThisProcess();
        if (table.isPresent()) {
            RevisionTable rows = new RevisionTable(session, TableName.parse(table.get()));
            rows.create();
            return PositionStores.inTable(rows, owner);
        }
        if (file.isPresent()) {
            return PositionStores.inFile(Path.of(file.get()), owner);
        }
        return exactlyOnce
                ? PositionStores.inTransactions(topic, clients, owner)
                : PositionStores.inTopic(topic, clients, owner);
    }

    private void close() {
        kept.values().forEach(PositionStore::close);
        kept.clear();
    }

    @Override
    public void setCamelContext(CamelContext camelContext) {
        if (this.camelContext == null) {
            this.camelContext = camelContext;
            checkAtStartOf(camelContext);
            camelContext.addLifecycleStrategy(new LifecycleStrategySupport() {
                @Override
                public void onContextStopped(CamelContext context) {
                    close();
                }
            });
        }
    }

    @Override
    public CamelContext getCamelContext() {
        return camelContext;
    }

    public void setTopic(String topic) {
        this.topic = topic;
    }

    /** Whether positions are appended to the rows of a page, in their transaction; else they are stored after them. */
    public void setExactlyOnce(boolean exactlyOnce) {
        this.exactlyOnce = exactlyOnce;
    }

    /** {@code keyspace.table} as CQL writes it: positions are kept there, with the step {@code store} after the rows. */
    public void setTable(String table) {
        this.table = Optional.of(table);
    }

    /** For {@link #setTable}. */
    public void setSession(CqlSession session) {
        this.session = session;
    }

    /** A path: positions are kept there, with the step {@code store} after the rows. */
    public void setFile(String file) {
        this.file = Optional.of(file);
    }
}
