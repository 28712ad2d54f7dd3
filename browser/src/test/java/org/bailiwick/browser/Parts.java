package org.bailiwick.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import java.nio.file.Path;

/// Parts of pages, found as somebody finds them who reads.
final class Parts {
    private Parts() {}

    /// What stands under this heading.
    static Locator section(Page page, String heading) {
        Locator title =
                page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName(heading).setExact(true));
        return page.locator("section").filter(new Locator.FilterOptions().setHas(title));
    }

    /// The form that gives this command.
    static Locator form(Page page, String command) {
        return page.locator("form:has(input[name=command][value=" + command + "])");
    }

    static Locator.FilterOptions with(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    /// Kept to be looked at, with `-Dscreenshots=DIR`.
    static void keep(Page page, String name) {
        String directory = System.getProperty("screenshots", "");
        if (directory.isEmpty()) return;
        Path file = Path.of(directory, name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    }
}
