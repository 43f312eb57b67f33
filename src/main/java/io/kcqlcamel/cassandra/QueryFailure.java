package io.kcqlcamel.cassandra;

import com.datastax.oss.driver.api.core.AllNodesFailedException;
import com.datastax.oss.driver.api.core.DriverException;
import com.datastax.oss.driver.api.core.DriverTimeoutException;
import com.datastax.oss.driver.api.core.NodeUnavailableException;
import com.datastax.oss.driver.api.core.connection.ClosedConnectionException;
import com.datastax.oss.driver.api.core.metadata.Node;
import com.datastax.oss.driver.api.core.servererrors.QueryExecutionException;
import io.kcqlcamel.failure.Causes;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Why a page of a running query did not come, in words. */
public final class QueryFailure {

    /** The cluster may answer again, as it is. */
    private static final List<Class<? extends DriverException>> PASSING = List.of(
            AllNodesFailedException.class,
            DriverTimeoutException.class,
            ClosedConnectionException.class,
            QueryExecutionException.class);

    private QueryFailure() {}

    public static CassandraException of(DriverException failure) {
        return of("Cassandra did not give the page", failure);
    }

    /** @param failed what did not work, without a point */
    static CassandraException of(String failed, DriverException failure) {
        String words = failed + ": " + reason(failure);
        return PASSING.stream().anyMatch(type -> type.isInstance(failure))
                ? CassandraException.passing(words, failure)
                : CassandraException.permanent(words, failure);
    }

    private static String reason(DriverException failure) {
        if (failure instanceof AllNodesFailedException nodes) {
            return reasons(nodes.getAllErrors());
        }
        if (failure instanceof DriverTimeoutException) {
            return failure.getMessage() + ". connect.cassandra.read.timeout.ms gives it more time,"
                    + " connect.cassandra.fetch.size makes it smaller.";
        }
        return failure.getMessage();
    }

    private static String reasons(Map<Node, List<Throwable>> errors) {
        return errors.isEmpty()
                ? "no node can be reached."
                : errors.entrySet().stream()
                        .map(node -> node.getKey().getEndPoint() + " "
                                + reason(node.getValue().get(0)))
                        .collect(Collectors.joining(", ", "", "."));
    }

    private static String reason(Throwable error) {
        return error instanceof NodeUnavailableException ? "cannot be reached" : "failed, " + Causes.root(error);
    }
}
