package io.kcqlcamel.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.kcqlcamel.config.ProducerOverrides;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProducerParametersTest {

    /** 32 MB in all, two batches a producer, until they would be smaller than Kafka's own. */
    @ParameterizedTest
    @CsvSource({"1, 262144", "64, 262144", "65, 131072", "200, 65536", "1024, 16384", "5000, 16384"})
    void the_more_producers_there_are_the_smaller_are_their_batches(int producers, int batch) {
        assertThat(parameters(producers, Map.of())).containsEntry("producerBatchSize", batch);
    }

    @Test
    void what_the_file_says_of_batches_holds() {
        assertThat(parameters(200, Map.of("batch.size", "262144"))).containsEntry("producerBatchSize", 262144);
    }

    private static Map<String, Object> parameters(int producers, Map<String, String> overrides) {
        return ProducerParameters.of(Map.of(), producers, new ProducerOverrides(overrides), new PropertyKeys("crm"));
    }
}
