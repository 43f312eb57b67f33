package io.kcqlcamel.encode;

import java.nio.ByteBuffer;

/** Writes a value aside first, since what stands around it depends on its length or its bytes. */
final class Scratch implements CellWriter {

    /** What becomes of the bytes written aside. */
    @FunctionalInterface
    interface Wrapping {
        void write(Output written, Output out);
    }

    private final CellWriter inner;
    private final Wrapping wrapping;
    private final Output aside = new Output();

    private Scratch(CellWriter inner, Wrapping wrapping) {
        this.inner = inner;
        this.wrapping = wrapping;
    }

    /** Avro's string and bytes: the length, then the bytes. */
    static CellWriter lengthFirst(CellWriter inner) {
        return new Scratch(inner, (written, out) -> {
            out.zigZag(written.length());
            out.write(written);
        });
    }

    static CellWriter base64(CellWriter inner) {
        return new Scratch(inner, Base64::write);
    }

    /** A JSON string of any text. */
    static CellWriter jsonString(CellWriter inner, JsonStrings strings) {
        return new Scratch(inner, strings::write);
    }

    /** A JSON string of a text that has nothing to escape. */
    static CellWriter quoted(CellWriter inner) {
        return (bytes, offset, length, out) -> {
            out.write('"');
            inner.write(bytes, offset, length, out);
            out.write('"');
        };
    }

    @Override
    public void write(ByteBuffer bytes, int offset, int length, Output out) {
        aside.clear();
        inner.write(bytes, offset, length, aside);
        wrapping.write(aside, out);
    }
}
