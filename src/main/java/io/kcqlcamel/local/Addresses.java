package io.kcqlcamel.local;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The file {@code servers.properties} in the servers' directory, by which other commands find what runs:
 * {@code cassandra.contact.point}, {@code .local.datacenter}, {@code .user}, {@code .password};
 * {@code kafka.bootstrap.servers}; {@code registry.url}, {@code .user}, {@code .password}. A server or user that there is
 * none of has no line.
 */
public final class Addresses {
    private static final String PID = "pid";

    private Addresses() {}

    /** The addresses of the servers that run in this directory; empty if none do. */
    public static Optional<Properties> read(Path directory) {
        Path file = file(directory);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            Properties addresses = new Properties();
            addresses.load(new StringReader(Files.readString(file)));
            long pid = Long.parseLong(addresses.getProperty(PID, "-1"));
            boolean running = ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
            return Optional.of(addresses).filter(any -> running);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(Path directory, Collection<Server> servers) {
        Map<String, String> addresses = new TreeMap<>();
        servers.forEach(server -> addresses.putAll(server.addresses()));
        addresses.put(PID, Long.toString(ProcessHandle.current().pid()));
        String text = addresses.entrySet().stream()
                .map(line -> line.getKey() + "=" + line.getValue().replace("\\", "\\\\") + "\n")
                .collect(Collectors.joining());
        PrivateFile.write(file(directory), text);
    }

    static void remove(Path directory) {
        try {
            Files.deleteIfExists(file(directory));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(Path directory) {
        return directory.resolve("servers.properties");
    }
}
