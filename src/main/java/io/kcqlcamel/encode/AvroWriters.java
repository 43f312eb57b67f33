package io.kcqlcamel.encode;

import io.kcqlcamel.cassandra.Column;
import io.kcqlcamel.cassandra.CqlType;
import java.nio.ByteBuffer;
import java.util.List;

/** The codecs of Avro's binary encoding, where collections are Avro's own. Every value is a union with null. */
final class AvroWriters implements Cases<CellWriter> {

    /** Which branch of {@code ["null", …]} follows, zig-zag. */
    static final int NULL = 0;

    static final int VALUE = 2;

    @Override
    public CellWriter scalar(CqlType.Scalar type) {
        return AvroScalars.of(type);
    }

    @Override
    public CellWriter list(CqlType element) {
        return new ArrayWriter(Elements.ofCollection(), slot(element));
    }

    @Override
    public CellWriter map(CqlType key, CqlType value) {
        return new MapWriter(Elements.ofCollection(), slot(key), slot(value));
    }

    @Override
    public CellWriter tuple(CqlType.Tuple type) {
        return record(type.elements());
    }

    @Override
    public CellWriter udt(CqlType.Udt type) {
        return record(type.fields().stream().map(Column::type).toList());
    }

    private CellWriter record(List<CqlType> types) {
        return new RecordWriter(
                Elements.ofFields(types.size()), types.stream().map(this::slot).toArray(Slot[]::new));
    }

    @Override
    public CellWriter vector(CqlType.Vector type) {
        return new ArrayWriter(Elements.ofVector(type), slot(type.element()));
    }

    private Slot slot(CqlType type) {
        return Slot.of(type, of(type));
    }

    private static void union(Elements elements, Slot slot, Output out) {
        if (elements.isNull(slot)) {
            out.write(NULL);
        } else {
            out.write(VALUE);
            elements.write(slot, out);
        }
    }

    private record ArrayWriter(Elements elements, Slot slot) implements CellWriter {
        @Override
        public void write(ByteBuffer bytes, int offset, int length, Output out) {
            int count = elements.open(bytes, offset, length);
            if (count > 0) {
                out.zigZag(count);
            }
            for (int i = 0; i < count; i++) {
                elements.next();
                union(elements, slot, out);
            }
            out.write(0);
        }
    }

    /** An Avro map and an array of key and value records have the same bytes. */
    private record MapWriter(Elements elements, Slot key, Slot value) implements CellWriter {
        @Override
        public void write(ByteBuffer bytes, int offset, int length, Output out) {
            int count = elements.open(bytes, offset, length);
            if (count > 0) {
                out.zigZag(count);
            }
            for (int i = 0; i < count; i++) {
                elements.next();
                elements.write(key, out);
                elements.next();
                union(elements, value, out);
            }
            out.write(0);
        }
    }

    private record RecordWriter(Elements elements, Slot[] slots) implements CellWriter {
        @Override
        public void write(ByteBuffer bytes, int offset, int length, Output out) {
            elements.open(bytes, offset, length);
            for (Slot slot : slots) {
                elements.next();
                union(elements, slot, out);
            }
        }
    }
}
