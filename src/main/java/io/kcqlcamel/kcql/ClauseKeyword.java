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
    NOPARTITION,
    PARTITIONBY,
    STOREAS,
    TTL,
    WITHCONVERTER,
    WITHDOCTYPE,
    WITHINDEXSUFFIX,
    WITHJMSSELECTOR,
    WITHPIPELINE,
    WITHREGEX,
    WITHSTRUCTURE,
    WITHSUBSCRIPTION,
    WITHTAG,
    WITHTARGET,
    WITHTYPE;

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
