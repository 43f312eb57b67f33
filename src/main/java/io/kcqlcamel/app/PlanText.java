package io.kcqlcamel.app;

import io.kcqlcamel.config.ConverterConfig;
import io.kcqlcamel.config.Options;
import io.kcqlcamel.plan.Plan;
import io.kcqlcamel.plan.RecordPlan;
import io.kcqlcamel.plan.TablePlan;
import java.time.Duration;

/** A plan in words, for {@code check}. */
final class PlanText {

    private PlanText() {}

    static String of(Plan plan) {
        StringBuilder text =
                new StringBuilder(plan.name() + ", from " + plan.config().source() + "\n");
        plan.tables().forEach(table -> text.append(of(plan, table)));
        plan.problems().forEach(problem -> text.append("  ").append(problem).append('\n'));
        return text.toString();
    }

    private static String of(Plan plan, TablePlan table) {
        return String.join(
                "\n",
                "  " + table.statement(),
                "    reads     " + table.keyspace() + "." + table.table() + ", " + mode(plan, table),
                "    as        " + table.cql(),
                "    in        " + shards(table) + ", pages of " + table.pageSize() + " rows",
                "    sends to  topic " + table.topic() + ", "
                        + value(plan, table) + ", "
                        + table.record().key().map(key -> key(plan, key)).orElse("no key"),
                "    position  " + plan.positionsPlace() + ", " + guarantee(plan),
                "");
    }

    private static String guarantee(Plan plan) {
        return plan.isExactlyOnce()
                ? "in one transaction with the rows of a page"
                : "after the rows of a page, which a crash may send twice";
    }

    private static String mode(Plan plan, TablePlan table) {
        return "every " + seconds(plan.config().get(Options.IMPORT_POLL_INTERVAL)) + " "
                + table.mode().inWords();
    }

    private static String shards(TablePlan table) {
        return table.shards() == 1 ? "one shard" : table.shards() + " shards side by side";
    }

    private static String value(Plan plan, TablePlan table) {
        String format = format(plan.config().valueConverter());
        return table.record()
                .text()
                .map(text -> (text == RecordPlan.Text.JSON ? "rows as JSON text in " : "values joined to one text in ")
                        + format)
                .orElse(format);
    }

    private static String key(Plan plan, RecordPlan.Key key) {
        String columns = key.isPrimaryKey() ? "the primary key" : String.join(", ", key.columns());
        return "key " + columns + (key.delimiter().isPresent() ? " joined to one text" : "") + " in "
                + plan.config().keyConverter().map(PlanText::format).orElseThrow();
    }

    private static String format(ConverterConfig converter) {
        if (converter instanceof ConverterConfig.Json json) {
            return json.schemasEnable() ? "JSON with its schema" : "JSON without schema";
        }
        if (converter instanceof ConverterConfig.Avro avro) {
            return "Avro, schema registry " + String.join(", ", avro.registryUrls());
        }
        return converter instanceof ConverterConfig.ByteArray ? "bytes" : "text";
    }

    private static String seconds(Duration duration) {
        return duration.toMillis() % 1000 == 0 ? duration.toSeconds() + " s" : duration.toMillis() + " ms";
    }
}
