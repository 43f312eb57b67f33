package io.kcqlcamel.encode;

import io.kcqlcamel.cassandra.Column;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * A user-defined type, or a tuple with field names, as a JSON object.
 *
 * @param names each with what stands before and after it: {@code {"a":}, then {@code ,"b":}
 */
record JsonStruct(Elements elements, byte[][] names, Slot[] slots) implements CellWriter {

    @Override
    public void write(ByteBuffer bytes, int offset, int length, Output out) {
        elements.open(bytes, offset, length);
        for (int i = 0; i < slots.length; i++) {
            out.write(names[i]);
            elements.next();
            Punctuation.JSON.value(elements, slots[i], out);
        }
        out.write('}');
    }

    /** Names of an object's fields, as JSON strings with their marks. */
    static byte[][] names(List<Column> fields, JsonStrings strings) {
        byte[][] names = new byte[fields.size()][];
        Output out = new Output();
        for (int i = 0; i < names.length; i++) {
            byte[] name = Punctuation.bytes(fields.get(i).name());
            out.clear();
            out.write(i == 0 ? '{' : ',');
            strings.write(ByteBuffer.wrap(name), 0, name.length, out);
            out.write(':');
            names[i] = out.toByteArray();
        }
        return names;
    }
}
