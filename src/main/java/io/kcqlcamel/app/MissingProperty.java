package io.kcqlcamel.app;

import io.kcqlcamel.failure.Causes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Routes that name properties which nobody has set: most often those of a file that is not there. */
final class MissingProperty {

    /** How Camel says it; it stops at the first. */
    private static final Pattern NOT_FOUND = Pattern.compile("Property with key \\[(.+?)] not found");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([\\w.-]+)}}");

    private static final String REMEDY =
            " Compile the connector's file (kcql-camel compile FILE), or say which one is to run: kcql-camel run FILE";

    private MissingProperty() {}

    /**
     * What is missing in all of the routes, and what to do.
     *
     * @param thrown why they did not start
     * @return empty when that is something else
     */
    static Optional<String> explain(Throwable thrown, List<Path> yaml) {
        return Causes.find(thrown, IllegalArgumentException.class)
                .map(exception -> NOT_FOUND.matcher(String.valueOf(exception.getMessage())))
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .filter(key -> yaml.stream().anyMatch(file -> text(file).contains("{{" + key + "}}")))
                .map(key -> sentences(key, yaml) + REMEDY);
    }

    private static String sentences(String key, List<Path> yaml) {
        return yaml.stream()
                .flatMap(file -> missing(file, key).map(name -> sentence(file, name)).stream())
                .collect(Collectors.joining(" "));
    }

    /** The first that a route names in vain. */
    private static Optional<String> missing(Path yaml, String key) {
        boolean alone = !Files.exists(RouteMain.propertiesOf(yaml));
        return PLACEHOLDER
                .matcher(text(yaml))
                .results()
                .map((MatchResult placeholder) -> placeholder.group(1))
                .filter(name -> name.equals(key) || alone && name.startsWith(RouteMain.name(yaml) + "."))
                .findFirst();
    }

    private static String sentence(Path yaml, String name) {
        Path properties = RouteMain.propertiesOf(yaml);
        return yaml + " names the property " + name
                + (Files.exists(properties)
                        ? ", which " + properties + " does not have."
                        : ", and there is no " + properties + ".");
    }

    private static String text(Path yaml) {
        try {
            return Files.readString(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(yaml + " cannot be read: " + e.getMessage(), e);
        }
    }
}
