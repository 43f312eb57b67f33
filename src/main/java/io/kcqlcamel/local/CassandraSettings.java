package io.kcqlcamel.local;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What may differ from one local Cassandra node to another.
 *
 * @param passwords whether clients must log in (superuser {@link CassandraServer#SUPERUSER})
 * @param tls encryption of client connections; empty for none
 * @param options further top-level lines of {@code cassandra.yaml}, each in place of the one of the same name
 */
public record CassandraSettings(boolean passwords, Optional<Tls> tls, Map<String, String> options) {
    public static final CassandraSettings DEFAULT = new CassandraSettings(true, Optional.empty(), Map.of());

    public CassandraSettings {
        options = Map.copyOf(options);
    }

    public CassandraSettings withPasswords(boolean required) {
        return new CassandraSettings(required, tls, options);
    }

    public CassandraSettings withTls(Tls stores) {
        return new CassandraSettings(passwords, Optional.of(stores), options);
    }

    /** {@code value} is YAML, such as {@code 10s} or {@code [a, b]}. */
    public CassandraSettings withOption(String name, String value) {
        return new CassandraSettings(passwords, tls, with(options, name, value));
    }

    static Map<String, String> with(Map<String, String> map, String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(map);
        more.put(name, value);
        return more;
    }
}
