package io.kcqlcamel.encode;

import java.nio.ByteBuffer;

/** A list, set, vector or tuple as text: {@code [a,b,null]}. */
record TextArray(Elements elements, Slot[] slots, Punctuation marks) implements CellWriter {

    /** @param element what every element is */
    static TextArray of(Elements elements, Slot element, Punctuation marks) {
        return new TextArray(elements, new Slot[] {element}, marks);
    }

    @Override
    public void write(ByteBuffer bytes, int offset, int length, Output out) {
        int count = elements.open(bytes, offset, length);
        out.write('[');
        for (int i = 0; i < count; i++) {
            if (i > 0) {
                out.write(marks.separator());
            }
            elements.next();
            marks.value(elements, slots[slots.length == 1 ? 0 : i], out);
        }
        out.write(']');
    }
}
