package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.server.command.GroupCommand;
import org.junit.jupiter.api.Test;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where the pages of accounts lead to, and what stands above them.
class ConsoleAccountLinksTest extends OnAccountPages {
    private static String linked(String page, String pattern) {
        Matcher found = Pattern.compile("href=\"([^\"]*" + pattern + "[^\"]*)\"").matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group(1).replace("&amp;", "&");
    }

    /// *Why can't…?* of an account asks about that account.
    @Test
    void theAccountIsChosenWhereItsPageAsksWhy() {
        String chosen = "value=\"" + world.nord + "\"";
        Tab olivia = tab(world.olivia);
        String why = olivia.get(linked(olivia.get(nord()).text(), "/why\\?")).text();
        assertThat(why).containsPattern(chosen + "[^>]*selected|" + chosen + "[^>]*checked");
        Tab lena = tab(world.lena);
        for (String page : new String[] {at("accounts"), "/b/" + world.nordwind}) {
            String asked = lena.get(linked(lena.get(page).text(), "/why\\?[a-z]+=")).text();
            assertThat(asked).containsPattern(chosen + "[^>]*(selected|checked)");
        }
    }

    @Test
    void thePageToAskForAccessHasATitle() {
        assertThat(tab(world.olivia).get(at("accounts/request")).text())
                .contains("<title>Request Access")
                .doesNotContain("accounts.request");
    }

    @Test
    void moreOfTheGroupsThatWereSoughtAreThose() {
        for (int i = 0; i < 101; i++) {
            world.run(
                    new GroupCommand.MakeGroup(
                            world.ids.group(), world.nordwind, "Spring & %03d".formatted(i)));
        }
        Tab olivia = tab(world.olivia);
        String first = olivia.get(at("accounts/groups?q=spring+%26")).text();
        String next = linked(first, "after=");
        assertThat(next).contains("/accounts/groups?q=spring+%26&after=");
        assertThat(first).contains(">Next page</a>").doesNotContain(">First page</a>");
        assertThat(olivia.get(next).text())
                .contains("href=\"" + at("accounts/groups?q=spring+%26") + "\">First page</a>");
        assertThat(olivia.get(next).text()).contains("Spring &amp; 100");
    }
}
