package io.kcqlcamel.offset;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a plain socket tells of brokers, where Kafka's clients only say that time has passed.
 *
 * @param addresses {@code host:port}, separated by commas
 */
record Brokers(String addresses) {

    private static final int TIMEOUT_MS = 2000;
    private static final int TLS_ALERT = 0x15;

    /** Kafka's question for the versions that a broker speaks: its length, number, version, correlation, no client. */
    private static final byte[] API_VERSIONS = ByteBuffer.allocate(14)
            .putInt(10)
            .putShort((short) 18)
            .putShort((short) 0)
            .putInt(0)
            .putShort((short) -1)
            .array();

    /** Whether anything listens at any of the addresses. */
    boolean accept() {
        return sockets().anyMatch(socket -> ask(socket, open -> true).isPresent());
    }

    /**
     * Whether they want TLS. To be asked before a client without TLS is: it takes the alert that comes back for the
     * length of an answer, and asks for the third of a gigabyte of memory to put it in.
     */
    boolean wantTls() {
        return sockets().anyMatch(socket -> ask(socket, Brokers::firstByte)
                .filter(first -> first == TLS_ALERT)
                .isPresent());
    }

    private Stream<InetSocketAddress> sockets() {
        return Arrays.stream(addresses.split(",")).flatMap(address -> socket(address.strip()).stream());
    }

    /** Empty for what is no address: Kafka's clients say so. */
    private static Optional<InetSocketAddress> socket(String address) {
        int colon = address.lastIndexOf(':');
        try {
            String host = address.substring(0, colon).replaceAll("^.*//|[\\[\\]]", "");
            return Optional.of(new InetSocketAddress(host, Integer.parseInt(address.substring(colon + 1))));
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private interface Question<T> {
        T ask(Socket open) throws IOException;
    }

    private static <T> Optional<T> ask(InetSocketAddress address, Question<T> question) {
        try (Socket socket = new Socket()) {
            socket.setSoTimeout(TIMEOUT_MS);
            socket.connect(address, TIMEOUT_MS);
            return Optional.of(question.ask(socket));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static int firstByte(Socket socket) throws IOException {
        socket.getOutputStream().write(API_VERSIONS);
        return socket.getInputStream().read();
    }
}
