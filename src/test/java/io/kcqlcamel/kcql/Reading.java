package io.kcqlcamel.kcql;

import com.datamountaineer.kcql.Field;
import com.datamountaineer.kcql.PartitioningStrategy;
import com.datamountaineer.kcql.SchemaEvolution;
import com.datamountaineer.kcql.Tag;
import com.datamountaineer.kcql.WriteModeEnum;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What a statement says, in a form that both parsers' results have in common: clause by clause, as text. */
record Reading(
        boolean upsert,
        String topic,
        String table,
        List<String> fields,
        List<String> ignored,
        List<String> primaryKey,
        Map<String, String> clauses) {

    static Reading ours(String source) {
        Statement statement = Kcql.parse(source).get(0);
        return new Reading(
                statement.upsert(),
                statement.topic().text(),
                statement.from().keyspace().map(name -> name.text() + ".").orElse("")
                        + statement.from().table().text(),
                statement.selections().stream().map(Reading::field).toList(),
                texts(statement.ignored()),
                texts(statement.primaryKey()),
                ourClauses(statement));
    }

    private static String field(Selection selection) {
        return selection instanceof Selection.Column column
                ? column.name().text()
                        + column.alias().map(alias -> " AS " + alias.text()).orElse("")
                : selection.canonical();
    }

    private static Map<String, String> ourClauses(Statement statement) {
        Map<String, String> clauses = new TreeMap<>();
        for (Clause clause : statement.clauses()) {
            if (!List.of("IGNORE", "PK").contains(clause.keyword())) {
                clauses.put(clause.keyword(), clause.values().replaceAll("^=|`", ""));
            }
        }
        clauses.computeIfPresent("TIMESTAMPUNIT", (keyword, unit) -> unit.toUpperCase(Locale.ROOT));
        clauses.computeIfPresent("WITHFORMAT", (keyword, format) -> format.toUpperCase(Locale.ROOT));
        clauses.computeIfPresent("WITHTIMESTAMP", (keyword, column) -> column.toLowerCase(Locale.ROOT));
        return clauses;
    }

    private static List<String> texts(List<Name> names) {
        return names.stream().map(Name::text).toList();
    }

    static Optional<Reading> originalIfAny(String source) {
        try {
            return Optional.of(original(source));
        } catch (IllegalArgumentException refused) {
            return Optional.empty();
        }
    }

    static Reading original(String source) {
        com.datamountaineer.kcql.Kcql kcql = com.datamountaineer.kcql.Kcql.parse(source);
        return new Reading(
                kcql.getWriteMode() == WriteModeEnum.UPSERT,
                kcql.getTarget(),
                kcql.getSource(),
                fields(kcql.getFields()),
                fields(kcql.getIgnoredFields()),
                fields(kcql.getPrimaryKeys()),
                originalClauses(kcql));
    }

    private static List<String> fields(List<Field> fields) {
        return fields.stream().map(Reading::field).toList();
    }

    private static String field(Field field) {
        List<String> path = new ArrayList<>(field.hasParents() ? field.getParentFields() : List.of());
        path.add(field.getName());
        boolean aliased = !field.getAlias().equals(field.getName());
        return String.join(".", path) + (aliased ? " AS " + field.getAlias() : "");
    }

    private static Map<String, String> originalClauses(com.datamountaineer.kcql.Kcql kcql) {
        Map<String, String> clauses = new TreeMap<>();
        put(clauses, "INCREMENTALMODE", kcql.getIncrementalMode());
        put(clauses, "BATCH", positive(kcql.getBatchSize()));
        put(clauses, "LIMIT", positive(kcql.getLimit()));
        put(clauses, "TTL", positive(kcql.getTTL()));
        put(clauses, "WITHFORMAT", kcql.getFormatType());
        put(clauses, "WITHUNWRAP", flag(kcql.isUnwrapping()));
        put(clauses, "WITHTIMESTAMP", kcql.getTimestamp());
        // The original has a unit and a delimiter without their clauses, too.
        put(
                clauses,
                "TIMESTAMPUNIT",
                "MILLISECONDS".equals(kcql.getTimestampUnit().name()) ? null : kcql.getTimestampUnit());
        put(clauses, "KEYDELIMITER", ".".equals(kcql.getKeyDelimeter()) ? null : "'" + kcql.getKeyDelimeter() + "'");
        put(clauses, "WITHKEY", kcql.getWithKeys() == null ? null : inParentheses(kcql.getWithKeys()));
        put(clauses, "AUTOCREATE", flag(kcql.isAutoCreate()));
        put(clauses, "AUTOEVOLVE", flag(kcql.isAutoEvolve()));
        put(clauses, "WITHSTRUCTURE", flag(kcql.hasRetainStructure()));
        put(clauses, "PARTITIONBY", partitions(kcql));
        put(clauses, "STOREAS", storage(kcql));
        put(
                clauses,
                "WITHTAG",
                kcql.getTags() == null
                        ? null
                        : inParentheses(kcql.getTags().stream().map(Tag::getKey).toList()));
        put(clauses, "WITHTARGET", kcql.getDynamicTarget());
        put(clauses, "WITHTYPE", kcql.getWithType());
        put(clauses, "WITHDOCTYPE", kcql.getDocType());
        put(clauses, "WITHINDEXSUFFIX", kcql.getIndexSuffix());
        put(clauses, "WITHCONVERTER", kcql.getWithConverter());
        put(clauses, "WITHPIPELINE", kcql.getPipeline());
        put(clauses, "WITHSUBSCRIPTION", kcql.getWithSubscription());
        put(clauses, "CAPITALIZE", flag(kcql.isEnableCapitalize()));
        put(clauses, "INITIALIZE", flag(kcql.isInitialize()));
        put(clauses, "PROJECTTO", kcql.getProjectTo());
        put(clauses, "WITHPARTITIONER", kcql.getWithPartitioner());
        put(clauses, "WITHCOMPRESSION", kcql.getWithCompression());
        put(clauses, "WITHDELAY", positive(kcql.getWithDelay()));
        put(clauses, "WITH_FLUSH_SIZE", positive(kcql.getWithFlushSize()));
        put(clauses, "WITH_FLUSH_INTERVAL", positive(kcql.getWithFlushInterval()));
        put(clauses, "WITH_FLUSH_COUNT", positive(kcql.getWithFlushCount()));
        // These two have a value without their clauses, too.
        put(
                clauses,
                "WITH_SCHEMA_EVOLUTION",
                kcql.getWithSchemaEvolution() == SchemaEvolution.ADD ? kcql.getWithSchemaEvolution() : null);
        put(
                clauses,
                "WITH_PARTITIONING",
                kcql.getWithPartitioningStrategy() == PartitioningStrategy.STRICT
                        ? kcql.getWithPartitioningStrategy()
                        : null);
        put(clauses, "WITH_TABLE_LOCATION", kcql.getWithTableLocation());
        put(clauses, "WITH_OVERWRITE", flag(kcql.getWithOverwrite()));
        put(clauses, "WITH_SESSION", kcql.getWithSession());
        put(clauses, "WITH_ACK", flag(kcql.getWithAck()));
        put(clauses, "WITH_ENCODE_BASE64", flag(kcql.getWithEncodeBase64()));
        put(clauses, "WITH_LOCK_TIME", positive(kcql.getWithLockTime()));
        return clauses;
    }

    private static void put(Map<String, String> clauses, String keyword, Object value) {
        if (value != null) {
            clauses.put(keyword, Objects.toString(value));
        }
    }

    private static Long positive(long number) {
        return number > 0 ? Long.valueOf(number) : null;
    }

    private static String flag(boolean set) {
        return set ? "" : null;
    }

    private static String inParentheses(List<String> values) {
        return "(" + String.join(", ", values) + ")";
    }

    private static String partitions(com.datamountaineer.kcql.Kcql kcql) {
        Iterable<String> columns = kcql::getPartitionBy;
        String joined = StreamSupport.stream(columns.spliterator(), false).collect(Collectors.joining(", "));
        return joined.isEmpty() ? null : joined;
    }

    private static String storage(com.datamountaineer.kcql.Kcql kcql) {
        List<String> parameters = kcql.getStoredAsParameters().entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
                .toList();
        return kcql.getStoredAs() == null
                ? null
                : kcql.getStoredAs() + (parameters.isEmpty() ? "" : inParentheses(parameters));
    }
}
