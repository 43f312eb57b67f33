package io.kcqlcamel.encode;

import io.kcqlcamel.cassandra.Column;
import java.nio.ByteBuffer;
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
        Cases<CellWriter> json = new JsonWriters(JsonScalars.payload(decimalFormat));
        Cases<CellWriter> writers = collectionsAsJson
                ? new CollectionsAsJson(json, text -> Scratch.jsonString(text, JsonStrings.TO_BYTES))
                : json;
        byte[][] names = JsonStruct.names(columns, JsonStrings.TO_BYTES);
        ColumnWriter[] codecs = ColumnWriter.of(columns, writers);
        return schemasEnable
                ? encoder(codecs, names, envelope(schema), Punctuation.bytes("}}"))
                : encoder(codecs, names, new byte[0], Punctuation.bytes("}"));
    }

    /** What stands before each payload. */
    private static byte[] envelope(ConnectSchema schema) {
        Output out = new Output();
        out.write(Punctuation.bytes("{\"schema\":"));
        out.write(JsonSchemaText.of(schema));
        out.write(Punctuation.bytes(",\"payload\":"));
        return out.toByteArray();
    }

    private static RowEncoder encoder(ColumnWriter[] columns, byte[][] names, byte[] open, byte[] close) {
        Output out = new Output();
        return row -> {
            out.clear();
            out.write(open);
            for (int i = 0; i < columns.length; i++) {
                out.write(names[i]);
                ByteBuffer cell = row.cell(i);
                if (columns[i].isNull(cell)) {
                    out.write(NULL);
                } else {
                    columns[i].write(cell, out);
                }
            }
            out.write(close);
            return out.toByteArray();
        };
    }
}
