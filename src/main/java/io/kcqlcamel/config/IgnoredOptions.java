package io.kcqlcamel.config;

/** Options that are accepted without any effect, or refused: they stand in files in use, so each says why. */
final class IgnoredOptions {

    static final OptionTable CASSANDRA = new OptionTable(Options.PREFIX, Section.WITHOUT_EFFECT);
    static final OptionTable CONNECT = new OptionTable("", Section.WITHOUT_EFFECT);

    private static final String SINK = "it belongs to the Cassandra sink";
    private static final String PAGES = "rows go to Kafka a page at a time, and fetch.size says how many make a page";
    private static final String MODE = "INCREMENTALMODE in the KCQL decides how a table is read";
    private static final String INTERVAL = "connect.cassandra.import.poll.interval says how often a table is looked at";
    private static final String PROGRESS = "the route's own metrics count records";
    private static final String WAITING = "a fault that may pass is waited out, with pauses of up to a minute";

    static {
        CASSANDRA
                .option("batch.size", Types.INTEGER, "Rows that Connect took from the reader's queue at once.")
                .formerly("source.task.batch.size")
                .defaultsTo("100")
                .accepted(PAGES);
        CASSANDRA
                .option("task.buffer.size", Types.INTEGER, "Rows in the reader's queue.")
                .formerly("source.task.buffer.size")
                .defaultsTo("10000")
                .accepted(PAGES);
        CASSANDRA
                .option("time.slice.ms", Types.INTEGER, "Nothing in the replaced connector either.")
                .defaultsTo("10000")
                .accepted("the replaced connector never used it; slice.duration limits a window");
        CASSANDRA
                .option("assigned.tables", Types.TEXT, "The tables of a task: internal.")
                .accepted("the replaced connector sets it for its own tasks");
        CASSANDRA.option("default.value", Types.TEXT, "A sink's option.").accepted(SINK);
        CASSANDRA
                .option("threadpool.size", Types.INTEGER, "A sink's option.")
                .defaultsTo("0")
                .accepted(SINK);
        CASSANDRA
                .option("import.mode", Types.TEXT, "How tables were read before KCQL could say it.")
                .accepted(MODE);
        CASSANDRA
                .option("timestamp.type", Types.TEXT, "The type of the column of time, before KCQL could say it.")
                .formerly("source.timestamp.type")
                .accepted(MODE);
        CASSANDRA
                .option("poll.interval.ms", Types.TEXT, "Never an option of the replaced connector.")
                .accepted(INTERVAL);
        CASSANDRA
                .option("progress.enabled", Types.TEXT, "Whether to log the number of records.")
                .accepted(PROGRESS);
        CASSANDRA
                .option("sink.kcql", Types.TEXT, "The KCQL of a sink.")
                .or("export.route.query")
                .refused(
                        "it belongs to the Cassandra sink, which writes to Cassandra; use connect.cassandra.kcql to read");
        CASSANDRA.family("delete", "Options of a sink.").accepted(SINK);

        CONNECT.option("connect.progress.enabled", Types.TEXT, "Whether to log the number of records.")
                .or("progress.enabled")
                .accepted(PROGRESS);
        CONNECT.option("poll.interval.ms", Types.TEXT, "Never an option of Connect.")
                .accepted(INTERVAL);
        CONNECT.option("task.max", Types.TEXT, "A misspelling that Connect ignores.")
                .accepted("Kafka Connect ignores it; the key is tasks.max");
        CONNECT.option("errors.retry.timeout", Types.INTEGER, "How many ms Connect goes on trying a conversion.")
                .defaultsTo("0")
                .accepted(WAITING);
        CONNECT.option("errors.retry.delay.max.ms", Types.INTEGER, "The longest pause of errors.retry.timeout.")
                .defaultsTo("60000")
                .accepted(WAITING);
        CONNECT.option("transaction.boundary.interval.ms", Types.INTEGER, "The interval of transaction.boundary.")
                .accepted("each page is a transaction");
        CONNECT.option("config.action.reload", Types.TEXT, "Whether a changed secret restarts the connector.")
                .defaultsTo("restart")
                .accepted("references are looked up once, when the route starts");
        CONNECT.family("consumer.override", "Settings of Connect's consumer.")
                .accepted("producer.override.* holds what connects us to Kafka");
        CONNECT.family("admin.override", "Settings of Connect's admin client.")
                .accepted("producer.override.* holds what connects us to Kafka");
    }

    private IgnoredOptions() {}
}
