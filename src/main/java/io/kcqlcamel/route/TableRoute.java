package io.kcqlcamel.route;

import static io.kcqlcamel.route.Entries.bean;
import static io.kcqlcamel.route.Entries.entries;

import io.kcqlcamel.config.Options;
import io.kcqlcamel.mode.Shard;
import io.kcqlcamel.plan.Plan;
import io.kcqlcamel.plan.TablePlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One statement as YAML: its beans, and its route; or with shards, one template and a route from it for each. */
final class TableRoute {

    private static final String SHARD_PLACEHOLDER = "{{shard}}";

    /** Camel's timer drops a tick that comes before its consumer has quite started, and the next may be an hour away. */
    private static final int FIRST_POLL_MILLIS = 100;

    private final Plan plan;
    private final TablePlan table;
    private final PropertyKeys keys;
    private final String session;
    private final String positions;
    private final String supervisor;
    private final String reader;
    private final String encoder;

    TableRoute(Plan plan, TablePlan table, PropertyKeys keys) {
        this.plan = plan;
        this.table = table;
        this.keys = keys;
        this.session = plan.name() + ".cassandra";
        this.positions = plan.name() + ".positions";
        this.supervisor = plan.name() + ".supervisor";
        this.reader = table.id() + ".reader";
        this.encoder = table.id() + ".encoder";
    }

    List<Map<String, Object>> beans() {
        EncoderBeans encoders = new EncoderBeans(plan, table, keys);
        List<Map<String, Object>> beans = new ArrayList<>();
        beans.add(bean(reader, "TableReader", readerProperties()));
        encoders.keys().ifPresent(beans::add);
        beans.add(encoders.values(encoder));
        return beans;
    }

    private Map<String, Object> readerProperties() {
        Map<String, Object> properties = entries("session", "#bean:" + session, "positions", "#bean:" + positions);
        if (NewTopicsBean.isWanted(plan.config())) {
            properties.put("newTopics", "#bean:" + NewTopicsBean.name(plan));
        }
        properties.put("connector", plan.name());
        properties.put("topic", table.topic());
        properties.put("keyspace", table.keyspace());
        properties.put("table", table.table());
        properties.put("cql", table.cql());
        properties.put("mode", table.mode().name().name());
        properties.putAll(table.mode().properties());
        properties.put("pageSize", table.pageSize());
        properties.put("pageBytes", Share.of(plan).pageBytes());
        return properties;
    }

    /** The route, or a template and its instances. */
    List<Map<String, Object>> routes() {
        if (table.shards() == 1) {
            return List.of(Map.of("route", route(table.id(), Shard.WHOLE_TABLE.toString())));
        }
        List<Map<String, Object>> routes = new ArrayList<>();
        Map<String, Object> template = entries("id", table.id(), "parameters", List.of(Map.of("name", "shard")));
        template.put("route", route(null, SHARD_PLACEHOLDER));
        routes.add(Map.of("routeTemplate", template));
        for (int number = 1; number <= table.shards(); number++) {
            routes.add(Map.of("templatedRoute", templated(new Shard(number, table.shards()))));
        }
        return routes;
    }

    private Map<String, Object> templated(Shard shard) {
        Map<String, Object> instance =
                entries("routeTemplateRef", table.id(), "routeId", table.id() + "." + shard.toString());
        instance.put("parameters", List.of(entries("name", "shard", "value", shard.toString())));
        return instance;
    }

    private Map<String, Object> route(String id, String shard) {
        Map<String, Object> route = new LinkedHashMap<>();
        if (id != null) {
            route.put("id", id);
        }
        route.put("description", table.statement());
        route.put("routePolicy", supervisor);
        route.put("errorHandler", Map.of("noErrorHandler", Map.of()));
        route.put("from", from(shard));
        return route;
    }

    private Map<String, Object> from(String shard) {
        boolean sharded = table.shards() > 1;
        Map<String, Object> parameters = entries(
                "period", plan.config().get(Options.IMPORT_POLL_INTERVAL).toMillis(), "delay", FIRST_POLL_MILLIS);
        parameters.put("fixedRate", true);
        parameters.put("synchronous", true);
        parameters.put("exceptionHandler", "#" + supervisor);
        Map<String, Object> from =
                entries("uri", "timer:" + table.id() + (sharded ? "." + shard : ""), "parameters", parameters);
        List<Map<String, Object>> steps = new ArrayList<>();
        if (sharded) {
            steps.add(Map.of("setProperty", entries("name", "shard", "constant", shard)));
        }
        steps.add(call(
                reader,
                "nextQuery",
                "From the position kept in " + PositionsBean.inWords(plan)
                        + " to the next query; ends here when nothing is due"));
        steps.add(query());
        steps.add(Map.of("split", split(shard)));
        from.put("steps", steps);
        return from;
    }

    private Map<String, Object> query() {
        Map<String, Object> to = entries(
                "description", "Runs the query; its rows come as pages, one read ahead", "uri", "cql:bean:" + session);
        to.put("parameters", entries("prepareStatements", false, "resultSetConversionStrategy", "#" + reader));
        return Map.of("to", to);
    }

    private Map<String, Object> split(String shard) {
        Map<String, Object> split =
                entries("description", "Page by page", "expression", Map.of("simple", Map.of("expression", "${body}")));
        split.put("streaming", true);
        split.put("stopOnException", true);
        split.put("steps", plan.isExactlyOnce() ? exactlyOnce(shard) : atLeastOnce());
        return split;
    }

    private List<Object> exactlyOnce(String shard) {
        return List.of(
                call(encoder, "encode", "The page's rows become Kafka records"),
                call(positions, "append", "The position after this page becomes the last of them"),
                KafkaStep.exactlyOnce(table, plan, table.transactionalId(shard), keys));
    }

    private List<Object> atLeastOnce() {
        return List.of(
                call(encoder, "encode", "The page's rows become Kafka records"),
                KafkaStep.atLeastOnce(table, plan, keys),
                call(positions, "store", "Now that Kafka has the rows, the position after this page is kept"));
    }

    private static Map<String, Object> call(String bean, String method, String description) {
        Map<String, Object> call = entries("description", description, "ref", bean);
        call.put("method", method);
        return Map.of("bean", call);
    }
}
