package io.kcqlcamel.cassandra;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.context.DriverContext;
import com.datastax.oss.driver.api.core.metadata.Metadata;
import com.datastax.oss.driver.api.core.metrics.Metrics;
import com.datastax.oss.driver.api.core.session.Request;
import com.datastax.oss.driver.api.core.type.reflect.GenericType;
import com.datastax.oss.driver.internal.core.util.concurrent.CompletableFutures;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * A session that several owners may close, and that only {@link #shutdown()} ends: camel-cassandraql closes the session
 * of every endpoint that stops, though other routes still use it. Opened at its first use. Thread-safe.
 */
public abstract class SharedSession implements CqlSession {

    private volatile CqlSession open;
    private CompletableFuture<CqlSession> opening;

    /** How to reach the cluster; asked once, when the session opens. */
    protected abstract ConnectionSettings settings();

    /** Begins to open it in a thread of its own. Its first use waits for that, and is told if it failed. */
    public final synchronized void openAhead() {
        if (open == null && opening == null) {
            opening = CompletableFuture.supplyAsync(() -> Sessions.open(settings()));
        }
    }

    /** Many routes ask at the same time, as a rule while it is open: those do not wait for each other. */
    private CqlSession session() {
        CqlSession found = open;
        return found == null || found.isClosed() ? sessionToOpen() : found;
    }

    private synchronized CqlSession sessionToOpen() {
        if (open == null || open.isClosed()) {
            open = opening == null ? Sessions.open(settings()) : opened();
        }
        return open;
    }

    private CqlSession opened() {
        try {
            return CompletableFutures.getUninterruptibly(opening);
        } finally {
            opening = null;
        }
    }

    /** Ends the session; its next use opens another. */
    public final synchronized void shutdown() {
        if (opening != null) {
            opening.thenAccept(CqlSession::close);
            opening = null;
        }
        if (open != null) {
            open.close();
            open = null;
        }
    }

    @Override
    public String getName() {
        return session().getName();
    }

    @Override
    public Metadata getMetadata() {
        return session().getMetadata();
    }

    @Override
    public boolean isSchemaMetadataEnabled() {
        return session().isSchemaMetadataEnabled();
    }

    @Override
    public CompletionStage<Metadata> setSchemaMetadataEnabled(Boolean enabled) {
        return session().setSchemaMetadataEnabled(enabled);
    }

    @Override
    public CompletionStage<Metadata> refreshSchemaAsync() {
        return session().refreshSchemaAsync();
    }

    @Override
    public CompletionStage<Boolean> checkSchemaAgreementAsync() {
        return session().checkSchemaAgreementAsync();
    }

    @Override
    public DriverContext getContext() {
        return session().getContext();
    }

    @Override
    public Optional<CqlIdentifier> getKeyspace() {
        return session().getKeyspace();
    }

    @Override
    public Optional<Metrics> getMetrics() {
        return session().getMetrics();
    }

    @Override
    public <RequestT extends Request, ResultT> ResultT execute(RequestT request, GenericType<ResultT> resultType) {
        return session().execute(request, resultType);
    }

    /** Never done: to whoever asks, the session can be used. */
    @Override
    public CompletionStage<Void> closeFuture() {
        return new CompletableFuture<>();
    }

    @Override
    public CompletionStage<Void> closeAsync() {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletionStage<Void> forceCloseAsync() {
        return closeAsync();
    }

    @Override
    public void close() {}
}
