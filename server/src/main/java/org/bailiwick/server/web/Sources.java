package org.bailiwick.server.web;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/// Where requests come from, for limits: an address of IPv4, or a network of IPv6, of which one
/// household or office has all addresses.
final class Sources {
    private static final int NETWORK_BYTES = 8;

    /// The longest written address.
    private static final int ADDRESS_MAX = 64;

    private Sources() {}

    /// @param peer who connected
    /// @param forwarded what a proxy on this machine says in `X-Forwarded-For`; only the last
    ///   address was written by it, and only it is believed
    static String of(String peer, Optional<String> forwarded) {
        Optional<InetAddress> near = find(peer);
        if (near.isEmpty()) return peer;
        boolean proxy = near.get().isLoopbackAddress();
        return forwarded
                .filter(_ -> proxy)
                .flatMap(all -> find(all.substring(all.lastIndexOf(',') + 1).strip()))
                .map(Sources::network)
                .orElseGet(() -> network(near.get()));
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
