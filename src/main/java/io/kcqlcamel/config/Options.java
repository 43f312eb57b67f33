package io.kcqlcamel.config;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The options that have an effect, or will have one: a table of what a team may write into a connector's file. What is
 * accepted only because such files hold it stands in {@link IgnoredOptions}, what belongs to a converter in
 * {@link ConverterOptions}.
 */
public final class Options {

    static final String PREFIX = "connect.cassandra.";

    private static final OptionTable CASSANDRA = new OptionTable(PREFIX, Section.CONNECTOR);
    static final OptionTable CONNECT = new OptionTable("", Section.CONNECTOR);

    public static final Option<String> NAME = CONNECT.option(
                    "name", Types.TEXT, "The name that routes, positions and transactions bear.")
            .required("give the connector a name, which its routes and positions will bear")
            .honoured();

    /** Only checked: it says that the file is meant for us. */
    public static final Option<String> CONNECTOR_CLASS = CONNECT.option(
                    "connector.class",
                    Types.oneOf(
                            "io.lenses.streamreactor.connect.cassandra.source.CassandraSourceConnector",
                            "com.datamountaineer.streamreactor.connect.cassandra.source.CassandraSourceConnector"),
                    "The connector that the file was written for.")
            .required("add the class of the Cassandra source, "
                    + "io.lenses.streamreactor.connect.cassandra.source.CassandraSourceConnector")
            .honoured();

    public static final Option<Integer> TASKS_MAX = CONNECT.option(
                    "tasks.max",
                    Types.COUNT,
                    "Into how many shards, read side by side, each table's token ring is split.")
            .defaultsTo("1")
            .honoured();

    static {
        begin(Section.CASSANDRA);
    }

    public static final Option<Resolvable<List<ContactPoint>>> CONTACT_POINTS = CASSANDRA
            .option("contact.points", Types.CONTACT_POINTS.orReference(), "The nodes to connect to first.")
            .or("host")
            .defaultsTo("localhost")
            .honoured();

    public static final Option<Resolvable<Integer>> PORT = CASSANDRA
            .option("port", Types.PORT.orReference(), "The port of contact points that name none.")
            .defaultsTo("9042")
            .honoured();

    /** May be absent: the plan needs it only where a {@code FROM} names no keyspace. */
    public static final Option<String> KEY_SPACE = CASSANDRA
            .option("key.space", Types.TEXT, "The keyspace of tables whose FROM names none.")
            .honoured();

    public static final Option<Resolvable<String>> USERNAME = CASSANDRA
            .option("username", Types.TEXT.orReference(), "The user to log in as; goes together with password.")
            .honoured();

    public static final Option<Secret> PASSWORD =
            CASSANDRA.option("password", Types.SECRET, "The user's password.").honoured();

    public static final Option<Boolean> SSL_ENABLED = CASSANDRA
            .option("ssl.enabled", Types.BOOLEAN_OR_DEFAULT, "Whether to talk TLS to Cassandra; default means false.")
            .defaultsTo("false")
            .honoured();

    public static final Option<Resolvable<String>> TRUST_STORE_PATH = CASSANDRA
            .option("trust.store.path", Types.TEXT.orReference(), "Whom to trust; without it, whom the JVM trusts.")
            .honoured();

    public static final Option<Secret> TRUST_STORE_PASSWORD = CASSANDRA
            .option("trust.store.password", Types.SECRET, "The trust store's password.")
            .honoured();

    public static final Option<StoreType> TRUST_STORE_TYPE = CASSANDRA
            .option("trust.store.type", Types.choice(StoreType.class), "The trust store's format.")
            .defaultsTo("JKS")
            .honoured();

    public static final Option<Resolvable<String>> KEY_STORE_PATH = CASSANDRA
            .option("key.store.path", Types.TEXT.orReference(), "Our own key and certificate, for mutual TLS.")
            .honoured();

