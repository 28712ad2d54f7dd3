package org.bailiwick.server.web;

import java.net.InetAddress;
import java.util.function.Predicate;

/// Who stands before the server.
///
/// @param trusted whose word on where a request comes from is believed
/// @param only whether requests from anybody else are refused: where the server itself speaks in
///   the clear and listens to others than this machine
public record Proxies(Predicate<InetAddress> trusted, boolean only) {
    /// On this machine.
    public static final Proxies LOCAL = new Proxies(InetAddress::isLoopbackAddress, false);
}
