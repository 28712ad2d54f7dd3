package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;

import org.bailiwick.engine.decision.Question.Proof;
import org.bailiwick.server.command.PersonCommand;
import org.bailiwick.server.session.Link;
import org.bailiwick.server.session.Provider;
import org.bailiwick.server.session.Registration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Signing in with a provider of OpenID Connect: a real one, on this machine.
class OpenIdTest {
    private static final String BEGIN = "/api/v1/sign-in/acme";
    private static final String LENA = "lena@nordwind.example";

    @TempDir Path temp;

    private World world;
    private TestProvider provider;

    @BeforeEach
    void start() {
        provider = new TestProvider(() -> world.now);
        URI issuer = URI.create(provider.issuer());
        world =
                new World(
                        temp,
                        Optional.empty(),
                        Registration.INVITED,
                        new Provider("acme", issuer, "bailiwick", TestProvider.SECRET),
                        new Provider("other", issuer, "bailiwick", TestProvider.SECRET));
    }

    @AfterEach
    void stop() {
        world.close();
        provider.close();
    }

    private static JWTClaimsSet.Builder proved(JWTClaimsSet.Builder claims, String address) {
        return claims.claim("email", address).claim("email_verified", true).claim("name", "Lena");
    }

    private static JWTClaimsSet.Builder lena(JWTClaimsSet.Builder claims) {
        return proved(claims, LENA);
    }

    private URI begin(Browser browser) {
        var led = browser.ask("GET", BEGIN, "");
        assertThat(led.status()).as(led.text()).isEqualTo(302);
        URI address = URI.create(led.header("Location").orElseThrow());
        assertThat(address.toString()).startsWith(provider.issuer() + "/authorize?");
        return address;
    }

    private Answer signIn(Browser browser, UnaryOperator<JWTClaimsSet.Builder> claims) {
        String query = provider.agree(begin(browser), claims);
        return browser.ask("GET", BEGIN + "/callback" + query, "");
    }

