package io.kcqlcamel.encode;

import io.kcqlcamel.cassandra.Column;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * Connect's StringConverter: a row as its struct prints itself, {@code Struct{a=1,b=x}}.
 *
 * @param collectionsAsJson collections as JSON text, not as Java prints them
 */
public record StringFormat(boolean collectionsAsJson) implements Converter {

    @Override
    public RowEncoder encoder(String topic, String keyspace, String table, List<Column> columns) {
        SchemaOfColumns.of(keyspace, table, columns, collectionsAsJson);
        Cases<CellWriter> java = new JavaTextWriters();
        Cases<CellWriter> writers = collectionsAsJson ? new CollectionsAsJson(java, json -> json) : java;
        return encoder(ColumnWriter.of(columns, writers), StructText.names(columns));
    }

    private static RowEncoder encoder(ColumnWriter[] columns, byte[][] names) {
        Output out = new Output();
        return row -> {
            out.clear();
            out.write(StructText.OPEN);
            for (int i = 0; i < columns.length; i++) {
                ByteBuffer cell = row.cell(i);
                if (!columns[i].isNull(cell)) {
                    if (out.length() > StructText.OPEN.length) {
                        out.write(',');
                    }
                    out.write(names[i]);
                    columns[i].write(cell, out);
                }
            }
            out.write('}');
            return out.toByteArray();
        };
    }
}
