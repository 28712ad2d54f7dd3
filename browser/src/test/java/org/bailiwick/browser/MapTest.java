package org.bailiwick.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;

import org.junit.jupiter.api.Test;

import java.util.regex.Pattern;

/// The picture of every way: what stands in it leads to where it can be changed, what opens nothing
/// says so, and the table beside it says the same.
class MapTest extends Journey {
    @Test
    void whatStandsInThePictureLeadsThere() {
        Page olivia = signedIn("olivia@nordwind.example");
        go(olivia, "Accounts");
        link(olivia, Pattern.compile("^Nord\\b")).first().click();
        link(olivia, "Access map").click();
        assertThat(olivia.locator("h1")).hasText("Access map: Nord");
        String map = olivia.url();
        Locator picture = olivia.locator("svg.map");
        assertThat(picture.locator("path.live")).not().hasCount(0);

        box(picture, "Mika").click();
        assertThat(olivia.locator("h1")).hasText("Mika");
        olivia.navigate(map);
        Locator row = olivia.locator("#ways tbody tr").filter(with("Mika")).first();
        assertThat(row).containsText("Nord");
        row.locator("a").first().click();
        assertThat(olivia.locator("h1")).hasText("Mika");

        olivia.navigate(map);
        olivia.getByLabel("Person").selectOption(option("Rosa"));
        olivia.locator(".filters button").first().click();
        assertThat(olivia.locator("h1")).hasText("Access map: Rosa");
    }

    private static Locator box(Locator picture, String text) {
        return picture.locator("a").filter(with(text)).first();
    }

    private static SelectOption option(String label) {
        return new SelectOption().setLabel(label);
    }

    private static Locator.FilterOptions with(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
