package io.kcqlcamel.encode;

import io.kcqlcamel.cassandra.CqlType;
import java.util.Locale;
import java.util.stream.Collectors;

/** CQL types as CQL spells them, for messages. */
final class CqlNames implements Cases<String> {

    static final CqlNames CQL = new CqlNames();

    private CqlNames() {}

    @Override
    public String scalar(CqlType.Scalar type) {
        return type.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String list(CqlType element) {
        return "list<" + of(element) + ">";
    }

    @Override
    public String set(CqlType element) {
        return "set<" + of(element) + ">";
    }

    @Override
    public String map(CqlType key, CqlType value) {
        return "map<" + of(key) + ", " + of(value) + ">";
    }

    @Override
    public String tuple(CqlType.Tuple type) {
        return type.elements().stream().map(this::of).collect(Collectors.joining(", ", "tuple<", ">"));
    }

    @Override
    public String udt(CqlType.Udt type) {
        return type.keyspace() + "." + type.name();
    }

    @Override
    public String vector(CqlType.Vector type) {
        return "vector<" + of(type.element()) + ", " + type.dimension() + ">";
    }

    @Override
    public String custom(CqlType.Custom type) {
        return "'" + type.className() + "'";
    }
}
