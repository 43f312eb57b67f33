package io.kcqlcamel.cassandra;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.AsyncResultSet;
import com.datastax.oss.driver.api.core.cql.ColumnDefinitions;
import com.datastax.oss.driver.api.core.cql.ExecutionInfo;
import com.datastax.oss.driver.api.core.cql.ResultSet;
import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.api.core.cql.Statement;
import com.datastax.oss.driver.internal.core.util.concurrent.CompletableFutures;
import com.datastax.oss.protocol.internal.util.Bytes;
import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletionStage;
import java.util.function.BooleanSupplier;

/**
 * The pages of a query, one read ahead: the page after the one handed out is already under way. Holds two pages at most,
 * whatever the table's size. {@link #hasNext()} never waits; {@link #next()} may.
 */
public final class PageStream implements Iterator<Page> {

    private final CqlSession session;
    private final Statement<?> statement;
    private final PageSize pageSize;
    private final BooleanSupplier stopping;
    private CompletionStage<AsyncResultSet> coming;
    private Page current;
    private ResultColumns columns;

    /**
     * @param first the result of the query's first page, of which no row has been read
     * @param stopping once true, the pages end early: what is not handed out is read again after the next start
     */
    public PageStream(CqlSession session, ResultSet first, PageSize pageSize, BooleanSupplier stopping) {
        this.session = session;
        this.pageSize = pageSize;
        this.stopping = stopping;
        this.statement = (Statement<?>) first.getExecutionInfo().getRequest();
        this.current = page(
                first.getColumnDefinitions(),
                first.iterator(),
                first.getAvailableWithoutFetching(),
                first.getExecutionInfo());
    }

    /** Whether the query has found nothing: there is one page then, without rows. */
    public boolean isEmpty() {
        return coming == null && current != null && current.size() == 0;
    }

    /** Which query it is, as it was handed to the session. */
    public Statement<?> statement() {
        return statement;
    }

    @Override
    public boolean hasNext() {
        return (current != null || coming != null) && !stopping.getAsBoolean();
    }

    @Override
    public Page next() {
        if (current == null && coming == null) {
            throw new NoSuchElementException();
        }
        Page page = current != null ? current : await();
        current = null;
        return page;
    }

    private Page await() {
        AsyncResultSet result = CompletableFutures.getUninterruptibly(coming);
        return page(
                result.getColumnDefinitions(),
                result.currentPage().iterator(),
                result.remaining(),
                result.getExecutionInfo());
    }

    private Page page(ColumnDefinitions definitions, Iterator<Row> rows, int size, ExecutionInfo info) {
        ByteBuffer bytes = PageBytes.of(rows, size);
        pageSize.learn(size, bytes.remaining());
        ByteBuffer next = info.getPagingState();
        coming = next == null
                ? null
                : session.executeAsync(statement.setPagingState(next).setPageSize(pageSize.rows()));
        return new Page(columns(definitions), bytes, size, next == null ? null : Bytes.getArray(next));
    }

    /** ALTER TABLE shows up in the next page; until then the list of columns stays the same object. */
    private ResultColumns columns(ColumnDefinitions definitions) {
        ResultColumns found = ResultColumns.of(definitions, session.getContext());
        if (columns == null || !found.all().equals(columns.all())) {
            columns = found;
        }
        return columns;
    }
}
