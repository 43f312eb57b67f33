package io.kcqlcamel.cassandra;

/**
 * How many rows a page has: as many as are asked for, but fewer where rows are large, so that memory is bounded whatever
 * their size. Cassandra takes a number of rows only, so that what the last page weighed decides about the next. One for
 * all shards of a table; thread-safe.
 */
public final class PageSize {

    /** Of a page, unless it is said. */
    public static final int USUAL_BYTES = 2 << 20;

    /** Nothing is known of rows before the first page. */
    private static final int FIRST_ROWS = 20;

    /** From page to page, since the next rows may be larger. */
    private static final int GROWTH = 8;

    private final int mostRows;
    private final int mostBytes;
    private volatile int rows;

    /** @param mostRows of a page, which has {@link #USUAL_BYTES} at most */
    public PageSize(int mostRows) {
        this(mostRows, USUAL_BYTES);
    }

    /**
     * @param mostRows of a page
     * @param mostBytes of a page, by what the last one's rows weighed. A shard holds about four times that: a page, the
     *     next one, the messages, and what the producer makes of them
     */
    public PageSize(int mostRows, int mostBytes) {
        this.mostRows = mostRows;
        this.mostBytes = mostBytes;
        this.rows = Math.min(mostRows, FIRST_ROWS);
    }

    int rows() {
        return rows;
    }

    /** A page has come. */
    void learn(int pageRows, int pageBytes) {
        if (pageRows == 0) {
            return;
        }
        int bytesOfRow = Math.max(1, pageBytes / pageRows);
        long fitting = Math.max(1, mostBytes / bytesOfRow);
        rows = (int) Math.min(Math.min(fitting, (long) GROWTH * rows), mostRows);
    }
}
