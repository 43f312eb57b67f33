package io.kcqlcamel.encode;

import io.kcqlcamel.cassandra.CqlType;

/** The two layouts of {@code vector<element, dimension>}; Cassandra picks by the element's type. */
abstract class VectorElements extends Elements {

    private final int dimension;

    private VectorElements(int dimension) {
        this.dimension = dimension;
    }

    @Override
    int count() {
        return dimension;
    }

    /**
     * Bytes of each element where they stand without lengths, or 0. Types such as {@code tinyint} and {@code date} have
     * one length only and yet are written with it: that is how Cassandra has it.
     */
    static int fixedLength(CqlType type) {
        if (type instanceof CqlType.Vector vector) {
            return vector.dimension() * fixedLength(vector.element());
        }
        if (type instanceof CqlType.Scalar scalar) {
            return switch (scalar) {
                case BOOLEAN -> 1;
                case INT, FLOAT -> 4;
                case BIGINT, DOUBLE, TIMESTAMP -> 8;
                case UUID, TIMEUUID -> 16;
                default -> 0;
            };
        }
        return 0;
    }

    static final class Fixed extends VectorElements {

        private final int elementLength;

        Fixed(int dimension, int elementLength) {
            super(dimension);
            this.elementLength = elementLength;
        }

        @Override
        void next() {
            element(elementLength);
        }
    }

    static final class Sized extends VectorElements {

        Sized(int dimension) {
            super(dimension);
        }

        @Override
        void next() {
            element(readVint());
        }
    }
}
