package org.bailiwick.server.web;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Where requests come from, for limits: an address of IPv4, or a network of IPv6, of which one
/// household or office has all addresses.
final class Sources {
    private static final int NETWORK_BYTES = 8;

    /// The longest written address.
    private static final int ADDRESS_MAX = 64;

    private Sources() {}

    /// As `X-Forwarded-For` says, in which of those before the server the nearest comes last: of
    /// each that is trusted the word is believed on who came to it.
    static String of(ServerRequest request, Predicate<InetAddress> trusted) {
        Optional<InetAddress> near = peer(request);
        Optional<String> forwarded = request.headers().first(HeaderNames.X_FORWARDED_FOR);
        return near.map(peer -> of(peer, forwarded, trusted)).orElse("unknown");
    }

    /// Who connected.
    static Optional<InetAddress> peer(ServerRequest request) {
        return request.remotePeer().address() instanceof InetSocketAddress at
                ? Optional.ofNullable(at.getAddress())
                : Optional.empty();
    }

    private static String of(
            InetAddress peer, Optional<String> forwarded, Predicate<InetAddress> trusted) {
        InetAddress from = peer;
        List<String> before = List.of(forwarded.orElse("").split(",", -1));
        for (int i = before.size() - 1; i >= 0 && trusted.test(from); i--) {
            Optional<InetAddress> next = find(before.get(i).strip());
            if (next.isEmpty()) break;
            from = next.get();
        }
        return network(from);
    }

    private static Optional<InetAddress> find(String text) {
        if (text.isEmpty() || text.length() > ADDRESS_MAX) return Optional.empty();
        try {
            return Optional.of(InetAddress.ofLiteral(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static String network(InetAddress address) {
        byte[] bytes = address.getAddress();
        byte[] network =
                address instanceof Inet6Address ? Arrays.copyOf(bytes, NETWORK_BYTES) : bytes;
        return HexFormat.of().formatHex(network);
    }
}
