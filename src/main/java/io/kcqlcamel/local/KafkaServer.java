package io.kcqlcamel.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One Kafka broker that is its own controller. */
public final class KafkaServer extends Server {
    /** Any 16 bytes will do, in base64url. */
    private static final String CLUSTER_ID = "a2NxbC1jYW1lbC1sb2NhbA";

    private static final String PLAINTEXT = "PLAINTEXT";

    private final KafkaSettings broker;
    private final Map<String, Integer> listeners = new TreeMap<>();
    private final int controllerPort;

    KafkaServer(Settings settings, KafkaSettings broker) {
        super("kafka", settings);
        this.broker = broker;
        listeners.put(PLAINTEXT, ports().usualOrFree(9092));
        broker.protocols().forEach(protocol -> listeners.put(protocol, ports().free()));
        this.controllerPort = ports().free();
    }

    @Override
    public int port() {
        return port(PLAINTEXT);
    }

    /** The port of one of the listeners that were asked for. */
    public int port(String protocol) {
        Integer port = listeners.get(protocol);
        if (port == null) {
            throw new IllegalArgumentException("This broker has no " + protocol + " listener, only "
                    + listeners.keySet() + ": add it to its settings.");
        }
        return port;
    }

    /** For {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return address();
    }

    @Override
    void configure() throws InterruptedException {
        String properties = Resource.fill(
                "kafka/server.properties",
                Map.of(
                        "LISTENERS", addresses(listeners),
                        "ADVERTISED", addresses(advertised()),
                        "CONTROLLER_PORT", Integer.toString(controllerPort),
                        "DATA", propertyValue(directory().toString()),
                        "AUTO_CREATE", Boolean.toString(broker.createsTopics())));
        PrivateFile.write(configuration(), properties + furtherProperties());
        PrivateFile.write(logging(), Resource.read("kafka/log4j2.xml"));
        if (!Files.exists(directory().resolve("log").resolve("meta.properties"))) {
            format();
        }
    }

    private Map<String, Integer> advertised() {
        Map<String, Integer> ports = new TreeMap<>(listeners);
        ports.putAll(broker.advertised());
        return ports;
    }

    private static String addresses(Map<String, Integer> ports) {
        return ports.entrySet().stream()
                .map(listener -> listener.getKey() + "://" + HOST + ":" + listener.getValue())
                .collect(Collectors.joining(","));
    }

    @Override
    List<String> arguments() {
        String heap = settings().profile().kafkaHeap();
        return command(heap, List.of("kafka.Kafka", configuration().toString()));
    }

    @Override
    boolean isReady() {
        return logFile().sinceMark().contains("Kafka Server started");
    }

    @Override
    Map<String, String> addresses() {
        return Map.of("kafka.bootstrap.servers", bootstrapServers());
    }

    private void format() throws InterruptedException {
        List<String> tool = List.of(
                "kafka.tools.StorageTool",
                "format",
                "-t",
                CLUSTER_ID,
                "-c",
                configuration().toString(),
                "--ignore-formatted");
        ServerProcess format = ServerProcess.start(
                java("format", command("128m", tool)), directory(), logFile().path());
        try {
            int exit = format.waitFor();
            if (exit != 0) {
                throw failure("could not format its data directory (exit code " + exit + ")");
            }
        } finally {
            format.kill();
        }
    }

    private List<String> command(String heap, List<String> main) {
        List<String> command = new ArrayList<>(settings().profile().engine());
        command.addAll(List.of(
                "-Xms" + heap,
                "-Xmx" + heap,
                "-Dlog4j2.configurationFile=" + logging().toUri(),
                "-cp",
                files().classPath()));
        command.addAll(main);
        return command;
    }

    private String furtherProperties() {
        return broker.properties().entrySet().stream()
                .map(property -> property.getKey() + "=" + propertyValue(property.getValue()) + "\n")
                .collect(Collectors.joining());
    }

    private static String propertyValue(String text) {
        return text.replace("\\", "\\\\");
    }

    private Path configuration() {
        return directory().resolve("server.properties");
    }

    private Path logging() {
        return directory().resolve("log4j2.xml");
    }
}
