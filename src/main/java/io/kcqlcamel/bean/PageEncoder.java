package io.kcqlcamel.bean;

import io.kcqlcamel.cassandra.Column;
import io.kcqlcamel.cassandra.Page;
import io.kcqlcamel.encode.Converter;
import io.kcqlcamel.encode.RowEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;

/**
 * Turns a page of rows into the list of values that goes to Kafka. Thread-safe: shards that encode at the same time each
 * borrow an encoder of their own, with its buffer.
 */
public abstract class PageEncoder implements StartupCheck {

    private final Queue<Columns> idle = new ConcurrentLinkedQueue<>();
    private String topic;
    private String keyspace;
    private String table;
    private boolean collectionsAsJson = true;
    private CamelContext camelContext;

    private record Columns(List<Column> columns, RowEncoder encoder) {}

    /** The converter as it is configured; asked when encoders are made, not for each page. */
    abstract Converter converter();

    /** The body: a {@link Page} before, a list of values after. An empty window ends its exchange here. */
    public final void encode(Exchange exchange) {
        Page page = exchange.getMessage().getBody(Page.class);
        ShardReader reader = ShardReader.of(exchange);
        reader.reach(page);
        if (reader.isEmptyWindow()) {
            exchange.setRouteStop(true);
        } else {
            exchange.getMessage().setBody(values(page));
        }
    }

    private List<Object> values(Page page) {
        Columns columns = borrow(page.columns());
        // One more for the position.
        List<Object> values = new ArrayList<>(page.size() + 1);
        while (page.next()) {
            values.add(columns.encoder().encode(page));
        }
        idle.add(columns);
        return values;
    }

    /** Encoders of columns that the table no longer has are not given back: ALTER TABLE leaves none behind. */
    private Columns borrow(List<Column> wanted) {
        for (Columns columns = idle.poll(); columns != null; columns = idle.poll()) {
            if (columns.columns().equals(wanted)) {
                return columns;
            }
        }
        return new Columns(wanted, converter().encoder(topic, keyspace, table, wanted));
    }

    /** Whether what the converter needs is there; most need nothing. */
    @Override
    public void check() {}

    @Override
    public final void setCamelContext(CamelContext camelContext) {
        this.camelContext = camelContext;
        checkAtStartOf(camelContext);
    }

    @Override
    public final CamelContext getCamelContext() {
        return camelContext;
    }

    final String topic() {
        return topic;
    }

    /** As the record's schema is named: a dash is no letter of Avro's. */
    final String recordName() {
        return (keyspace + "." + table).replace('-', '.');
    }

    final boolean isCollectionsAsJson() {
        return collectionsAsJson;
    }

    public final void setTopic(String topic) {
        this.topic = topic;
    }

    public final void setKeyspace(String keyspace) {
        this.keyspace = keyspace;
    }

    public final void setTable(String table) {
        this.table = table;
    }

    /** Whether collections are strings of JSON text, or arrays and maps. */
    public final void setCollectionsAsJson(boolean collectionsAsJson) {
        this.collectionsAsJson = collectionsAsJson;
    }
}
