package io.kcqlcamel.route;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareTest {

    /** 32 MB in all, two batches a producer, until they would be smaller than Kafka's own. */
    @ParameterizedTest
    @CsvSource({"1, 262144", "64, 262144", "65, 131072", "200, 65536", "1024, 16384", "5000, 16384"})
    void the_more_producers_there_are_the_smaller_are_their_batches(int shards, int bytes) {
        assertThat(new Share(shards).batchBytes()).isEqualTo(bytes);
    }

    /** 16 MB in all, until they would be smaller than 2 MB. */
    @ParameterizedTest
    @CsvSource({"1, 8388608", "2, 8388608", "3, 4194304", "4, 4194304", "5, 2097152", "8, 2097152", "200, 2097152"})
    void the_more_shards_there_are_the_smaller_are_their_pages(int shards, int bytes) {
        assertThat(new Share(shards).pageBytes()).isEqualTo(bytes);
    }

    /** Two hundred times a second in all, each ten times at least. */
    @ParameterizedTest
    @CsvSource({"1, 5", "4, 20", "20, 100", "21, 100", "200, 100"})
    void the_more_producers_there_are_the_longer_each_waits_before_it_asks_again(int shards, int millis) {
        assertThat(new Share(shards).retryMillis()).isEqualTo(millis);
    }
}
