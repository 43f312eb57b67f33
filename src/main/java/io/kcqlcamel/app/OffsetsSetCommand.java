package io.kcqlcamel.app;

import io.kcqlcamel.config.ConfigException;
import io.kcqlcamel.config.ConnectorFile;
import io.kcqlcamel.config.Problem;
import io.kcqlcamel.config.Problems;
import io.kcqlcamel.mode.Position;
import io.kcqlcamel.mode.TimeWindow;
import io.kcqlcamel.offset.PositionKey;
import io.kcqlcamel.plan.Plan;
import io.kcqlcamel.plan.Planner;
import io.kcqlcamel.plan.TablePlan;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kcql-camel offsets set}. */
@Command(
        name = "set",
        mixinStandardHelpOptions = true,
        description = "Sets positions to a time, earlier or later: the route goes on with the rows whose time is later"
                + " than that. Stop the route first. Shows before and after, and asks.")
final class OffsetsSetCommand implements Callable<Integer> {

    @Mixin
    private KafkaOption kafka;

    @Mixin
    private StatementChoice statements;

    @Mixin
    private ChangeOption change;

    @Parameters(paramLabel = "FILE", description = "The connector's file, as for compile.")
    private Path file;

    @Option(
            names = "--to",
            required = true,
            paramLabel = "TIME",
            converter = TimeConverter.class,
            description =
                    "Such as 2024-01-31T09:30:00Z, or now; UTC when it names no zone. A column of dates counts each day"
                            + " from its midnight.")
    private Instant time;

    @Override
    public Integer call() throws IOException {
        Plan plan = Planner.plan(ConnectorFile.read(file));
        List<TablePlan> tables = statements.of(plan);
        refuseWithoutTimes(tables, plan);
        try (KeptPositions kept = KeptPositions.of(plan, kafka)) {
            return change.change(
                    plan, kept, wanted(plan, tables, kept), "Written. The route goes on there: kcql-camel run " + file);
        }
    }

    private static void refuseWithoutTimes(List<TablePlan> tables, Plan plan) {
        Problems problems = new Problems();
        tables.stream()
                .filter(table -> !table.mode().name().readsByColumn())
                .forEach(table -> problems.add(Problem.error(table.statement() + " reads "
                        + table.mode().inWords()
                        + ", not windows of time. To read it again from its beginning: kcql-camel offsets reset "
                        + plan.config().source() + " --table " + table.table())));
        if (problems.hasErrors()) {
            throw new ConfigException(plan.config().source(), problems.list());
        }
    }

    /** What is kept for another number of shards is given up. */
    private SortedMap<PositionKey, Optional<Position>> wanted(Plan plan, List<TablePlan> tables, KeptPositions kept) {
        SortedMap<PositionKey, Optional<Position>> wanted = OffsetsResetCommand.nothing(tables, kept);
        Position position = new Position(new TimeWindow(time, time), Optional.empty(), true, 0);
        tables.forEach(
                table -> StatementChoice.keys(plan, table).forEach(key -> wanted.put(key, Optional.of(position))));
        return wanted;
    }
}
