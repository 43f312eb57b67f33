package io.kcqlcamel.encode;

import io.kcqlcamel.cassandra.Column;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * A struct as Connect prints it, without the fields that are null: {@code Struct{a=1,b=x}}.
 *
 * @param names each with its equals sign
 */
record StructText(Elements elements, byte[][] names, Slot[] slots) implements CellWriter {

    static final byte[] OPEN = Punctuation.bytes("Struct{");

    static byte[][] names(List<Column> fields) {
        return fields.stream()
                .map(field -> Punctuation.bytes(field.name() + "="))
                .toArray(byte[][]::new);
    }

    @Override
    public void write(ByteBuffer bytes, int offset, int length, Output out) {
        elements.open(bytes, offset, length);
        out.write(OPEN);
        boolean first = true;
        for (int i = 0; i < slots.length; i++) {
            elements.next();
            if (!elements.isNull(slots[i])) {
                if (!first) {
                    out.write(',');
                }
                first = false;
                out.write(names[i]);
                elements.write(slots[i], out);
            }
        }
        out.write('}');
    }
}
