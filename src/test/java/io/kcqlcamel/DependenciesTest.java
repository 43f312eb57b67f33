package io.kcqlcamel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** {@code docs/dependencies.md} names what {@code pom.xml} needs to run, in its order, with its versions. */
class DependenciesTest {

    /** Versions that a bill of materials gives. */
    private static final Map<String, String> MANAGED =
            Map.of("org.apache.camel", "camel.version", "com.fasterxml.jackson.core", "jackson.version");

    private static final Pattern ROW = Pattern.compile("\\| `(\\S+)` \\| (\\S+) \\| .+ \\|");

    @Test
    void the_manual_lists_the_direct_dependencies() throws Exception {
        Element project = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of("pom.xml").toFile())
                .getDocumentElement();
        List<String> listed = Files.readString(Path.of("docs", "dependencies.md"))
                .lines()
                .map(ROW::matcher)
                .filter(row -> row.matches())
                .map(row -> row.group(1) + " " + row.group(2))
                .toList();
        assertThat(listed).isEqualTo(runtime(project));
    }

    private static List<String> runtime(Element project) {
        Map<String, String> versions = children(child(project, "properties"))
                .collect(Collectors.toMap(Element::getTagName, Element::getTextContent));
        return children(child(project, "dependencies"))
                .filter(dependency -> !text(dependency, "scope").equals("test"))
                .map(dependency -> {
                    String group = text(dependency, "groupId");
                    String version = text(dependency, "version").replaceAll("[${}]", "");
                    return group + ":" + text(dependency, "artifactId") + " "
                            + versions.get(version.isEmpty() ? MANAGED.get(group) : version);
                })
                .toList();
    }

    private static Element child(Element parent, String name) {
        return children(parent)
                .filter(child -> child.getTagName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String text(Element parent, String name) {
        return children(parent)
                .filter(child -> child.getTagName().equals(name))
                .map(Element::getTextContent)
                .findFirst()
                .orElse("");
    }

    private static Stream<Element> children(Element parent) {
        NodeList nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast);
    }
}
