package io.kcqlcamel.plan;

import io.kcqlcamel.config.ConnectorConfig;
import io.kcqlcamel.config.OffsetsStore;
import io.kcqlcamel.config.Options;
import io.kcqlcamel.config.Problem;
import java.util.List;

/**
 * What a connector's file comes down to.
 *
 * @param config the connection, the converters and whatever else holds for all tables
 * @param tables one for each statement, in their order
 * @param problems warnings and notes, of the file and of its statements
 */
public record Plan(ConnectorConfig config, List<TablePlan> tables, List<Problem> problems) {

    /** The topic of positions where the file names none. */
    public static final String DEFAULT_POSITIONS_TOPIC = "kcql-camel-positions";

    public Plan {
        tables = List.copyOf(tables);
        problems = List.copyOf(problems);
    }

    public String name() {
        return config.name();
    }

    /** Whether rows and position go to Kafka in one transaction; else the position is kept after the rows. */
    public boolean isExactlyOnce() {
        return config.isExactlyOnce();
    }

    public String positionsTopic() {
        return config.find(Options.OFFSETS_STORAGE_TOPIC).orElse(DEFAULT_POSITIONS_TOPIC);
    }

    public OffsetsStore offsetsStore() {
        return config.get(Options.OFFSETS_STORE);
    }

    /** Where positions are kept, in words. */
    public String positionsPlace() {
        return switch (offsetsStore()) {
            case KAFKA -> "topic " + positionsTopic();
            case CASSANDRA -> "table " + config.get(Options.OFFSETS_TABLE);
            case FILE -> "file " + config.get(Options.OFFSETS_FILE);
        };
    }
}
