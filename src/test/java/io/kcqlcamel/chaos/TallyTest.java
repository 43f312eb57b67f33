package io.kcqlcamel.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** A count that sees nothing would prove nothing. */
class TallyTest {

    private static final List<String> TABLE = List.of("a", "b", "c", "d");

    @Test
    void what_is_missing_what_came_again_and_what_is_not_of_the_table_is_counted_each_by_itself() {
        Tally tally = new Tally(RowText::json).count(records("a", "b", "b"));
        assertThat(tally.count(records("a", "b", "b", "b", "a", "x")).distinct())
                .isEqualTo(3);
        assertThat(tally.lost(TABLE)).as("c and d").isEqualTo(2);
        assertThat(tally.duplicated()).as("a once and b twice").isEqualTo(3);
        assertThat(tally.unknown(TABLE)).as("x").isEqualTo(1);
    }

    private static List<ConsumerRecord<byte[], byte[]>> records(String... values) {
        return Stream.of(values)
                .map(value -> new ConsumerRecord<>("topic", 0, 0, new byte[0], value.getBytes()))
                .toList();
    }
}
