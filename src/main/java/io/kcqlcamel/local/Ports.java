package io.kcqlcamel.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/** The ports of one server: on loopback, listened on by nobody, and given to no other server of this JVM. */
final class Ports {
    /**
     * Free ports come from below the range from which systems take the ports of outgoing connections (Linux: from
     * 32768): between a kill and a restart a client could otherwise be given the very port that it tries to reach.
     */
    private static final int FIRST = 15_000;

    private static final int LAST = 31_999;

    private static final Set<Integer> GIVEN_OUT = ConcurrentHashMap.newKeySet();

    private final boolean usual;
    private final Set<Integer> ours = ConcurrentHashMap.newKeySet();

    Ports(boolean usual) {
        this.usual = usual;
    }

    /** The usual port if it is wanted and free, else a free one. */
    int usualOrFree(int port) {
        return usual && take(port) ? port : free();
    }

    int free() {
        return Stream.generate(() -> ThreadLocalRandom.current().nextInt(FIRST, LAST + 1))
                .limit(1_000)
                .filter(this::take)
                .findFirst()
                .orElseThrow(() -> new ServerFailure(
                        "No free port between " + FIRST + " and " + LAST + " on 127.0.0.1: stop what listens there."));
    }

    /** Others may have what was taken here. */
    void release() {
        GIVEN_OUT.removeAll(ours);
        ours.clear();
    }

    private boolean take(int port) {
        boolean taken = isFree(port) && GIVEN_OUT.add(port);
        if (taken) {
            ours.add(port);
        }
        return taken;
    }

    /** Tries both to listen and to connect: some systems let two listen on one port, one of them on all addresses. */
    static boolean isFree(int port) {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(address);
        } catch (IOException listenedOn) {
            return false;
        }
        return !accepts(address);
    }

    static boolean accepts(InetSocketAddress address) {
        try (Socket socket = new Socket()) {
            socket.connect(address, 1_000);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }
}
