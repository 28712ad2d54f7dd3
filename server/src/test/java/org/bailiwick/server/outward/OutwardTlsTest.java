package org.bailiwick.server.outward;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;

/// Over TLS the other side has to show that it has the name that was asked for.
class OutwardTlsTest {
    private static final Outward.Rules RULES =
            new Outward.Rules(Networks.parse("127.0.0.0/8"), false);

    @TempDir Path temp;

    private static Outcome send(SSLSocketFactory tls, String host, int port) {
        Outward.Lookup here = _ -> List.of(InetAddress.getLoopbackAddress());
        return new Outward(RULES, here, tls, Outward.WAIT_MAX)
                .send(
                        "GET",
                        URI.create("https://" + host + ":" + port + "/"),
                        Map.of(),
                        new byte[0]);
    }

    @Test
    void onlyWhoIsTrustedIsSpokenTo() throws Exception {
        SSLContext context = SelfSigned.context(temp, "hooks.example");
        HttpsServer server =
                HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.createContext(
                "/",
                exchange -> {
                    exchange.sendResponseHeaders(204, -1);
                    exchange.close();
                });
        server.start();
        try {
            int port = server.getAddress().getPort();
            SSLSocketFactory trusting = context.getSocketFactory();
            assertThat(send(trusting, "hooks.example", port))
                    .isInstanceOfSatisfying(
                            Outcome.Answered.class, a -> assertThat(a.status()).isEqualTo(204));
            assertThat(send(trusting, "other.example", port))
                    .isEqualTo(new Outcome.Failed(Outcome.Why.UNTRUSTED));
            var usual = (SSLSocketFactory) SSLSocketFactory.getDefault();
            assertThat(send(usual, "hooks.example", port))
                    .isEqualTo(new Outcome.Failed(Outcome.Why.UNTRUSTED));
        } finally {
            server.stop(0);
        }
    }
}
