package org.bailiwick.server.settings;

import org.bailiwick.server.outward.Networks;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/// How the server is reached.
///
/// @param address on which it listens
/// @param port 0 for any that is free
/// @param publicUrl under which others reach it
/// @param tls with what it speaks TLS itself; empty where it speaks in the clear, to proxies
/// @param proxies which say where a request comes from and are believed
public record Reach(
        InetAddress address,
        int port,
        Optional<URI> publicUrl,
        Optional<Tls> tls,
        Networks proxies) {
    /// Files in PEM: the certificates, ours first, and the private key (PKCS #8) that goes with it.
    public record Tls(Path certificate, Path key) {}
}
