package io.kcqlcamel.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a round reads, and how.
 *
 * @param store where positions are: {@code exactly-once}, or a value of {@code connect.cassandra.offsets.store}, with which
 *     the last page may come twice
 * @param rows of the table
 * @param kills of the connector and the servers; half as many faults of other kinds come in between
 * @param avro through the schema registry; else JSON
 * @param live whether the last rows are written while the connector runs, with the clock's time
 */
record Setting(ReadBy mode, int shards, String store, int rows, int kills, boolean avro, boolean live) {

    static final String EXACTLY_ONCE = "exactly-once";

    private static final int LIVE_PART = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration MOST_LATE = Duration.ofSeconds(5);

    /** Each mode with one shard and with four, and each of the stores that are written after the rows. */
    static List<Setting> all(int rows, int kills) {
        List<Setting> settings = new ArrayList<>();
        for (int shards : List.of(1, 4)) {
            for (ReadBy mode : ReadBy.values()) {
                settings.add(of(mode, shards, EXACTLY_ONCE));
            }
        }
        settings.add(of(ReadBy.TOKEN, 1, "file"));
        settings.add(of(ReadBy.TIMEUUID, 1, "kafka"));
        settings.add(of(ReadBy.TIMESTAMP, 4, "cassandra"));
        int rounds = settings.size();
        return settings.stream()
                .map(setting -> setting.of((rows + rounds - 1) / rounds, (kills + rounds - 1) / rounds))
                .toList();
    }

    /** Avro with several shards: they share the registry's answers. */
    private static Setting of(ReadBy mode, int shards, String store) {
        return new Setting(mode, shards, store, 0, 0, shards > 1, mode.isByTime());
    }

    private Setting of(int someRows, int someKills) {
        return new Setting(mode, shards, store, someRows, someKills, avro, live);
    }

    /** For a keyspace, a topic and a connector. */
    String name() {
        return ("chaos_" + mode + "_" + shards + "_" + store)
                .toLowerCase(Locale.ROOT)
                .replace('-', '_');
    }

    boolean exactlyOnce() {
        return store.equals(EXACTLY_ONCE);
    }

    /** Rows of a page: however many shards read, some 5,000 rows a second come in all. */
    int pageSize() {
        return 100 / shards;
    }

    int liveRows() {
        return live ? rows / LIVE_PART : 0;
    }

    /** How far windows stay behind the clock: longer than a write takes, and than a clock is stepped; or overlap instead. */
    Duration delay() {
        return live && !overlaps() ? PATIENCE : Duration.ofMillis(100);
    }

    /** How far windows reach back behind their beginnings. */
    Duration overlap() {
        return overlaps() ? MOST_LATE.plus(PATIENCE) : Duration.ZERO;
    }

    /** How late rows are at most that are written while the connector runs: their time is so far behind the clock's. */
    Duration lag() {
        return overlaps() ? MOST_LATE : Duration.ZERO;
    }

    private boolean overlaps() {
        return live && shards > 1;
    }

    @Override
    public String toString() {
        return mode + ", " + shards + (shards == 1 ? " shard, " : " shards, ") + store;
    }
}
