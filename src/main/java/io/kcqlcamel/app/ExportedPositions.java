package io.kcqlcamel.app;

import io.kcqlcamel.config.ConfigException;
import io.kcqlcamel.config.Problem;
import io.kcqlcamel.config.Problems;
import io.kcqlcamel.mode.Position;
import io.kcqlcamel.offset.PositionKey;
import io.kcqlcamel.offset.PositionsJson;
import io.kcqlcamel.plan.Plan;
import io.kcqlcamel.plan.TablePlan;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What {@code offsets export} has written, for the connector that it is of. */
final class ExportedPositions {

    private ExportedPositions() {}

    /** Whether a file is that, and not Kafka Connect's answer, which is an object. */
    static boolean isIt(String text) {
        return text.stripLeading().startsWith("[");
    }

    /** @throws ConfigException with all entries that are none, or of something else */
    static SortedMap<PositionKey, Optional<Position>> read(String fileName, String text, Plan plan) {
        Problems problems = new Problems();
        SortedMap<PositionKey, Optional<Position>> positions = new TreeMap<>();
        try {
            PositionsJson.read(text).forEach((key, held) -> {
                problem(key, plan).ifPresent(problems::error);
                positions.put(key, held.checkpoint().position());
            });
        } catch (IOException e) {
            throw new ConfigException(fileName, List.of(Problem.error(e.getMessage())));
        }
        problems.throwIfErrors(fileName);
        return positions;
    }

    private static Optional<String> problem(PositionKey key, Plan plan) {
        if (!key.connector().equals(plan.name())) {
            return Optional.of("it holds a position of connector " + key.connector() + ", and "
                    + plan.config().source() + " is of " + plan.name());
        }
        Optional<TablePlan> table = plan.tables().stream()
                .filter(candidate -> StatementChoice.isOf(key, candidate))
                .findFirst();
        if (table.isEmpty()) {
            return Optional.of("it holds a position of table " + key.table() + " and topic " + key.topic()
                    + ", which no statement of " + plan.config().source() + " has");
        }
        return table.filter(of -> of.shards() != key.shard().count())
                .map(of -> "it holds shard " + key.shard() + " of table " + key.table() + ", and tasks.max is "
                        + of.shards() + ": set it to " + key.shard().count());
    }
}
