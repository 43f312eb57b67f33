package io.kcqlcamel.encode;

import io.kcqlcamel.cassandra.Cells;
import io.kcqlcamel.cassandra.Column;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;

/**
 * A row as one text, which is a mere string to Connect: what {@code WITHUNWRAP} asks for. Holds scratch buffers: for one
 * encoder only.
 */
public final class RowText {

    private static final byte[] NULL = Punctuation.bytes("null");

    private final RowWriter writer;

    private RowText(RowWriter writer) {
        this.writer = writer;
    }

    /**
     * A JSON object, with collections as JSON too, numbers with all their digits, timestamps in milliseconds.
     *
     * @throws EncodingException when a column has no place in it
     */
    public static RowText json(List<Column> columns) {
        SchemaOfColumns.requireDistinct(columns);
        byte[][] names = JsonStruct.names(columns, JsonStrings.TO_TEXT);
        ColumnWriter[] codecs = ColumnWriter.of(columns, new JsonText());
        return new RowText((row, out) -> {
            for (int i = 0; i < codecs.length; i++) {
                out.write(names[i]);
                value(codecs[i], row, i, out);
            }
            out.write('}');
        });
    }

    /**
     * As much of a row as can be read, as a JSON object: of a cell that has no place in it, its bytes, {@code "0x0badc0de"}.
     * For a person to look at, whatever is wrong with the row.
     */
    public static RowText readable(List<Column> columns) {
        byte[][] names = JsonStruct.names(columns, JsonStrings.TO_TEXT);
        Cases<CellWriter> writers = new JsonText();
        return new RowText((row, out) -> {
            for (int i = 0; i < names.length; i++) {
                out.write(names[i]);
                int begin = out.length();
                try {
                    value(ColumnWriter.of(columns.get(i), writers), row, i, out);
                } catch (EncodingException e) {
                    out.truncate(begin);
                    out.ascii('"' + hex(row.cell(i)) + '"');
                }
            }
            out.write('}');
        });
    }

    private static String hex(ByteBuffer cell) {
        byte[] bytes = new byte[cell.remaining()];
        cell.get(bytes);
        return "0x" + HexFormat.of().formatHex(bytes);
    }

    /**
     * The values with something between them; null is the word.
     *
     * @param collectionsAsJson collections as JSON text, not as Java prints them
     * @throws EncodingException when a column has no place in it
     */
    public static RowText joined(List<Column> columns, String delimiter, boolean collectionsAsJson) {
        byte[] between = Punctuation.bytes(delimiter);
        ColumnWriter[] codecs = ColumnWriter.of(columns, JoinedWriters.of(collectionsAsJson));
        return new RowText((row, out) -> {
            for (int i = 0; i < codecs.length; i++) {
                if (i > 0) {
                    out.write(between);
                }
                value(codecs[i], row, i, out);
            }
        });
    }

    private static void value(ColumnWriter column, Cells row, int cell, Output out) {
        if (column.isNull(row, cell)) {
            out.write(NULL);
        } else {
            column.write(row, cell, out);
        }
    }

    /** In UTF-8. */
    void write(Cells row, Output out) {
        writer.write(row, out);
    }
}
