package io.kcqlcamel.encode;

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
    static byte[][] names(List<String> fields) {
        byte[][] names = new byte[fields.size()][];
        Output out = new Output();
        Output name = new Output();
        for (int i = 0; i < names.length; i++) {
            name.clear();
            name.write(Punctuation.bytes(fields.get(i)));
            out.clear();
            out.write(i == 0 ? '{' : ',');
            JsonStrings.TO_BYTES.write(name, out);
            out.write(':');
            names[i] = out.toByteArray();
        }
        return names;
    }
}
