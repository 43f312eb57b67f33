package io.kcqlcamel.encode;

import static org.assertj.core.api.Assertions.assertThat;

import io.kcqlcamel.encode.Tables.Table;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.json.JsonConverter;

/** The same bytes as Connect's own JsonConverter writes for the same row. */
class JsonFormatTest {

    /** One for each combination of settings: making one takes longer than a try. */
    private static final Map<String, JsonConverter> CONVERTERS = new ConcurrentHashMap<>();

    @Property(tries = 1500)
    void scalars_are_what_JsonConverter_writes(
            @ForAll("scalars") Table table, @ForAll boolean schemasEnable, @ForAll DecimalFormat decimals) {
        assertSameAsConnect(table, new JsonFormat(schemasEnable, decimals, true));
    }

    @Property(tries = 1500)
    void collections_at_any_depth_are_what_JsonConverter_writes(
            @ForAll("collections") Table table,
            @ForAll boolean schemasEnable,
            @ForAll DecimalFormat decimals,
            @ForAll boolean collectionsAsJson) {
        assertSameAsConnect(table, new JsonFormat(schemasEnable, decimals, collectionsAsJson));
    }

    @Provide
    Arbitrary<Table> scalars() {
        return Tables.any(0);
    }

    @Provide
    Arbitrary<Table> collections() {
        return Tables.any(3);
    }

    private static void assertSameAsConnect(Table table, JsonFormat format) {
        RowEncoder encoder = format.encoder("topic", "my-ks", "t", table.columns());
        byte[] expected = connect(table, format);
        assertThat(text(encoder.encode(table.row()))).isEqualTo(text(expected));
        assertThat(encoder.encode(table.row())).as("a second time").isEqualTo(expected);
    }

    private static byte[] connect(Table table, JsonFormat format) {
        Struct row = ConnectOracle.row("my-ks", "t", table.columns(), table.values(), format.collectionsAsJson());
        String settings = format.schemasEnable() + " " + format.decimalFormat();
        return CONVERTERS
                .computeIfAbsent(settings, absent -> converter(format))
                .fromConnectData("topic", row.schema(), row);
    }

    private static JsonConverter converter(JsonFormat format) {
        JsonConverter converter = new JsonConverter();
        Map<String, Object> settings = Map.of(
                "schemas.enable", format.schemasEnable(),
                "decimal.format", format.decimalFormat().name());
        converter.configure(settings, false);
        return converter;
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }
}
