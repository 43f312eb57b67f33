package io.kcqlcamel.cassandra;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import com.datastax.oss.driver.api.core.metadata.schema.ColumnMetadata;
import com.datastax.oss.driver.api.core.metadata.schema.RelationMetadata;
import io.kcqlcamel.mode.Position;
import io.kcqlcamel.mode.ReadMode;
import io.kcqlcamel.mode.Shard;
import io.kcqlcamel.mode.Window;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A route's CQL, ready to run for a shard: the marker {@code :shard} stands for the shard's token range, which only the
 * table's partition key can spell out. Checked against the cluster when it is made.
 */
public final class ShardedQuery {

    /** What a query says in place of a shard's condition. */
    public static final String SHARD = ":shard";

    private static final String ALLOW_FILTERING = " ALLOW FILTERING";

    private final String cql;
    private final ReadMode mode;
    private final Shard shard;
    private final boolean byToken;
    private final PageSize pageSize;
    private final List<String> primaryKey;
    private final List<String> remarks;

    private ShardedQuery(
            String cql,
            ReadMode mode,
            Shard shard,
            boolean byToken,
            PageSize pageSize,
            List<String> primaryKey,
            List<String> remarks) {
        this.cql = cql;
        this.mode = mode;
        this.shard = shard;
        this.byToken = byToken;
        this.pageSize = pageSize;
        this.primaryKey = List.copyOf(primaryKey);
        this.remarks = List.copyOf(remarks);
    }

    /**
     * @param cql a SELECT, with {@link #SHARD} where the table is read in shards, and with {@code :primaryKey} in its
     *     list where that may leave out what the record's key needs
     * @throws CassandraException where the cluster would not take it: names what it does not know, and the nearest name
     * @throws io.kcqlcamel.mode.ModeException where the mode cannot read by a column of that type
     */
    public static ShardedQuery prepare(
            CqlSession session, TableName table, String cql, ReadMode mode, Shard shard, PageSize pageSize) {
        RelationMetadata metadata = SchemaNames.table(session, table);
        List<String> remarks = new ArrayList<>();
        ReadMode fitted =
                mode.on(column -> SchemaNames.column(metadata, column).getType().asCql(false, true), remarks::add);
        String whole = cql.replace(SHARD, tokenRange(metadata)).replace(PrimaryKey.MARKER, PrimaryKey.cql(metadata));
        new StatementCheck(metadata, fitted).check(session, whole);
        fitted.filteredColumn()
                .filter(column -> whole.contains(ALLOW_FILTERING))
                .map(column -> SchemaNames.column(metadata, column))
                .flatMap(column -> FullScan.remark(metadata, column))
                .ifPresent(remarks::add);
        return new ShardedQuery(
                whole, fitted, shard, cql.contains(SHARD), pageSize, PrimaryKey.names(metadata), remarks);
    }

    /** The table's primary key, partition key first, by exact names. */
    public List<String> primaryKey() {
        return primaryKey;
    }

    /** The mode, now that the types of the table's columns are known. */
    public ReadMode mode() {
        return mode;
    }

    /** What the statement's author should know about this table, in whole sentences. */
    public List<String> remarks() {
        return remarks;
    }

    /**
     * The statement that goes on from a position.
     *
     * @param window what the query covers: the position's window, or more
     */
    public SimpleStatement from(Position position, Window window) {
        byte[] page = position.pagingStateBytes();
        return SimpleStatement.newInstance(cql, values(window))
                .setPageSize(pageSize.rows())
                .setPagingState(page == null ? null : ByteBuffer.wrap(page))
                .setIdempotent(true);
    }

    private Map<String, Object> values(Window window) {
        Map<String, Object> values = new HashMap<>(mode.bindings(window, shard));
        if (byToken) {
            values.put("tokensAfter", shard.tokensAfter());
            values.put("lastToken", shard.lastToken());
        }
        return values;
    }

    private static String tokenRange(RelationMetadata table) {
        String key = table.getPartitionKey().stream()
                .map(ColumnMetadata::getName)
                .map(name -> name.asCql(true))
                .collect(Collectors.joining(", "));
        return "token(" + key + ") > :tokensAfter AND token(" + key + ") <= :lastToken";
    }
}
