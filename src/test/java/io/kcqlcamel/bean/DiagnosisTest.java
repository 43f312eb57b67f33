package io.kcqlcamel.bean;

import static io.kcqlcamel.bean.Diagnosis.Outlook.DISPUTED;
import static io.kcqlcamel.bean.Diagnosis.Outlook.FINAL;
import static io.kcqlcamel.bean.Diagnosis.Outlook.LASTING;
import static io.kcqlcamel.bean.Diagnosis.Outlook.PASSING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.datastax.oss.driver.api.core.DefaultConsistencyLevel;
import com.datastax.oss.driver.api.core.DriverTimeoutException;
import com.datastax.oss.driver.api.core.NoNodeAvailableException;
import com.datastax.oss.driver.api.core.connection.ClosedConnectionException;
import com.datastax.oss.driver.api.core.servererrors.InvalidQueryException;
import com.datastax.oss.driver.api.core.servererrors.ReadTimeoutException;
import com.datastax.oss.driver.api.core.servererrors.UnauthorizedException;
import io.kcqlcamel.bean.Diagnosis.Outlook;
import io.kcqlcamel.failure.Failure;
import io.kcqlcamel.mode.Shard;
import io.kcqlcamel.offset.Owner;
import io.kcqlcamel.offset.PositionKey;
import io.kcqlcamel.offset.PositionStore;
import io.kcqlcamel.offset.PositionStores;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.camel.RuntimeCamelException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.InvalidTimestampException;
import org.apache.kafka.common.errors.NotEnoughReplicasException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One row for each kind of fault: what is said of it, and what starting the route again would do. */
class DiagnosisTest {

    private static final String FENCED =
            "Kafka takes nothing more of this producer: its transaction was open for longer than"
                    + " transaction.timeout.ms, or an older process with the same route was started again. No newer"
                    + " one has claimed the route.";
    private static final String GIVEN_UP =
            "Kafka took no record for longer than a delivery may last (deliveryTimeoutMs of"
                    + " the kafka: step); the page is given up.";
    private static final String NOT_TAKEN = "Kafka did not take the page: ";
    private static final String NO_PAGE = "Cassandra did not give the page: ";

    private static final class Ours extends Failure {

        private static final long serialVersionUID = 1L;

        Ours(boolean passing) {
            super("It is so.", passing, null);
        }
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                arguments(new Ours(true), PASSING, "It is so."),
                arguments(new Ours(false), LASTING, "It is so."),
                arguments(new ProducerFencedException("epoch"), DISPUTED, FENCED),
                arguments(new InvalidProducerEpochException("epoch"), DISPUTED, FENCED),
                arguments(
                        new TimeoutException("Expiring 3 record(s)"),
                        PASSING,
                        "Kafka did not answer in time (Expiring 3 record(s))."),
                arguments(new KafkaException("The producer is closed forcefully."), PASSING, GIVEN_UP),
                arguments(
                        new IllegalStateException("Cannot perform operation after producer has been closed"),
                        PASSING,
                        GIVEN_UP),
                arguments(
                        new KafkaException("Cannot execute", new NotEnoughReplicasException("1 of 2")),
                        PASSING,
                        NOT_TAKEN + "NotEnoughReplicasException: 1 of 2"),
                arguments(
                        new TopicAuthorizationException("Not authorized: [t]"),
                        LASTING,
                        NOT_TAKEN + "TopicAuthorizationException: Not authorized: [t]"),
                arguments(
                        new AuthenticationException("refused"),
                        LASTING,
                        NOT_TAKEN + "AuthenticationException: refused"),
                arguments(new RecordTooLargeException("2 MB"), LASTING, NOT_TAKEN + "RecordTooLargeException: 2 MB"),
                arguments(
                        new InvalidTimestampException("out of range"),
                        LASTING,
                        NOT_TAKEN + "InvalidTimestampException: out of range"),
                arguments(new NoNodeAvailableException(), PASSING, NO_PAGE + "no node can be reached."),
                arguments(
                        new DriverTimeoutException("Query timed out after PT12S"),
                        PASSING,
                        NO_PAGE + "Query timed out after PT12S. connect.cassandra.read.timeout.ms gives it more time,"
                                + " connect.cassandra.fetch.size makes it smaller."),
                arguments(new ClosedConnectionException("Lost it"), PASSING, NO_PAGE + "Lost it"),
                arguments(
                        new ReadTimeoutException(null, DefaultConsistencyLevel.QUORUM, 1, 2, false),
                        PASSING,
                        NO_PAGE + "Cassandra timeout during read query at consistency QUORUM (2 responses were required"
                                + " but only 1 replica responded). In case this was generated during read repair, the"
                                + " consistency level is not representative of the actual consistency."),
                arguments(
                        new InvalidQueryException(null, "Undefined column name x"),
                        LASTING,
                        NO_PAGE + "Undefined column name x"),
                arguments(
                        new UnauthorizedException(null, "User u has no SELECT permission"),
                        LASTING,
                        NO_PAGE + "User u has no SELECT permission"),
                arguments(
                        new IllegalStateException(new IllegalArgumentException("nobody foresaw it")),
                        LASTING,
                        "IllegalArgumentException: nobody foresaw it"));
    }

    @Test
    void a_shard_that_another_process_has_taken_over_is_left_to_it(@TempDir Path directory) {
        PositionKey key = new PositionKey("crm", "shop.orders", "orders", Shard.WHOLE_TABLE);
        Owner newer = new Owner(2, "b", Instant.parse("2026-01-02T00:00:00Z"));
        PositionStore store = PositionStores.inFile(directory.resolve("kept"), Owner.ofThisProcess());
        store.open(key);
        PositionStores.inFile(directory.resolve("kept"), newer).open(key);
        assertThat(Diagnosis.of(catchThrowable(() -> store.open(key))))
                .isEqualTo(new Diagnosis(
                        "Another process runs this route too, and started later: process 2 on b, started"
                                + " 2026-01-02T00:00:00Z. Only the newer one goes on; it may send again the page that this"
                                + " one has sent last. Stop one of the two.",
                        FINAL));
    }

    @ParameterizedTest(name = "{1}: {2}")
    @MethodSource("faults")
    void says_what_it_is_and_whether_it_may_pass(Exception fault, Outlook outlook, String message) {
        assertThat(Diagnosis.of(fault)).isEqualTo(new Diagnosis(message, outlook));
        assertThat(Diagnosis.of(new RuntimeCamelException(new ExecutionException(fault))))
                .isEqualTo(new Diagnosis(message, outlook));
    }
}
