package io.kcqlcamel.route;

import io.kcqlcamel.plan.Plan;
import java.util.LinkedHashMap;
import java.util.Map;

/** The bean that says where positions are kept. */
final class PositionsBean {

    private PositionsBean() {}

    static Map<String, Object> properties(Plan plan) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("topic", plan.positionsTopic());
        if (!plan.isExactlyOnce()) {
            properties.put("exactlyOnce", false);
        }
        return properties;
    }
}