    public static final Option<Secret> KEY_STORE_PASSWORD = CASSANDRA
            .option("key.store.password", Types.SECRET, "The key store's password.")
            .honoured();

    public static final Option<StoreType> KEY_STORE_TYPE = CASSANDRA
            .option("key.store.type", Types.choice(StoreType.class), "The key store's format.")
            .defaultsTo("JKS")
            .honoured();

    public static final Option<Boolean> SSL_CLIENT_CERT_AUTH = CASSANDRA
            .option(
                    "ssl.client.cert.auth",
                    Types.BOOLEAN,
                    "Whether Cassandra asks for our certificate: demands a key store.")
            .defaultsTo("false")
            .honoured();

    public static final Option<ConsistencyLevel> CONSISTENCY_LEVEL = CASSANDRA
            .option(
                    "consistency.level",
                    Types.choice(ConsistencyLevel.class),
                    "The consistency of every read; without it LOCAL_ONE.")
            .honoured();

    public static final Option<LoadBalancingPolicy> LOAD_BALANCING_POLICY = CASSANDRA
            .option(
                    "load.balancing.policy",
                    Types.choice(LoadBalancingPolicy.class),
                    "How nodes are chosen for a query.")
            .defaultsTo("TOKEN_AWARE")
            .accepted("driver 4 has one policy for all of these names, "
                    + "which knows the tokens, prefers the local datacenter and avoids slow nodes");

    public static final Option<Resolvable<String>> LOCAL_DATACENTER = CASSANDRA
            .option(
                    "local.datacenter",
                    Types.TEXT.orReference(),
                    "The datacenter to read from; without it that of the contact points. Ours.")
            .honoured();

    public static final Option<Duration> CONNECT_TIMEOUT = CASSANDRA
            .option("connect.timeout.ms", Types.SOME_MILLISECONDS, "How long a connection to a node may take to open.")
            .defaultsTo("5000")
            .honoured();

    public static final Option<Duration> READ_TIMEOUT = CASSANDRA
            .option("read.timeout.ms", Types.SOME_MILLISECONDS, "How long one page of a query may take.")
            .defaultsTo("12000")
            .honoured();

    static {
        begin(Section.READING);
    }

    public static final Option<String> KCQL = CASSANDRA
            .option("kcql", Types.TEXT, "What to read and where it goes: KCQL statements, separated by semicolons.")
            .formerly("source.kcql", "import.route.query")
            .required("add the statement to run, such as INSERT INTO topic SELECT * FROM table")
            .honoured();

    public static final Option<Integer> FETCH_SIZE = CASSANDRA
            .option(
                    "fetch.size",
                    Types.COUNT,
                    "Rows in a page, which is also a batch and a transaction in Kafka. Fewer where rows are large: a page has about 8 MB at most where all statements together have one shard or two, 4 MB with three or four, else 2 MB.")
            .defaultsTo("5000")
            .honoured();

    public static final Option<Duration> IMPORT_POLL_INTERVAL = CASSANDRA
            .option("import.poll.interval", Types.SOME_MILLISECONDS, "How often each table is looked at.")
            .formerly("source.import.poll.interval")
            .defaultsTo("1000")
            .honoured();

    public static final Option<Duration> SLICE_DELAY = CASSANDRA
            .option("slice.delay.ms", Types.MILLISECONDS, "How far a window's end stays behind now, for late writes.")
            .defaultsTo("30000")
            .honoured();

    /** Without it a window reaches from the last one up to the present. */
    public static final Option<Duration> SLICE_DURATION = CASSANDRA
            .option(
                    "slice.duration",
                    Types.SOME_MILLISECONDS,
                    "The longest window of time that one query covers, doubled while windows are empty.")
            .honoured();

    public static final Option<Duration> SLICE_OVERLAP = CASSANDRA
            .option(
                    "slice.overlap.ms",
                    Types.MILLISECONDS,
                    "How far behind a window's start to look for late writes: rows that come with a time which a window "
                            + "has already passed. Each is sent once. Ours.")
            .defaultsTo("0")
            .honoured();

