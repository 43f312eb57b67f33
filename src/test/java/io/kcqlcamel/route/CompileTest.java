package io.kcqlcamel.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.kcqlcamel.config.ConfigException;
import io.kcqlcamel.config.ConnectorFile;
import io.kcqlcamel.config.Problem;
import io.kcqlcamel.plan.Plan;
import io.kcqlcamel.plan.Planner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The compiler, text in and text out: each directory below {@code src/test/resources/compile} holds {@code
 * connector.json} and what it gives, {@code expected.yaml} (routes, then what is said) with {@code
 * expected.properties}, or {@code expected.err}. {@code -Dgolden.update} writes what is found into the files, for a
 * person to read in the diff.
 */
class CompileTest {

    static final Path CASES = Path.of("src/test/resources/compile");
    private static final boolean UPDATE = System.getProperty("golden.update") != null;

    @TestFactory
    List<DynamicTest> each_connector_gives_what_its_directory_expects() throws IOException {
        return cases().stream()
                .map(directory -> dynamicTest(directory.getFileName().toString(), () -> check(directory)))
                .toList();
    }

    static List<Path> cases() throws IOException {
        try (Stream<Path> found = Files.list(CASES)) {
            List<Path> cases = found.filter(Files::isDirectory)
                    .sorted(Comparator.naturalOrder())
                    .toList();
            assertThat(cases).isNotEmpty();
            return cases;
        }
    }

    private static void check(Path directory) throws IOException {
        try {
            Plan plan = Planner.plan(ConnectorFile.read(directory.resolve("connector.json")));
            RouteFiles files = RouteFiles.of(plan);
            compare(directory.resolve("expected.yaml"), said(plan.problems()) + files.yaml());
            compare(directory.resolve("expected.properties"), PropertiesText.of(files.properties()));
            assertThat(directory.resolve("expected.err")).doesNotExist();
        } catch (ConfigException e) {
            String shown = e.getMessage().replace(directory + "/", "");
            compare(directory.resolve("expected.err"), shown + "\n");
            assertThat(directory.resolve("expected.yaml")).doesNotExist();
        }
    }

    private static String said(List<Problem> problems) {
        return problems.stream()
                .flatMap(problem -> problem.toString().lines())
                .map(line -> "# " + line + "\n")
                .collect(Collectors.joining());
    }

    private static void compare(Path expected, String found) throws IOException {
        if (UPDATE) {
            Files.writeString(expected, found);
        }
        assertThat(expected).exists();
        assertThat(found).isEqualTo(Files.readString(expected));
    }
}
