package io.kcqlcamel.kcql;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The words that begin a clause, those with a meaning for a Cassandra source first. */
enum ClauseKeyword {
    IGNORE,
    PK,
    INCREMENTALMODE,
    BATCH,
    LIMIT,
    WITHKEY,
    KEYDELIMITER,
    WITHFORMAT,
    WITHUNWRAP,
    WITHTIMESTAMP,
    TIMESTAMPUNIT,
    PROPERTIES,

    AUTOCREATE,
    AUTOEVOLVE,
    CAPITALIZE,
    CLUSTERBY,
    DISTRIBUTEBY,
    INITIALIZE,
    NOPARTITION,
    PARTITIONBY,
    PROJECTTO,
    SAMPLE,
    STOREAS,
    TTL,
    WITHCOMPRESSION,
    WITHCONVERTER,
    WITHDELAY,
    WITHDOCTYPE,
    WITHGROUP,
    WITHINDEXSUFFIX,
    WITHJMSSELECTOR,
    WITHOFFSET,
    WITHPARTITIONER,
    WITHPIPELINE,
    WITHREGEX,
    WITHSTRUCTURE,
    WITHSUBSCRIPTION,
    WITHTAG,
    WITHTARGET,
    WITHTYPE,
    WITH_ACK,
    WITH_ENCODE_BASE64,
    WITH_FLUSH_COUNT,
    WITH_FLUSH_INTERVAL,
    WITH_FLUSH_SIZE,
    WITH_LOCK_TIME,
    WITH_OVERWRITE,
    WITH_PARTITIONING,
    WITH_SCHEMA_EVOLUTION,
    WITH_SESSION,
    WITH_TABLE_LOCATION;

    private static final Map<String, ClauseKeyword> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Enum::name, Function.identity()));

    private static final Set<String> OTHER_KEYWORDS =
            Set.of("INSERT", "UPSERT", "INTO", "SELECT", "AS", "FROM", "WHERE");

    static Optional<ClauseKeyword> of(Token token) {
        return token.kind() == Token.Kind.WORD
                ? Optional.ofNullable(BY_NAME.get(token.text().toUpperCase(Locale.ROOT)))
                : Optional.empty();
    }

    /** Whether the token is a word of the language, be it one that begins a clause or another. */
    static boolean isAnyKeyword(Token token) {
        return of(token).isPresent()
                || token.kind() == Token.Kind.WORD
                        && OTHER_KEYWORDS.contains(token.text().toUpperCase(Locale.ROOT));
    }

    /** In the order of this table. */
    static List<String> names() {
        return Arrays.stream(values()).map(Enum::name).toList();
    }

    /** The names of the clauses that a Cassandra source acts on. */
    static List<String> namesForThisSource() {
        return names().subList(0, AUTOCREATE.ordinal());
    }
}
