package io.kcqlcamel.bench;

import io.kcqlcamel.bench.connect.RowSource;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A standalone worker of Kafka Connect with {@link RowSource} in it. */
final class KafkaConnect {

    /** As Kafka's own scripts start it. */
    private static final List<String> JVM = List.of(
            "-Xms256m",
            "-Xmx2g",
            "-XX:+UseG1GC",
            "-XX:MaxGCPauseMillis=20",
            "-XX:InitiatingHeapOccupancyPercent=35",
            "-XX:+ExplicitGCInvokesConcurrent",
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn");

    private KafkaConnect() {}

    static MeasuredProcess start(Bench bench, Workload workload, String topic) throws IOException {
        Path directory = bench.directory(topic);
        Files.deleteIfExists(directory.resolve("offsets"));
        write(directory.resolve("worker.properties"), worker(bench));
        write(directory.resolve("connector.properties"), connector(bench, workload, topic));
        List<String> command =
                List.of("org.apache.kafka.connect.cli.ConnectStandalone", "worker.properties", "connector.properties");
        return bench.watched(
                new MeasuredProcess(directory, classPath(bench), bench.options().javaOptions(JVM), command));
    }

    /** The connector's classes, without our product: only the benchmark's directory. */
    private static String classPath(Bench bench) throws IOException {
        String ours = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> Files.isDirectory(Path.of(entry)))
                .findFirst()
                .orElseThrow();
        return ours + File.pathSeparator + bench.classPathOf("connect");
    }

    private static Map<String, String> worker(Bench bench) {
        Map<String, String> worker = new TreeMap<>();
        worker.put("bootstrap.servers", bench.brokers());
        worker.put("key.converter", "org.apache.kafka.connect.json.JsonConverter");
        worker.put("value.converter", "org.apache.kafka.connect.json.JsonConverter");
        worker.put("value.converter.schemas.enable", "false");
        worker.put("offset.storage.file.filename", "offsets");
        worker.put("listeners", "http://127.0.0.1:0");
        worker.put("plugin.discovery", "only_scan");
        worker.put("producer.compression.type", "lz4");
        worker.put("producer.linger.ms", "5");
        worker.put("producer.batch.size", "262144");
        String patience = Integer.toString(HeldProcess.PATIENCE_MILLIS);
        worker.put("producer.request.timeout.ms", patience);
        worker.put("producer.delivery.timeout.ms", Integer.toString(2 * HeldProcess.PATIENCE_MILLIS));
        worker.put("offset.flush.timeout.ms", patience);
        return worker;
    }

    private static Map<String, String> connector(Bench bench, Workload workload, String topic) {
        Shape shape = workload.shape();
        return Map.of(
                "name",
                topic,
                "connector.class",
                RowSource.class.getName(),
                "tasks.max",
                Integer.toString(workload.shards()),
                RowSource.ADDRESS,
                bench.servers().cassandra().address(),
                RowSource.TABLE,
                BenchTable.KEYSPACE + "." + shape.table(),
                RowSource.COLUMNS,
                shape.columns(),
                RowSource.PAGE_SIZE,
                Integer.toString(shape.pageSize()),
                RowSource.TOPIC,
                topic);
    }

    private static void write(Path file, Map<String, String> settings) throws IOException {
        Properties properties = new Properties();
        properties.putAll(settings);
        StringWriter text = new StringWriter();
        properties.store(text, null);
        Files.writeString(file, text.toString());
    }
}
