package io.kcqlcamel.bench;

/** One of those that do the same work, each in its turn: see {@link Turns}. */
interface Contestant extends AutoCloseable {

    /** Works for so long, and nothing counts. */
    void warmUp(int seconds) throws Exception;

    /** So many rows, which count. */
    Pass pass(long rows) throws Exception;

    /** All passes so far. */
    Measurement measurement();

    @Override
    void close();
}
