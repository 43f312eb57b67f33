package io.kcqlcamel.route;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where routes are kept. Never overwrites what a person has edited, unless told to. */
public final class RouteDirectory {

    private static final int CONTEXT_LINES = 2;

    private final Path directory;

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
     * @param force overwrite even what has been edited
     * @return each file, and whether it is any different from what was there
     * @throws EditedException when a file has been edited, and the new text differs from it
     */
    public Map<Path, Boolean> write(RouteFiles files, String source, boolean force) {
        Map<Path, String> texts = new LinkedHashMap<>();
        texts.put(yaml(files.name()), GeneratedText.of(yamlHeading(files, source), files.yaml()));
        texts.put(
                properties(files.name()),
                GeneratedText.of(propertiesHeading(files, source), PropertiesText.of(files.properties())));
        try {
            Files.createDirectories(directory);
            if (!force) {
                refuseEdited(texts);
            }
            Map<Path, Boolean> written = new LinkedHashMap<>();
            for (Map.Entry<Path, String> entry : texts.entrySet()) {
                written.put(entry.getKey(), write(entry.getKey(), entry.getValue()));
            }
            return written;
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

    private static void refuseEdited(Map<Path, String> texts) throws IOException {
        List<String> differences = new ArrayList<>();
        for (Map.Entry<Path, String> entry : texts.entrySet()) {
            Path path = entry.getKey();
            String found = Files.exists(path) ? Files.readString(path) : entry.getValue();
            if (!found.equals(entry.getValue()) && !GeneratedText.isUntouched(found)) {
                differences.add(difference(path, found, entry.getValue()));
            }
        }
        if (!differences.isEmpty()) {
            throw new EditedException(
                    "Edited since it was generated, so it is left as it is. Lines with - would go, lines"
                            + " with + would come:\n\n" + String.join("\n\n", differences)
                            + "\n\nTo overwrite the edits, compile with --force. To keep them, leave the file as it is.");
        }
    }

    private static String difference(Path path, String found, String generated) {
        List<String> before = shown(path, found);
        List<String> after = shown(path, generated);
        List<String> lines = UnifiedDiffUtils.generateUnifiedDiff(
                path.toString(), path + " (generated)", before, DiffUtils.diff(before, after), CONTEXT_LINES);
        return String.join("\n", lines);
    }

    /** A properties file is shown without its values: any of them may be a secret. */
    private static List<String> shown(Path path, String text) {
        boolean secret = path.toString().endsWith(".properties");
        return text.lines()
                .map(line -> secret && !line.startsWith("#") ? masked(line) : line)
                .collect(Collectors.toList());
    }

    /** Tells equal values from different ones, and nothing else. */
    private static String masked(String line) {
        int equals = line.indexOf('=');
        return equals < 0
                ? line
                : line.substring(0, equals + 1) + " ****** ("
                        + Integer.toHexString(line.substring(equals).hashCode() & 0xfff) + ")";
    }

    private static boolean write(Path path, String text) throws IOException {
        if (Files.exists(path) && Files.readString(path).equals(text)) {
            return false;
        }
        Path draft = Files.createTempFile(
                path.toAbsolutePath().getParent(), path.getFileName().toString(), ".draft");
        Files.writeString(draft, text);
        if (!path.toString().endsWith(".properties")) {
            Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-r--r--"));
        }
        Files.move(draft, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        return true;
    }
}
