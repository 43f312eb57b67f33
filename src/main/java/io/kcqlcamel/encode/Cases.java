package io.kcqlcamel.encode;

import io.kcqlcamel.cassandra.CqlType;

/** What becomes of each kind of CQL type: the one place where kinds are told apart. */
interface Cases<R> {

    R scalar(CqlType.Scalar type);

    R list(CqlType element);

    default R set(CqlType element) {
        return list(element);
    }

    R map(CqlType key, CqlType value);

    R tuple(CqlType.Tuple type);

    R udt(CqlType.Udt type);

    R vector(CqlType.Vector type);

    default R custom(CqlType.Custom type) {
        throw new CellException("only a Java class on the server can read this type; leave the column out with IGNORE");
    }

    default R of(CqlType type) {
        if (type instanceof CqlType.Scalar scalar) {
            return scalar(scalar);
        }
        if (type instanceof CqlType.ListOf list) {
            return list(list.element());
        }
        if (type instanceof CqlType.SetOf set) {
            return set(set.element());
        }
        if (type instanceof CqlType.MapOf map) {
            return map(map.key(), map.value());
        }
        if (type instanceof CqlType.Tuple tuple) {
            return tuple(tuple);
        }
        if (type instanceof CqlType.Udt udt) {
            return udt(udt);
        }
        if (type instanceof CqlType.Vector vector) {
            return vector(vector);
        }
        return custom((CqlType.Custom) type);
    }
}
