package io.kcqlcamel.bean;

import java.util.Date;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.CamelContext;
import org.apache.camel.StartupListener;
import org.apache.camel.component.timer.TimerEndpoint;

/**
 * Has timers that start with their context tick in the same moment, which they keep at a fixed rate: what they ask the
 * cluster goes out together and comes back together, so that 200 tables that are looked at in vain take up to half the CPU
 * less (docs/performance.md). A route that is started again later ticks at once, and by itself.
 */
final class CommonTicks implements StartupListener {

    private final List<TimerEndpoint> timers = new CopyOnWriteArrayList<>();

    /** One with a first tick of its own, or without a rate, stays as it is. */
    void add(TimerEndpoint timer) {
        if (timer.isFixedRate() && timer.getTime() == null && !timers.contains(timer)) {
            timers.add(timer);
        }
    }

    /** Timers begin in this moment too, and after this: they have come to the context later. */
    @Override
    public void onCamelContextStarted(CamelContext context, boolean alreadyStarted) {
        long now = System.currentTimeMillis();
        timers.forEach(timer -> timer.setTime(new Date(now + timer.getDelay())));
    }

    /** A timer that begins later would make up for all ticks since then. */
    @Override
    public void onCamelContextFullyStarted(CamelContext context, boolean alreadyStarted) {
        timers.forEach(timer -> timer.setTime(null));
    }
}
