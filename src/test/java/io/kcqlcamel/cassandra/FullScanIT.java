package io.kcqlcamel.cassandra;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.CqlSession;
import io.kcqlcamel.TestServers;
import io.kcqlcamel.TestTable;
import io.kcqlcamel.mode.ModeName;
import io.kcqlcamel.mode.ModeSettings;
import io.kcqlcamel.mode.ReadMode;
import io.kcqlcamel.mode.Shard;
import io.kcqlcamel.mode.Slicing;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FullScanIT {

    private static final ReadMode BY_TIME = ModeName.TIMESTAMP.with(new ModeSettings(
            Optional.of("c"),
            Optional.empty(),
            new Slicing(Optional.empty(), Duration.ZERO, Optional.empty(), Duration.ZERO),
            Optional.empty()));

    private static final String SCAN =
            "Every poll makes Cassandra read the whole of scans.%s: column c has no index that" + " serves a range. ";
    private static final String INDEX = "From Cassandra 5 on this makes one: CREATE INDEX ON scans.%s (c) USING 'sai';";
    private static final String NO_INDEX =
            "It cannot have one either, since it alone is the partition key: keep the time in another column too.";

    private static final String NO_INDEX_OF_VIEW =
            "A materialized view can have none: make c the first of its clustering columns.";

    @Test
    void aFullScan_isRemarkedOn_withTheIndexThatSparesIt() {
        try (TestTable table = new TestTable(TestServers.cassandra(), "scans")) {
            table.execute("CREATE TABLE ks.plain (id int PRIMARY KEY, c timestamp)");
            // Cassandra's own kind of index finds equal values only.
            table.execute("CREATE TABLE ks.equal (id int PRIMARY KEY, c timestamp)");
            table.execute("CREATE INDEX ON ks.equal (c)");
            table.execute("CREATE TABLE ks.keyed (c timestamp PRIMARY KEY, id int)");
            table.execute("CREATE TABLE ks.indexed (id int PRIMARY KEY, c timestamp)");
            table.execute("CREATE INDEX ON ks.indexed (c) USING 'sai'");
            table.execute("CREATE TABLE ks.sorted (id int, c timestamp, n int, PRIMARY KEY (id, c))");
            String view = "CREATE MATERIALIZED VIEW ks.%s AS SELECT * FROM ks.sorted WHERE id IS NOT NULL AND c IS NOT"
                    + " NULL AND n IS NOT NULL PRIMARY KEY (%s)";
            table.execute(view.formatted("by_n", "n, c, id"));
            table.execute(view.formatted("by_id", "id, n, c"));
            assertRemarks();
        }
    }

    /** In a session that has seen all of it: one that was there before hears of an index a second later. */
    private static void assertRemarks() {
        try (CqlSession session = Sessions.open(TestTable.settings(TestServers.cassandra()))) {
            assertThat(remarks(session, "plain")).containsExactly((SCAN + INDEX).formatted("plain", "plain"));
            assertThat(remarks(session, "equal")).containsExactly((SCAN + INDEX).formatted("equal", "equal"));
            assertThat(remarks(session, "keyed")).containsExactly((SCAN + NO_INDEX).formatted("keyed"));
            assertThat(remarks(session, "indexed")).isEmpty();
            assertThat(remarks(session, "sorted")).isEmpty();
            assertThat(remarks(session, "by_n")).isEmpty();
            assertThat(remarks(session, "by_id")).containsExactly((SCAN + NO_INDEX_OF_VIEW).formatted("by_id"));
        }
    }

    @Test
    void aTable_thatWasMadeAMomentAgo_isFound() {
        try (CqlSession session = Sessions.open(TestTable.settings(TestServers.cassandra()));
                TestTable table = new TestTable(TestServers.cassandra(), "scans_new")) {
            table.execute("CREATE TABLE ks.fresh (id int PRIMARY KEY)");
            TableName fresh = new TableName(table.keyspace(), "fresh");

            assertThat(SchemaNames.table(session, fresh).getName().asInternal()).isEqualTo("fresh");
        }
    }

    private static List<String> remarks(CqlSession session, String table) {
        String cql = "SELECT id FROM scans." + table + " WHERE c > :after AND c <= :upTo ALLOW FILTERING";
        TableName name = new TableName("scans", table);
        return ShardedQuery.prepare(session, name, cql, BY_TIME, Shard.WHOLE_TABLE, new PageSize(100))
                .remarks();
    }
}
