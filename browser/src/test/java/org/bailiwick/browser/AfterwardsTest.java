package org.bailiwick.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import org.assertj.core.api.Assertions;

import java.util.regex.Pattern;

/// Everybody can use the pages, too, as they stand after something was taken away or has ended, and
/// those of many steps. With `-Dscreenshots=DIR` it is kept how they look; every build looks at
/// them once.
class AfterwardsTest extends InEveryLook {
    private static final String OLIVIA = "olivia@nordwind.example";

    private Looks looks = Looks.light();

    @Override
    void look(Looks how) {
        looks = how;
        try (BrowserContext hers = looks.open(chromium());
                BrowserContext admins = looks.open(chromium())) {
            Page olivia = signedIn(admins, OLIVIA);
            taken(signedIn(hers, "mika@nordwind.example"), olivia);
            viewedAs(olivia);
            newPartner(olivia);
        }
        refusedByThePlatform();
        Assertions.assertThat(looks.wrong()).isEmpty();
    }

    /// What was taken back, why, and that it is there again.
    private void taken(Page mika, Page olivia) {
        String account = nord(mika).getAttribute("data-right");
        olivia.navigate(here(olivia) + "/users");
        link(olivia, Pattern.compile("Mika")).click();
        Locator held = olivia.locator(".list > li").filter(text("Nord")).first();
        held.getByText("Take back", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(nord(mika).locator(".right-note.lost")).containsText("You can no longer");
        looks.at(mika, "member-lost");
        Page check = mika.context().newPage();
        String asked = "/check?object=%s&action=campaign.view".formatted(account);
        looks.at(check, "check-denied", demo().url() + asked);
        assertThat(check.locator("[data-key=verdict]")).containsText("not your browser");
        check.close();
        button(olivia, "Undo").first().click();
        assertThat(nord(mika).locator(".right-note.again")).isVisible();
        looks.at(mika, "member-again");
    }

    /// The business in which somebody is: on a phone the navigation is folded away.
    private static String here(Page page) {
        return page.url().replaceAll("(/b/[^/?]+).*", "$1");
    }

    /// What a stranger would be told.
    private void viewedAs(Page olivia) {
        olivia.navigate(here(olivia) + "/why");
        WhyCantTest.askFor(olivia);
        olivia.locator(".view-as a").last().click();
        olivia.waitForURL("**&as=**");
        looks.at(olivia, "why-view-as");
    }

    /// The second and the third step of adding a partner.
    private void newPartner(Page olivia) {
        String add = here(olivia) + "/partners/add";
        String partner = errands().business("suedstern");
        looks.at(olivia, "partners-add-choose", add + "?by=partner&step=2&value=" + partner);
        olivia.locator("[data-key=choose] select").first().selectOption("analyst");
        olivia.locator("[data-key=choose] button[type=submit]").click();
        olivia.waitForURL("**step=3**");
        looks.at(olivia, "partners-add-confirm");
    }

    /// The card of the ads manager where a whole page is not allowed.
    private void refusedByThePlatform() {
        try (BrowserContext context = looks.open(chromium())) {
            Page lena = context.newPage();
            lena.navigate(demo().ads());
            button(lena, Pattern.compile("Lena")).click();
            looks.at(lena, "ads-refused", demo().ads() + "/accounts/nord/campaigns");
            assertThat(lena.locator("main")).containsText("Nothing is assigned yet");
        }
    }

    private static Locator.FilterOptions text(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
