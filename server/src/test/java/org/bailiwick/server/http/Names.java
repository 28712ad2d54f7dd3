package org.bailiwick.server.http;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// A name server on loopback: answers questions for TXT records (RFC 1035) with what it was told,
/// and that there is no such name otherwise.
final class Names implements AutoCloseable {
    private static final int NO_SUCH_NAME = 3;
    private static final int HEADER = 12;

    final Map<String, List<String>> records = new ConcurrentHashMap<>();
    volatile boolean silent;

    private final DatagramSocket socket;

    Names() {
        try {
            socket = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        Thread.ofVirtual().start(this::serve);
    }

    String url() {
        return "dns://127.0.0.1:" + socket.getLocalPort();
    }

    private void serve() {
        byte[] buffer = new byte[512];
        while (!socket.isClosed()) {
            try {
                DatagramPacket asked = new DatagramPacket(buffer, buffer.length);
                socket.receive(asked);
                if (silent) continue;
                byte[] told = answer(Arrays.copyOf(buffer, asked.getLength()));
                socket.send(new DatagramPacket(told, told.length, asked.getSocketAddress()));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private byte[] answer(byte[] question) throws IOException {
        int end = HEADER;
        StringBuilder name = new StringBuilder();
        while (question[end] != 0) {
            int length = question[end];
            String label = new String(question, end + 1, length, StandardCharsets.US_ASCII);
            name.append(name.isEmpty() ? "" : ".").append(label);
            end += length + 1;
        }
        int asked = end + 5;
        List<String> found = records.getOrDefault(name.toString(), List.of());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.write(question, 0, 2);
        out.writeShort(0x8180 | (found.isEmpty() ? NO_SUCH_NAME : 0));
        out.writeShort(1);
        out.writeShort(found.size());
        out.writeInt(0);
        out.write(question, HEADER, asked - HEADER);
        for (String text : found) {
            byte[] value = text.getBytes(StandardCharsets.US_ASCII);
            out.writeShort(0xC000 | HEADER);
            out.writeShort(16);
            out.writeShort(1);
            out.writeInt(60);
            out.writeShort(value.length + 1);
            out.writeByte(value.length);
            out.write(value);
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        socket.close();
    }
}
