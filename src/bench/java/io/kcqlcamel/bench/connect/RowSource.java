package io.kcqlcamel.bench.connect;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.connect.connector.Task;
import org.apache.kafka.connect.source.SourceConnector;

/** Reads a whole table again and again, its token ring shared out among the tasks. */
public final class RowSource extends SourceConnector {

    /** {@code host:port}. */
    public static final String ADDRESS = "address";

    /** {@code keyspace.table}, with a partition key {@code id}. */
    public static final String TABLE = "table";

    /** Separated by commas. */
    public static final String COLUMNS = "columns";

    public static final String PAGE_SIZE = "page.size";
    public static final String TOPIC = "topic";

    static final String SHARD = "shard";
    static final String SHARDS = "shards";

    private Map<String, String> settings;

    @Override
    public void start(Map<String, String> given) {
        settings = given;
    }

    @Override
    public Class<? extends Task> taskClass() {
        return RowSourceTask.class;
    }

    @Override
    public List<Map<String, String>> taskConfigs(int maxTasks) {
        return IntStream.range(0, maxTasks)
                .mapToObj(shard -> {
                    Map<String, String> task = new HashMap<>(settings);
                    task.put(SHARD, Integer.toString(shard));
                    task.put(SHARDS, Integer.toString(maxTasks));
                    return task;
                })
                .toList();
    }

    @Override
    public void stop() {}

    @Override
    public ConfigDef config() {
        ConfigDef config = new ConfigDef();
        List.of(ADDRESS, TABLE, COLUMNS, PAGE_SIZE, TOPIC)
                .forEach(name -> config.define(name, ConfigDef.Type.STRING, ConfigDef.Importance.HIGH, name));
        return config;
    }

    @Override
    public String version() {
        return "1";
    }
}
