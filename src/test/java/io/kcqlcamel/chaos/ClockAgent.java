package io.kcqlcamel.chaos;

import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.agent.builder.AgentBuilder.RedefinitionStrategy;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.matcher.ElementMatchers;

/**
 * Steps the clock of the JVM that it is loaded into, for want of the right to step the machine's: what
 * {@link Instant#now()} says, by which windows are cut, and what Kafka's clients take for the time, by which they give up.
 */
public final class ClockAgent {

    private static final String STEP = "chaos.clock.step";
    private static final long LOOK_MS = 50;

    private ClockAgent() {}

    /** @param file with the step in milliseconds, looked at again and again */
    public static void premain(String file, Instrumentation instrumentation) {
        new AgentBuilder.Default()
                .disableClassFormatChanges()
                .with(RedefinitionStrategy.RETRANSFORMATION)
                .ignore(ElementMatchers.none())
                .type(ElementMatchers.is(Instant.class))
                .transform((builder, type, loader, module, domain) -> builder.visit(Advice.to(SteppedInstant.class)
                        .on(ElementMatchers.named("now").and(ElementMatchers.takesNoArguments()))))
                .type(ElementMatchers.named("org.apache.kafka.common.utils.SystemTime"))
                .transform((builder, type, loader, module, domain) ->
                        builder.visit(Advice.to(SteppedMilliseconds.class).on(ElementMatchers.named("milliseconds"))))
                .installOn(instrumentation);
        look(Path.of(file));
        Thread thread = new Thread(() -> follow(Path.of(file)), "clock");
        thread.setDaemon(true);
        thread.start();
    }

    private static void follow(Path file) {
        while (true) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(LOOK_MS));
            look(file);
        }
    }

    private static void look(Path file) {
        try {
            if (Files.exists(file)) {
                System.setProperty(STEP, Files.readString(file));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Its code is copied into the method that it is for, so it may name nothing of ours. */
    static final class SteppedInstant {
        private SteppedInstant() {}

        @Advice.OnMethodExit
        static void step(@Advice.Return(readOnly = false) Instant now) {
            now = now.plusMillis(Long.getLong("chaos.clock.step", 0L));
        }
    }

    /** Likewise. */
    static final class SteppedMilliseconds {
        private SteppedMilliseconds() {}

        @Advice.OnMethodExit
        static void step(@Advice.Return(readOnly = false) long now) {
            now += Long.getLong("chaos.clock.step", 0L);
        }
    }
}
