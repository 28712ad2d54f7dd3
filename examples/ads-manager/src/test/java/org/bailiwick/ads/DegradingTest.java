package org.bailiwick.ads;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.BufferedReader;
import java.util.Map;

/// Whatever Bailiwick answers, or does not: the page says so, and nobody is signed out.
@Timeout(300)
class DegradingTest {
    private final SpokenBailiwick spoken = new SpokenBailiwick();
    private final AdsManager manager = Started.before(spoken.address(), "key");
    private final Browser mika = new Browser(manager.url()).signIn("mika");

    @AfterEach
    void close() {
        mika.close();
        manager.close();
        spoken.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 409, 429, 500, 503})
    void noStatusEndsTheSession(int status) {
        spoken.fail(status);
        Browser.Answer answer = mika.get("/accounts/nord/campaigns");
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("retry-after")).isEqualTo("5");
        assertThat(answer.headers()).doesNotContainKey("set-cookie");
        assertThat(answer.body())
                .contains("We cannot check your rights.", "You stay signed in", "Try again")
                .doesNotContain("id=\"campaigns\"");
        spoken.fail(200);
        assertThat(mika.get("/accounts/nord/campaigns").body()).contains("id=\"campaigns\"");
    }

    @Test
    void nobodyAnsweringEndsNoSession() {
        spoken.close();
        Browser.Answer answer = mika.get("/accounts/nord/campaigns");
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.body()).contains("data-person=\"mika\"", "We cannot check your rights.");
        assertThat(mika.get("/accounts").status()).isEqualTo(503);
    }

    @Test
    void aNoClosesThePageAndNothingElse() {
        spoken.deny("campaign.view");
        Browser.Answer answer = mika.get("/accounts/nord/campaigns");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.headers()).doesNotContainKey("set-cookie");
        assertThat(answer.body())
                .contains("Nothing you did caused this.", "Your other account works.")
                .doesNotContain("id=\"campaigns\"");
        assertThat(mika.get("/accounts").status()).isEqualTo(200);
    }

    @Test
    void aPartThatIsDeniedStandsAlone() {
        spoken.deny("billing.view");
        Browser.Answer answer = mika.get("/accounts/nord/campaigns");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .contains("id=\"campaigns\"", "data-card=\"billing.view business:nordwind\"")
                .doesNotContain("id=\"money\"");
    }

    @Test
    void aChangeIsAskedForWhenItIsMade() {
        Map<String, String> form = Map.of("name", "New name", "budget", "12.50");
        String path = "/accounts/nord/campaigns/nord-1";
        assertThat(mika.get(path).body()).contains("id=\"edit\"");
        spoken.deny("campaign.edit");
        assertThat(mika.change(path, form).status()).isEqualTo(403);
        assertThat(mika.get("/accounts/nord/campaigns").body())
                .contains("id=\"look-only\"")
                .doesNotContain("New name");
        spoken.allow("campaign.edit");
        Browser.Answer saved = mika.follow(mika.change(path, form));
        assertThat(saved.body()).contains("New name", "€12.50", "data-saved=\"nord-1\"");
    }

    @Test
    void wrongInputIsSaidAndKept() {
        Map<String, String> form = Map.of("name", "<b>Bold</b>", "budget", "much");
        Browser.Answer answer = mika.change("/accounts/nord/campaigns/nord-1", form);
        assertThat(answer.body())
                .contains("role=\"alert\"", "value=\"&lt;b&gt;Bold&lt;/b&gt;\"", "value=\"much\"");
    }

    @Test
    void anOpenTabHearsOfItsOwnPersonOnly() throws Exception {
        try (Browser lena = new Browser(manager.url()).signIn("lena");
                BufferedReader hers = lena.live();
                BufferedReader his = mika.live()) {
            SpokenBailiwick.Listener stream = spoken.nextListener();
            while (!stream.query().contains("p_lena")) stream = spoken.nextListener();
            assertThat(start(hers)).isEqualTo("data: ");
            assertThat(start(his)).isEqualTo("data: ");
            stream.ready("e.4");
            assertThat(Browser.next(hers)).isEqualTo("event: rights");
            assertThat(Browser.next(his)).isEqualTo("event: rights");
            stream.rights("e.5", "p_mika");
            assertThat(Browser.next(his)).isEqualTo("data: changed");
            assertThat(Browser.next(his)).isEqualTo("event: rights");
            lena.change("/sign-out", Map.of());
            assertThat(Browser.next(hers)).isEqualTo("data: changed");
            assertThat(Browser.next(hers)).as("nothing of Mika's").isEqualTo("(end)");
        }
    }

    private static String start(BufferedReader lines) throws Exception {
        assertThat(Browser.next(lines)).startsWith("retry: ");
        assertThat(Browser.next(lines)).isEqualTo("event: ready");
        return Browser.next(lines);
    }
}
