package io.kcqlcamel.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kcqlcamel.cassandra.Cells;
import io.kcqlcamel.cassandra.Column;
import io.kcqlcamel.cassandra.CqlType;
import io.kcqlcamel.encode.Tables.Table;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.json.JsonConverter;
import org.junit.jupiter.api.Test;

/** The structs that a source connector would have handed to Connect for the same row. */
class ConnectRowsTest {

    /** Writes schema and values both, at any depth, where a struct's own equals stops at byte arrays. */
    private static final JsonConverter JSON = new JsonConverter();

    static {
        JSON.configure(Map.of("schemas.enable", true), false);
    }

    @Property(tries = 1500)
    void rows_of_any_columns_are_what_connect_holds(@ForAll("tables") Table table, @ForAll boolean collectionsAsJson) {
        ConnectRows rows = ConnectRows.of("my-ks", "t", table.columns(), collectionsAsJson);
        Struct expected = ConnectOracle.row("my-ks", "t", table.columns(), table.values(), collectionsAsJson);
        assertThat(json(rows.row(table.row()))).isEqualTo(json(expected));
        assertThat(json(rows.row(table.row()))).as("a second time").isEqualTo(json(expected));
        rows.row(table.row()).validate();
    }

    @Provide
    Arbitrary<Table> tables() {
        return Tables.any(3);
    }

    private static String json(Struct row) {
        return new String(JSON.fromConnectData("topic", row.schema(), row), StandardCharsets.UTF_8);
    }

    @Test
    void a_damaged_cell_is_reported_with_its_column() {
        List<Column> columns = List.of(new Column("age", CqlType.Scalar.INT));
        ConnectRows rows = ConnectRows.of("ks", "t", columns, true);
        Cells row = column -> CellBytes.amidst(1, 2);
        assertThatThrownBy(() -> rows.row(row))
                .isInstanceOf(EncodingException.class)
                .hasMessage("Column age (int): its value has 2 bytes where Cassandra writes 4; the cell is damaged.");
    }
}
