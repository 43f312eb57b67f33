package io.kcqlcamel.run;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.ResultSet;
import com.datastax.oss.protocol.internal.util.Bytes;
import io.kcqlcamel.TestTable;
import io.kcqlcamel.cassandra.PageSize;
import io.kcqlcamel.cassandra.ShardedQuery;
import io.kcqlcamel.cassandra.TableName;
import io.kcqlcamel.config.ConnectorFile;
import io.kcqlcamel.mode.Position;
import io.kcqlcamel.mode.Shard;
import io.kcqlcamel.plan.Planner;
import io.kcqlcamel.plan.TablePlan;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table's shards, read page by page by a clock of the test's; every few pages by new queries, as after a restart. */
final class ShardedRead {

    private static final int PAGES_BETWEEN_RESTARTS = 10;

    private final CqlSession session;
    private final TablePlan plan;
    private final List<Optional<Position>> positions = new ArrayList<>();
    private final Map<Shard, ShardedQuery> prepared = new HashMap<>();
    private final List<Integer> ids = new ArrayList<>();
    private int pages;
    private int windows;

    ShardedRead(CqlSession session, TestTable table, TimedTable timed, int shards) {
        this.session = session;
        this.plan = plan(table, timed, shards);
        IntStream.range(0, shards).forEach(shard -> positions.add(Optional.empty()));
    }

    /** Reads all that is due at a moment. */
    void readUntil(Instant now) {
        for (int shard = 1; shard <= plan.shards(); shard++) {
            boolean due = true;
            while (due) {
                Optional<Position> reached = positions.get(shard - 1);
                ShardedQuery query = query(new Shard(shard, plan.shards()));
                Optional<Position> next = reached.filter(position -> !position.complete())
                        .or(() -> query.mode().next(reached, now).map(Position::before));
                due = next.isPresent();
                if (due) {
                    positions.set(shard - 1, Optional.of(page(query, next.get())));
                }
            }
        }
    }

    /** Of all rows read so far, in the order of their reading. */
    List<Integer> ids() {
        return ids;
    }

    int pages() {
        return pages;
    }

    int windows() {
        return windows;
    }

    private ShardedQuery query(Shard shard) {
        if (pages % PAGES_BETWEEN_RESTARTS == 0) {
            prepared.clear();
        }
        return prepared.computeIfAbsent(shard, part -> {
            TableName table = new TableName(plan.keyspace(), plan.table());
            return ShardedQuery.prepare(session, table, plan.cql(), plan.mode(), part, new PageSize(plan.pageSize()));
        });
    }

    private Position page(ShardedQuery query, Position position) {
        ResultSet result = session.execute(query.from(position, position.window()));
        int rows = result.getAvailableWithoutFetching();
        for (int row = 0; row < rows; row++) {
            ids.add(result.one().getInt("id"));
        }
        ByteBuffer next = result.getExecutionInfo().getPagingState();
        pages++;
        windows += next == null ? 1 : 0;
        return position.after(rows, next == null ? null : Bytes.getArray(next));
    }

    private static TablePlan plan(TestTable table, TimedTable timed, int shards) {
        List<String> settings = new ArrayList<>(timed.options());
        settings.addAll(List.of(
                "name=modes",
                "connector.class=io.lenses.streamreactor.connect.cassandra.source.CassandraSourceConnector",
                "value.converter=org.apache.kafka.connect.storage.StringConverter",
                "connect.cassandra.key.space=" + table.keyspace(),
                "connect.cassandra.kcql=INSERT INTO t SELECT * FROM rows " + timed.clauses(),
                "connect.cassandra.initial.offset=" + TimedTable.START,
                "connect.cassandra.slice.delay.ms=0",
                "connect.cassandra.slice.duration=" + timed.slice().toMillis(),
                "connect.cassandra.fetch.size=11",
                "tasks.max=" + shards));
        String json = settings.stream()
                .map(setting -> setting.replaceFirst("=", "\":\""))
                .collect(Collectors.joining("\",\"", "{\"", "\"}"));
        return Planner.plan(ConnectorFile.parse("modes.json", json)).tables().get(0);
    }
}
