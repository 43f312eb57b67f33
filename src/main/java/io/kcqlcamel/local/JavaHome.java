package io.kcqlcamel.local;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * An installed Java, as its file {@code release} describes it.
 *
 * @param feature its version, such as 17
 */
record JavaHome(Path directory, int feature) {

    /** The one that this runs on. */
    static JavaHome own() {
        return new JavaHome(
                Path.of(System.getProperty("java.home")), Runtime.version().feature());
    }

    /** Nothing where there is none. */
    static Optional<JavaHome> in(Path directory) {
        Path release = directory.resolve("release");
        if (!Files.isExecutable(directory.resolve("bin").resolve("java")) || !Files.isReadable(release)) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (Reader text = Files.newBufferedReader(release)) {
            properties.load(text);
            String version = properties.getProperty("JAVA_VERSION", "").replace("\"", "");
            return Optional.of(
                    new JavaHome(directory, Runtime.Version.parse(version).feature()));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** This one, or the newest beside it, which is where several are usually installed. */
    Optional<JavaHome> between(int oldest, int newest) {
        if (feature >= oldest && feature <= newest) {
            return Optional.of(this);
        }
        try (Stream<Path> beside = Files.list(directory.toAbsolutePath().getParent())) {
            return beside.sorted()
                    .flatMap(path -> in(path).stream())
                    .filter(java -> java.feature >= oldest && java.feature <= newest)
                    .max(Comparator.comparingInt(JavaHome::feature));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** @throws ServerFailure when neither this one nor any beside it is one that the server runs on */
    JavaHome forServer(String title, int oldest, int newest) {
        return between(oldest, newest)
                .orElseThrow(
                        () -> new ServerFailure(title + " runs on Java " + oldest + " to " + newest + ", this is Java "
                                + feature + ", and none of those is beside " + directory + ". Install a JDK " + newest
                                + " there, or set JAVA_HOME to one."));
    }

    Path program() {
        return directory.resolve("bin").resolve("java");
    }
}
