package io.kcqlcamel.bean;

import com.datastax.oss.driver.api.core.AllNodesFailedException;
import com.datastax.oss.driver.api.core.DriverException;
import com.datastax.oss.driver.api.core.DriverTimeoutException;
import com.datastax.oss.driver.api.core.connection.ClosedConnectionException;
import com.datastax.oss.driver.api.core.servererrors.QueryExecutionException;
import io.kcqlcamel.failure.Failure;
import java.util.List;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;

/**
 * What a failed poll comes down to.
 *
 * @param message for the person who runs the route
 * @param passing whether starting the route again later may do
 */
public record Diagnosis(String message, boolean passing) {

    /** Kafka's clients of 3.x and 4.x tell a fenced producer differently. */
    private static final List<Class<? extends Throwable>> FENCED =
            List.of(ProducerFencedException.class, InvalidProducerEpochException.class);

    private static final List<Class<? extends Throwable>> REFUSED_BY_KAFKA = List.of(
            AuthenticationException.class,
            AuthorizationException.class,
            RecordTooLargeException.class,
            SerializationException.class);

    /** The cluster may answer again, as it is. */
    private static final List<Class<? extends Throwable>> CLUSTER_IS_AWAY = List.of(
            AllNodesFailedException.class,
            DriverTimeoutException.class,
            ClosedConnectionException.class,
            QueryExecutionException.class);

    public static Diagnosis of(Throwable thrown) {
        Failure ours = find(thrown, Failure.class);
        if (ours != null) {
            return new Diagnosis(ours.getMessage(), ours.transientFailure());
        }
        if (FENCED.stream().anyMatch(type -> find(thrown, type) != null)) {
            return new Diagnosis(
                    "Another process runs this route too, and started later. Kafka lets only the newer one go on; this"
                            + " one has sent nothing that the other sends again. Stop one of the two.",
                    false);
        }
        KafkaException kafka = find(thrown, KafkaException.class);
        if (kafka != null) {
            boolean refused = REFUSED_BY_KAFKA.stream().anyMatch(type -> find(thrown, type) != null);
            return new Diagnosis("Kafka did not take the page: " + rootMessage(kafka), !refused);
        }
        DriverException driver = find(thrown, DriverException.class);
        if (driver != null) {
            boolean away = CLUSTER_IS_AWAY.stream().anyMatch(type -> type.isInstance(driver));
            return new Diagnosis("Cassandra did not give the page: " + driver.getMessage(), away);
        }
        return new Diagnosis(rootMessage(thrown), false);
    }

    private static <T> T find(Throwable thrown, Class<T> type) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }

    private static String rootMessage(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root.getMessage() == null
                ? root.getClass().getSimpleName()
                : root.getClass().getSimpleName() + ": " + root.getMessage();
    }
}
