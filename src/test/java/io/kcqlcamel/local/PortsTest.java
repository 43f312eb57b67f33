package io.kcqlcamel.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PortsTest {
    @Test
    void theUsualPortIsTakenIfNobodyListensThere() {
        int port = unusedPort();
        Ports ports = new Ports(true);

        assertThat(ports.usualOrFree(port)).isEqualTo(port);
        ports.release();
    }

    @Test
    void anotherPortIsTakenIfSomebodyListensThere() throws IOException {
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ports ports = new Ports(true);

            assertThat(ports.usualOrFree(listener.getLocalPort())).isNotEqualTo(listener.getLocalPort());
            ports.release();
        }
    }

    @Test
    void theUsualPortIsGivenToOneServerUntilThatReleasesIt() {
        int port = unusedPort();
        Ports first = new Ports(true);
        Ports second = new Ports(true);

        assertThat(first.usualOrFree(port)).isEqualTo(port);
        assertThat(second.usualOrFree(port)).isNotEqualTo(port);
        first.release();
        assertThat(second.usualOrFree(port)).isEqualTo(port);
        second.release();
    }

    @Test
    void theUsualPortIsLeftAloneIfItIsNotWanted() {
        int port = unusedPort();
        Ports ports = new Ports(false);

        assertThat(ports.usualOrFree(port)).isNotEqualTo(port);
        ports.release();
    }

    @Test
    void freePortsDifferAndStayBelowThoseOfOutgoingConnections() {
        Ports ports = new Ports(false);

        assertThat(IntStream.range(0, 100).mapToObj(i -> ports.free()))
                .doesNotHaveDuplicates()
                .allMatch(port -> port >= 15_000 && port < 32_768);
        ports.release();
    }

    private static int unusedPort() {
        Ports ports = new Ports(false);
        int port = ports.free();
        ports.release();
        return port;
    }
}
