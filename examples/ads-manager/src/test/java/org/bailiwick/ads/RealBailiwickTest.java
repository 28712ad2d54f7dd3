package org.bailiwick.ads;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The ads manager in front of the real Bailiwick, with the people of its demo.
@Timeout(300)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealBailiwickTest {
    private static final Pattern TASK = Pattern.compile("data-task=\"(rq_[0-9a-z]+)\"");

    private RealBailiwick bailiwick;
    private String key;
    private AdsManager manager;

    @BeforeAll
    void startBailiwick() throws IOException {
        bailiwick = new RealBailiwick();
        key = bailiwick.platformKey();
    }

    @AfterAll
    void stopBailiwick() {
        bailiwick.close();
    }

    @BeforeEach
    void start() {
        manager = Started.before(bailiwick.address(), key);
    }

    @AfterEach
    void stop() {
        manager.close();
    }

    private Browser as(String handle) {
        return new Browser(manager.url()).signIn(handle);
    }

    /// The pages and what Bailiwick explains on them are in one language.
    @Test
    void whoReadsGermanIsToldInGerman() {
        try (Browser lena = as("lena")) {
            lena.language = "de-DE,de;q=0.9,en;q=0.5";
            assertThat(lena.get("/accounts").body())
                    .contains("<html lang=\"de\">", "Meine Konten", "Abmelden");
            Browser.Answer denied = lena.get("/accounts/nord/campaigns");
            assertThat(denied.status()).isEqualTo(403);
            assertThat(denied.body())
                    .contains("Gerade nicht erlaubt", "<strong>Es fehlt: </strong>")
                    .contains("Sie bleiben angemeldet.", "Um Zugriff bitten")
                    .contains("Nicht möglich für Sie: Kampagnen ansehen")
                    .contains(">Ich brauche: Kampagnen")
                    .doesNotContain("Es fehlt: Es fehlt", "You ", "cannot");
        }
        try (Browser mika = as("mika")) {
            mika.language = "de";
            assertThat(mika.get("/accounts/nord/campaigns").body())
                    .contains("Kampagnen von", "Anhalten", "Heute ausgegeben", " €<")
                    .doesNotContain("Pause ", "Budget a day");
        }
    }

    @Test
    void whatIsTakenAwayIsExplainedAskedForAndThereAgain() {
        try (Browser mika = as("mika")) {
            String page = "/accounts/nord/campaigns";
            assertThat(mika.get(page).body()).contains("id=\"campaigns\"", "Pause ");

            bailiwick.unassign("Mika", "Nord");
            Browser.Answer lost = mika.get(page);
            assertThat(lost.status()).isEqualTo(403);
            assertThat(lost.body())
                    .contains(
                            "You cannot view campaigns on Nord.",
                            "<strong>Missing: </strong>Nord is not assigned.",
                            "Nothing you did caused this.",
                            "It worked until ",
                            "You stay signed in. Your other account works.",
                            "An admin of Nordwind can assign Nord to you as Analyst.",
                            "Waiting does not help.",
                            "Ask to get it back",
                            "http://console.example/check?action=campaign.view",
                            "data-code=\"ASSET_NOT_ASSIGNED\"");

            Map<String, String> form = new HashMap<>(lost.form("/requests"));
            form.put("reason", "The spring campaign starts tomorrow");
            Browser.Answer asked = mika.follow(mika.post("/requests", form));
            assertThat(asked.body())
                    .contains("data-status=\"pending\"", "Nobody has decided yet", "Take the")
                    .doesNotContain("Ask to get it back");

            Matcher task = TASK.matcher(asked.body());
            assertThat(task.find()).isTrue();
            String gives =
                    "{\"assets\":[{\"asset\":\"ad_account:nord\",\"levels\":[\"analyst\"]}]}";
            var _ =
                    bailiwick.olivia(
                            "POST", "/api/v1/requests/" + task.group(1) + "/approval", gives);
            Browser.Answer again = mika.get(page);
            assertThat(again.status()).isEqualTo(200);
            assertThat(again.body()).contains("id=\"campaigns\"", "id=\"look-only\"");
            bailiwick.assign("mika@nordwind.example", "ad_account:nord", "operator");
            assertThat(mika.get(page).body()).contains("Pause ");
        }
    }

    @Test
    void aRequestIsRefusedOrTakenBack() {
        try (Browser lena = as("lena")) {
            String page = "/accounts/nord/campaigns";
            Browser.Answer denied = lena.get(page);
            assertThat(denied.body())
                    .contains(
                            "data-code=\"NO_ASSET_ASSIGNED\"",
                            "Ask for access",
                            "It has not worked");
            Browser.Answer asked = lena.follow(lena.post("/requests", denied.form("/requests")));
            Matcher task = TASK.matcher(asked.body());
            assertThat(task.find()).isTrue();
            String withdraw = "/requests/" + task.group(1) + "/withdraw";
            Browser.Answer back = lena.follow(lena.post(withdraw, asked.form(withdraw)));
            assertThat(back.body()).contains("You took your request back.", "Ask for access");

            Browser.Answer second = lena.follow(lena.post("/requests", back.form("/requests")));
            Matcher other = TASK.matcher(second.body());
            assertThat(other.find()).isTrue();
            var _ =
                    bailiwick.olivia(
                            "POST",
                            "/api/v1/requests/" + other.group(1) + "/refusal",
                            "{\"sentence\":\"Paul covers for him.\"}");
            assertThat(lena.get(page).body())
                    .contains("data-status=\"denied\"", "Your request was refused.");
        }
    }

    @Test
    void whoHasNothingReadsThatNothingIsWrong() {
        try (Browser lena = as("lena")) {
            Browser.Answer accounts = lena.get("/accounts");
            assertThat(accounts.status()).isEqualTo(200);
            assertThat(accounts.body()).contains("There is no account for you yet.");
        }
    }

    @Test
    void aStrangerReadsNoName() {
        try (Browser ines = as("ines")) {
            Browser.Answer there = ines.get("/accounts/nord/campaigns");
            Browser.Answer nowhere = ines.get("/accounts/atlantis/campaigns");
            assertThat(there.status()).isEqualTo(404);
            assertThat(there.body()).doesNotContain("Nordwind", ">Nord<");
            assertThat(masked(there.body(), "nord")).isEqualTo(masked(nowhere.body(), "atlantis"));
        }
    }

    private static String masked(String body, String id) {
        return body.replace(id, "ID").replaceAll("r_[0-9a-z]{20,}", "RECEIPT");
    }

    @Test
    void aLevelThatIsTooLowLeavesThePageToLookAt() {
        try (Browser mika = as("mika")) {
            Browser.Answer page = mika.get("/accounts/sued/campaigns");
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.body())
                    .contains(
                            "id=\"look-only\"",
                            "data-card=\"billing.view business:nordwind\"",
                            "data-code=\"FINANCE_ROLE_MISSING\"");
            Browser.Answer edit = mika.get("/accounts/sued/campaigns/sued-1");
            assertThat(edit.status()).isEqualTo(403);
            assertThat(edit.body()).contains("data-code=\"LEVEL_TOO_LOW\"");
            assertThat(mika.get("/accounts/sued/reports").status()).isEqualTo(200);
        }
    }

    @Test
    void moneyTakesAFinanceRoleForEachPart() {
        try (Browser kai = as("kai")) {
            Browser.Answer page = kai.get("/accounts/nord/billing");
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.body())
                    .contains("id=\"invoices\"", "data-card=\"account.payment ad_account:nord\"")
                    .doesNotContain("id=\"payment\"");
            assertThat(page.body())
                    .contains(
                            "a finance analyst looks only", "href=\"mailto:?subject=You%20cannot");
            assertThat(kai.change("/accounts/nord/billing", Map.of()).status()).isEqualTo(403);
            Browser.Answer table = kai.get("/accounts/nord/invoices.csv");
            assertThat(table.body()).startsWith("month,number,cents,paid\r\n");
            assertThat(table.header("content-disposition")).contains("attachment");
        }
        try (Browser mika = as("mika")) {
            Browser.Answer table = mika.get("/accounts/nord/invoices.csv");
            assertThat(table.status()).isEqualTo(403);
            assertThat(table.body()).contains("data-code=\"FINANCE_ROLE_MISSING\"");
        }
    }

    /// Ines asks everybody at Südstern for a second step: it is taken in the same session.
    @Test
    void aSecondStepIsTakenWhereABusinessAsksForOne() {
        bailiwick.as(
                "ines@suedstern.example",
                "PUT",
                "/api/v1/businesses/suedstern/settings",
                "{\"second_step\":\"all\",\"second_step_from\":\"2020-01-01T00:00:00Z\"}");
        String stern = bailiwick.member("ines@suedstern.example", "suedstern", "Ines");
        bailiwick.as(
                "ines@suedstern.example",
                "POST",
                "/api/v1/assets/ad_account:stern/assignments",
                "{\"member\":\"%s\",\"levels\":[\"analyst\"]}".formatted(stern));
        try (Browser ines = as("ines")) {
            Browser.Answer asked = ines.get("/accounts/stern/campaigns");
            assertThat(asked.body())
                    .contains("data-code=\"SECOND_STEP_REQUIRED\"", "Confirm that it is you");
            Browser.Answer proved =
                    ines.follow(ines.post("/second-step", asked.form("/second-step")));
            assertThat(proved.body()).contains("id=\"campaigns\"");
        }
    }

    @Test
    void theSwitcherListsWhatOneCanLookAt() {
        try (Browser nadia = as("nadia")) {
            assertThat(nadia.get("/accounts").body())
                    .contains(">Nord<", ">West<", ">Stern<", ">Sonne<")
                    .doesNotContain(">Süd<");
        }
    }
}
