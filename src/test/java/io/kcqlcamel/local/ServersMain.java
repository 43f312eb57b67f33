package io.kcqlcamel.local;

import io.kcqlcamel.TestServers;
import java.nio.file.Path;

/** Starts a broker in the given directory, says so, and waits to be killed. */
public final class ServersMain {
    private ServersMain() {}

    public static void main(String[] arguments) throws InterruptedException {
        LocalServers servers =
                LocalServers.start(TestServers.settings(Path.of(arguments[0])).withKafka(KafkaSettings.DEFAULT));
        System.out.println(servers.kafka().pid());
        Thread.sleep(Long.MAX_VALUE);
    }
}
