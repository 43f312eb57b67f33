package io.kcqlcamel.encode;

import io.kcqlcamel.cassandra.Column;
import io.kcqlcamel.cassandra.CqlType;
import java.nio.ByteBuffer;
import java.util.List;

/** Connect's ByteArrayConverter: the bytes of one blob, as they are; a row of one column counts as that. */
public record BytesFormat() implements Converter {

    private static final String RULE =
            "org.apache.kafka.connect.converters.ByteArrayConverter takes a blob and nothing else";

    @Override
    public RowEncoder encoder(String topic, String keyspace, String table, List<Column> columns) {
        if (columns.size() == 1) {
            return columnEncoder(topic, keyspace, table, columns.get(0));
        }
        throw EncodingException.ofSetting(
                RULE + ", and here is a struct of " + columns.size() + " columns. Choose another converter.");
    }

    @Override
    public RowEncoder columnEncoder(String topic, String keyspace, String table, Column column) {
        if (column.type() != CqlType.Scalar.BLOB) {
            throw EncodingException.of(column, RULE + "; choose another converter");
        }
        return row -> {
            ByteBuffer cell = row.cell(0);
            if (cell == null) {
                return null;
            }
            byte[] bytes = new byte[cell.remaining()];
            cell.get(bytes);
            return bytes;
        };
    }

    @Override
    public RowEncoder textEncoder(String topic, RowText text) {
        throw EncodingException.ofSetting(RULE + ", and here is text. Choose another converter.");
    }
}
