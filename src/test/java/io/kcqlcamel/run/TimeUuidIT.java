package io.kcqlcamel.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import com.datastax.oss.driver.api.core.uuid.Uuids;
import io.kcqlcamel.TestServers;
import io.kcqlcamel.TestTable;
import io.kcqlcamel.cassandra.Sessions;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** That a millisecond's maxTimeuuid is the greatest uuid of it in Cassandra's order, and less than any of the next. */
class TimeUuidIT {

    private static final List<Integer> FIRST_TO_LAST_STEP = List.of(0, 1, 5_000, 9_999);

    /** Bytes are compared with their signs, whatever the variant. */
    private static final List<Long> LEAST_TO_GREATEST =
            List.of(0x8080808080808080L, 0x8000000000000000L, 0xbfffffffffffffffL, -1L, 0L, 0x7f7f7f7f7f7f7f7fL);

    private static final List<Instant> MILLISECONDS = List.of(
            Instant.parse("2026-01-01T00:00:00.123Z"),
            Instant.parse("1969-12-31T23:59:59.999Z"),
            Instant.parse("1900-01-01T00:00:00Z"));

    @Test
    void everyUuidOfAMillisecond_isInTheWindowThatEndsWithIt() {
        try (TestTable table = new TestTable(TestServers.cassandra(), "timeuuids");
                CqlSession session = Sessions.open(TestTable.settings(TestServers.cassandra()))) {
            table.execute("CREATE TABLE ks.rows (part bigint, c timeuuid, PRIMARY KEY (part, c))");
            for (Instant millisecond : MILLISECONDS) {
                long part = millisecond.toEpochMilli();
                write(table, part, millisecond.minusMillis(1));
                write(table, part, millisecond);
                write(table, part, millisecond.plusMillis(1));

                assertThat(window(session, part, millisecond))
                        .hasSize(FIRST_TO_LAST_STEP.size() * LEAST_TO_GREATEST.size())
                        .allSatisfy(
                                uuid -> assertThat(Uuids.unixTimestamp(uuid)).isEqualTo(part));
            }
        }
    }

    private static void write(TestTable table, long part, Instant millisecond) {
        for (int step : FIRST_TO_LAST_STEP) {
            for (long rest : LEAST_TO_GREATEST) {
                table.execute(
                        "INSERT INTO ks.rows (part, c) VALUES (?, ?)", part, TimedTable.uuid(millisecond, step, rest));
            }
        }
    }

    private static List<UUID> window(CqlSession session, long part, Instant millisecond) {
        String cql = "SELECT c FROM timeuuids.rows WHERE part = ? AND c > maxTimeuuid(?) AND c <= maxTimeuuid(?)";
        return session.execute(SimpleStatement.newInstance(cql, part, millisecond.minusMillis(1), millisecond))
                .map(row -> row.getUuid(0))
                .all();
    }
}
