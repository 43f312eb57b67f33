package io.kcqlcamel.cassandra;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.cql.ColumnDefinitions;
import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.api.core.detach.AttachmentPoint;
import com.datastax.oss.driver.internal.core.cql.DefaultColumnDefinition;
import com.datastax.oss.driver.internal.core.cql.DefaultColumnDefinitions;
import com.datastax.oss.driver.internal.core.cql.DefaultRow;
import com.datastax.oss.protocol.internal.ProtocolConstants;
import com.datastax.oss.protocol.internal.response.result.ColumnSpec;
import com.datastax.oss.protocol.internal.response.result.RawType;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pages of a session that is not ours, whose rows the driver has decoded; ours are in {@code RawRowsTest} and the ITs. */
class PageTest {

    private static final ColumnDefinitions COLUMNS = DefaultColumnDefinitions.valueOf(List.of(
            column(0, "id", ProtocolConstants.DataType.INT), column(1, "name", ProtocolConstants.DataType.VARCHAR)));

    @Test
    void its_cells_are_those_of_its_rows() {
        Page page = page(row(7, "carlo"), row(8, null), row(9, ""));

        assertThat(page.columns())
                .containsExactly(new Column("id", CqlType.Scalar.INT), new Column("name", CqlType.Scalar.TEXT));
        assertThat(read(page)).containsExactly("7 carlo", "8 null", "9 ");
        assertThat(page.next()).isFalse();
    }

    @Test
    void without_rows_it_ends_at_once() {
        assertThat(page().next()).isFalse();
    }

    @Test
    void rows_that_are_wanted_make_a_page() {
        Page page = page(row(7, "carlo"), row(8, "lucy"), row(9, "grace"));

        Page left = page.filtered(row -> row.bytes().getInt(row.offset(0)) != 8);

        assertThat(left.size()).isEqualTo(2);
        assertThat(read(left)).containsExactly("7 carlo", "9 grace");
        assertThat(page.next()).isFalse();
    }

    @Test
    void a_row_is_called_by_what_was_read_of_its_primary_key() {
        Page page = page(row(7, "carlo"));
        page.next();

        assertThat(page.rowKey(List.of("id", "name"))).isEqualTo("id = 7 AND name = 'carlo'");
        assertThat(page.rowKey(List.of("place"))).isEmpty();
    }

    private static List<String> read(Page page) {
        List<String> rows = new ArrayList<>();
        while (page.next()) {
            ByteBuffer name = page.cell(1);
            rows.add(page.cell(0).getInt(0) + " "
                    + (name == null ? null : StandardCharsets.UTF_8.decode(name).toString()));
        }
        return rows;
    }

    private static Page page(Row... rows) {
        ResultColumns columns = ResultColumns.of(COLUMNS, AttachmentPoint.NONE);
        return new Page(columns, PageBytes.of(List.of(rows).iterator(), rows.length), rows.length, null);
    }

    private static Row row(int id, String name) {
        ByteBuffer text = name == null ? null : StandardCharsets.UTF_8.encode(name);
        return new DefaultRow(COLUMNS, Arrays.asList(ByteBuffer.allocate(4).putInt(0, id), text));
    }

    private static DefaultColumnDefinition column(int index, String name, int type) {
        ColumnSpec spec = new ColumnSpec("ks", "rows", name, index, RawType.PRIMITIVES.get(type));
        return new DefaultColumnDefinition(spec, AttachmentPoint.NONE);
    }
}
