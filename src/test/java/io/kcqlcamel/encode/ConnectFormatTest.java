package io.kcqlcamel.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kcqlcamel.cassandra.Cells;
import io.kcqlcamel.cassandra.Column;
import io.kcqlcamel.cassandra.CqlType;
import io.kcqlcamel.cassandra.RowBytes;
import io.kcqlcamel.encode.Tables.Table;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaAndValue;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.json.JsonConverter;
import org.junit.jupiter.api.Test;

/** The structs that a source connector would have handed to Connect for the same row. */
class ConnectFormatTest {

    /** Writes schema and values both, at any depth, where a struct's own equals stops at byte arrays. */
    private static final JsonConverter JSON = new JsonConverter();

    static {
        JSON.configure(Map.of("schemas.enable", true), false);
    }

    @Property(tries = 1500)
    void rows_of_any_columns_are_what_connect_holds(@ForAll("tables") Table table, @ForAll boolean collectionsAsJson) {
        ConnectRow rows = new ConnectFormat(collectionsAsJson).encoder("topic", "my-ks", "t", table.columns());
        Struct row = ConnectOracle.row("my-ks", "t", table.columns(), table.values(), collectionsAsJson);
        SchemaAndValue expected = new SchemaAndValue(row.schema(), row);
        assertThat(json(rows.of(table.row()))).isEqualTo(json(expected));
        assertThat(json(rows.of(table.row()))).as("a second time").isEqualTo(json(expected));
        ((Struct) rows.of(table.row()).value()).validate();
    }

    @Provide
    Arbitrary<Table> tables() {
        return Tables.any(3);
    }

    private static String json(SchemaAndValue data) {
        return new String(JSON.fromConnectData("topic", data.schema(), data.value()), StandardCharsets.UTF_8);
    }

    @Property(tries = 300)
    void a_column_by_itself_is_the_structs_field(@ForAll("tables") Table table, @ForAll boolean collectionsAsJson) {
        Column first = table.columns().get(0);
        ConnectRow column = new ConnectFormat(collectionsAsJson).columnEncoder("topic", "my-ks", "t", first);
        Struct row = ConnectOracle.row("my-ks", "t", table.columns(), table.values(), collectionsAsJson);
        Schema field = row.schema().fields().get(0).schema();
        SchemaAndValue expected = new SchemaAndValue(field, row.get(first.name()));
        assertThat(json(column.of(table.row()))).isEqualTo(json(expected));
    }

    @Test
    void a_text_is_a_string_that_is_never_null() {
        List<Column> columns = List.of(new Column("name", CqlType.Scalar.TEXT), new Column("age", CqlType.Scalar.INT));
        ConnectRow text = new ConnectFormat(true).textEncoder("topic", RowText.joined(columns, "#", true));
        Cells row = CellBytes.row(columns, Arrays.asList("carlo", null));
        assertThat(text.of(row)).isEqualTo(new SchemaAndValue(Schema.STRING_SCHEMA, "carlo#null"));
    }

    @Test
    void a_damaged_cell_is_reported_with_its_column() {
        List<Column> columns = List.of(new Column("age", CqlType.Scalar.INT));
        ConnectRow rows = new ConnectFormat(true).encoder("topic", "ks", "t", columns);
        Cells row = RowBytes.of(CellBytes.amidst(1, 2));
        assertThatThrownBy(() -> rows.of(row))
                .isInstanceOf(EncodingException.class)
                .hasMessage("Column age (int): its value has 2 bytes where Cassandra writes 4; the cell is damaged.");
    }
}
