package io.kcqlcamel.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A part of the report. Each is a file, and stays there until it is measured again.
 *
 * @param name of its file, without the ending
 * @param text Markdown
 */
record Section(String name, String title, String text) {

    private String markdown() {
        return "## " + title + "\n\n" + text + "\n";
    }

    /** Puts it where the section of that name was, and returns the report of all that were ever measured here. */
    static Path write(List<Section> sections, Path directory) throws IOException {
        Path parts = Files.createDirectories(directory.resolve("sections"));
        for (Section section : sections) {
            Files.writeString(parts.resolve(section.name + ".md"), section.markdown());
            System.out.println("\n" + section.markdown());
        }
        StringBuilder all = new StringBuilder("# What make bench measured\n\n");
        try (Stream<Path> files = Files.list(parts)) {
            for (Path file : files.sorted().toList()) {
                all.append(Files.readString(file)).append('\n');
            }
        }
        return Files.writeString(directory.resolve("report.md"), all);
    }
}
