package io.kcqlcamel.chaos;

import io.kcqlcamel.TestConnector;
import io.kcqlcamel.TestTable;
import io.kcqlcamel.TestTopic;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** One table, read by one connector, while one fault follows on another; then what arrived is held against the table. */
final class Round {

    /** That the times of the rows are spread over, with some of the same millisecond. */
    private static final Duration SPAN = Duration.ofMinutes(10);

    private static final int ROWS_OF_A_MOMENT = 5;
    /** The last fault comes before all rows have, or shortly after. */
    private static final double LAST_FAULT = 0.9;

    private static final int MOST_HESITATION_MS = 500;

    private final Site site;
    private final Setting setting;
    private final Random random;
    private final Consumer<String> say;
    private final Instant first = Instant.now().minus(SPAN).minusSeconds(15);
    private int faults;
    private int serverKills;

    /** @param say takes a line for each fault */
    Round(Site site, Setting setting, Random random, Consumer<String> say) {
        this.site = site;
        this.setting = setting;
        this.random = random;
        this.say = say;
    }

    Outcome run() {
        TestConnector process = new ConnectorFile(site, setting).from(first.minusSeconds(1));
        SteppedClock clock = new SteppedClock(process.directory());
        if (setting.live()) {
            process.withJvmOption(clock.jvmOption());
        }
        try (TestTable table = new TestTable(site.cassandra(), setting.name());
                TestTopic topic = new TestTopic(site.kafka(), setting.name());
                Passes passes = new Passes(site.kafka(), setting);
                WatchedConnector connector = new WatchedConnector(process)) {
            fill(table);
            Arrivals arrivals = new Arrivals(topic, tally(), connector, say);
            connector.start();
            LiveWriter writer = new LiveWriter(table, setting, new Random(random.nextLong()));
            inflict(new Victims(site, connector, clock, table, writer), arrivals, passes);
            writer.finish();
            arrivals.readTo(setting.rows());
            connector.stop();
            return outcome(table, arrivals.readToEnd(), connector);
        }
    }

    private void fill(TestTable table) {
        table.execute(setting.mode().create());
        int rows = setting.rows() - setting.liveRows();
        Duration step = SPAN.dividedBy(rows / ROWS_OF_A_MOMENT + 1);
        table.load(setting.mode().insert(), rows, row -> setting.mode()
                .row(row, first.plus(step.multipliedBy(row / ROWS_OF_A_MOMENT))));
    }

    private Tally tally() {
        return new Tally(setting.avro() ? RowText.avro(site.registry().url()) : RowText::json);
    }

    private void inflict(Victims victims, Arrivals arrivals, Passes passes) {
        List<Fault> drawn = Fault.drawn(setting, random);
        for (Fault fault : drawn) {
            arrivals.readTo(arrivals.rows() + gap(arrivals.rows(), drawn.size() - faults));
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(MOST_HESITATION_MS)));
            if (passes.isAnyShardNearItsEnd()) {
                say.accept("    " + (drawn.size() - faults) + " more faults would come into the second pass");
                return;
            }
            int at = arrivals.rows();
            String done = fault.strike(victims, random);
            faults++;
            serverKills += fault.isKill() && fault != Fault.CONNECTOR_KILLED ? 1 : 0;
            say.accept(String.format("  %2d. at row %,9d: %s", faults, at, done));
        }
    }

    /** Rows until the next fault; few, now and then, so that it strikes while the last one is still being mended. */
    private int gap(int rows, int faultsToCome) {
        int left = (int) (LAST_FAULT * (setting.rows() - setting.liveRows())) - rows;
        return left <= 0 ? 0 : random.nextInt(1 + 2 * left / (faultsToCome + 1));
    }

    private Outcome outcome(TestTable table, Tally tally, WatchedConnector connector) {
        List<String> rows =
                table.read("SELECT id, name FROM ks.rows", row -> RowText.of(row.getInt("id"), row.getString("name")));
        int allowed = setting.exactlyOnce() ? 0 : connector.starts(setting.shards()) * setting.pageSize();
        Outcome outcome = new Outcome(
                setting,
                faults,
                serverKills + connector.kills(),
                rows.size(),
                tally.lost(rows),
                tally.duplicated(),
                allowed,
                tally.unknown(rows),
                connector.revived(),
                Optional.empty());
        return outcome.isGood() ? outcome : outcome.withLog(connector.endOfLog());
    }
}
