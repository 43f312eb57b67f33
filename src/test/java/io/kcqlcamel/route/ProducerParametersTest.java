package io.kcqlcamel.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.kcqlcamel.config.ProducerOverrides;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProducerParametersTest {

    @Test
    void batches_are_as_large_as_the_share_says() {
        assertThat(parameters(200, Map.of())).containsEntry("producerBatchSize", new Share(200).batchBytes());
    }

    @Test
    void what_the_file_says_of_batches_holds() {
        assertThat(parameters(200, Map.of("batch.size", "262144"))).containsEntry("producerBatchSize", 262144);
    }

    @Test
    void what_the_file_says_of_retries_holds_in_transactions_too() {
        Map<String, Object> parameters = ProducerParameters.of(
                Map.of("retryBackoffMs", 5),
                new Share(1),
                new ProducerOverrides(Map.of("retry.backoff.ms", "250")),
                new PropertyKeys("crm"));

        assertThat(parameters).containsEntry("retryBackoffMs", 250);
    }

    private static Map<String, Object> parameters(int shards, Map<String, String> overrides) {
        return ProducerParameters.of(
                Map.of(), new Share(shards), new ProducerOverrides(overrides), new PropertyKeys("crm"));
    }
}
