package io.kcqlcamel.bean;

import io.kcqlcamel.failure.Failure;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.apache.camel.spi.PropertiesFunction;

/**
 * Looks up, when a route starts, what a connector's file says by reference: {@code {{connect:env:NAME}}}, {@code
 * {{connect:file:/path:key}}} and {@code {{connect:dir:/path:file}}} stand in a properties file where the connector's
 * says <code>${env:NAME}</code> and so on, as Kafka Connect's config providers have it.
 */
public final class ConnectReference implements PropertiesFunction {

    /** A reference leads nowhere. */
    private static final class UnresolvedException extends Failure {

        private static final long serialVersionUID = 1L;

        UnresolvedException(String reference, String reason, Throwable cause) {
            super("${" + reference + "} cannot be resolved: " + reason + ".", false, cause);
        }
    }

    @Override
    public String getName() {
        return "connect";
    }

    /** @param reference what stands between the braces of the connector's file */
    @Override
    public String apply(String reference) {
        int provider = reference.indexOf(':');
        int last = reference.lastIndexOf(':');
        String path = provider < last ? reference.substring(provider + 1, last) : "";
        String key = reference.substring(last + 1);
        try {
            return switch (reference.substring(0, provider)) {
                case "env" ->
                    Optional.ofNullable(System.getenv(key))
                            .orElseThrow(() -> new UnresolvedException(reference, "there is no such variable", null));
                case "dir" -> Files.readString(Path.of(path, key)).stripTrailing();
                case "file" -> property(reference, Path.of(path), key);
                default -> throw new UnresolvedException(reference, "only file, dir and env are known", null);
            };
        } catch (IOException e) {
            throw new UnresolvedException(reference, "the file cannot be read (" + e.getMessage() + ")", e);
        }
    }

    private static String property(String reference, Path file, String key) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return Optional.ofNullable(properties.getProperty(key))
                .orElseThrow(() -> new UnresolvedException(reference, "the file has no such key", null));
    }
}
