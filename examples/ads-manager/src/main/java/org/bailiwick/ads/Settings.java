package org.bailiwick.ads;

import java.net.URI;
import java.util.Map;

/// What the ads manager is told at its start, by its environment.
///
/// @param port 0 for any that is free
/// @param server where Bailiwick answers
/// @param key with the scopes `decide` and `act`
/// @param console where Bailiwick's own pages are, for people
public record Settings(int port, URI server, String key, URI console) {

    static Settings of(Map<String, String> environment) {
        String server = environment.getOrDefault("BAILIWICK_URL", "http://localhost:8080");
        String key = environment.getOrDefault("BAILIWICK_KEY", "");
        if (key.isEmpty()) {
            throw new IllegalArgumentException(
                    "BAILIWICK_KEY is not set: make one with `bailiwick key create --scope decide"
                            + " --scope act`");
        }
        return new Settings(
                port(environment.getOrDefault("ADS_PORT", "8090")),
                address("BAILIWICK_URL", server),
                key,
                address(
                        "BAILIWICK_CONSOLE",
                        environment.getOrDefault("BAILIWICK_CONSOLE", server)));
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port <= 65_535) return port;
        } catch (NumberFormatException wrong) {
            throw new IllegalArgumentException("ADS_PORT is no number: " + text, wrong);
        }
        throw new IllegalArgumentException("ADS_PORT is no port: " + text);
    }

    private static URI address(String name, String text) {
        URI address = URI.create(text);
        if ("http".equals(address.getScheme()) || "https".equals(address.getScheme())) {
            return address;
        }
        throw new IllegalArgumentException(name + " is no http address: " + text);
    }
}
