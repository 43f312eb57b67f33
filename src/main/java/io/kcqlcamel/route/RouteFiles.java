package io.kcqlcamel.route;

import static io.kcqlcamel.route.Entries.bean;

import io.kcqlcamel.plan.Plan;
import io.kcqlcamel.plan.TablePlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A plan as the two texts that people keep.
 *
 * @param name of the connector, and of the files
 * @param yaml the routes; holds no host and no secret
 * @param properties hosts, credentials and paths, by the keys of the routes' placeholders
 */
public record RouteFiles(String name, String yaml, Map<String, String> properties) {

    /** @throws io.kcqlcamel.config.ConfigException when Camel's own syntax stands in the way of a value */
    public static RouteFiles of(Plan plan) {
        PropertyKeys keys = new PropertyKeys(plan.name());
        List<Object> beans = new ArrayList<>();
        beans.add(bean(plan.name() + ".cassandra", "CassandraSession", SessionBean.properties(plan.config(), keys)));
        beans.add(bean(plan.name() + ".positions", "Positions", PositionsBean.properties(plan, keys)));
        NewTopicsBean.of(plan, keys).ifPresent(beans::add);
        SkippedRowsBean.of(plan).ifPresent(beans::add);
        beans.add(bean(plan.name() + ".producers", "KafkaProducers", Map.of()));
        beans.add(bean(plan.name() + ".supervisor", "RouteSupervisor", SupervisorProperties.of(plan.config())));
        List<Object> routes = new ArrayList<>();
        for (TablePlan table : plan.tables()) {
            TableRoute route = new TableRoute(plan, table, keys);
            beans.addAll(route.beans());
            routes.addAll(route.routes());
        }
        List<Object> entries = new ArrayList<>();
        entries.add(Map.of("beans", beans));
        entries.addAll(routes);
        return new RouteFiles(
                plan.name(), YamlText.of(entries), keys.values(plan.config().source()));
    }
}
