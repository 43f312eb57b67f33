package io.kcqlcamel.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kcqlcamel.cassandra.Column;
import io.kcqlcamel.cassandra.CqlType.Scalar;
import io.kcqlcamel.cassandra.RowBytes;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordTimestampTest {

    private static final List<Column> COLUMNS = List.of(
            new Column("at", Scalar.TIMESTAMP), new Column("ms", Scalar.BIGINT), new Column("none", Scalar.TIMESTAMP));

    @Test
    void is_the_columns_milliseconds_or_null() {
        List<Object> row = Arrays.asList(Instant.ofEpochMilli(1_719_838_880_001L), 0L, null);

        assertThat(timestamp(0, row)).isEqualTo(1_719_838_880_001L);
        assertThat(timestamp(1, row)).isZero();
        assertThat(timestamp(2, row)).isNull();
    }

    @Test
    void of_another_type_is_refused_before_any_row() {
        assertThatThrownBy(() -> RecordTimestamp.of(new Column("day", Scalar.DATE), 0))
                .isInstanceOf(EncodingException.class)
                .hasMessage("Column day (date): a record's timestamp comes from a timestamp, or from a bigint of"
                        + " milliseconds; name such a column in WITHTIMESTAMP, or sys_time().");
    }

    @Test
    void before_1970_is_refused_as_kafka_would() {
        assertThatThrownBy(() -> timestamp(1, Arrays.asList(null, -1L, null)))
                .isInstanceOf(EncodingException.class)
                .hasMessage("Column ms (bigint): its value is -1 ms, before 1970, and Kafka takes no such timestamp;"
                        + " choose another column in WITHTIMESTAMP, or sys_time().");
    }

    @Test
    void of_a_damaged_cell_is_refused() {
        RecordTimestamp timestamp = RecordTimestamp.of(COLUMNS.get(0), 0);

        assertThatThrownBy(() -> timestamp.of(RowBytes.of(CellBytes.amidst(1, 2))))
                .isInstanceOf(EncodingException.class)
                .hasMessage(
                        "Column at (timestamp): its value has 2 bytes where Cassandra writes 8; the cell is damaged.");
    }

    private static Long timestamp(int cell, List<?> row) {
        return RecordTimestamp.of(COLUMNS.get(cell), cell).of(CellBytes.row(COLUMNS, row));
    }
}
