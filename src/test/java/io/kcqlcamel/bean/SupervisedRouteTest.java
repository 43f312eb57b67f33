package io.kcqlcamel.bean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.kcqlcamel.bean.Diagnosis.Outlook;
import io.kcqlcamel.failure.Failure;
import io.kcqlcamel.mode.Bulk;
import io.kcqlcamel.mode.Shard;
import io.kcqlcamel.offset.Checkpoint;
import io.kcqlcamel.offset.Held;
import io.kcqlcamel.offset.OffsetException;
import io.kcqlcamel.offset.Owner;
import io.kcqlcamel.offset.PositionKey;
import io.kcqlcamel.offset.PositionStore;
import io.kcqlcamel.offset.PositionStores;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Exchange;
import org.apache.camel.Route;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.apache.camel.support.RoutePolicySupport;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What follows a fault depends on who has claimed the route: to start it again is to fence whoever runs it. */
class SupervisedRouteTest {

    private static final PositionKey KEY = new PositionKey("crm", "shop.students", "students", Shard.WHOLE_TABLE);
    private static final Exception FENCED = new ProducerFencedException("epoch");
    private static final Exception PASSING = new Fault("A node is down.");

    @TempDir
    private Path directory;

    private final DefaultCamelContext context = new DefaultCamelContext();
    private final SupervisedRoute route = new SupervisedRoute(
            "students", context, Runnable::run, new Restarts(20, Duration.ZERO), new Pace(Duration.ZERO));
    private final Answers claims = new Answers();
    private final CountDownLatch starts = new CountDownLatch(2);

    @BeforeEach
    void start() throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:students")
                        .routeId("students")
                        .routePolicy(countingStarts())
                        .to("mock:kafka");
            }
        });
        context.start();
    }

    @AfterEach
    void stop() {
        context.stop();
    }

    @Test
    void fenced_andClaimedByAnother_itHasFailedAtOnce() {
        OffsetException overtaken = overtaken();
        claims.add(overtaken);

        fail(FENCED);

        assertThat(route.hasFailed()).isTrue();
        assertThat(route.fault()).contains(new Diagnosis(overtaken.getMessage(), Outlook.FINAL));
        assertThat(starts.getCount()).isEqualTo(1);
    }

    @Test
    void fenced_andClaimedByNobodyElse_itIsStartedAgain() throws InterruptedException {
        fail(FENCED);

        assertThat(route.hasFailed()).isFalse();
        assertThat(route.fault()).contains(Diagnosis.of(FENCED));
        assertThat(starts.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void afterAFaultThatPasses_claimedByAnother_itIsNotStartedAgain() {
        OffsetException overtaken = overtaken();
        claims.add(overtaken);

        fail(PASSING);

        assertThat(route.hasFailed()).isFalse();
        awaitFailed();
        assertThat(route.fault()).contains(new Diagnosis(overtaken.getMessage(), Outlook.FINAL));
        assertThat(starts.getCount()).isEqualTo(1);
    }

    @Test
    void whileClaimsCannotBeRead_itWaits() throws InterruptedException {
        claims.add(new Fault("Kafka is away."));

        fail(FENCED);

        assertThat(route.fault()).contains(new Diagnosis("Kafka is away.", Outlook.PASSING));
        assertThat(route.hasFailed()).isFalse();
        assertThat(starts.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void ofTheTicksThatALongPollHasHadTheTimerMiss_oneIsLetThrough() {
        SupervisedRoute hourly = new SupervisedRoute(
                "students", context, Runnable::run, new Restarts(20, Duration.ZERO), new Pace(Duration.ofHours(1)));

        assertThat(isLetThrough(hourly)).isTrue();
        assertThat(isLetThrough(hourly)).isFalse();
        assertThat(isLetThrough(hourly)).isFalse();
        assertThat(hourly.fault()).isEmpty();
    }

    private boolean isLetThrough(SupervisedRoute supervised) {
        Exchange exchange = new DefaultExchange(context);
        supervised.began(exchange);
        supervised.done(exchange);
        return !exchange.isRouteStop();
    }

    private void fail(Exception exception) {
        Exchange exchange = new DefaultExchange(context);
        route.began(exchange);
        new ShardReader(KEY, null, new Bulk(), claims).attach(exchange);
        exchange.setException(exception);
        route.done(exchange);
    }

    private void awaitFailed() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!route.hasFailed()) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.onSpinWait();
        }
    }

    private RoutePolicySupport countingStarts() {
        return new RoutePolicySupport() {
            @Override
            public void onStart(Route started) {
                starts.countDown();
            }
        };
    }

    /** Only a store can say so. */
    private OffsetException overtaken() {
        PositionStore older = PositionStores.inFile(directory.resolve("kept"), Owner.ofThisProcess());
        older.open(KEY);
        PositionStores.inFile(directory.resolve("kept"), new Owner(2, "b", Instant.EPOCH))
                .open(KEY);
        return catchThrowableOfType(OffsetException.class, () -> older.open(KEY));
    }

    private static final class Fault extends Failure {

        private static final long serialVersionUID = 1L;

        Fault(String message) {
            super(message, true, null);
        }
    }

    /** Whose turn it is: what was added, one after the other; then ours. */
    private static final class Answers implements PositionStore {

        private final Queue<RuntimeException> answers = new ConcurrentLinkedQueue<>();

        void add(RuntimeException answer) {
            answers.add(answer);
        }

        @Override
        public void requireNewest(PositionKey key) {
            RuntimeException answer = answers.poll();
            if (answer != null) {
                throw answer;
            }
        }

        @Override
        public Checkpoint open(PositionKey key) {
            return Checkpoint.NONE;
        }

        @Override
        public void store(PositionKey key, Checkpoint checkpoint) {}

        @Override
        public Map<PositionKey, Held> list() {
            return Map.of();
        }

        @Override
        public void close() {}
    }
}
