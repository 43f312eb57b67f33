package io.kcqlcamel.cassandra;

import java.util.List;

/** A column's CQL type, without the driver: what the encoders choose their codecs by. */
public sealed interface CqlType {

    /** The types whose value is one cell of bytes, as the native protocol writes it. */
    enum Scalar implements CqlType {
        ASCII,
        TEXT,
        UUID,
        TIMEUUID,
        INET,
        TINYINT,
        SMALLINT,
        INT,
        BIGINT,
        COUNTER,
        VARINT,
        DECIMAL,
        FLOAT,
        DOUBLE,
        BOOLEAN,
        BLOB,
        TIMESTAMP,
        DATE,
        TIME,
        DURATION
    }

    record ListOf(CqlType element) implements CqlType {}

    record SetOf(CqlType element) implements CqlType {}

    record MapOf(CqlType key, CqlType value) implements CqlType {}

    record Tuple(List<CqlType> elements) implements CqlType {}

    /** A user-defined type. */
    record Udt(String keyspace, String name, List<Column> fields) implements CqlType {}

    /** {@code vector<element, dimension>}; fixed-length elements stand without length prefixes. */
    record Vector(CqlType element, int dimension) implements CqlType {}

    /** A type that only a custom Java class on the server can read. */
    record Custom(String className) implements CqlType {}
}
