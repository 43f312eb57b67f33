package io.kcqlcamel.encode;

import static org.assertj.core.api.Assertions.assertThat;

import io.kcqlcamel.cassandra.Column;
import io.kcqlcamel.cassandra.CqlType;
import io.kcqlcamel.cassandra.CqlType.Scalar;
import io.kcqlcamel.encode.Tables.Table;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** The same text as Connect's StringConverter makes of a struct, which is the struct's toString. */
class StringFormatTest {

    @Property(tries = 1000)
    void a_row_is_its_struct_as_Connect_prints_it(@ForAll("tables") Table table, @ForAll boolean collectionsAsJson) {
        boolean blobs = table.columns().stream().anyMatch(StringFormatTest::printsABlob);
        Assume.that(!blobs);
        String expected = ConnectOracle.row("my-ks", "t", table.columns(), table.values(), collectionsAsJson)
                .toString();
        assertThat(text(new StringFormat(collectionsAsJson), table.columns(), table.values()))
                .isEqualTo(expected);
    }

    /** Java prints the identity of a byte array. */
    private static boolean printsABlob(Column column) {
        return column.type().toString().contains("BLOB");
    }

    @Provide
    Arbitrary<Table> tables() {
        return Tables.any(2);
    }

    @Test
    void nulls_are_left_out_and_blobs_are_base64() {
        List<Column> columns = List.of(
                new Column("a", Scalar.INT),
                new Column("b", Scalar.BLOB),
                new Column("c", Scalar.TEXT),
                new Column("d", new CqlType.ListOf(Scalar.TEXT)));
        List<Object> values = Arrays.asList(null, ByteBuffer.wrap(new byte[] {1, 2}), "x", List.of("y", "z"));
        assertThat(text(new StringFormat(false), columns, values)).isEqualTo("Struct{b=AQI=,c=x,d=[y, z]}");
        assertThat(text(new StringFormat(true), columns, values)).isEqualTo("Struct{b=AQI=,c=x,d=[\"y\",\"z\"]}");
    }

    private static String text(StringFormat format, List<Column> columns, List<Object> values) {
        byte[] message = format.encoder("topic", "my-ks", "t", columns).encode(CellBytes.row(columns, values));
        return new String(message, StandardCharsets.UTF_8);
    }
}
