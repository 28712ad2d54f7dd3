package org.bailiwick.server.outward;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// One request and its answer over a connection that is there already (RFC 9112).
final class Talk {
    private static final int NO_CONTENT = 204;
    private static final int NOT_MODIFIED = 304;
    private static final int FIRST_FINAL = 200;
    private static final int HEX = 16;
    private static final int CHUNK_DIGITS_MAX = 8;

    private final Socket socket;
    private final InputStream in;
    private final long end;
    private int headerBytes;

    private Talk(Socket socket, long end) throws IOException {
        this.socket = socket;
        this.end = end;
        in = new BufferedInputStream(socket.getInputStream());
    }

    record Request(String method, URI uri, Map<String, String> headers, byte[] body) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Request that
                    && method.equals(that.method)
                    && uri.equals(that.uri)
                    && headers.equals(that.headers)
                    && Arrays.equals(body, that.body);
        }

        @Override
        public int hashCode() {
            return uri.hashCode();
        }
    }

    /// What is said breaks the protocol.
    private static final class NoHttp extends IOException {
        private static final long serialVersionUID = 1;
    }

    /// @param end until when, by [System#nanoTime]
    static Outcome on(Socket socket, Request request, long end) throws IOException {
        try {
            Talk talk = new Talk(socket, end);
            talk.ask(request);
            return talk.answer(request.method.equals("HEAD"));
        } catch (NoHttp broken) {
            return new Outcome.Failed(Outcome.Why.NO_HTTP);
        }
    }

    private void ask(Request request) throws IOException {
        URI uri = request.uri;
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        StringBuilder head = new StringBuilder(request.method).append(' ').append(path);
        if (uri.getRawQuery() != null) head.append('?').append(uri.getRawQuery());
        head.append(" HTTP/1.1\r\n");
        header(head, "Host", uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort()));
        request.headers.forEach((name, value) -> header(head, name, value));
        header(head, "User-Agent", "Bailiwick");
        header(head, "Connection", "close");
        if (request.body.length > 0 || request.method.equals("POST")) {
            header(head, "Content-Length", Integer.toString(request.body.length));
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(head.append("\r\n").toString().getBytes(ISO_8859_1));
        all.writeBytes(request.body);
        socket.getOutputStream().write(all.toByteArray());
        socket.getOutputStream().flush();
    }

    private static void header(StringBuilder head, String name, String value) {
        if ((name + value).chars().anyMatch(c -> c < ' ' || c > 0x7e)) {
            throw new IllegalArgumentException("a header has visible ASCII only: " + name);
        }
        head.append(name).append(": ").append(value).append("\r\n");
    }

    private Outcome answer(boolean headOnly) throws IOException {
        while (true) {
            int status = status(line());
            Map<String, String> headers = headers();
            if (status < FIRST_FINAL) continue;
            boolean none = headOnly || status == NO_CONTENT || status == NOT_MODIFIED;
            return new Outcome.Answered(status, headers, none ? new byte[0] : body(headers));
        }
    }

    private static int status(String line) throws NoHttp {
        if (!line.matches("HTTP/1\\.[01] [1-9][0-9]{2}( .*)?")) throw new NoHttp();
        return Integer.parseInt(line.split(" ", 3)[1]);
    }

    private Map<String, String> headers() throws IOException {
        Map<String, String> headers = new HashMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            if (colon < 1) throw new NoHttp();
            String name = line.substring(0, colon).toLowerCase(Locale.ROOT);
            headers.putIfAbsent(name, line.substring(colon + 1).strip());
        }
        return headers;
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int c = read(); c != '\n'; c = read()) {
            if (++headerBytes > Outward.HEADERS_BYTES_MAX) throw new NoHttp();
            if (c < 0) throw new EOFException();
            line.write(c);
        }
        String text = line.toString(ISO_8859_1);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    private int read() throws IOException {
        if (in.available() == 0) socket.setSoTimeout(Outward.left(end));
        return in.read();
    }

    private byte[] body(Map<String, String> headers) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        String coding = headers.getOrDefault("transfer-encoding", "");
        if (coding.toLowerCase(Locale.ROOT).endsWith("chunked")) {
            for (long length = chunk(); length > 0 && room(body) > 0; length = chunk()) {
                take(body, length);
                if (room(body) > 0) line();
            }
            return body.toByteArray();
        }
        String length = headers.getOrDefault("content-length", "");
        boolean said = length.matches("[0-9]{1,18}");
        boolean whole = take(body, said ? Long.parseLong(length) : Long.MAX_VALUE);
        if (said && !whole) throw new EOFException();
        return body.toByteArray();
    }

    private long chunk() throws IOException {
        String length = line().split(";", 2)[0].strip();
        if (!length.matches("[0-9a-fA-F]{1," + CHUNK_DIGITS_MAX + "}")) throw new NoHttp();
        return Long.parseLong(length, HEX);
    }

    private static int room(ByteArrayOutputStream body) {
        return Outward.ANSWER_BYTES_MAX - body.size();
    }

    /// @return whether all of it came, as far as it is wanted
    private boolean take(ByteArrayOutputStream body, long length) throws IOException {
        long wanted = Math.min(length, room(body));
        for (long i = 0; i < wanted; i++) {
            int c = read();
            if (c < 0) return false;
            body.write(c);
        }
        return true;
    }
}
