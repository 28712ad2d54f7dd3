package org.bailiwick.server.notify;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Locale;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/// Stands before a mail server that speaks in the clear: says STARTTLS (RFC 3207), takes nothing
/// else before it, and hands on what comes over TLS then.
final class StartTls implements AutoCloseable {
    private final ServerSocket listening;
    private final SSLContext context;
    private final int behind;

    /// Whether anything but a greeting came in the clear.
    volatile boolean clear;

    /// @param behind the port of the mail server
    StartTls(SSLContext context, int behind) throws IOException {
        this.context = context;
        this.behind = behind;
        listening = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::listen);
    }

    int port() {
        return listening.getLocalPort();
    }

    private void listen() {
        while (!listening.isClosed()) {
            try {
                Socket socket = listening.accept();
                Thread.ofVirtual().start(() -> speak(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void speak(Socket socket) {
        try (socket) {
            say(socket, "220 here");
            while (true) {
                String line = line(socket.getInputStream()).toUpperCase(Locale.ROOT);
                if (line.startsWith("EHLO")) {
                    say(socket, "250-here");
                    say(socket, "250 STARTTLS");
                } else if (line.equals("STARTTLS")) {
                    say(socket, "220 go ahead");
                    encrypted(socket);
                    return;
                } else {
                    clear |= !line.equals("QUIT") && !line.isEmpty();
                    say(socket, "530 STARTTLS first");
                    if (line.isEmpty()) return;
                }
            }
        } catch (IOException gone) {
            // The other side does not trust us, or has said all.
        }
    }

    private void encrypted(Socket socket) throws IOException {
        SSLSocket tls =
                (SSLSocket)
                        context.getSocketFactory()
                                .createSocket(socket, "localhost", socket.getPort(), true);
        tls.setUseClientMode(false);
        tls.startHandshake();
        try (tls;
                Socket server = new Socket(InetAddress.getLoopbackAddress(), behind)) {
            line(server.getInputStream());
            Thread back = Thread.ofVirtual().start(() -> pipe(server, tls));
            tls.getInputStream().transferTo(server.getOutputStream());
            server.shutdownOutput();
            back.join();
        } catch (InterruptedException stop) {
            throw new IOException(stop);
        }
    }

    private static void pipe(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static void say(Socket socket, String line) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write((line + "\r\n").getBytes(US_ASCII));
        out.flush();
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            if (next != '\r') line.append((char) next);
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
