package io.kcqlcamel.local;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Asks a Cassandra node whether it serves clients, in the frames of CQL's native protocol, version 4: options, startup,
 * and a login where it asks for one. Listening is not enough: the superuser comes into being some time later.
 */
final class CqlProbe {
    private static final int VERSION = 4;
    private static final int STARTUP = 0x01;
    private static final int READY = 0x02;
    private static final int AUTHENTICATE = 0x03;
    private static final int OPTIONS = 0x05;
    private static final int SUPPORTED = 0x06;
    private static final int AUTH_RESPONSE = 0x0F;
    private static final int AUTH_SUCCESS = 0x10;

    private final int port;
    private final Optional<Tls> tls;
    private final Credentials user;

    CqlProbe(int port, Optional<Tls> tls, Credentials user) {
        this.port = port;
        this.tls = tls;
        this.user = user;
    }

    boolean answers() {
        try (Socket plain = new Socket()) {
            plain.setSoTimeout(5_000);
            plain.connect(new InetSocketAddress(Server.HOST, port), 1_000);
            try (Socket socket = tls.isPresent() ? TlsSocket.over(plain, tls.get()) : plain) {
                return serves(socket);
            }
        } catch (IOException notYet) {
            return false;
        }
    }

    private boolean serves(Socket socket) throws IOException {
        if (ask(socket, OPTIONS, new byte[0]) != SUPPORTED) {
            return false;
        }
        int answer = ask(socket, STARTUP, startup());
        return answer == READY || answer == AUTHENTICATE && ask(socket, AUTH_RESPONSE, login()) == AUTH_SUCCESS;
    }

    /** Sends one frame (version, flags, stream, opcode, length, body) and returns the opcode of the answer. */
    private static int ask(Socket socket, int opcode, byte[] body) throws IOException {
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(frame);
        out.writeByte(VERSION);
        out.writeByte(0);
        out.writeShort(0);
        out.writeByte(opcode);
        out.writeInt(body.length);
        out.write(body);
        socket.getOutputStream().write(frame.toByteArray());
        DataInputStream in = new DataInputStream(socket.getInputStream());
        in.readInt();
        int answer = in.readUnsignedByte();
        in.readNBytes(in.readInt());
        return answer;
    }

    /** A string map with one entry. */
    private static byte[] startup() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(body);
        out.writeShort(1);
        out.writeUTF("CQL_VERSION");
        out.writeUTF("3.0.0");
        return body.toByteArray();
    }

    /** SASL PLAIN, as bytes with their length before them. */
    private byte[] login() throws IOException {
        byte[] token = ("\0" + user.user() + "\0" + user.password()).getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(body);
        out.writeInt(token.length);
        out.write(token);
        return body.toByteArray();
    }
}
