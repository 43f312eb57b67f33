package io.kcqlcamel.offset;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.common.errors.InvalidReplicationFactorException;
import org.junit.jupiter.api.Test;

/** Refusals that a real broker gives only in the moment after a start. */
class BrokerFailureTest {

    @Test
    void brokers_that_are_still_joining_are_waited_for() {
        OffsetException failure =
                failure("Unable to replicate the partition 1 time(s): All brokers are currently fenced.");
        assertThat(failure.transientFailure()).isTrue();
        assertThat(failure)
                .hasMessage(
                        "Kafka at one:9092: topic rows cannot be created: InvalidReplicationFactorException: Unable to replicate the partition 1 time(s):"
                                + " All brokers are currently fenced.");
    }

    @Test
    void more_replicas_than_brokers_are_refused_for_good() {
        assertThat(failure(
                                "The target replication factor of 3 cannot be reached because only 1 broker(s) are registered.")
                        .transientFailure())
                .isFalse();
    }

    private static OffsetException failure(String reason) {
        return BrokerFailure.of(
                "one:9092", "topic rows cannot be created", new InvalidReplicationFactorException(reason));
    }
}
