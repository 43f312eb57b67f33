package io.kcqlcamel;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kcqlcamel.app.KcqlCamel;
import io.kcqlcamel.local.CassandraServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/** A connector's file in a directory of its own, and the command line run on it as a process of its own. */
public final class TestConnector implements AutoCloseable {

    private static final String CLASS = "io.lenses.streamreactor.connect.cassandra.source.CassandraSourceConnector";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration TO_STOP = Duration.ofSeconds(15);

    private final Path directory;
    private final ObjectNode config = JSON.createObjectNode();
    private final Map<String, String> properties = new LinkedHashMap<>();
    private final List<String> jvmOptions = new ArrayList<>(List.of("-Xmx256m", "-XX:TieredStopAtLevel=1"));
    private Process process;

    /** With the usual keys for a node of the tests; rows go out as JSON without schema. */
    public TestConnector(String name, CassandraServer cassandra, String brokers) {
        this(name, cassandra.address(), brokers);
    }

    /** @param cassandra {@code host:port} */
    public TestConnector(String name, String cassandra, String brokers) {
        this.directory = TestServers.emptyDirectory("connectors/" + name);
        config.put("name", name);
        config.put("connector.class", CLASS);
        config.put("connect.cassandra.contact.points", cassandra);
        config.put("connect.cassandra.username", CassandraServer.SUPERUSER.user());
        config.put("connect.cassandra.password", CassandraServer.SUPERUSER.password());
        config.put("connect.cassandra.slice.delay.ms", "100");
        config.put("connect.cassandra.import.poll.interval", "200");
        config.put("value.converter", "org.apache.kafka.connect.json.JsonConverter");
        config.put("value.converter.schemas.enable", "false");
        properties.put("camel.component.kafka.brokers", brokers);
    }

    public TestConnector with(String key, String value) {
        config.put(key, value);
        return this;
    }

    /**
     * At least once, with positions kept after the rows.
     *
     * @param store a value of {@code connect.cassandra.offsets.store}
     * @param name of the keyspace that a table is in, and of the connector whose directory a file is in
     */
    public TestConnector withPositionsIn(String store, String name) {
        with("connect.cassandra.offsets.store", store);
        return switch (store) {
            case "cassandra" -> with("connect.cassandra.offsets.table", name + ".positions");
            case "file" ->
                with(
                        "connect.cassandra.offsets.file",
                        TestServers.directory("connectors/" + name)
                                .resolve("positions.json")
                                .toString());
            default -> with("exactly.once.support", "disabled");
        };
    }

    public TestConnector without(String key) {
        config.remove(key);
        return this;
    }

    /** A further line of {@code application.properties}; brokers may be set anew. */
    public TestConnector withProperty(String key, String value) {
        properties.put(key, value);
        return this;
    }

    public TestConnector withoutProperty(String key) {
        properties.remove(key);
        return this;
    }

    public TestConnector withJvmOption(String option) {
        jvmOptions.add(option);
        return this;
    }

    public String json() {
        return config.toPrettyString();
    }

    public Path directory() {
        return directory;
    }

    /** Compiles and runs in a new process, which {@link #close()} ends. */
    public TestConnector start() {
        write("connector.json", json());
        write(
                "application.properties",
                properties.entrySet().stream()
                        .map(property -> property.getKey() + " = " + property.getValue() + "\n")
                        .collect(Collectors.joining()));
        List<String> command = TestJvm.command();
        command.addAll(jvmOptions);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), KcqlCamel.class.getName()));
        command.addAll(List.of("run", "connector.json"));
        try {
            process = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            directory.resolve("output.log").toFile()))
                    .start();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean isRunning() {
        return process.isAlive();
    }

    public long pid() {
        return process.pid();
    }

    /** SIGKILL. */
    public void kill() {
        process.destroyForcibly();
        exitCode(Duration.ofMinutes(1));
    }

    /** SIGTERM. */
    public void stop() {
        process.destroy();
    }

    /** Waits for the process to end. */
    public int exitCode(Duration limit) {
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new AssertionError("Still running after " + limit + ":\n" + output());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What all processes of this connector have printed. */
    public String output() {
        try {
            Path log = directory.resolve("output.log");
            return Files.exists(log) ? Files.readString(log) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What all processes have said about the routes: without times, and without the files that they compiled. */
    public List<String> messages() {
        return output().lines()
                .filter(line -> !line.matches("(wrote|unchanged) +\\S+"))
                .map(line -> line.replaceFirst("^\\d\\d:\\d\\d:\\d\\d ", ""))
                .toList();
    }

    /** What is wrong, for good; what passes is said by warnings, which a busy machine has more of. */
    public List<String> errors() {
        return messages().stream().filter(line -> line.startsWith("ERROR")).toList();
    }

    /** Waits until something is said. */
    public String firstMessage(Duration limit) {
        return awaitMessage(".*", limit);
    }

    /** Waits until something is said that matches, and returns it. */
    public String awaitMessage(String pattern, Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        while (System.nanoTime() < end) {
            Optional<String> found =
                    messages().stream().filter(line -> line.matches(pattern)).findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        throw new AssertionError("Nothing like " + pattern + " within " + limit + ":\n" + output());
    }

    private void write(String file, String text) {
        try {
            Files.createDirectories(directory);
            Files.writeString(directory.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With its transactions: one that is left open keeps others from reading the topic for a minute. */
    @Override
    public void close() {
        if (process == null) {
            return;
        }
        try {
            process.destroy();
            if (!process.waitFor(TO_STOP.toMillis(), TimeUnit.MILLISECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
