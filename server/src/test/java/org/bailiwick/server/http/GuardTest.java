package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Every answer of this server, a refusal and a file too, says that it is nothing else than it says
/// and stands in no page of others.
class GuardTest extends InTheWorld {
    private static final Pattern FILE = Pattern.compile("(?:href|src)=\"(/[^\"]*\\.[a-z]+)\"");

    private Answer ask(String method, String path) {
        HttpRequest request =
                HttpRequest.newBuilder(world.at(path))
                        .header("X-Forwarded-For", Browser.freshSource())
                        .method(method, BodyPublishers.noBody())
                        .build();
        return world.sender.send(request);
    }

    private static void guarded(String about, Answer answer) {
        List<String> policy = answer.all("Content-Security-Policy");
        assertThat(policy).as(about).hasSize(1);
        assertThat(policy.getFirst()).as(about).contains("frame-ancestors 'none'");
        assertThat(answer.all("X-Content-Type-Options")).as(about).containsExactly("nosniff");
    }

    @Test
    void everyAddress() {
        List<String> all = new ArrayList<>(world.serving.addresses());
        all.addAll(world.serving.pages());
        for (String address : all) {
            String method = address.substring(0, address.indexOf(' '));
            String path = address.substring(address.indexOf(' ') + 1).replaceAll("\\{\\w+}", "x");
            guarded(address, ask(method, path));
        }
        for (String path : List.of("/nothing", "/b", "/api/v1/nothing", "/console/x/console.css")) {
            assertThat(ask("GET", path).status()).isEqualTo(404);
            guarded(path, ask("GET", path));
        }
        assertThat(ask("DELETE", "/sign-in").status()).isEqualTo(405);
        guarded("DELETE /sign-in", ask("DELETE", "/sign-in"));
    }

    @Test
    void everyFileOfAPage() {
        Matcher files = FILE.matcher(ask("GET", "/sign-in").text());
        List<String> seen = new ArrayList<>(List.of("/favicon.ico", "/manifest.webmanifest"));
        while (files.find()) seen.add(files.group(1));
        assertThat(seen).hasSizeGreaterThan(4);
        for (String file : seen) {
            Answer answer = ask("GET", file);
            assertThat(answer.status()).as(file).isEqualTo(200);
            guarded(file, answer);
        }
    }

    @Test
    void whatIsNoRequestAtAll() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), world.serving.port())) {
            socket.getOutputStream().write("BROKEN\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            String answer =
                    new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            assertThat(answer.toLowerCase(java.util.Locale.ROOT))
                    .contains("400", "x-content-type-options: nosniff", "frame-ancestors 'none'");
        }
    }
}
