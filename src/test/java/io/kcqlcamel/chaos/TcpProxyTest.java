package io.kcqlcamel.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kcqlcamel.local.Server;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A network that does not do what it is told to would prove nothing. */
class TcpProxyTest {

    private ServerSocket server;
    private TcpProxy proxy;
    private Socket client;
    private Socket served;

    @BeforeEach
    void connect() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getByName(Server.HOST));
        proxy = new TcpProxy(Duration.ZERO);
        proxy.forwardTo(server.getLocalPort());
        client = new Socket(Server.HOST, proxy.port());
        client.setSoTimeout(10_000);
        served = server.accept();
        served.setSoTimeout(10_000);
    }

    @AfterEach
    void close() throws IOException {
        client.close();
        served.close();
        proxy.close();
        server.close();
    }

    @Test
    void forwards_both_ways() throws IOException {
        client.getOutputStream().write(1);
        assertThat(served.getInputStream().read()).isEqualTo(1);
        served.getOutputStream().write(2);
        assertThat(client.getInputStream().read()).isEqualTo(2);
    }

    @Test
    void what_stalls_comes_later() throws IOException {
        proxy.stall();
        client.getOutputStream().write(1);
        served.setSoTimeout(200);
        assertThatThrownBy(() -> served.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
        proxy.forward();
        served.setSoTimeout(10_000);
        assertThat(served.getInputStream().read()).isEqualTo(1);
    }

    @Test
    void a_reset_ends_connections_and_refuses_new_ones_until_it_is_over() throws IOException {
        proxy.reset();
        assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketException.class);
        try (Socket refused = new Socket(Server.HOST, proxy.port())) {
            refused.setSoTimeout(10_000);
            assertThatThrownBy(() -> refused.getInputStream().read()).isInstanceOf(SocketException.class);
        }
        proxy.forward();
        try (Socket again = new Socket(Server.HOST, proxy.port())) {
            again.getOutputStream().write(3);
            try (Socket servedAgain = server.accept()) {
                assertThat(servedAgain.getInputStream().read()).isEqualTo(3);
            }
        }
    }
}
