package org.bailiwick.server.console;

import org.bailiwick.server.web.Exchange;
import org.bailiwick.server.web.Fault;
import org.bailiwick.server.web.Route;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The files that pages need: one stylesheet, our script, htmx, pictures. Their address names what
/// is in them, so a browser keeps each for ever and has none that is old.
final class Files {
    private static final String HTMX =
            "/META-INF/resources/webjars/htmx.org/2.0.7/dist/htmx.min.js";

    private static final Map<String, String> TYPES =
            Map.of(
                    "css", "text/css; charset=utf-8",
                    "js", "text/javascript; charset=utf-8",
                    "svg", "image/svg+xml",
                    "png", "image/png",
                    "ico", "image/vnd.microsoft.icon",
                    "webmanifest", "application/manifest+json");

    /// Asked for by browsers at the root of an address, whatever a page links.
    private static final String FAVICON = "favicon.ico";

    private static final List<String> OWN =
            List.of(
                    "console.css",
                    "console.js",
                    "live.js",
                    "rights.js",
                    FAVICON,
                    "icon.svg",
                    "icon-192.png",
                    "icon-512.png");

    private final Map<String, byte[]> files = new TreeMap<>();
    private final String version;

    Files() {
        for (String name : OWN) read(name).ifPresent(bytes -> files.put(name, bytes));
        files.put("htmx.js", read(HTMX).orElseThrow());
        version = hash();
    }

    private static Optional<byte[]> read(String name) {
        try (InputStream in = Files.class.getResourceAsStream(name)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read `" + name + "`", e);
        }
    }

    private String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.values().forEach(digest::update);
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException none) {
            throw new IllegalStateException(none);
        }
    }

    /// What the address of each file names.
    String version() {
        return version;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/console/{version}/{file}", this::get),
                Route.get("/" + FAVICON, this::favicon),
                Route.get("/manifest.webmanifest", this::manifest));
    }

    private void get(Exchange exchange) {
        byte[] bytes = files.get(exchange.path("file"));
        if (bytes == null || !exchange.path("version").equals(version)) {
            throw Fault.of(404, "no-such-address", "there is no such file: load the page again");
        }
        String name = exchange.path("file");
        exchange.header("Cache-Control", "public, max-age=31536000, immutable");
        exchange.answer(200, type(name), bytes);
    }

    private void favicon(Exchange exchange) {
        exchange.header("Cache-Control", "public, max-age=86400");
        exchange.answer(200, type(FAVICON), read(FAVICON).orElseThrow());
    }

    private static String type(String name) {
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        return Optional.ofNullable(type).orElse("application/octet-stream");
    }

    private void manifest(Exchange exchange) {
        String text =
                """
                {"name":"Bailiwick","short_name":"Bailiwick","start_url":"/","display":"standalone",
                "background_color":"#ffffff","theme_color":"#0f766e","icons":[
                {"src":"/console/%1$s/icon.svg","sizes":"any","type":"image/svg+xml"},
                {"src":"/console/%1$s/icon-192.png","sizes":"192x192","type":"image/png"},
                {"src":"/console/%1$s/icon-512.png","sizes":"512x512","type":"image/png"}]}
                """
                        .formatted(version);
        exchange.header("Cache-Control", "no-cache");
        exchange.answer(
                200,
                "application/manifest+json",
                text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
