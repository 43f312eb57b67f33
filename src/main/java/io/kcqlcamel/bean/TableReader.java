package io.kcqlcamel.bean;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.ResultSet;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import io.kcqlcamel.cassandra.PageSize;
import io.kcqlcamel.cassandra.PageStream;
import io.kcqlcamel.cassandra.ShardedQuery;
import io.kcqlcamel.cassandra.TableName;
import io.kcqlcamel.mode.Shard;
import io.kcqlcamel.offset.PositionKey;
import io.kcqlcamel.offset.PositionStore;
import io.kcqlcamel.offset.TopicSettings;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.component.cassandra.CassandraConstants;
import org.apache.camel.component.cassandra.ResultSetConversionStrategy;
import org.apache.camel.support.SynchronizationAdapter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a table, window after window: says which query is next, and turns its result into pages. One for all shards of a
 * statement; each shard is read by one thread at a time.
 */
public final class TableReader extends ModeProperties implements ResultSetConversionStrategy, StartupCheck {

    private static final Logger LOG = LoggerFactory.getLogger(TableReader.class);

    /** The exchange property that tells which shard a route reads; the whole table where it is not set. */
    public static final String SHARD = "shard";

    private static final String WHOLE_TABLE = Shard.WHOLE_TABLE.toString();

    private final Map<String, ShardReader> shards = new ConcurrentHashMap<>();
    private final Set<String> said = ConcurrentHashMap.newKeySet();
    private CamelContext camelContext;
    private CqlSession session;
    private Positions positions;
    private Optional<NewTopics> newTopics = Optional.empty();
    private String connector;
    private String keyspace;
    private String table;
    private String topic;
    private String cql;
    private int pageRows = 5000;
    private int pageBytes = PageSize.USUAL_BYTES;
    private PageSize pageSize = new PageSize(pageRows, pageBytes);

    /** Puts the next query into the header that {@code cql:} takes it from; ends the exchange while none is due. */
    public void nextQuery(Exchange exchange) {
        String shard = exchange.getProperty(SHARD, WHOLE_TABLE, String.class);
        ShardReader reader = shards.computeIfAbsent(shard, text -> open(Shard.parse(text), exchange));
        reader.attach(exchange);
        if (!reader.isLoaded()) {
            KafkaProducers.awaitTransactions(exchange);
        }
        Optional<SimpleStatement> query = reader.nextQuery(Instant.now());
        if (query.isEmpty()) {
            exchange.setRouteStop(true);
            return;
        }
        exchange.getMessage().setHeader(CassandraConstants.CQL_QUERY, query.get());
        exchange.getExchangeExtension().addOnCompletion(new SynchronizationAdapter() {
            @Override
            public void onComplete(Exchange done) {
                reader.succeeded();
            }

            @Override
            public void onFailure(Exchange done) {
                reader.failed();
            }
        });
    }

    /** An iterator of {@link io.kcqlcamel.cassandra.Page}s; none where nothing was found and nobody has to know. */
    @Override
    public Object getBody(ResultSet result) {
        PageStream pages = new PageStream(session, result, pageSize, camelContext::isStopping);
        boolean skipped = pages.isEmpty()
                && shards.values().stream().anyMatch(reader -> reader.skipsEmptyWindow(pages.statement()));
        return skipped ? Collections.emptyIterator() : pages;
    }

    /** Has the cluster read the statement: what it would refuse for one shard, it refuses for any. */
    @Override
    public void check() {
        query(Shard.WHOLE_TABLE);
    }

    private ShardReader open(Shard shard, Exchange exchange) {
        PositionStore kept = positions.open(this, exchange);
        ShardedQuery query = query(shard);
        PositionKey key = new PositionKey(connector, name().toString(), topic, shard);
        return new ShardReader(key, query, query.mode(), kept);
    }

    private ShardedQuery query(Shard shard) {
        ShardedQuery query = ShardedQuery.prepare(session, name(), cql, readMode(), shard, pageSize);
        query.remarks().stream().filter(said::add).forEach(LOG::warn);
        return query;
    }

    private TableName name() {
        return new TableName(keyspace, table);
    }

    Positions positions() {
        return positions;
    }

    String topic() {
        return topic;
    }

    /** How the topic of the rows is made if it is not there; empty: it has to be there. */
    Optional<TopicSettings> newTopics() {
        return newTopics.map(NewTopics::settings);
    }

    @Override
    public void setCamelContext(CamelContext camelContext) {
        if (this.camelContext == null) {
            this.camelContext = camelContext;
            checkAtStartOf(camelContext);
        }
    }

    @Override
    public CamelContext getCamelContext() {
        return camelContext;
    }

    public void setSession(CqlSession session) {
        this.session = session;
    }

    public void setPositions(Positions positions) {
        this.positions = positions;
    }

    /** How the topic is made if it is not there; without it, it has to be there. */
    public void setNewTopics(NewTopics newTopics) {
        this.newTopics = Optional.of(newTopics);
    }

    /** The connector's name: positions are kept under it. */
    public void setConnector(String connector) {
        this.connector = connector;
    }

    /** The exact name, without quotes. */
    public void setKeyspace(String keyspace) {
        this.keyspace = keyspace;
    }

    /** The exact name, without quotes. */
    public void setTable(String table) {
        this.table = table;
    }

    /** Where the rows go: positions are kept for a table and a topic. */
    public void setTopic(String topic) {
        this.topic = topic;
    }

    /** The SELECT, with the mode's named markers, and {@code :shard} where the table is read in shards. */
    public void setCql(String cql) {
        this.cql = cql;
    }

    /** In rows, fewer where they are large: the size of a page, of a batch to Kafka, and of a transaction. */
    public void setPageSize(int rows) {
        pageRows = rows;
        pageSize = new PageSize(pageRows, pageBytes);
    }

    /** The most that a page weighs: where rows are large, it has fewer. A shard takes about four times that of memory. */
    public void setPageBytes(int bytes) {
        pageBytes = bytes;
        pageSize = new PageSize(pageRows, pageBytes);
    }
}