    public static final Option<InitialOffset> INITIAL_OFFSET = CASSANDRA
            .option(
                    "initial.offset",
                    Types.OFFSET,
                    "Where the first window of a table starts that has no position yet.")
            .defaultsTo("1900-01-01 00:00:00.0000000Z")
            .honoured();

    public static final Option<Boolean> IMPORT_ALLOW_FILTERING = CASSANDRA
            .option(
                    "import.allow.filtering",
                    Types.BOOLEAN,
                    "Whether a query may say ALLOW FILTERING where it needs to.")
            .defaultsTo("true")
            .honoured();

    public static final Option<Boolean> MAPPING_COLLECTION_TO_JSON = CASSANDRA
            .option("mapping.collection.to.json", Types.BOOLEAN, "Whether collections become JSON text.")
            .defaultsTo("true")
            .honoured();

    public static final Option<String> RECORD_KEY = CASSANDRA
            .option("record.key", Types.oneOf("primary.key"), "Makes the table's primary key the record's key. Ours.")
            .honoured();

    public static final Option<BucketUnit> BUCKET_TIMESERIES_MODE = CASSANDRA
            .option("bucket.timeseries.mode", Types.choice(BucketUnit.class), "The span of time of one bucket.")
            .honoured();

    public static final Option<String> BUCKET_TIMESERIES_FORMAT = CASSANDRA
            .option("bucket.timeseries.format", Types.TIME_PATTERN, "How a bucket is written, in UTC.")
            .honoured();

    public static final Option<String> BUCKET_TIMESERIES_FIELD_NAME = CASSANDRA
            .option("bucket.timeseries.field.name", Types.TEXT, "The column that holds the bucket.")
            .defaultsTo("bucket")
            .honoured();

    static {
        begin(Section.FAILURES);
    }

    public static final Option<ErrorPolicy> ERROR_POLICY = CASSANDRA
            .option(
                    "error.policy",
                    Types.choice(ErrorPolicy.class),
                    "What follows a fault that does not pass by itself. THROW: the route is FAILED. RETRY: it is started "
                            + "again before that. NOOP: rows that cannot be encoded are skipped and logged; of other "
                            + "faults there is nothing to skip, and the route is FAILED.")
            .formerly("source.error.policy")
            .defaultsTo("THROW")
            .honoured();

    public static final Option<Integer> MAX_RETRIES = CASSANDRA
            .option(
                    "max.retries",
                    Types.wholeNumber("a whole number from 0 up", 0, Integer.MAX_VALUE),
                    "With RETRY: how often in a row a route is started again, until a page gets through.")
            .formerly("source.max.retries")
            .defaultsTo("20")
            .honoured();

    public static final Option<Duration> RETRY_INTERVAL = CASSANDRA
            .option("retry.interval", Types.MILLISECONDS, "With RETRY: how far apart, give or take a tenth.")
            .formerly("source.retry.interval")
            .defaultsTo("60000")
            .honoured();

    public static final Option<ErrorTolerance> ERRORS_TOLERANCE = CONNECT.option(
                    "errors.tolerance",
                    Types.lowerCaseChoice(ErrorTolerance.class),
                    "Whether a row that cannot be transformed or encoded is skipped and logged, whatever error.policy says.")
            .defaultsTo("none")
            .honoured();

    public static final Option<String> DEAD_LETTER_TOPIC = CONNECT.option(
                    "errors.deadletterqueue.topic.name",
                    Types.TEXT,
                    "Where rows go that would be skipped, with headers that say why. In Kafka Connect only sinks have it.")
            .honoured();

    public static final Option<Optional<Short>> DEAD_LETTER_REPLICATION_FACTOR = CONNECT.option(
                    "errors.deadletterqueue.topic.replication.factor",
                    Types.REPLICAS_OR_BROKERS,
                    "Replicas of that topic, which is made with one partition if it is not there.")
            .defaultsTo("-1")
            .honoured();

