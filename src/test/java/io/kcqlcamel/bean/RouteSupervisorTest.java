package io.kcqlcamel.bean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RouteSupervisorTest {

    private final DefaultCamelContext context = new DefaultCamelContext();
    private final Semaphore polls = new Semaphore(0);
    private final Queue<Long> began = new ConcurrentLinkedQueue<>();

    @AfterEach
    void stop() {
        context.stop();
    }

    @Test
    void startedAgain_aRouteIsPolledAtOnce_howeverLongItsPeriod() throws Exception {
        poll("timer:students?period=3600000&delay=50&fixedRate=true");
        assertThat(polls.tryAcquire(10, TimeUnit.SECONDS)).isTrue();

        context.getRouteController().stopRoute("students");
        context.getRouteController().startRoute("students");

        assertThat(polls.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void whatAPollThatLastedLongHasMissed_isMadeUpForOnce() throws Exception {
        poll("timer:students?period=400&delay=50&fixedRate=true");

        assertThat(polls.tryAcquire(4, 20, TimeUnit.SECONDS)).isTrue();

        assertThat(gaps()).allMatch(gap -> gap >= 200);
    }

    /** Between the beginnings of polls, in milliseconds. */
    private List<Long> gaps() {
        List<Long> beginnings = List.copyOf(began);
        return IntStream.range(1, beginnings.size())
                .mapToObj(i -> TimeUnit.NANOSECONDS.toMillis(beginnings.get(i) - beginnings.get(i - 1)))
                .toList();
    }

    private void poll(String timer) throws Exception {
        RouteSupervisor supervisor = new RouteSupervisor();
        supervisor.setCamelContext(context);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(timer + "&synchronous=true")
                        .routeId("students")
                        .routePolicy(supervisor)
                        .process(exchange -> poll());
            }
        });
        context.start();
    }

    /** The first takes so long that it misses four ticks. */
    private void poll() throws InterruptedException {
        began.add(System.nanoTime());
        if (began.size() == 1) {
            Thread.sleep(1700);
        }
        polls.release();
    }
}
