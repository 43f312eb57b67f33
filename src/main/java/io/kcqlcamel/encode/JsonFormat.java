package io.kcqlcamel.encode;

import io.kcqlcamel.cassandra.Cells;
import io.kcqlcamel.cassandra.Column;
import java.util.List;

/**
 * Connect's JsonConverter.
 *
 * @param schemasEnable {@code schemas.enable}: each value carries its schema
 * @param decimalFormat {@code decimal.format}
 * @param collectionsAsJson collections as strings of JSON text, not as arrays and objects
 */
public record JsonFormat(boolean schemasEnable, DecimalFormat decimalFormat, boolean collectionsAsJson)
        implements Converter {

    private static final byte[] NULL = Punctuation.bytes("null");

    @Override
    public RowEncoder encoder(String topic, String keyspace, String table, List<Column> columns) {
        ConnectSchema schema = SchemaOfColumns.of(keyspace, table, columns, collectionsAsJson);
        ColumnWriter[] codecs = ColumnWriter.of(columns, writers());
        byte[][] names = JsonStruct.names(columns, JsonStrings.TO_BYTES);
        return message(schema, (row, out) -> {
            for (int i = 0; i < codecs.length; i++) {
                out.write(names[i]);
                value(codecs[i], row, i, out);
            }
            out.write('}');
        });
    }

    @Override
    public RowEncoder columnEncoder(String topic, String keyspace, String table, Column column) {
        ConnectSchema schema = SchemaOfColumns.of(keyspace, table, column, collectionsAsJson);
        ColumnWriter codec = ColumnWriter.of(column, writers());
        return message(schema, (row, out) -> value(codec, row, 0, out));
    }

    @Override
    public RowEncoder textEncoder(String topic, RowText text) {
        Output aside = new Output();
        return message(ConnectSchema.REQUIRED_STRING, (row, out) -> {
            aside.clear();
            text.write(row, aside);
            JsonStrings.TO_BYTES.write(aside, out);
        });
    }

    private Cases<CellWriter> writers() {
        Cases<CellWriter> json = new JsonWriters(JsonScalars.payload(decimalFormat));
        return collectionsAsJson
                ? new CollectionsAsJson(json, text -> Scratch.jsonString(text, JsonStrings.TO_BYTES))
                : json;
    }

    private static void value(ColumnWriter column, Cells row, int cell, Output out) {
        if (column.isNull(row, cell)) {
            out.write(NULL);
        } else {
            column.write(row, cell, out);
        }
    }

    private RowEncoder message(ConnectSchema schema, RowWriter payload) {
        byte[] open = schemasEnable ? envelope(schema) : new byte[0];
        byte[] close = Punctuation.bytes(schemasEnable ? "}" : "");
        Output out = new Output();
        return row -> {
            out.clear();
            out.write(open);
            payload.write(row, out);
            out.write(close);
            return out.toByteArray();
        };
    }

    /** What stands before each payload. */
    private static byte[] envelope(ConnectSchema schema) {
        Output out = new Output();
        out.write(Punctuation.bytes("{\"schema\":"));
        out.write(JsonSchemaText.of(schema));
        out.write(Punctuation.bytes(",\"payload\":"));
        return out.toByteArray();
    }
}
