package io.kcqlcamel.bench;

import java.util.List;

/** What {@code make bench} measures at one time. */
enum Suite {
    /** Passes over a table of ten columns, beside the ceilings. */
    BULK(bench -> Bulk.run(bench, Workload.base())),
    /** The same over more: all numbers of shards, formats, guarantees and shapes of rows. */
    FULL(bench -> Bulk.run(bench, Workload.all())),
    /** What one would take instead. */
    OTHERS(Others::run),
    /** From insert to record. */
    FRESHNESS(Freshness::run),
    /** Many tables in which nothing happens. */
    IDLE(Idle::run),
    /** From start to first record. */
    START(StartUp::run),
    /** A pass of many rows in a small heap. */
    LONG(LongPass::run);

    /** A measurement that knows how to say what came of it. */
    @FunctionalInterface
    private interface Measured {

        List<Section> by(Bench bench) throws Exception;
    }

    private final Measured measured;

    Suite(Measured measured) {
        this.measured = measured;
    }

    List<Section> run(Bench bench) throws Exception {
        return measured.by(bench);
    }
}
