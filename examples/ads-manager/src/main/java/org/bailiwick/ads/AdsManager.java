package org.bailiwick.ads;

import io.helidon.webserver.WebServer;

import org.bailiwick.ads.access.Bailiwick;
import org.bailiwick.ads.access.RightsFeed;
import org.bailiwick.ads.market.Market;
import org.bailiwick.ads.people.Sessions;
import org.bailiwick.ads.web.Asked;
import org.bailiwick.ads.web.Live;
import org.bailiwick.ads.web.Site;

import java.net.InetAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/// The running ads manager: its parts, put together by hand.
public final class AdsManager implements AutoCloseable {
    private static final int BODY_BYTES_MAX = 64 << 10;
    private static final Duration GRACE = Duration.ofSeconds(1);

    private final WebServer server;
    private final Live live;
    private final RightsFeed feed;
    private final Bailiwick bailiwick;

    private AdsManager(WebServer server, Live live, RightsFeed feed, Bailiwick bailiwick) {
        this.server = server;
        this.live = live;
        this.feed = feed;
        this.bailiwick = bailiwick;
    }

    public static AdsManager start(Settings settings, InstantSource clock, RandomGenerator chance) {
        return start(settings, clock, chance, RightsFeed.Pace.USUAL);
    }

    static AdsManager start(
            Settings settings, InstantSource clock, RandomGenerator chance, RightsFeed.Pace pace) {
        Bailiwick bailiwick = new Bailiwick(settings.server(), settings.key());
        Live live = new Live();
        RightsFeed feed = new RightsFeed(bailiwick, pace, live);
        Sessions sessions = new Sessions(clock, chance, feed::follow);
        Site site =
                new Site(
                        sessions,
                        new Asked(bailiwick),
                        new Market(),
                        live,
                        settings.console(),
                        clock);
        WebServer server =
                WebServer.builder()
                        .address(InetAddress.getLoopbackAddress())
                        .port(settings.port())
                        .routing(site.routing())
                        .maxPayloadSize(BODY_BYTES_MAX)
                        .connectionOptions(options -> options.tcpNoDelay(true))
                        .shutdownGracePeriod(GRACE)
                        .build()
                        .start();
        return new AdsManager(server, live, feed, bailiwick);
    }

    public String url() {
        return "http://localhost:" + server.port();
    }

    @Override
    public void close() {
        live.close();
        feed.close();
        server.stop();
        bailiwick.close();
    }
}
