package org.bailiwick.server.outward;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/// Sends requests outside, to addresses that somebody else has named.
///
/// A name is looked up once, every address it has is looked at, and the connection goes to one of
/// those very addresses: a name that leads elsewhere a moment later changes nothing. Redirects are
/// not followed; nothing of one request is kept for the next.
public final class Outward {
    /// How long a request may take in all.
    public static final Duration WAIT_MAX = Duration.ofSeconds(20);

    /// The most bytes of an answer that are read; what comes after is dropped.
    public static final int ANSWER_BYTES_MAX = 65_536;

    /// The most bytes of the headers of an answer.
    public static final int HEADERS_BYTES_MAX = 16_384;

    /// The longest address, in characters.
    public static final int ADDRESS_MAX = 2_000;

    /// How many of the addresses of a name are tried.
    static final int TRIED_MAX = 3;

    private static final int HTTP = 80;
    private static final int HTTPS = 443;
    private static final int PORTS = 65_535;

    private final Rules rules;
    private final Lookup lookup;
    private final SSLSocketFactory tls;
    private final Duration wait;

    /// @param allowed what may be reached although it is inside
    /// @param plain whether `http://` is good enough
    public record Rules(Networks allowed, boolean plain) {
        /// Only outside, and only over TLS.
        public static final Rules STRICT = new Rules(Networks.NONE, false);
    }

    /// Looks a name up.
    @FunctionalInterface
    public interface Lookup {
        List<InetAddress> of(String host) throws UnknownHostException;
    }

    public Outward(Rules rules) {
        this(
                rules,
                host -> List.of(InetAddress.getAllByName(host)),
                (SSLSocketFactory) SSLSocketFactory.getDefault(),
                WAIT_MAX);
    }

    /// @param wait how long a request may take in all
    public Outward(Rules rules, Lookup lookup, SSLSocketFactory tls, Duration wait) {
        this.rules = rules;
        this.lookup = lookup;
        this.tls = tls;
        this.wait = wait;
    }

    /// An address as it is written, where it can be sent to as far as its text tells: what a name
    /// leads to is looked at when something is sent.
    public Optional<URI> address(String text) {
        if (text.length() > ADDRESS_MAX) return Optional.empty();
        try {
            return Optional.of(URI.create(text))
                    .filter(this::proper)
                    .filter(uri -> Networks.written(host(uri)).filter(this::refuses).isEmpty());
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private boolean proper(URI uri) {
        String scheme = Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT);
        boolean known = scheme.equals("https") || (rules.plain && scheme.equals("http"));
        return known
                && uri.getHost() != null
                && uri.getRawUserInfo() == null
                && uri.getRawFragment() == null
                && uri.getPort() != 0
                && uri.getPort() <= PORTS
                && uri.toString().length() <= ADDRESS_MAX
                && uri.toString().chars().allMatch(c -> c > ' ' && c < 0x7f);
    }

    private boolean refuses(InetAddress address) {
        return Networks.inside(address) && !rules.allowed.contains(address);
    }

    /// @param headers beside `Host`, `Content-Length`, `Connection` and `User-Agent`
    public Outcome send(String method, URI uri, Map<String, String> headers, byte[] body) {
        if (!proper(uri)) return new Outcome.Failed(Outcome.Why.ADDRESS);
        long end = System.nanoTime() + wait.toNanos();
        try {
            List<InetAddress> addresses = addresses(host(uri), end);
            if (addresses.stream().anyMatch(this::refuses))
                return new Outcome.Failed(Outcome.Why.INSIDE);
            try (Socket plain = connected(addresses, port(uri), end)) {
                return talk(plain, uri, new Talk.Request(method, uri, headers, body), end);
            }
        } catch (UnknownHostException none) {
            return new Outcome.Failed(Outcome.Why.NO_SUCH_HOST);
        } catch (SSLException untrusted) {
            return failed(Outcome.Why.UNTRUSTED, end);
        } catch (SocketTimeoutException late) {
            return new Outcome.Failed(Outcome.Why.TOO_SLOW);
        } catch (IOException broken) {
            return failed(Outcome.Why.UNREACHABLE, end);
        }
    }

    private static Outcome failed(Outcome.Why why, long end) {
        return new Outcome.Failed(System.nanoTime() >= end ? Outcome.Why.TOO_SLOW : why);
    }

    private static String host(URI uri) {
        String host = uri.getHost();
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    private static int port(URI uri) {
        if (uri.getPort() > 0) return uri.getPort();
        return secure(uri) ? HTTPS : HTTP;
    }

    private static boolean secure(URI uri) {
        return "https".equalsIgnoreCase(uri.getScheme());
    }

    private List<InetAddress> addresses(String host, long end) throws IOException {
        FutureTask<List<InetAddress>> task = new FutureTask<>(() -> lookup.of(host));
        Thread.ofVirtual().name("lookup").start(task);
        try {
            List<InetAddress> found = task.get(left(end), TimeUnit.MILLISECONDS);
            if (found.isEmpty()) throw new UnknownHostException(host);
            return found;
        } catch (ExecutionException unknown) {
            throw new UnknownHostException(host);
        } catch (TimeoutException late) {
            throw new SocketTimeoutException();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException(stop);
        }
    }

    static int left(long end) throws SocketTimeoutException {
        long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        if (left <= 0) throw new SocketTimeoutException();
        return (int) left;
    }

    private static Socket connected(List<InetAddress> addresses, int port, long end)
            throws IOException {
        int tries = Math.min(addresses.size(), TRIED_MAX);
        IOException last = new UnknownHostException();
        for (int i = 0; i < tries; i++) {
            Socket socket = new Socket();
            try {
                int share = Math.max(1, left(end) / (tries - i));
                socket.connect(new InetSocketAddress(addresses.get(i), port), share);
                return socket;
            } catch (IOException failed) {
                socket.close();
                last = failed;
            }
        }
        throw last;
    }

    private Outcome talk(Socket plain, URI uri, Talk.Request request, long end) throws IOException {
        Thread watch = Thread.ofVirtual().name("outward-watch").start(() -> cut(plain, end));
        try {
            if (!secure(uri)) return Talk.on(plain, request, end);
            plain.setSoTimeout(left(end));
            try (SSLSocket socket =
                    (SSLSocket) tls.createSocket(plain, host(uri), port(uri), true)) {
                var parameters = socket.getSSLParameters();
                parameters.setEndpointIdentificationAlgorithm("HTTPS");
                socket.setSSLParameters(parameters);
                socket.startHandshake();
                return Talk.on(socket, request, end);
            }
        } finally {
            watch.interrupt();
        }
    }

    /// Ends a connection that takes too long, whatever it is doing.
    private static void cut(Socket socket, long end) {
        try {
            TimeUnit.NANOSECONDS.sleep(end - System.nanoTime());
            socket.close();
        } catch (InterruptedException done) {
            Thread.currentThread().interrupt();
        } catch (IOException closed) {
            return;
        }
    }
}
