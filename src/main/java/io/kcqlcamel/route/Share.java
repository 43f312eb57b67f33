package io.kcqlcamel.route;

import io.kcqlcamel.plan.Plan;
import io.kcqlcamel.plan.TablePlan;

/**
 * What a shard may take of what all shards of all tables have: memory, and the brokers' patience. The more shards there
 * are, the less is a share.
 *
 * @param shards of all tables, each with a producer of its own
 */
record Share(int shards) {

    /** What a producer keeps, even when it is idle: one for the rows, one for the positions. */
    private static final int BATCHES = 2;

    private static final int MOST_BYTES_OF_BATCHES = 32 << 20;
    private static final int LARGEST_BATCH = 256 << 10;

    /** Kafka's own. */
    private static final int SMALLEST_BATCH = 16 << 10;

    private static final int MOST_BYTES_OF_PAGES = 16 << 20;
    private static final int LARGEST_PAGE = 8 << 20;
    private static final int SMALLEST_PAGE = 2 << 20;

    private static final int RETRY_MILLIS = 5;

    /** Kafka's own. */
    private static final int LONGEST_RETRY_MILLIS = 100;

    static Share of(Plan plan) {
        return new Share(plan.tables().stream().mapToInt(TablePlan::shards).sum());
    }

    /** A producer's: a power of two, so that what all of them keep has its bounds. */
    int batchBytes() {
        return powerOfTwo(MOST_BYTES_OF_BATCHES / BATCHES, SMALLEST_BATCH, LARGEST_BATCH);
    }

    /** A page's, where rows are large. Each waits for its transaction: the smaller it is, the more of the time it waits. */
    int pageBytes() {
        return powerOfTwo(MOST_BYTES_OF_PAGES, SMALLEST_PAGE, LARGEST_PAGE);
    }

    /**
     * Until the brokers are asked again. After a transaction they take a few milliseconds before they begin another, and
     * refuse it meanwhile.
     */
    int retryMillis() {
        return Math.min(RETRY_MILLIS * shards, LONGEST_RETRY_MILLIS);
    }

    private int powerOfTwo(int all, int least, int most) {
        return Math.max(least, Math.min(most, Integer.highestOneBit(all / shards)));
    }
}