    private void refused(Answer answer, String why) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(401);
        assertThat(answer.text()).contains(why);
        assertThat(answer.header("Set-Cookie")).isEmpty();
    }

    @Test
    void aProvedAddressLetsIn() {
        Browser browser = new Browser(world);
        var back = signIn(browser, OpenIdTest::lena);
        assertThat(back.status()).as(back.text()).isEqualTo(302);
        assertThat(back.header("Location"))
                .contains("http://localhost:" + world.serving.port() + "/");
        var who = browser.ask("GET", "/api/v1/session", "").json();
        assertThat(who.path("person").path("id").stringValue()).isEqualTo(world.lena.toString());
        assertThat(who.path("session").path("proof").stringValue()).isEqualTo("one-step");
        Browser again = new Browser(world);
        signIn(again, claims -> claims.claim("amr", List.of("pwd", "otp")));
        var strong = again.ask("GET", "/api/v1/session", "").json();
        assertThat(strong.path("person").path("id").stringValue())
                .as("known by what the provider calls her, not by an address")
                .isEqualTo(world.lena.toString());
        assertThat(strong.path("session").path("proof").stringValue()).isEqualTo("two-steps");
    }

    @Test
    void whatIsAskedHasStateNonceAndChallenge() {
        Map<String, String> asked =
                TestProvider.parameters(begin(new Browser(world)).getRawQuery());
        assertThat(asked)
                .containsEntry("response_type", "code")
                .containsEntry("client_id", "bailiwick")
                .containsEntry("code_challenge_method", "S256")
                .containsKeys("state", "nonce", "code_challenge");
        assertThat(asked.get("scope")).contains("openid");
        assertThat(asked.values()).noneMatch(v -> v.contains(TestProvider.SECRET));
        assertThat(world.get(world.key, "/api/v1/sign-in").json().path("providers").toString())
                .isEqualTo("[\"acme\",\"other\"]");
    }

    @Test
    void anAddressThatIsNotProvedDoesNotCount() {
        refused(signIn(new Browser(world), c -> c.claim("email", LENA)), "is yours");
        refused(
                signIn(
                        new Browser(world),
                        c -> c.claim("email", LENA).claim("email_verified", false)),
                "is yours");
        refused(signIn(new Browser(world), c -> c), "is yours");
    }

    @Test
    void whatDoesNotHoldIsRefused() {
        refused(signIn(new Browser(world), c -> lena(c).claim("nonce", "x")), "another sign-in");
        refused(signIn(new Browser(world), c -> lena(c).audience("other")), "somebody else");
        refused(
                signIn(new Browser(world), c -> lena(c).audience(List.of("bailiwick", "other"))),
                "somebody else");
        refused(signIn(new Browser(world), c -> lena(c).claim("azp", "other")), "somebody else");
        refused(signIn(new Browser(world), c -> lena(c).issuer("https://x.example")), "issuer");
        Date past = Date.from(world.now.minus(Duration.ofMinutes(2)));
        refused(signIn(new Browser(world), c -> lena(c).expirationTime(past)), "it is over");
        Date later = Date.from(world.now.plus(Duration.ofMinutes(2)));
        refused(signIn(new Browser(world), c -> lena(c).issueTime(later)), "to come");
        refused(signIn(new Browser(world), c -> lena(c).subject("")), "nobody");
        provider.signing = TestProvider.key("one");
        refused(signIn(new Browser(world), OpenIdTest::lena), "not signed by the provider");
    }

    @Test
    void keysAreRotated() {
        assertThat(signIn(new Browser(world), OpenIdTest::lena).status()).isEqualTo(302);
        int asked = provider.keysAsked.get();
        assertThat(signIn(new Browser(world), OpenIdTest::lena).status()).isEqualTo(302);
        assertThat(provider.keysAsked.get()).isEqualTo(asked);
        provider.published = TestProvider.key("two");
        provider.signing = provider.published;
        world.now = world.now.plus(Duration.ofMinutes(1));
        assertThat(signIn(new Browser(world), OpenIdTest::lena).status()).isEqualTo(302);
        assertThat(provider.keysAsked.get()).isEqualTo(asked + 1);
    }

    @Test
    void anAnswerIsGoodOnceAndInItsBrowserOnly() {
        Browser browser = new Browser(world);
        String query = provider.agree(begin(browser), OpenIdTest::lena);
        Browser thief = new Browser(world);
        refused(thief.ask("GET", BEGIN + "/callback" + query, ""), "not begun");
        begin(thief);
        refused(thief.ask("GET", BEGIN + "/callback" + query, ""), "not begun");
        refused(browser.ask("GET", "/api/v1/sign-in/other/callback" + query, ""), "not begun");
        String state = browser.state;
        assertThat(browser.ask("GET", BEGIN + "/callback" + query, "").status()).isEqualTo(302);
        browser.state = state;
        refused(browser.ask("GET", BEGIN + "/callback" + query, ""), "not begun");
        Browser slow = new Browser(world);
        String late = provider.agree(begin(slow), OpenIdTest::lena);
        world.now = world.now.plus(Duration.ofMinutes(11));
        refused(slow.ask("GET", BEGIN + "/callback" + late, ""), "not begun");
    }

    @Test
    void whatTheProviderRefusesIsSaid() {
        Browser browser = new Browser(world);
        String state = TestProvider.parameters(begin(browser).getRawQuery()).get("state");
        String query = "?error=access_denied&error_description=%3Cb%3E&state=" + state;
        var answer = browser.ask("GET", BEGIN + "/callback" + query, "");
        refused(answer, "access_denied");
        assertThat(answer.text()).doesNotContain("<b>");
        Browser other = new Browser(world);
        String wrong = provider.agree(begin(other), OpenIdTest::lena).replace("code-", "x-");
        refused(other.ask("GET", BEGIN + "/callback" + wrong, ""), "code back");
        assertThat(browser.ask("GET", "/api/v1/sign-in/nobody", "").status()).isEqualTo(404);
        provider.close();
        world.now = world.now.plus(Duration.ofHours(2));
        var down = new Browser(world).ask("GET", BEGIN, "");
        assertThat(down.status()).isEqualTo(503);
        assertThat(down.header("Retry-After")).isPresent();
    }

    @Test
    void accountsAreBroughtTogetherWithASession() {
        Browser felix = Browser.in(world, world.felix, Proof.ONE_STEP);
        String bind = "/api/v1/identities/acme";
        String csrf = felix.csrf;
        felix.csrf = "";
        assertThat(felix.ask("POST", bind, "{}").status()).isEqualTo(403);
        felix.csrf = csrf;
        var told = felix.ask("POST", bind, "{}");
        assertThat(told.status()).as(told.text()).isEqualTo(200);
        URI address = URI.create(told.json().path("address").stringValue());
        String query = provider.agree(address, c -> c);
        assertThat(felix.ask("GET", BEGIN + "/callback" + query, "").status()).isEqualTo(302);
        assertThat(felix.ask("GET", "/api/v1/identities", "").text()).contains("acme");
        Browser phone = new Browser(world);
        assertThat(signIn(phone, c -> c).status()).isEqualTo(302);
        assertThat(phone.ask("GET", "/api/v1/session", "").text()).contains(world.felix.toString());
        Browser lena = Browser.in(world, world.lena, Proof.ONE_STEP);
        URI second = URI.create(lena.ask("POST", bind, "{}").json().path("address").stringValue());
        var taken = lena.ask("GET", BEGIN + "/callback" + provider.agree(second, c -> c), "");
        assertThat(taken.status()).isEqualTo(409);
        assertThat(felix.ask("DELETE", bind, "").status()).isEqualTo(200);
        assertThat(phone.ask("GET", "/api/v1/session", "").text()).contains("factor-changed");
        assertThat(felix.ask("DELETE", bind, "").status()).isEqualTo(404);
        refused(signIn(new Browser(world), c -> c), "is yours");
    }

    @Test
    void newPeopleComeInAsThePolicySays() {
        UnaryOperator<JWTClaimsSet.Builder> nina = c -> proved(c, "nina@x.example").subject("n");
        refused(signIn(new Browser(world), nina), "nobody is known");
        InvitationLinkTest.invite(world, "nina@x.example");
        world.mail.letter(Link.Purpose.INVITATION, "nina@x.example");
        Browser browser = new Browser(world);
        assertThat(signIn(browser, nina).status()).isEqualTo(302);
        assertThat(browser.ask("GET", "/api/v1/me", "").json().path("invitations").size())
                .isEqualTo(1);
    }

    @Test
    void whoIsDisabledIsNotLetIn() {
        assertThat(signIn(new Browser(world), OpenIdTest::lena).status()).isEqualTo(302);
        world.run(new PersonCommand.DisablePerson(world.lena, List.of()));
        refused(signIn(new Browser(world), OpenIdTest::lena), "nobody signs in here");
        refused(
                signIn(new Browser(world), c -> proved(c, "dora@nordwind.example").subject("d")),
                "nobody signs in here");
    }

    @Test
    void thePagesLeadThereAndBackAndKeepWhoIsSignedIn() {
        Tab tab = Tab.in(world, world.olivia, Proof.ONE_STEP);
        assertThat(tab.get("/sign-in?back=/me/devices").text())
                .contains("/sign-in/with/acme?back=%2Fme%2Fdevices");
        var led = tab.get("/sign-in/with/acme?back=/me/devices");
        assertThat(led.status()).isEqualTo(302);
        assertThat(led.to()).startsWith(provider.issuer() + "/authorize?");
        String query = provider.agree(URI.create(led.to()), OpenIdTest::lena);
        var back = tab.get(BEGIN + "/callback" + query);
        assertThat(back.status()).isEqualTo(302);
        assertThat(tab.get("/").to()).isEqualTo("/me/devices");
        assertThat(tab.cookies).doesNotContainKey("bailiwick_back");
        assertThat(tab.get("/me").text())
                .contains("data-account=\"" + world.lena + "\"", "Switch to olivia");
    }

    @Test
    void aBrowserThatIsNotLetInComesToTheSignInPage() {
        Tab tab = new Tab(world);
        var refused = tab.get(BEGIN + "/callback?state=x&code=y");
        assertThat(refused.status()).isEqualTo(302);
        assertThat(refused.to()).endsWith("/sign-in?reason=provider");
        assertThat(refused.cookies()).isEmpty();
        assertThat(tab.get("/sign-in?reason=provider").text()).contains("did not work");
    }

    @Test
    void anAccountElsewhereIsConnectedByPages() {
        Tab tab = Tab.in(world, world.lena, Proof.ONE_STEP);
        assertThat(tab.get("/me/sign-in").text()).contains("acme", "Connect");
        var shown = tab.post("/me/sign-in/identities", "provider", "acme");
        assertThat(shown.status()).isEqualTo(200);
        int at = shown.text().indexOf("href=\"" + provider.issuer());
        String address = shown.text().substring(at + 6, shown.text().indexOf('"', at + 6));
        String query = provider.agree(URI.create(address.replace("&amp;", "&")), OpenIdTest::lena);
        assertThat(tab.get(BEGIN + "/callback" + query).status()).isEqualTo(302);
        String page = tab.get("/me/sign-in").text();
        assertThat(page).contains("aria-label=\"Remove acme\"");
        assertThat(tab.swap("/me/sign-in/identities/remove", "provider", "acme").to())
                .isEqualTo("/me/sign-in?done=remove-identity");
    }
}
