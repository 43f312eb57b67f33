package io.kcqlcamel.chaos;

import io.kcqlcamel.local.Server;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.LockSupport;

/** The network between a client and a server of this machine: slow if asked to be, and now and then out of order. */
public final class TcpProxy implements AutoCloseable {

    private enum State {
        FORWARDS,
        /** Connections stay and new ones are accepted; nothing comes through until later. */
        STALLS,
        /** Connections end with RST, new ones at once. */
        RESETS
    }

    private final ServerSocket listener;
    private final Duration latency;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "proxy");
        thread.setDaemon(true);
        return thread;
    });
    private State state = State.FORWARDS;
    private volatile int target;

    /** @param latency each way, of all that passes on a connection: one thing after the other */
    public TcpProxy(Duration latency) {
        this.latency = latency;
        try {
            listener = new ServerSocket(0, 50, InetAddress.getByName(Server.HOST));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return listener.getLocalPort();
    }

    public String address() {
        return Server.HOST + ":" + port();
    }

    /** From now on. */
    public void forwardTo(int port) {
        target = port;
        threads.execute(this::accept);
    }

    public void forward() {
        enter(State.FORWARDS);
    }

    void stall() {
        enter(State.STALLS);
    }

    public void reset() {
        enter(State.RESETS);
        open.forEach(TcpProxy::reset);
    }

    private synchronized void enter(State next) {
        state = next;
        notifyAll();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = listener.accept();
                threads.execute(() -> connect(client));
            }
        } catch (IOException | RejectedExecutionException closed) {
            // This is how it ends.
        }
    }

    private void connect(Socket client) {
        open.add(client);
        Socket server = new Socket();
        open.add(server);
        try {
            awaitForwarding();
            server.connect(new InetSocketAddress(Server.HOST, target));
            server.setTcpNoDelay(true);
            client.setTcpNoDelay(true);
            threads.execute(() -> pump(server, client));
            pump(client, server);
        } catch (IOException | RejectedExecutionException refused) {
            end(client, server);
        }
    }

    private void pump(Socket from, Socket to) {
        byte[] buffer = new byte[1 << 16];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                LockSupport.parkNanos(latency.toNanos());
                awaitForwarding();
                out.write(buffer, 0, length);
            }
        } catch (IOException ended) {
            // By either side, or by us.
        } finally {
            end(from, to);
        }
    }

    private synchronized void awaitForwarding() throws IOException {
        while (state == State.STALLS) {
            try {
                wait();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        }
        if (state == State.RESETS) {
            throw new IOException("reset");
        }
    }

    /** What comes from a server that was killed ends as abruptly as it did. */
    private void end(Socket one, Socket other) {
        reset(one);
        reset(other);
        open.remove(one);
        open.remove(other);
    }

    private static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException closed) {
            // Then it is.
        }
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        reset();
        threads.shutdownNow();
    }
}
