package io.kcqlcamel.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.stream.Stream;

/** What the processors of this machine do for others than the benchmark and its servers. */
final class Machine {

    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private long nanos;
    private Duration ours = Duration.ZERO;

    Machine() {
        othersSinceLastAsked();
    }

    /** Their part of all processors, 0 to 1, since this was last asked. */
    double othersSinceLastAsked() {
        double all = SYSTEM.getCpuLoad();
        long now = System.nanoTime();
        Duration used = ours();
        double mine = (double) used.minus(ours).toNanos() / (now - nanos) / SYSTEM.getAvailableProcessors();
        nanos = now;
        ours = used;
        return Math.max(0, all - mine);
    }

    private static Duration ours() {
        ProcessHandle self = ProcessHandle.current();
        return Stream.concat(Stream.of(self), self.descendants())
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }
}
