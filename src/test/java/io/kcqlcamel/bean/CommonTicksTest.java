package io.kcqlcamel.bean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.timer.TimerComponent;
import org.apache.camel.component.timer.TimerEndpoint;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CommonTicksTest {

    private final DefaultCamelContext context = new DefaultCamelContext();
    private final RouteSupervisor supervisor = new RouteSupervisor();
    /** What each timer last said of it. */
    private final Map<String, Optional<Date>> firstTicks = new ConcurrentHashMap<>();

    @AfterEach
    void stop() {
        context.stop();
    }

    @Test
    void timers_that_start_with_their_context_tick_in_the_same_moment() throws Exception {
        start(timer("a"), timer("b"), timer("c"));

        assertThat(firstTicks).containsOnlyKeys("a", "b", "c");
        assertThat(Set.copyOf(firstTicks.values())).singleElement().satisfies(tick -> assertThat(tick)
                .isPresent());
    }

    @Test
    void one_that_is_started_again_does_not_make_up_for_the_ticks_since_then() throws Exception {
        TimerEndpoint timer = timer("a");
        start(timer);

        assertThat(timer.getTime()).isNull();
    }

    @Test
    void one_with_a_first_tick_of_its_own_keeps_it() throws Exception {
        TimerEndpoint own = timer("a");
        Date noon = new Date(System.currentTimeMillis() + 3_600_000);
        own.setTime(noon);
        start(own, timer("b"));

        assertThat(firstTicks).containsEntry("a", Optional.of(noon));
        assertThat(own.getTime()).isEqualTo(noon);
    }

    @Test
    void one_without_a_fixed_rate_is_left_alone() throws Exception {
        TimerEndpoint timer = timer("a");
        timer.setFixedRate(false);
        start(timer);

        assertThat(firstTicks).containsEntry("a", Optional.empty());
    }

    private void start(TimerEndpoint... timers) throws Exception {
        // As Camel does with a bean of a route's file.
        supervisor.setCamelContext(context);
        supervisor.setCamelContext(context);
        for (TimerEndpoint timer : timers) {
            context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from(timer).routePolicy(supervisor).process(exchange -> {});
                }
            });
        }
        context.start();
    }

    /** Of its first tick it is asked when its route is made, and last by its consumer, which begins to tick. */
    private TimerEndpoint timer(String name) {
        TimerComponent component = context.getComponent("timer", TimerComponent.class);
        TimerEndpoint timer = new TimerEndpoint("timer:" + name, component, name) {
            @Override
            public Date getTime() {
                Date time = super.getTime();
                firstTicks.put(name, Optional.ofNullable(time));
                return time;
            }
        };
        timer.setFixedRate(true);
        timer.setPeriod(3_600_000);
        timer.setDelay(100);
        return timer;
    }
}
