package io.kcqlcamel.encode;

import java.nio.ByteBuffer;

/** A map as text, between whatever marks. */
record TextMap(Elements elements, Slot key, Slot value, Punctuation marks) implements CellWriter {

    @Override
    public void write(ByteBuffer bytes, int offset, int length, Output out) {
        int count = elements.open(bytes, offset, length);
        out.write(marks.open());
        for (int i = 0; i < count; i++) {
            if (i > 0) {
                out.write(marks.separator());
            }
            out.write(marks.openEntry());
            elements.next();
            marks.value(elements, key, out);
            out.write(marks.between());
            elements.next();
            marks.value(elements, value, out);
            out.write(marks.closeEntry());
        }
        out.write(marks.close());
    }
}
