package io.kcqlcamel.bean;

import com.datastax.oss.driver.api.core.DriverException;
import io.kcqlcamel.cassandra.QueryFailure;
import io.kcqlcamel.failure.Causes;
import io.kcqlcamel.failure.Failure;
import io.kcqlcamel.offset.OffsetException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.InvalidTimestampException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * What a failed poll comes down to.
 *
 * @param message for the person who runs the route
 */
public record Diagnosis(String message, Outlook outlook) {

    /** What starting the route again would do. */
    public enum Outlook {
        /** It may work, with nothing changed: a node was down. */
        PASSING,
        /** It may stop somebody else: who has claimed the route last has to be looked up first. */
        DISPUTED,
        /** It would fail again until somebody mends something; trying harms nobody. */
        LASTING,
        /** It would stop somebody else. */
        FINAL
    }

    /** Kafka's clients of 3.x and 4.x tell a fenced producer differently. */
    private static final List<Class<? extends Throwable>> FENCED =
            List.of(ProducerFencedException.class, InvalidProducerEpochException.class);

    private static final List<Class<? extends Throwable>> REFUSED_BY_KAFKA = List.of(
            AuthenticationException.class,
            AuthorizationException.class,
            InvalidTimestampException.class,
            RecordTooLargeException.class,
            SerializationException.class);

    /** Asked in turn: the first that knows the exception says what it means. */
    private static final List<Function<Throwable, Optional<Diagnosis>>> EXPERTS =
            List.of(Diagnosis::ours, Diagnosis::fencing, Diagnosis::givenUp, Diagnosis::kafka, Diagnosis::cassandra);

    /** How Kafka's producer puts it that it was closed while records were on their way, or just before. */
    private static final Pattern CLOSED =
            Pattern.compile("(?i).*(closed forcefully|closed while send in progress|after producer has been closed).*");

    /** Whether the same may work later, with nothing changed. */
    public boolean mayPass() {
        return outlook == Outlook.PASSING || outlook == Outlook.DISPUTED;
    }

    public static Diagnosis of(Throwable thrown) {
        return EXPERTS.stream()
                .flatMap(expert -> expert.apply(thrown).stream())
                .findFirst()
                .orElseGet(() -> of(Causes.root(thrown), false));
    }

    private static Diagnosis of(String message, boolean passing) {
        return new Diagnosis(message, passing ? Outlook.PASSING : Outlook.LASTING);
    }

    private static Optional<Diagnosis> ours(Throwable thrown) {
        return Causes.find(thrown, Failure.class)
                .map(failure -> isFenced(failure)
                        ? new Diagnosis(failure.getMessage(), Outlook.FINAL)
                        : of(failure.getMessage(), failure.transientFailure()));
    }

    private static boolean isFenced(Failure failure) {
        return failure instanceof OffsetException positions && positions.isFenced();
    }

    /** Kafka says no more than that the producer is not the last one: not whose that is, nor whether there is one. */
    private static Optional<Diagnosis> fencing(Throwable thrown) {
        if (!Causes.any(thrown, FENCED)) {
            return Optional.empty();
        }
        return Optional.of(new Diagnosis(
                "Kafka takes nothing more of this producer: its transaction was open for longer than"
                        + " transaction.timeout.ms, or an older process with the same route was started again. No newer"
                        + " one has claimed the route.",
                Outlook.DISPUTED));
    }

    /** See {@link WatchedProducer}. */
    private static Optional<Diagnosis> givenUp(Throwable thrown) {
        return Causes.of(thrown)
                .filter(cause -> cause.getMessage() != null
                        && CLOSED.matcher(cause.getMessage()).matches())
                .findFirst()
                .map(cause -> of(
                        "Kafka took no record for longer than a delivery may last (deliveryTimeoutMs of the kafka: step);"
                                + " the page is given up.",
                        true));
    }

    private static Optional<Diagnosis> kafka(Throwable thrown) {
        return Causes.find(thrown, KafkaException.class).map(kafka -> {
            String words = Causes.find(thrown, TimeoutException.class)
                    .map(timeout -> "Kafka did not answer in time (" + timeout.getMessage() + ").")
                    .orElse("Kafka did not take the page: " + Causes.root(kafka));
            return of(words, !Causes.any(thrown, REFUSED_BY_KAFKA));
        });
    }

    private static Optional<Diagnosis> cassandra(Throwable thrown) {
        return Causes.find(thrown, DriverException.class).map(QueryFailure::of).flatMap(Diagnosis::ours);
    }
}
