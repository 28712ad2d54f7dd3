package org.bailiwick.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Olivia says good-bye to Rosa while the server is slow.
class LongWorkTest extends Journey {
    /// The page shows that it goes on, and says that nothing has to be sent again; once it is done,
    /// it says so.
    @Test
    void whatTakesLongShowsThatItGoesOn() {
        Page olivia = signedIn("olivia@nordwind.example");
        go(olivia, "Users");
        link(olivia, Pattern.compile("Rosa")).click();
        link(olivia, "Good-bye").click();
        List<Route> held = new ArrayList<>();
        olivia.route("**/do", held::add);
        button(olivia, "Say good-bye").click();

        assertThat(olivia.locator("body[data-busy]")).isAttached();
        assertThat(button(olivia, "Say good-bye")).isDisabled();
        assertThat(olivia.getByText("nothing has to be sent again")).isVisible();

        held.forEach(Route::resume);
        assertThat(olivia.locator("#said")).containsText("good-bye");
        assertThat(olivia.locator("body[data-busy]")).not().isAttached();
    }
}
