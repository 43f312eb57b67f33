package io.kcqlcamel.cassandra;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import com.datastax.oss.driver.api.core.metadata.schema.ColumnMetadata;
import com.datastax.oss.driver.api.core.metadata.schema.TableMetadata;
import io.kcqlcamel.mode.Position;
import io.kcqlcamel.mode.ReadMode;
import io.kcqlcamel.mode.Shard;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A route's CQL, ready to run for a shard: the marker {@code :shard} stands for the shard's token range, which only the
 * table's partition key can spell out. Checked against the cluster when it is made.
 */
public final class ShardedQuery {

    /** What a query says in place of a shard's condition. */
    public static final String SHARD = ":shard";

    private final String cql;
    private final ReadMode mode;
    private final Optional<Shard> shard;
    private final int pageSize;

    private ShardedQuery(String cql, ReadMode mode, Optional<Shard> shard, int pageSize) {
        this.cql = cql;
        this.mode = mode;
        this.shard = shard;
        this.pageSize = pageSize;
    }

    /**
     * @param cql a SELECT, with {@link #SHARD} where the table is read in shards
     * @throws CassandraException where the cluster would not take it: names what it does not know, and the nearest name
     */
    public static ShardedQuery prepare(
            CqlSession session, TableName table, String cql, ReadMode mode, Shard shard, int pageSize) {
        TableMetadata metadata = SchemaNames.table(session, table);
        String whole = cql.replace(SHARD, tokenRange(metadata));
        SchemaNames.check(session, metadata, whole);
        return new ShardedQuery(whole, mode, Optional.of(shard).filter(part -> cql.contains(SHARD)), pageSize);
    }

    /** The statement that goes on from a position, in its window. */
    public SimpleStatement from(Position position) {
        byte[] page = position.pagingStateBytes();
        return SimpleStatement.newInstance(cql, values(position))
                .setPageSize(pageSize)
                .setPagingState(page == null ? null : ByteBuffer.wrap(page))
                .setIdempotent(true);
    }

    private Map<String, Object> values(Position position) {
        Map<String, Object> values = new HashMap<>(mode.bindings(position.window()));
        shard.ifPresent(part -> {
            values.put("tokensAfter", part.tokensAfter());
            values.put("lastToken", part.lastToken());
        });
        return values;
    }

    private static String tokenRange(TableMetadata table) {
        String key = table.getPartitionKey().stream()
                .map(ColumnMetadata::getName)
                .map(name -> name.asCql(true))
                .collect(Collectors.joining(", "));
        return "token(" + key + ") > :tokensAfter AND token(" + key + ") <= :lastToken";
    }
}
