package io.kcqlcamel.plan;

import io.kcqlcamel.kcql.Name;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A keyspace, table, column or alias, as Cassandra knows it.
 *
 * @param exact the name with its case, without quotes
 */
record CqlIdentifier(String exact) {

    private static final Pattern PLAIN = Pattern.compile("[a-z][a-z0-9_]*");
    private static final Pattern PLAIN_IN_ANY_CASE = Pattern.compile("[a-zA-Z][a-zA-Z0-9_]*");

    /** The reserved words of Cassandra 5's CQL; no others need quotes. */
    private static final Set<String> RESERVED = Set.of(
            "add",
            "allow",
            "alter",
            "and",
            "apply",
            "asc",
            "authorize",
            "batch",
            "begin",
            "by",
            "columnfamily",
            "create",
            "default",
            "delete",
            "desc",
            "describe",
            "drop",
            "entries",
            "execute",
            "from",
            "full",
            "grant",
            "if",
            "in",
            "index",
            "infinity",
            "insert",
            "into",
            "is",
            "keyspace",
            "limit",
            "materialized",
            "mbean",
            "mbeans",
            "modify",
            "nan",
            "norecursive",
            "not",
            "null",
            "of",
            "on",
            "or",
            "order",
            "primary",
            "rename",
            "replace",
            "revoke",
            "schema",
            "select",
            "set",
            "table",
            "to",
            "token",
            "truncate",
            "unlogged",
            "unset",
            "update",
            "use",
            "using",
            "view",
            "where",
            "with");

    /** A name of a statement: exact in quotes; without them, a plain name in any case is the lower-case one. */
    static CqlIdentifier of(Name name) {
        return name.quoted() ? new CqlIdentifier(name.text()) : folded(name.text());
    }

    /** A name in a connector's file: the same, the quotes being CQL's. */
    static CqlIdentifier of(String text) {
        boolean quoted = text.length() > 2 && text.startsWith("\"") && text.endsWith("\"");
        return quoted ? new CqlIdentifier(text.substring(1, text.length() - 1).replace("\"\"", "\"")) : folded(text);
    }

    private static CqlIdentifier folded(String text) {
        boolean plain = PLAIN_IN_ANY_CASE.matcher(text).matches();
        return new CqlIdentifier(plain ? text.toLowerCase(Locale.ROOT) : text);
    }

    /** Whether a name of a statement means a column that rows have under this exact name. */
    static boolean isNamed(String exact, Name name) {
        return exact.equals(name.text()) || exact.equals(of(name).exact());
    }

    /** As CQL writes it, quoted where it has to be. */
    String cql() {
        boolean plain = PLAIN.matcher(exact).matches() && !RESERVED.contains(exact);
        return plain ? exact : "\"" + exact.replace("\"", "\"\"") + "\"";
    }
}
