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
        boolean folds = !name.quoted() && PLAIN_IN_ANY_CASE.matcher(name.text()).matches();
        return new CqlIdentifier(folds ? name.text().toLowerCase(Locale.ROOT) : name.text());
    }

    /** As CQL writes it, quoted where it has to be. */
    String cql() {
        boolean plain = PLAIN.matcher(exact).matches() && !RESERVED.contains(exact);
        return plain ? exact : "\"" + exact.replace("\"", "\"\"") + "\"";
    }
}
