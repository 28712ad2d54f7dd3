package org.bailiwick.server.outward;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Some networks, each as `10.0.0.0/8` or `fd00::/8`; a single address without a length.
///
/// @param all none for no network
public record Networks(List<Network> all) {
    /// The most networks that can be named.
    public static final int NETWORKS_MAX = 100;

    public static final Networks NONE = new Networks(List.of());

    /// Where nobody outside is: this machine, this network, what is reserved, and where clouds tell
    /// machines their secrets. Everything of IPv6 that is no global unicast address is added below.
    private static final Networks INSIDE =
            parse(
                    "0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12"
                            + " 192.0.0.0/24 192.0.2.0/24 192.88.99.0/24 192.168.0.0/16"
                            + " 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4"
                            + " 240.0.0.0/4 168.63.129.16 2001::/23 2001:db8::/32 2002::/16"
                            + " 3fff::/20");

    private static final Networks GLOBAL = parse("2000::/3");
    private static final Networks TRANSLATED = parse("64:ff9b::/96");
    private static final int IPV4_BYTES = 4;
    private static final int IPV6_BYTES = 16;
    private static final int BYTE_BITS = 8;

    public Networks {
        all = List.copyOf(all);
    }

    /// @param address the first address
    /// @param length how many bits of it all addresses share
    public record Network(InetAddress address, int length) {
        boolean contains(byte[] other) {
            byte[] own = address.getAddress();
            if (own.length != other.length) return false;
            for (int bit = 0; bit < length; bit++) {
                int mask = 1 << (BYTE_BITS - 1 - bit % BYTE_BITS);
                if (((own[bit / BYTE_BITS] ^ other[bit / BYTE_BITS]) & mask) != 0) return false;
            }
            return true;
        }
    }

    /// @param text networks with blanks or commas between them
    /// @throws IllegalArgumentException where one is none
    public static Networks parse(String text) {
        List<Network> all = new ArrayList<>();
        for (String each : text.strip().split("[\\s,]+", -1)) {
            if (!each.isEmpty()) all.add(network(each));
        }
        if (all.size() > NETWORKS_MAX) throw new IllegalArgumentException(text);
        return new Networks(all);
    }

    private static Network network(String text) {
        int slash = text.indexOf('/');
        InetAddress address = literal(slash < 0 ? text : text.substring(0, slash));
        int most = address.getAddress().length * BYTE_BITS;
        int length = slash < 0 ? most : Integer.parseInt(text.substring(slash + 1));
        if (length < 0 || length > most) throw new IllegalArgumentException(text);
        return new Network(address, length);
    }

    private static InetAddress literal(String text) {
        boolean named = !text.matches("[0-9.]+") && !text.matches("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");
        if (named) throw new IllegalArgumentException(text);
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException none) {
            throw new IllegalArgumentException(text, none);
        }
    }

    /// The address that stands where a name could; empty for a name.
    static Optional<InetAddress> written(String host) {
        try {
            return Optional.of(literal(host.split("%", 2)[0]));
        } catch (IllegalArgumentException named) {
            return Optional.empty();
        }
    }

    public boolean contains(InetAddress address) {
        byte[] bytes = address.getAddress();
        return all.stream().anyMatch(network -> network.contains(bytes));
    }

    /// Whether an address is of nobody outside. An address of IPv4 in one of IPv6 counts for
    /// itself.
    static boolean inside(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length == IPV4_BYTES) return INSIDE.contains(address);
        return inner(address)
                .map(Networks::inside)
                .orElseGet(() -> !GLOBAL.contains(address) || INSIDE.contains(address));
    }

    /// The address of IPv4 to which a gateway carries what is sent to one of IPv6.
    private static Optional<InetAddress> inner(InetAddress address) {
        if (!TRANSLATED.contains(address)) return Optional.empty();
        byte[] inner = new byte[IPV4_BYTES];
        System.arraycopy(address.getAddress(), IPV6_BYTES - IPV4_BYTES, inner, 0, IPV4_BYTES);
        try {
            return Optional.of(InetAddress.getByAddress(inner));
        } catch (UnknownHostException never) {
            throw new IllegalStateException(never);
        }
    }
}
