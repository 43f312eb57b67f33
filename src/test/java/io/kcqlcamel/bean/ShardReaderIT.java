package io.kcqlcamel.bean;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import io.kcqlcamel.TestServers;
import io.kcqlcamel.TestTable;
import io.kcqlcamel.cassandra.PageSize;
import io.kcqlcamel.cassandra.PageStream;
import io.kcqlcamel.cassandra.Sessions;
import io.kcqlcamel.cassandra.ShardedQuery;
import io.kcqlcamel.cassandra.TableName;
import io.kcqlcamel.mode.ModeName;
import io.kcqlcamel.mode.ModeSettings;
import io.kcqlcamel.mode.Position;
import io.kcqlcamel.mode.ReadMode;
import io.kcqlcamel.mode.Shard;
import io.kcqlcamel.mode.Slicing;
import io.kcqlcamel.mode.TimeWindow;
import io.kcqlcamel.offset.Owner;
import io.kcqlcamel.offset.PositionKey;
import io.kcqlcamel.offset.PositionStore;
import io.kcqlcamel.offset.PositionStores;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShardReaderIT {

    private static final ReadMode BY_TIME = ModeName.TIMESTAMP.with(new ModeSettings(
            Optional.of("c"),
            Optional.empty(),
            new Slicing(Optional.empty(), Duration.ZERO, Optional.empty(), Duration.ZERO),
            Optional.empty()));

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    @TempDir
    private Path directory;

    @Test
    void a_window_in_which_nothing_was_found_is_skipped_once_a_page_has_been_encoded() {
        try (TestTable table = new TestTable(TestServers.cassandra(), "shard_reader");
                CqlSession session = Sessions.open(TestTable.settings(TestServers.cassandra()));
                PositionStore store = PositionStores.inFile(directory.resolve("positions"), Owner.ofThisProcess())) {
            table.execute("CREATE TABLE ks.t (id int PRIMARY KEY, c timestamp)");
            ShardReader reader = reader(session, store);

            SimpleStatement first = poll(reader, NOON);
            PageStream nothing = pages(session, first);
            assertThat(nothing.isEmpty()).isTrue();
            assertThat(reader.skipsEmptyWindow(first)).isFalse();
            assertThat(reader.reach(nothing.next()).size()).isZero();
            reader.keep();
            reader.succeeded();

            SimpleStatement second = poll(reader, NOON.plusSeconds(1));
            assertThat(pages(session, second).isEmpty()).isTrue();
            assertThat(reader.skipsEmptyWindow(first)).isFalse();
            assertThat(reader.skipsEmptyWindow(pages(session, second).statement()))
                    .isTrue();
            reader.succeeded();
            Position reached = reader.committed().position().orElseThrow();
            assertThat(reached.complete()).isTrue();
            assertThat(TimeWindow.of(reached.window()).upTo()).isEqualTo(NOON.plusMillis(999));

            table.execute("INSERT INTO ks.t (id, c) VALUES (1, '2026-01-01T12:00:02Z')");
            PageStream row = pages(session, poll(reader, NOON.plusSeconds(3)));
            assertThat(row.isEmpty()).isFalse();
            assertThat(reader.reach(row.next()).size()).isOne();
        }
    }

    private static ShardReader reader(CqlSession session, PositionStore store) {
        TableName name = new TableName("shard_reader", "t");
        String cql = "SELECT id, c FROM shard_reader.t WHERE c > :after AND c <= :upTo ALLOW FILTERING";
        ShardedQuery query = ShardedQuery.prepare(session, name, cql, BY_TIME, Shard.WHOLE_TABLE, new PageSize(100));
        return new ShardReader(
                new PositionKey("crm", name.toString(), "rows", Shard.WHOLE_TABLE), query, query.mode(), store);
    }

    private static SimpleStatement poll(ShardReader reader, Instant now) {
        reader.attach(new DefaultExchange(new DefaultCamelContext()));
        return reader.nextQuery(now).orElseThrow();
    }

    private static PageStream pages(CqlSession session, SimpleStatement statement) {
        return new PageStream(session, session.execute(statement), new PageSize(100), () -> false);
    }
}
