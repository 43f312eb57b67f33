package io.kcqlcamel.app;

import io.kcqlcamel.config.ConfigException;
import io.kcqlcamel.config.Problem;
import io.kcqlcamel.mode.Shard;
import io.kcqlcamel.offset.PositionKey;
import io.kcqlcamel.plan.Plan;
import io.kcqlcamel.plan.TablePlan;
import io.kcqlcamel.text.Nearest;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Which of a file's statements a command is about. */
final class StatementChoice {

    @Option(
            names = "--table",
            paramLabel = "TABLE",
            description =
                    "Only the statements that read this table, TABLE or KEYSPACE.TABLE; may be given several times."
                            + " Without it, all statements of the file.")
    private List<String> tables = List.of();

    /** @throws ConfigException for a table that no statement reads */
    List<TablePlan> of(Plan plan) {
        tables.forEach(name -> require(name, plan));
        return plan.tables().stream()
                .filter(table -> tables.isEmpty() || tables.stream().anyMatch(name -> isNamed(name, table)))
                .toList();
    }

    private static void require(String name, Plan plan) {
        if (plan.tables().stream().noneMatch(table -> isNamed(name, table))) {
            List<String> known = plan.tables().stream()
                    .flatMap(table -> Stream.of(table.table(), fullName(table)))
                    .toList();
            String remedy = Nearest.to(name, known)
                    .map(near -> "did you mean " + near + "?")
                    .orElse("they read "
                            + String.join(
                                    ", ",
                                    plan.tables().stream()
                                            .map(StatementChoice::fullName)
                                            .distinct()
                                            .toList()));
            throw new ConfigException(
                    plan.config().source(),
                    List.of(Problem.error("no statement reads a table " + name + ": " + remedy)));
        }
    }

    private static boolean isNamed(String name, TablePlan table) {
        return name.equals(table.table()) || name.equals(fullName(table));
    }

    /** The keys that its shards have. */
    static Stream<PositionKey> keys(Plan plan, TablePlan table) {
        return IntStream.rangeClosed(1, table.shards())
                .mapToObj(number -> new PositionKey(
                        plan.name(), fullName(table), table.topic(), new Shard(number, table.shards())));
    }

    /** In any number of shards. */
    static boolean isOf(PositionKey key, TablePlan table) {
        return key.table().equals(fullName(table)) && key.topic().equals(table.topic());
    }

    private static String fullName(TablePlan table) {
        return table.keyspace() + "." + table.table();
    }
}
