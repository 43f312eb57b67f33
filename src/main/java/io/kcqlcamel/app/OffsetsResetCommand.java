package io.kcqlcamel.app;

import io.kcqlcamel.config.ConnectorFile;
import io.kcqlcamel.mode.Position;
import io.kcqlcamel.offset.PositionKey;
import io.kcqlcamel.plan.Plan;
import io.kcqlcamel.plan.Planner;
import io.kcqlcamel.plan.TablePlan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code kcql-camel offsets reset}. */
@Command(
        name = "reset",
        mixinStandardHelpOptions = true,
        description = "Gives positions up: the route begins anew, at connect.cassandra.initial.offset or with the whole"
                + " table, in as many shards as tasks.max now says. Stop the route first. Shows before and after, and"
                + " asks.")
final class OffsetsResetCommand implements Callable<Integer> {

    @Mixin
    private KafkaOption kafka;

    @Mixin
    private StatementChoice statements;

    @Mixin
    private ChangeOption change;

    @Parameters(paramLabel = "FILE", description = "The connector's file, as for compile.")
    private Path file;

    @Override
    public Integer call() throws IOException {
        Plan plan = Planner.plan(ConnectorFile.read(file));
        List<TablePlan> tables = statements.of(plan);
        try (KeptPositions kept = KeptPositions.of(plan, kafka)) {
            return change.change(
                    plan, kept, nothing(tables, kept), "Written. The route begins anew: kcql-camel run " + file);
        }
    }

    /** Of all that is kept for these statements. */
    static SortedMap<PositionKey, Optional<Position>> nothing(List<TablePlan> tables, KeptPositions kept) {
        SortedMap<PositionKey, Optional<Position>> nothing = new TreeMap<>();
        kept.positions().keySet().stream()
                .filter(key -> tables.stream().anyMatch(table -> StatementChoice.isOf(key, table)))
                .forEach(key -> nothing.put(key, Optional.empty()));
        return nothing;
    }
}
