package io.kcqlcamel.bean;

import io.kcqlcamel.cassandra.Column;
import io.kcqlcamel.cassandra.PickedColumns;
import io.kcqlcamel.encode.ConnectFormat;
import io.kcqlcamel.encode.ConnectRow;
import io.kcqlcamel.encode.Converter;
import io.kcqlcamel.encode.Format;
import io.kcqlcamel.encode.Projection;
import io.kcqlcamel.encode.RowEncoder;
import io.kcqlcamel.encode.RowText;
import io.kcqlcamel.text.NameList;
import java.util.List;
import java.util.Locale;
import org.apache.camel.CamelContext;

/** Which columns of a row become a key or a value, as what, and in whose bytes. */
public abstract class RowFormat implements StartupCheck {

    /** Told from the value's, which has the table's name: a consumer's generated classes need two. */
    private static final String KEY_SUFFIX = "_key";

    private enum Text {
        NONE,
        JSON,
        JOINED
    }

    private CamelContext camelContext;
    private String topic;
    private String keyspace;
    private String table;
    private boolean collectionsAsJson = true;
    private List<String> keyColumns = List.of();
    private boolean primaryKey;
    private boolean isKey;
    private Text text = Text.NONE;
    private String delimiter = ",";

    RowFormat() {}

    /** The converter as it is configured; asked when encoders are made, not for each page. */
    abstract Converter converter();

    /** The same over Connect's own data, which is what transforms make. */
    abstract org.apache.kafka.connect.storage.Converter connectConverter();

    /** @param all the columns of the rows, of which some are picked */
    final RowEncoder rows(PickedColumns picked, List<Column> all) {
        RowEncoder encoder = shaped(converter(), picked.columns());
        if (picked.isWhole(all)) {
            return encoder;
        }
        Projection cells = new Projection(picked.cells());
        return row -> encoder.encode(cells.of(row));
    }

    /** The same as Connect's own data. */
    final ConnectRow connectRows(PickedColumns picked) {
        ConnectRow data = shaped(new ConnectFormat(collectionsAsJson), picked.columns());
        Projection cells = new Projection(picked.cells());
        return row -> data.of(cells.of(row));
    }

    private <R> R shaped(Format<R> format, List<Column> columns) {
        return switch (text) {
            case JSON -> format.textEncoder(topic, RowText.json(columns));
            case JOINED -> format.textEncoder(topic, RowText.joined(columns, delimiter, collectionsAsJson));
            case NONE -> isKey ? key(format, columns) : format.encoder(topic, keyspace, table, columns);
        };
    }

    private <R> R key(Format<R> format, List<Column> columns) {
        return columns.size() == 1
                ? format.columnEncoder(topic, keyspace, table, columns.get(0))
                : format.encoder(topic, keyspace, table + KEY_SUFFIX, columns);
    }

    /** @param names of the table's primary key */
    final PickedColumns keyColumns(List<Column> all, List<String> names) {
        return primaryKey ? PickedColumns.primaryKey(all, names) : PickedColumns.named(all, keyColumns, "WITHKEY");
    }

    /** Whether it makes keys of columns; else it only writes those that transforms make. */
    final boolean hasKeyColumns() {
        return primaryKey || !keyColumns.isEmpty();
    }

    final boolean isKey() {
        return isKey;
    }

    /** Known before anything is encoded or checked, since beans are bound before. */
    final void becomeKey() {
        this.isKey = true;
    }

    @Override
    public final void setCamelContext(CamelContext camelContext) {
        if (this.camelContext == null) {
            this.camelContext = camelContext;
            checkAtStartOf(camelContext);
        }
    }

    @Override
    public final CamelContext getCamelContext() {
        return camelContext;
    }

    /** Whether what the converter needs is there; most need nothing. */
    void checkConverter() {}

    final String topic() {
        return topic;
    }

    final String keyspace() {
        return keyspace;
    }

    final String table() {
        return table;
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

    /** Makes keys of these columns, {@code id, "Odd, Name"}: of one its value, of several a struct. */
    public final void setKeyColumns(String names) {
        this.keyColumns = NameList.read(names);
    }

    /** Makes keys of the table's primary key. */
    public final void setPrimaryKey(boolean primaryKey) {
        this.primaryKey = primaryKey;
    }

    /** JSON or JOINED: the columns as one string, not as a struct. */
    public final void setText(String text) {
        this.text = Text.valueOf(text.toUpperCase(Locale.ROOT));
    }

    /** What stands between joined values; in double quotes where it needs them. */
    public final void setDelimiter(String delimiter) {
        this.delimiter = NameList.read(delimiter).get(0);
    }
}
