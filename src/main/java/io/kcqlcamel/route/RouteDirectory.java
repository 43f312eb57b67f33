package io.kcqlcamel.route;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Where routes are kept. Never overwrites what a person has edited, unless told to. */
public final class RouteDirectory {

    private final Path directory;

    /** What becomes of a file that a person has edited. */
    public enum Edits {
        /** It is an error, which shows the difference. */
        REFUSE,
        /** It stays, if nothing but the edit is different; else it is an error. */
        KEEP,
        OVERWRITE
    }

    /** What became of a file. */
    public enum Outcome {
        WROTE("wrote     %s"),
        UNCHANGED("unchanged %s"),
        KEPT("kept      %s, which has been edited");

        private final String format;

        Outcome(String format) {
            this.format = format;
        }

        public String of(Path file) {
            return String.format(format, file);
        }
    }

    public RouteDirectory(Path directory) {
        this.directory = directory;
    }

    public Path yaml(String name) {
        return directory.resolve(name + ".yaml");
    }

    /** Hosts and credentials; readable by their owner only. */
    public Path properties(String name) {
        return directory.resolve(name + ".properties");
    }

    /** The routes that are there, by name. */
    public List<Path> yamlFiles() {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Directory " + directory + " cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * Writes the connector's two files; both or none.
     *
     * @param source the name of the connector's file, for the heading
     * @return each file, and what became of it
     * @throws EditedException when a file has been edited, and is not to be overwritten, nor may be kept
     */
    public Map<Path, Outcome> write(RouteFiles files, String source, Edits edits) {
        Map<Path, String> texts = new LinkedHashMap<>();
        texts.put(yaml(files.name()), GeneratedText.of(yamlHeading(files, source), files.yaml()));
        texts.put(
                properties(files.name()),
                GeneratedText.of(propertiesHeading(files, source), PropertiesText.of(files.properties())));
        try {
            Files.createDirectories(directory);
            Set<Path> kept = edits == Edits.OVERWRITE ? Set.of() : kept(texts, edits);
            Map<Path, Outcome> outcomes = new LinkedHashMap<>();
            for (Map.Entry<Path, String> entry : texts.entrySet()) {
                Path path = entry.getKey();
                outcomes.put(path, kept.contains(path) ? Outcome.KEPT : write(path, entry.getValue()));
            }
            return outcomes;
        } catch (IOException e) {
            throw new UncheckedIOException("Directory " + directory + " cannot be written: " + e.getMessage(), e);
        }
    }

    private static List<String> yamlHeading(RouteFiles files, String source) {
        return List.of(
                "Compiled by kcql-camel from " + source + ". Hosts and credentials: " + files.name() + ".properties.",
                "Edit it as you like. An edited file is not overwritten: compile shows the difference, and names --force.");
    }

    private static List<String> propertiesHeading(RouteFiles files, String source) {
        return List.of(
                "Compiled by kcql-camel from " + source + ": what " + files.name() + ".yaml names in {{...}}.",
                "Keep it to yourself: it may hold passwords.");
    }

    /** Which of them a person has edited, and are to stay so. */
    private static Set<Path> kept(Map<Path, String> texts, Edits edits) throws IOException {
        Set<Path> kept = new HashSet<>();
        List<String> differences = new ArrayList<>();
        for (Map.Entry<Path, String> entry : texts.entrySet()) {
            Path path = entry.getKey();
            String found = Files.exists(path) ? Files.readString(path) : entry.getValue();
            if (found.equals(entry.getValue()) || GeneratedText.isUntouched(found)) {
                continue;
            }
            if (edits == Edits.KEEP && GeneratedText.isEditOf(found, entry.getValue())) {
                kept.add(path);
            } else {
                differences.add(Difference.of(path, found, entry.getValue()));
            }
        }
        if (!differences.isEmpty()) {
            throw new EditedException(
                    "Edited since it was generated, so it is left as it is. Lines with - would go, lines"
                            + " with + would come:\n\n" + String.join("\n\n", differences)
                            + "\n\nTo overwrite the edits, compile with --force. To keep them, leave the file as it is,"
                            + " and run what is there, without naming a connector's file: kcql-camel run");
        }
        return kept;
    }

    private static Outcome write(Path path, String text) throws IOException {
        if (Files.exists(path) && Files.readString(path).equals(text)) {
            return Outcome.UNCHANGED;
        }
        Path draft = Files.createTempFile(
                path.toAbsolutePath().getParent(), path.getFileName().toString(), ".draft");
        Files.writeString(draft, text);
        if (!path.toString().endsWith(".properties")) {
            Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-r--r--"));
        }
        Files.move(draft, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        return Outcome.WROTE;
    }
}
