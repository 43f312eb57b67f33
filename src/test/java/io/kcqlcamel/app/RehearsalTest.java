package io.kcqlcamel.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RehearsalTest {

    @Test
    void a_start_gets_as_far_as_to_look_for_kafka(@TempDir Path directory) throws IOException {
        assertThat(Rehearsal.start(directory))
                .isEqualTo("Kafka at nowhere.invalid:9092 cannot be reached: No resolvable bootstrap urls given in"
                        + " bootstrap.servers. Check camel.component.kafka.brokers in application.properties.");
    }
}
