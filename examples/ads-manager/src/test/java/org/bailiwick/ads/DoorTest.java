package org.bailiwick.ads;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Map;

/// Signing in and out, and what other sites cannot do.
@Timeout(300)
class DoorTest {
    private final SpokenBailiwick spoken = new SpokenBailiwick();
    private final AdsManager manager = Started.before(spoken.address(), "key");
    private final Browser mika = new Browser(manager.url());

    @AfterEach
    void close() {
        mika.close();
        manager.close();
        spoken.close();
    }

    @Test
    void aPageBehindTheDoorComesBackAfterwards() {
        Browser.Answer sent = mika.get("/accounts/nord/reports");
        assertThat(sent.status()).isEqualTo(303);
        Browser.Answer door = mika.follow(sent);
        Map<String, String> form = door.form("/sign-in");
        assertThat(form).containsEntry("back", "/accounts/nord/reports");
        Browser.Answer in =
                mika.post("/sign-in", Map.of("person", "kai", "back", form.get("back")));
        assertThat(in.header("set-cookie"))
                .startsWith("ads_session=")
                .contains("HttpOnly", "SameSite=Lax");
        assertThat(mika.follow(in).body()).contains("data-person=\"kai\"", "id=\"report\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"//evil.example", "https://evil.example", "/\\evil.example", "", "/a\nb"})
    void nobodyIsSentElsewhere(String back) {
        Browser.Answer in = mika.post("/sign-in", Map.of("person", "mika", "back", back));
        assertThat(in.header("location")).isEqualTo("/accounts");
    }

    @Test
    void whoIsUnknownStaysOutside() {
        Browser.Answer out = mika.post("/sign-in", Map.of("person", "nobody"));
        assertThat(out.header("location")).isEqualTo("/sign-in");
        assertThat(out.headers()).doesNotContainKey("set-cookie");
    }

    @Test
    void anotherSiteSignsNobodyIn() {
        Browser.Answer out =
                mika.post("/sign-in", Map.of("person", "mika"), "Origin", "https://evil.example");
        assertThat(out.headers()).doesNotContainKey("set-cookie");
    }

    @Test
    void aFormWithoutItsTokenChangesNothingAndEndsNothing() {
        mika.signIn("mika");
        for (String path : new String[] {"/sign-out", "/accounts/nord/campaigns/nord-1/pause"}) {
            Browser.Answer answer = mika.post(path, Map.of("token", "guessed"));
            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.headers()).doesNotContainKey("set-cookie");
            assertThat(answer.body()).contains("You are signed in as Mika, and stay so.");
        }
        assertThat(mika.get("/accounts/nord/campaigns").body())
                .contains("Pause Spring jackets, first look");
    }

    @Test
    void aFormOfAnotherSignInIsNotTaken() {
        String theirs =
                mika.signIn("lena").get("/accounts").form("/sign-out").getOrDefault("token", "");
        mika.signIn("mika");
        Browser.Answer answer =
                mika.post("/accounts/nord/campaigns/nord-1/pause", Map.of("token", theirs));
        assertThat(answer.status()).isEqualTo(409);
    }

    @Test
    void signingOutEndsTheSession() {
        mika.signIn("mika");
        Browser.Answer out = mika.change("/sign-out", Map.of());
        assertThat(out.header("set-cookie")).contains("Max-Age=0");
        assertThat(mika.get("/accounts").status()).isEqualTo(303);
    }

    @Test
    void nothingInlineAndNothingFromElsewhere() {
        mika.signIn("mika");
        Browser.Answer page = mika.get("/accounts/nord/campaigns");
        assertThat(page.header("content-security-policy"))
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'");
        assertThat(page.body())
                .doesNotContain(" style=", "<style", "onclick", "<script>")
                .contains("<script src=\"/app.js\" defer=\"\"></script>");
    }

    @Test
    void whatIsNotThereIsSaid() {
        mika.signIn("mika");
        assertThat(mika.get("/nothing").status()).isEqualTo(404);
        assertThat(mika.get("/accounts/atlantis/campaigns").status()).isEqualTo(404);
    }
}
