package io.kcqlcamel.plan;

import io.kcqlcamel.config.ConfigException;
import io.kcqlcamel.config.ConnectorConfig;
import io.kcqlcamel.config.Options;
import io.kcqlcamel.config.Problems;
import io.kcqlcamel.kcql.Clause;
import io.kcqlcamel.kcql.Kcql;
import io.kcqlcamel.kcql.Name;
import io.kcqlcamel.kcql.Statement;
import io.kcqlcamel.mode.ModeName;
import io.kcqlcamel.mode.ReadMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Brings a connector's configuration and its statements together. */
public final class Planner {

    private final ConnectorConfig config;
    private final Problems problems = new Problems();
    private final Finding finding;
    private final Set<String> ids = new HashSet<>();

    private Planner(ConnectorConfig config) {
        this.config = config;
        this.finding = new Finding(config.find(Options.KCQL).orElse(""), problems);
    }

    /** @throws ConfigException with all that is wrong: with the file's keys, and with its statements, under a caret each */
    public static Plan plan(ConnectorConfig config) {
        return new Planner(config).plan();
    }

    private Plan plan() {
        config.problems().forEach(problems::add);
        List<TablePlan> tables = new ArrayList<>();
        statements().forEach(statement -> tables.add(table(statement)));
        noteUnusedBuckets(tables);
        problems.throwIfErrors(config.source());
        return new Plan(config, tables, problems.list());
    }

    private void noteUnusedBuckets(List<TablePlan> tables) {
        boolean used = tables.stream().anyMatch(table -> table.mode().name() == ModeName.BUCKETTIMESERIES);
        if (config.isSet(Options.BUCKET_TIMESERIES_MODE) && !used && !problems.hasErrors()) {
            problems.note(Options.BUCKET_TIMESERIES_MODE
                    + " has no effect: no statement says INCREMENTALMODE=BUCKETTIMESERIES");
        }
    }

    private List<Statement> statements() {
        if (config.find(Options.KCQL).isEmpty()) {
            return List.of();
        }
        Kcql.Parsed parsed = Kcql.read(config.get(Options.KCQL));
        parsed.problems().forEach(finding::error);
        return parsed.statements();
    }

    private TablePlan table(Statement statement) {
        ReadMode mode = new ModePlanner(config, finding).mode(statement);
        CqlIdentifier keyspace = keyspace(statement);
        CqlIdentifier table = CqlIdentifier.of(statement.from().table());
        int shards = config.get(Options.TASKS_MAX);
        new ClauseCheck(statement, mode.name(), shards, finding).check();
        ReadColumns columns = new ReadColumns(statement, finding);
        if (mode.lateRows().isPresent()) {
            columns.addIdentity(statement.primaryKey().get(0));
        }
        RecordPlan record = new RecordPlanner(config, finding, statement, columns).plan();
        String cql = "SELECT " + columns.cql() + " FROM " + keyspace.cql() + "." + table.cql() + where(mode, shards)
                + limit(statement);
        String topic = statement.topic().text();
        return new TablePlan(
                id(table, topic),
                statement.text(),
                topic,
                keyspace.exact(),
                table.exact(),
                cql,
                mode,
                pageSize(statement, mode),
                record,
                shards);
    }

    private CqlIdentifier keyspace(Statement statement) {
        Optional<Name> named = statement.from().keyspace();
        if (named.isPresent()) {
            return CqlIdentifier.of(named.get());
        }
        Optional<String> keyspace = config.find(Options.KEY_SPACE);
        if (keyspace.isEmpty() && !config.isBroken(Options.KEY_SPACE)) {
            finding.error(
                    statement.from().span(),
                    "It is not said which keyspace the table is in. Set " + Options.KEY_SPACE.key()
                            + ", or write FROM keyspace."
                            + statement.from().table().text() + ".");
        }
        return new CqlIdentifier(keyspace.orElse("?"));
    }

    private String where(ReadMode mode, int shards) {
        List<String> conditions = new ArrayList<>();
        if (shards > 1 && mode.splitsByToken()) {
            conditions.add(":shard");
        }
        mode.predicate().ifPresent(conditions::add);
        String where = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
        boolean filtering = mode.filteredColumn().isPresent() && config.get(Options.IMPORT_ALLOW_FILTERING);
        return where + (filtering ? " ALLOW FILTERING" : "");
    }

    /** That no mode is given a limit which would lose rows, {@link ClauseCheck} has seen to. */
    private static String limit(Statement statement) {
        return statement
                .clause(Clause.Limit.class)
                .map(limit -> " " + limit.canonical())
                .orElse("");
    }

    private int pageSize(Statement statement, ReadMode mode) {
        return statement
                .clause(Clause.Batch.class)
                .filter(batch -> mode.name() == ModeName.TOKEN)
                .map(Clause.Batch::rows)
                .orElse(config.get(Options.FETCH_SIZE));
    }

    /** The table's name; for a table that is read again, with the topic. */
    private String id(CqlIdentifier table, String topic) {
        String id = config.name() + "." + table.exact();
        for (String candidate : List.of(id, id + "." + topic)) {
            if (ids.add(candidate)) {
                return candidate;
            }
        }
        String last = id + "." + topic + "." + (ids.size() + 1);
        ids.add(last);
        return last;
    }
}
