package org.bailiwick.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;

import org.junit.jupiter.api.Test;

import java.util.List;

/// Mika is typing when her open page cannot be looked at again, or when what it shows is closed to
/// her for a while: what she typed is there afterwards, and nothing is loaded anew.
class InterruptedTest extends Journey {
    private static final String MIKA = "mika@nordwind.example";
    private static final String WHY = "For the spring campaign";

    private Page asking() {
        Page mika = signedIn(MIKA);
        mika.navigate(mika.url().replaceAll("(/b/[^/?]+).*", "$1/accounts/request"));
        reason(mika).fill(WHY);
        mika.evaluate("window.sameDocument = true");
        return mika;
    }

    private static Locator reason(Page page) {
        return page.locator("textarea[name=reason]");
    }

    private static void sameDocument(Page page) {
        org.assertj.core.api.Assertions.assertThat(page.evaluate("window.sameDocument"))
                .isEqualTo(true);
    }

    /// While nobody can answer, or too much is asked, the page stays as it is and says so.
    @Test
    void aPageThatIsNotAnsweredStays() {
        Page mika = asking();
        for (int status : List.of(503, 429, 0)) {
            mika.route("**/accounts/request", route -> fail(route, status));
            mika.evaluate("window.bailiwick.refresh()");
            assertThat(mika.locator(".stale")).containsText("does not answer right now");
            assertThat(reason(mika)).hasValue(WHY);
            assertThat(mika.locator("h1")).containsText("Request");

            mika.unroute("**/accounts/request");
            assertThat(mika.locator(".stale")).hasCount(0);
            assertThat(reason(mika)).hasValue(WHY);
        }
        sameDocument(mika);
    }

    private static void fail(Route route, int status) {
        if (status == 0) route.abort();
        else route.fulfill(new Route.FulfillOptions().setStatus(status).setBody("<p>no</p>"));
    }

    /// Her membership is suspended and goes on: the form is gone meanwhile.
    @Test
    void whatWasTypedComesBackWithTheForm() {
        Page mika = asking();
        String nordwind = errands().business("nordwind");
        String member = errands().member("olivia@nordwind.example", nordwind, "Mika");

        errands().operator("PUT", "/members/" + member + "/suspended", "{}");
        assertThat(reason(mika)).hasCount(0);
        assertThat(mika.locator("main")).containsText("suspended");

        errands().operator("DELETE", "/members/" + member + "/suspended", "");
        assertThat(reason(mika)).hasValue(WHY);
        assertThat(mika.locator(".toast")).containsText("What you typed is kept");
        sameDocument(mika);
    }

    /// Two forms of one page send the same: what is typed in the one is none of the other's.
    @Test
    void theTwoWaysToSayGoodByeAreTwoForms() {
        Page olivia = signedIn("olivia@nordwind.example");
        go(olivia, "Partners");
        link(olivia, java.util.regex.Pattern.compile("Agentur")).first().click();
        link(olivia, "Good-bye").first().click();
        Locator reasons = olivia.locator("input[name=reason]");
        assertThat(reasons).hasCount(2);
        reasons.last().fill("The contract ends");

        olivia.reload();
        assertThat(reasons.last()).hasValue("The contract ends");
        assertThat(reasons.first()).hasValue("");
    }

    /// What is chosen for a new partner is kept, although nothing is sent with it yet.
    @Test
    void whatIsChosenForAPartnerIsKept() {
        Page olivia = signedIn("olivia@nordwind.example");
        String add = olivia.url().replaceAll("(/b/[^/?]+).*", "$1/partners/add");
        String suedstern = errands().business("suedstern");
        String chosen = add + "?by=partner&step=2&value=" + suedstern;
        olivia.navigate(chosen);
        Locator levels = olivia.locator("[data-key=choose] select");
        levels.first().selectOption("analyst");

        olivia.reload();
        assertThat(olivia.locator(".toast")).containsText("What you typed is kept");
        assertThat(levels.first()).hasValue("analyst");
        olivia.locator("[data-key=choose] button[type=submit]").click();
        olivia.waitForURL("**step=3**");
        olivia.navigate(chosen);
        assertThat(levels.first()).hasValue("");
    }
}
