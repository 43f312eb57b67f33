package io.kcqlcamel.encode;

import io.kcqlcamel.cassandra.Column;
import java.util.List;

/**
 * Connect's StringConverter: what a value prints as; of a row that is {@code Struct{a=1,b=x}}.
 *
 * @param collectionsAsJson collections as JSON text, not as Java prints them
 */
public record StringFormat(boolean collectionsAsJson) implements Converter {

    @Override
    public RowEncoder encoder(String topic, String keyspace, String table, List<Column> columns) {
        SchemaOfColumns.of(keyspace, table, columns, collectionsAsJson);
        return struct(ColumnWriter.of(columns, writers()), StructText.names(columns));
    }

    @Override
    public RowEncoder columnEncoder(String topic, String keyspace, String table, Column column) {
        ColumnWriter codec = ColumnWriter.of(column, writers());
        RowEncoder value = message((row, out) -> codec.write(row, 0, out));
        return row -> codec.isNull(row, 0) ? null : value.encode(row);
    }

    @Override
    public RowEncoder textEncoder(String topic, RowText text) {
        return message(text::write);
    }

    private Cases<CellWriter> writers() {
        Cases<CellWriter> java = new JavaTextWriters();
        return collectionsAsJson ? new CollectionsAsJson(java, json -> json) : java;
    }

    private static RowEncoder struct(ColumnWriter[] columns, byte[][] names) {
        return message((row, out) -> {
            out.write(StructText.OPEN);
            for (int i = 0; i < columns.length; i++) {
                if (!columns[i].isNull(row, i)) {
                    if (out.length() > StructText.OPEN.length) {
                        out.write(',');
                    }
                    out.write(names[i]);
                    columns[i].write(row, i, out);
                }
            }
            out.write('}');
        });
    }

    private static RowEncoder message(RowWriter text) {
        Output out = new Output();
        return row -> {
            out.clear();
            text.write(row, out);
            return out.toByteArray();
        };
    }
}
