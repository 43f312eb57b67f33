package io.kcqlcamel.encode;

import io.kcqlcamel.cassandra.CqlType;

/**
 * The codecs of values that are joined to one text. As Java prints them, but for moments: those are ISO-8601 in UTC, since
 * Java prints them without milliseconds and in the zone of the machine, so that two keys could become one. Decimals have
 * the digits that Cassandra has.
 */
final class JoinedWriters extends JavaTextWriters {

    static Cases<CellWriter> of(boolean collectionsAsJson) {
        Cases<CellWriter> java = new JoinedWriters();
        return collectionsAsJson ? new CollectionsAsJson(java, json -> json) : java;
    }

    @Override
    public CellWriter scalar(CqlType.Scalar type) {
        return switch (type) {
            case TIMESTAMP -> PlainScalars::instant;
            case DATE -> PlainScalars::isoDate;
            case DECIMAL -> Decimals::exactNumber;
            default -> super.scalar(type);
        };
    }
}
