package io.kcqlcamel.bean;

import io.kcqlcamel.cassandra.Column;
import io.kcqlcamel.cassandra.Page;
import io.kcqlcamel.cassandra.PickedColumns;
import io.kcqlcamel.encode.RecordTimestamp;
import io.kcqlcamel.encode.RowEncoder;
import io.kcqlcamel.encode.SchemaRegistryException;
import io.kcqlcamel.text.NameList;
import io.kcqlcamel.transform.ConnectRecords;
import io.kcqlcamel.transform.RowTransformer;
import io.kcqlcamel.transform.TransformChain;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.support.LifecycleStrategySupport;

/**
 * Turns a page of rows into the records that go to Kafka; one that is named as another's key turns rows into
 * keys. Thread-safe: shards that encode at the same time each borrow encoders of their own, with their buffers.
 */
public abstract class PageEncoder extends RowFormat {

    private final Queue<PageWriter> idle = new ConcurrentLinkedQueue<>();
    private PageEncoder key;
    private List<String> without = List.of();
    private String timestamp = "";
    private String transforms = "";
    private SkippedRows skippedRows;

    /** The body: a {@link Page} before, its {@link PageRecords} after. An empty window ends its exchange here. */
    public final void encode(Exchange exchange) {
        ShardReader reader = ShardReader.of(exchange);
        Page page = reader.reach(exchange.getMessage().getBody(Page.class));
        PageRecords records = new PageRecords(getCamelContext(), page.size());
        write(page, records, reader, new RowFaults(exchange, reader, skippedRows));
        if (reader.isEmptyWindow()) {
            exchange.setRouteStop(true);
        } else {
            exchange.getMessage().setBody(records);
        }
    }

    /** Even without any row: a name that is not there is told before the first row comes. */
    private void write(Page page, PageRecords records, ShardReader reader, RowFaults faults) {
        PageWriter writer;
        try {
            writer = borrow(page.columns(), reader.primaryKey());
        } catch (SchemaRegistryException e) {
            faults.insteadOf(page, e, records);
            return;
        }
        try {
            writer.write(page, records, faults);
        } finally {
            // They stay usable after a row that they do not take.
            idle.add(writer);
        }
    }

    /** Encoders of columns that the table no longer has are not given back: ALTER TABLE leaves none behind. */
    private PageWriter borrow(List<Column> wanted, List<String> primaryKey) {
        for (PageWriter page = idle.poll(); page != null; page = idle.poll()) {
            if (page.columns().equals(wanted)) {
                return page;
            }
            page.writer().close();
        }
        PickedColumns values = PickedColumns.without(wanted, without);
        Optional<PickedColumns> keys = Optional.ofNullable(key)
                .filter(RowFormat::hasKeyColumns)
                .map(maker -> maker.keyColumns(wanted, primaryKey));
        return new PageWriter(
                wanted, transforms.isEmpty() ? plain(wanted, values, keys) : transformed(wanted, values, keys));
    }

    private RecordWriter plain(List<Column> all, PickedColumns values, Optional<PickedColumns> keys) {
        RowEncoder value = rows(values, all);
        RowEncoder by = keys.map(columns -> key.rows(columns, all)).orElse(null);
        RecordTimestamp moment = timestamp(all);
        return by == null && moment == null ? new RecordWriter.Value(value) : new RecordWriter.Keyed(value, by, moment);
    }

    private RecordWriter transformed(List<Column> all, PickedColumns values, Optional<PickedColumns> keys) {
        ConnectRecords records = new ConnectRecords(
                topic(),
                keyspace(),
                table(),
                connectRows(values),
                keys.map(key::connectRows).orElse(null),
                timestamp(all));
        return new RecordWriter.Transformed(new RowTransformer(
                records, loadTransforms(), key == null ? null : key.connectConverter(), connectConverter()));
    }

    private TransformChain loadTransforms() {
        ClassLoader loader = getCamelContext().getApplicationContextClassLoader();
        return TransformChain.load(transforms, loader == null ? getClass().getClassLoader() : loader);
    }

    /** Before the first row comes, which may be days later: is all there that a row needs on its way? */
    @Override
    public final void check() {
        checkConverter();
        if (skippedRows != null) {
            skippedRows.prepare(KafkaClients.of(getCamelContext(), topic()));
        }
        if (!transforms.isEmpty()) {
            loadTransforms().close();
            getCamelContext().addLifecycleStrategy(new LifecycleStrategySupport() {
                @Override
                public void onContextStopped(CamelContext context) {
                    idle.forEach(page -> page.writer().close());
                    idle.clear();
                }
            });
        }
    }

    private RecordTimestamp timestamp(List<Column> columns) {
        if (timestamp.isEmpty()) {
            return null;
        }
        PickedColumns picked = PickedColumns.named(columns, List.of(timestamp), "WITHTIMESTAMP");
        return RecordTimestamp.of(picked.columns().get(0), picked.cells().get(0));
    }

    /** What makes the rows' keys, or writes those that transforms make; without it they have none. */
    public final void setKey(PageEncoder key) {
        key.becomeKey();
        this.key = key;
    }

    /** What becomes of rows that cannot be encoded; without it they fail their page. */
    public final void setSkippedRows(SkippedRows skippedRows) {
        this.skippedRows = skippedRows;
    }

    /** Columns that are read and are no part of the value, as {@code id, "Odd, Name"}. */
    public final void setWithout(String names) {
        this.without = NameList.read(names);
    }

    /** The column, a timestamp or a bigint of milliseconds, that is the record's timestamp. */
    public final void setTimestamp(String column) {
        this.timestamp = NameList.read(column).get(0);
    }

    /**
     * Single message transforms of Kafka Connect that rows go through before they are written, which is much slower: lines
     * {@code key=value} as in a connector's file, all that starts with {@code transforms}, {@code predicates} or {@code
     * header.converter}.
     */
    public final void setTransforms(String transforms) {
        this.transforms = transforms;
    }
}
