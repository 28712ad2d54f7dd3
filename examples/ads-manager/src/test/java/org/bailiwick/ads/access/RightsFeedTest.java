package org.bailiwick.ads.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.ads.SpokenBailiwick;
import org.bailiwick.ads.SpokenBailiwick.Listener;
import org.bailiwick.ads.access.RightsFeed.Pace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/// Hears the stream of rights over real HTTP, and comes again whatever happens to it.
@Timeout(300)
class RightsFeedTest {
    private static final String MIKA = "mika@nordwind.example";
    private static final String LENA = "lena@nordwind.example";

    private final SpokenBailiwick spoken = new SpokenBailiwick();
    private final Bailiwick bailiwick = new Bailiwick(spoken.address(), "key");
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final RightsFeed feed = feed(Duration.ofMinutes(5));

    private RightsFeed feed(Duration silence) {
        return new RightsFeed(
                bailiwick,
                new Pace(Duration.ofMillis(1), Duration.ofMillis(1), silence),
                new RightsFeed.Listener() {
                    @Override
                    public void changed(String person, String position) {
                        heard.add(person + " at " + position);
                    }

                    @Override
                    public void anything(String position) {
                        heard.add("anything at " + position);
                    }
                });
    }

    @AfterEach
    void close() {
        feed.close();
        bailiwick.close();
        spoken.close();
    }

    @Test
    void tellsWhoseRightsChanged() throws Exception {
        feed.follow(Set.of(MIKA));
        Listener listener = spoken.nextListener();
        assertThat(listener.query()).isEqualTo("person=p_mika");
        assertThat(listener.lastEventId()).isEmpty();
        listener.ready("e.1");
        listener.say(": still here");
        listener.rights("e.2", "p_mika");
        assertThat(heard.take()).as("nothing is known of before").isEqualTo("anything at e.1");
        assertThat(heard.take()).isEqualTo(MIKA + " at e.2");
    }

    @Test
    void takesSomebodyUnknownForAnybody() throws Exception {
        feed.follow(Set.of(MIKA));
        Listener listener = spoken.nextListener();
        listener.rights("e.2", "p_else");
        assertThat(heard.take()).isEqualTo("anything at e.2");
    }

    @Test
    void goesOnWhereItWasCutOff() throws Exception {
        feed.follow(Set.of(MIKA));
        Listener first = spoken.nextListener();
        first.ready("e.1");
        first.rights("e.7", "p_mika");
        assertThat(heard.take()).isEqualTo("anything at e.1");
        assertThat(heard.take()).isEqualTo(MIKA + " at e.7");
        first.hangUp();
        Listener second = spoken.nextListener();
        assertThat(second.lastEventId()).contains("e.7");
        second.ready("e.7");
        second.rights("e.8", "p_mika");
        assertThat(heard.take()).as("and nothing twice").isEqualTo(MIKA + " at e.8");
    }

    @Test
    void aResetMeansThatAnythingMayHaveChanged() throws Exception {
        feed.follow(Set.of(MIKA));
        Listener listener = spoken.nextListener();
        listener.say("event: reset\ndata: {}");
        assertThat(heard.take()).isEqualTo("anything at ");
    }

    @Test
    void anEndIsAReasonToComeAgain() throws Exception {
        feed.follow(Set.of(MIKA));
        spoken.nextListener().say("event: ended\ndata: {\"reason\":\"stopping\"}");
        spoken.nextListener().ready("e.3");
        assertThat(heard.take()).isEqualTo("anything at e.3");
    }

    @Test
    void followsWhoSignsInToo() throws Exception {
        feed.follow(Set.of(MIKA));
        Listener first = spoken.nextListener();
        first.ready("e.1");
        assertThat(heard.take()).isEqualTo("anything at e.1");
        feed.follow(Set.of(MIKA, LENA));
        Listener second = spoken.nextListener();
        assertThat(second.query().split("&", -1))
                .containsExactlyInAnyOrder("person=p_mika", "person=p_lena");
        second.ready("e.1");
        assertThat(heard.take()).as("who is new has to look").isEqualTo(LENA + " at e.1");
    }

    @Test
    void comesAgainUntilThereIsAStream() throws Exception {
        spoken.failStream(404);
        feed.follow(Set.of(MIKA));
        spoken.failStream(200);
        spoken.nextListener().ready("e.1");
        assertThat(heard.take()).isEqualTo("anything at e.1");
    }

    @Test
    void hangsUpWhereNothingIsHeard() throws Exception {
        try (RightsFeed hasty = feed(Duration.ofMillis(1))) {
            hasty.follow(Set.of(MIKA));
            Listener first = spoken.nextListener();
            Listener second = spoken.nextListener();
            assertThat(second).isNotEqualTo(first);
        }
    }

    @Test
    void followsAHundredAtMost() throws Exception {
        Set<String> many = new java.util.TreeSet<>();
        for (int i = 0; i < RightsFeed.PERSONS_MAX + 1; i++) many.add("n" + i + "@x.example");
        feed.follow(many);
        assertThat(spoken.nextListener().query().split("&", -1)).hasSize(RightsFeed.PERSONS_MAX);
    }
}
