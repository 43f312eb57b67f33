package io.kcqlcamel.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RehearsalTest {

    @Test
    void a_start_gets_as_far_as_to_look_for_kafka(@TempDir Path directory) throws IOException {
        assertThat(Rehearsal.start(directory))
                .isEqualTo("Kafka at nowhere.invalid:9092 cannot be reached: No resolvable bootstrap urls given in"
                        + " bootstrap.servers. Check camel.component.kafka.brokers in application.properties.");
    }

    /** Magic byte, the schema's id, and a row of an int and a text. */
    @Test
    void a_schema_is_registered() throws IOException {
        assertThat(Rehearsal.encodeWithRegistry()).startsWith(0, 0, 0, 0, 1);
    }

    @Test
    void classes_of_a_library_are_found_and_loaded() {
        assertThat(JarClasses.of(KafkaProducer.class, List.of("org.apache.kafka.common.errors.")))
                .contains("org.apache.kafka.common.errors.TimeoutException")
                .allMatch(name -> name.startsWith("org.apache.kafka.common.errors."))
                .allMatch(JarClasses::load);
    }

    @Test
    void a_class_that_is_not_there_is_passed_over() {
        assertThat(JarClasses.load("org.apache.kafka.NotThere")).isFalse();
    }
}
