package io.kcqlcamel.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.Model;
import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.model.ProcessorDefinitionHelper;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.ToDefinition;
import org.apache.camel.spi.Resource;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Routes and beans meet only by name: every golden route is read by Camel, and each of its names finds what it names. */
class RouteLoadTest {

    @TestFactory
    List<DynamicTest> camel_binds_every_bean_and_endpoint_of_every_golden_route() throws Exception {
        return CompileTest.cases().stream()
                .filter(directory -> Files.exists(directory.resolve("expected.yaml")))
                .map(directory -> dynamicTest(directory.getFileName().toString(), () -> load(directory)))
                .toList();
    }

    private static void load(Path directory) throws Exception {
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            context.getPropertiesComponent().setInitialProperties(properties(directory));
            Resource yaml =
                    ResourceHelper.fromString("expected.yaml", Files.readString(directory.resolve("expected.yaml")));
            PluginHelper.getRoutesLoader(context).loadRoutes(yaml);
            List<String> endpoints = new ArrayList<>();
            routes(context).forEach(route -> bind(context, route, endpoints));
            assertThat(endpoints).hasSizeGreaterThanOrEqualTo(3);
        }
    }

    /** As they are, but for what only another machine knows: any number does for a host, a name or a port. */
    private static Properties properties(Path directory) throws Exception {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(directory.resolve("expected.properties"))) {
            properties.load(reader);
        }
        properties.replaceAll((key, value) -> value.toString().replaceAll("\\{\\{connect:[^}]*}}", "1"));
        return properties;
    }

    private static Stream<RouteDefinition> routes(CamelContext context) {
        Model model = context.getCamelContextExtension().getContextPlugin(Model.class);
        return Stream.concat(
                model.getRouteDefinitions().stream(),
                model.getRouteTemplateDefinitions().stream().map(template -> template.getRoute()));
    }

    private static void bind(CamelContext context, RouteDefinition route, List<String> endpoints) {
        context.getPropertiesComponent().setLocalProperties(shard());
        bind(context, route.getInput().getEndpointUri(), endpoints);
        ProcessorDefinitionHelper.filterTypeInOutputs(route.getOutputs(), ProcessorDefinition.class).stream()
                .filter(ToDefinition.class::isInstance)
                .forEach(to -> bind(context, ((ToDefinition) to).getEndpointUri(), endpoints));
    }

    /** A template's parameter, as one of its instances gives it. */
    private static Properties shard() {
        Properties properties = new Properties();
        properties.setProperty("shard", "1of4");
        return properties;
    }

    private static void bind(CamelContext context, String uri, List<String> endpoints) {
        context.getEndpoint(context.resolvePropertyPlaceholders(uri));
        endpoints.add(uri);
    }
}
