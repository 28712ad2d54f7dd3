package org.bailiwick.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;

/// What Olivia typed and has not sent is still there when she comes back: where she typed it, and
/// nowhere else.
class DraftTest extends Journey {
    /// Mika holds two accounts: each row has a form that sends the same command, and so has the one
    /// below them.
    @Test
    void whatIsTypedInOneFormIsKeptInThatOne() {
        Page olivia = signedIn("olivia@nordwind.example");
        go(olivia, "Users");
        olivia.locator("main a").filter(text("Mika")).first().click();
        assertThat(olivia.locator("h1")).containsText("Mika");
        Locator rows = olivia.locator(".list form:has(select)");
        String others = chosen(olivia);
        rows.first().locator("xpath=ancestor::details").locator("summary").click();
        rows.first().locator("select").selectOption("admin");

        olivia.reload();
        assertThat(olivia.locator(".toast")).containsText("What you typed is kept");
        assertThat(rows.first().locator("select")).hasValue("admin");
        org.assertj.core.api.Assertions.assertThat(chosen(olivia)).isEqualTo(others);
    }

    /// What is chosen in all forms but the first.
    private static String chosen(Page page) {
        return (String)
                page.locator("main form:has(select)")
                        .evaluateAll(
                                "forms => forms.slice(1).map(form =>"
                                        + " [...form.querySelectorAll('select')].map(s =>"
                                        + " s.selectedOptions[0] ? s.selectedOptions[0].text :"
                                        + " '')).join()");
    }

    /// In a form with many fields of one name each keeps its own.
    @Test
    void eachOfManyFieldsOfOneNameKeepsItsOwn() {
        Page olivia = signedIn("olivia@nordwind.example");
        olivia.navigate(olivia.url().replaceAll("(/b/[^/?]+).*", "$1/users/add"));
        Locator levels = olivia.locator("select[name='assets:given']");
        levels.nth(1).selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        olivia.getByLabel("E-mail addresses").fill("late@nordwind.example");

        olivia.reload();
        assertThat(olivia.getByLabel("E-mail addresses")).hasValue("late@nordwind.example");
        assertThat(levels.first()).hasValue("");
        assertThat(levels.nth(1)).not().hasValue("");
    }

    /// While the next page is on its way the form still stands there: what is typed in it then was
    /// sent already.
    @Test
    void whatWasSentIsNotKept() {
        Page olivia = signedIn("olivia@nordwind.example");
        olivia.navigate(olivia.url().replaceAll("(/b/[^/?]+).*", "$1/settings"));
        Locator name = olivia.locator("form:has(input[value=rename-business]) input[name=name]");
        // Types on as soon as the answer is there, and the next page is not.
        name.evaluate(
                "field => document.addEventListener('htmx:afterRequest', () => setTimeout(() => {"
                        + " field.value += '!';"
                        + " field.dispatchEvent(new Event('input', {bubbles: true})); }))");
        name.fill("Nordwind AG");
        name.press("Enter");

        assertThat(olivia.locator("#said")).containsText("Renamed");
        assertThat(name).hasValue("Nordwind AG");
        assertThat(olivia.locator(".toast")).hasCount(0);
    }

    /// What was refused is not thrown away, although it was sent.
    @Test
    void whatWasRefusedIsKept() {
        Page olivia = signedIn("olivia@nordwind.example");
        olivia.navigate(olivia.url().replaceAll("(/b/[^/?]+).*", "$1/users/add"));
        olivia.getByLabel("E-mail addresses").fill("lena@nordwind.example");
        button(olivia, "Send invitations").click();
        assertThat(olivia.locator("[data-became]")).containsText("Nothing was sent");

        olivia.reload();
        assertThat(olivia.getByLabel("E-mail addresses")).hasValue("lena@nordwind.example");
    }

    private static Locator.FilterOptions text(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
