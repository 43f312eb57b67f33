package io.kcqlcamel.bean;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.camel.CamelContextAware;
import org.apache.camel.StartupListener;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StartupCheckTest {

    static Stream<CamelContextAware> beans() {
        return Stream.of(
                new CassandraSession(), new Positions(), new TableReader(), new JsonEncoder(), new RouteSupervisor());
    }

    /** Camel sets the context as it makes a bean of a route's file, and again as it binds it to its name. */
    @ParameterizedTest
    @MethodSource("beans")
    void a_bean_is_asked_once_however_often_its_context_is_set(CamelContextAware bean) throws IOException {
        List<StartupListener> asked = new ArrayList<>();
        try (DefaultCamelContext context = new DefaultCamelContext() {
            @Override
            public void addStartupListener(StartupListener listener) {
                asked.add(listener);
            }
        }) {
            bean.setCamelContext(context);
            bean.setCamelContext(context);
        }

        assertThat(asked).hasSize(1);
    }
}