    public static final Option<Boolean> DEAD_LETTER_CONTEXT_HEADERS = CONNECT.option(
                    "errors.deadletterqueue.context.headers.enable",
                    Types.BOOLEAN,
                    "Whether such a row has Kafka Connect's headers __connect.errors.* too.")
            .defaultsTo("false")
            .honoured();

    public static final Option<Boolean> ERRORS_LOG = CONNECT.option(
                    "errors.log.enable",
                    Types.BOOLEAN,
                    "Whether each row that goes to the dead letter topic is logged; rows that are skipped always are.")
            .defaultsTo("false")
            .honoured();

    public static final Option<Boolean> ERRORS_LOG_MESSAGES = CONNECT.option(
                    "errors.log.include.messages",
                    Types.BOOLEAN,
                    "Whether the log shows the contents of such rows, not only their keys.")
            .defaultsTo("false")
            .honoured();

    static {
        begin(Section.KAFKA);
    }

    public static final Option<ConverterClass> VALUE_CONVERTER = CONNECT.option(
                    "value.converter",
                    Types.className(ConverterClass.class, ConverterClass::className),
                    "What writes the bytes of a record's value.")
            .required(
                    "without it the Connect worker's own default decides which bytes are written, and this file does not "
                            + "say which that is. Copy value.converter from the worker's configuration, with all that starts with "
                            + "value.converter. there, or choose one of org.apache.kafka.connect.json.JsonConverter, "
                            + "io.confluent.connect.avro.AvroConverter, org.apache.kafka.connect.storage.StringConverter")
            .honoured();

    /** May be absent: the plan needs it only where a statement sends keys. */
    public static final Option<ConverterClass> KEY_CONVERTER = CONNECT.option(
                    "key.converter",
                    Types.className(ConverterClass.class, ConverterClass::className),
                    "What writes the bytes of a record's key.")
            .honoured();

    public static final Option<String> HEADER_CONVERTER = CONNECT.option(
                    "header.converter",
                    Types.TEXT,
                    "What writes the bytes of a record's headers; only transforms make any.")
            .defaultsTo("org.apache.kafka.connect.storage.SimpleHeaderConverter")
            .honoured();

    public static final Option<ExactlyOnceSupport> EXACTLY_ONCE_SUPPORT = CONNECT.option(
                    "exactly.once.support",
                    Types.lowerCaseChoice(ExactlyOnceSupport.class),
                    "Whether rows and position go to Kafka in one transaction; disabled: the position is kept after the "
                            + "rows, and after a crash a page may be sent twice.")
            .defaultsTo("requested")
            .honoured();

    public static final Option<TransactionBoundary> TRANSACTION_BOUNDARY = CONNECT.option(
                    "transaction.boundary",
                    Types.lowerCaseChoice(TransactionBoundary.class),
                    "What one transaction holds.")
            .defaultsTo("poll")
            .accepted("each page is a transaction, which is what poll means");

    public static final Option<String> OFFSETS_STORAGE_TOPIC = CONNECT.option(
                    "offsets.storage.topic",
                    Types.TEXT,
                    "The topic that positions are kept in; without it kcql-camel-positions.")
            .honoured();

    public static final Option<OffsetsStore> OFFSETS_STORE = CASSANDRA
            .option(
                    "offsets.store",
                    Types.lowerCaseChoice(OffsetsStore.class),
                    "Ours: where positions are kept, offsets.storage.topic, or connect.cassandra.offsets.table, or "
                            + "connect.cassandra.offsets.file; the latter two after the rows of a page, which a crash may "
                            + "send twice.")
            .defaultsTo("kafka")
            .honoured();

    public static final Option<String> OFFSETS_TABLE = CASSANDRA
            .option(
                    "offsets.table",
                    Types.TABLE,
                    "Ours: the table that positions are kept in, in the cluster that is read; made if it is not there.")
            .honoured();

