package io.kcqlcamel.bean;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.camel.RuntimeCamelException;
import org.apache.kafka.common.errors.InvalidTimestampException;
import org.junit.jupiter.api.Test;

class DiagnosisTest {

    @Test
    void a_timestamp_that_the_broker_refuses_is_no_fault_that_passes() {
        String words = "Timestamp 1719838880001000 of message with offset 0 is out of range.";

        assertThat(Diagnosis.of(new RuntimeCamelException(new InvalidTimestampException(words))))
                .isEqualTo(new Diagnosis("Kafka did not take the page: InvalidTimestampException: " + words, false));
    }
}
