package io.kcqlcamel.app;

import io.kcqlcamel.config.ConfigException;
import io.kcqlcamel.config.Options;
import io.kcqlcamel.config.Problem;
import io.kcqlcamel.config.Problems;
import io.kcqlcamel.mode.Position;
import io.kcqlcamel.mode.Shard;
import io.kcqlcamel.mode.TimeWindow;
import io.kcqlcamel.offset.PositionKey;
import io.kcqlcamel.plan.Plan;
import io.kcqlcamel.plan.TablePlan;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Brings Stream Reactor's offsets and a connector's statements together: the positions to begin at. */
final class OffsetImport {

    private final Plan plan;
    private final ZoneId workers;
    private final SortedMap<PositionKey, Position> positions = new TreeMap<>();
    private final Problems problems = new Problems();

    /**
     * @param source the offsets' file, for messages
     * @param workers the zone that Kafka Connect's workers ran in
     * @throws ConfigException with all that does not fit
     */
    OffsetImport(Plan plan, String source, List<ConnectOffset> offsets, ZoneId workers) {
        this.plan = plan;
        this.workers = workers;
        plan.tables().forEach(table -> add(table, offsets));
        offsets.stream()
                .filter(offset -> plan.tables().stream().noneMatch(table -> isOf(offset, table)))
                .forEach(offset -> problems.note("The offset of table " + offset.table()
                        + " is left out: no statement of " + plan.config().source() + " reads that table"));
        problems.throwIfErrors(source);
    }

    /** By shard; a window that ends at the offset, read to its end. */
    SortedMap<PositionKey, Position> positions() {
        return positions;
    }

    /** Notes on what is not imported. */
    List<Problem> problems() {
        return problems.list();
    }

    private void add(TablePlan table, List<ConnectOffset> offsets) {
        if (!table.mode().name().readsByColumn()) {
            problems.note("There is nothing to import for " + table.statement() + ": it reads "
                    + table.mode().inWords() + ", not windows of time, and begins anew");
            return;
        }
        Optional<ConnectOffset> offset =
                offsets.stream().filter(one -> isOf(one, table)).findFirst();
        offset.flatMap(found -> moment(found, table)).ifPresent(end -> addShards(table, end));
        if (offset.isEmpty()) {
            problems.note("There is no offset for " + table.statement() + ": it begins at "
                    + Options.INITIAL_OFFSET.key() + ", as it did for Stream Reactor");
        }
    }

    private Optional<Instant> moment(ConnectOffset offset, TablePlan table) {
        String column = exact(String.valueOf(table.mode().properties().get("column")));
        Optional<String> time = offset.time(column);
        if (time.isEmpty()) {
            problems.error("The offset of table " + offset.table() + " is of column "
                    + (offset.times().isEmpty()
                            ? "none"
                            : String.join(", ", offset.times().keySet())) + ", and "
                    + table.statement() + " reads by column " + column
                    + ". Set PK to the column that Stream Reactor read by");
            return Optional.empty();
        }
        try {
            return Optional.of(ConnectOffset.moment(time.get(), workers));
        } catch (DateTimeException e) {
            problems.error("The offset of table " + offset.table() + ", column " + column + ", is \"" + time.get()
                    + "\", which is no time as Stream Reactor writes it, such as 2026-01-31 12:00:00.000Z");
            return Optional.empty();
        }
    }

    private void addShards(TablePlan table, Instant end) {
        Position position = new Position(new TimeWindow(end, end), Optional.empty(), true, 0);
        for (int number = 1; number <= table.shards(); number++) {
            positions.put(
                    new PositionKey(
                            plan.name(),
                            table.keyspace() + "." + table.table(),
                            table.topic(),
                            new Shard(number, table.shards())),
                    position);
        }
    }

    private static boolean isOf(ConnectOffset offset, TablePlan table) {
        return offset.isOf(table.keyspace(), table.table());
    }

    /** Without CQL's quotes. */
    private static String exact(String cql) {
        return cql.startsWith("\"") ? cql.substring(1, cql.length() - 1).replace("\"\"", "\"") : cql;
    }
}