    public static final Option<Resolvable<String>> OFFSETS_FILE = CASSANDRA
            .option(
                    "offsets.file",
                    Types.TEXT.orReference(),
                    "Ours: the file that positions are kept in, on a disk of the machine that the route runs on; "
                            + "several connectors may share it.")
            .honoured();

    public static final Option<Optional<Integer>> TOPIC_PARTITIONS = CONNECT.option(
                    "topic.creation.default.partitions",
                    Types.COUNT_OR_BROKERS,
                    "Partitions of a topic that is not there, and is made because of this key or another of its kind.")
            .defaultsTo("-1")
            .honoured();

    public static final Option<Optional<Short>> TOPIC_REPLICATION_FACTOR = CONNECT.option(
                    "topic.creation.default.replication.factor",
                    Types.REPLICAS_OR_BROKERS,
                    "Replicas of a topic that is made.")
            .defaultsTo("-1")
            .honoured();

    public static final OptionFamily VALUE_CONVERTER_SETTINGS = CONNECT.family(
                    "value.converter", "Settings of the value's converter.")
            .honoured();

    public static final OptionFamily KEY_CONVERTER_SETTINGS =
            CONNECT.family("key.converter", "Settings of the key's converter.").honoured();

    public static final OptionFamily HEADER_CONVERTER_SETTINGS = CONNECT.family(
                    "header.converter", "Settings of the headers' converter.")
            .honoured();

    public static final OptionFamily PRODUCER_OVERRIDE = CONNECT.family(
                    "producer.override",
                    "Settings of the Kafka producer, by Kafka's own names; brokers and security among them hold for the "
                            + "positions too.")
            .honoured();

    public static final OptionFamily TRANSFORMS =
            CONNECT.family("transforms", "Single message transforms.").honoured();

    public static final OptionFamily PREDICATES =
            CONNECT.family("predicates", "Conditions of transforms.").honoured();

    public static final OptionFamily TOPIC_CONFIGS = CONNECT.family(
                    "topic.creation.default",
                    "Further settings of a topic that is made, by Kafka's own names: cleanup.policy, retention.ms.")
            .honoured();

    public static final OptionFamily TOPIC_CREATION = CONNECT.family(
                    "topic.creation", "Groups of topics with settings of their own.")
            .notYet();

    static final List<OptionTable> TABLES =
            List.of(CONNECT, CASSANDRA, IgnoredOptions.CONNECT, IgnoredOptions.CASSANDRA);

    /** What to do about a key's converter that is needed and missing. */
    public static final String KEY_CONVERTER_REMEDY =
            "copy key.converter from the worker's configuration, with all that starts with key.converter. there, or choose one"
                    + " of org.apache.kafka.connect.json.JsonConverter, io.confluent.connect.avro.AvroConverter,"
                    + " org.apache.kafka.connect.storage.StringConverter";

    private Options() {}

    /** What is declared from here on belongs to this section. */
    private static void begin(Section section) {
        CONNECT.begin(section);
        CASSANDRA.begin(section);
    }

    /** Every option of a connector's file but those of its converters, in the order of their declaration. */
    public static List<Option<?>> all() {
        return TABLES.stream()
                .<Option<?>>flatMap(table -> table.options().stream())
                .toList();
    }

    /** The option with this key, in any of its spellings. */
    static Optional<Option<?>> find(String spelling) {
        return TABLES.stream().flatMap(table -> table.find(spelling).stream()).findFirst();
    }

    /** The family that a key belongs to; the one that says most of it, where several do. */
    static Optional<OptionFamily> family(String keyInFile) {
        return families().stream()
                .filter(family -> family.holds(keyInFile))
                .max(Comparator.comparingInt(family -> family.key().length()));
    }

    /** Every family of keys, in the order of their declaration. */
    public static List<OptionFamily> families() {
        return TABLES.stream().flatMap(table -> table.families().stream()).toList();
    }
}
