package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.MemberId;
import org.bailiwick.server.command.ApprovalCommand;
import org.bailiwick.server.command.GroupCommand;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

/// How lists of the console are found, narrowed and gone on with, and what they say where they end.
class ConsoleListsTest extends InTheWorld {
    private ReadingWorld reading;
    private ConsoleVisit olivia;
    private ConsoleVisit lena;
    private String b = "";

    @BeforeEach
    void lookIn() {
        reading = new ReadingWorld(world);
        olivia = ConsoleVisit.of(world, world.olivia);
        lena = ConsoleVisit.of(world, world.lena);
        b = "/b/" + world.nordwind;
    }

    @AfterEach
    void signOut() {
        olivia.close();
        lena.close();
    }

    private String text(String page) {
        ConsoleVisit.Page told = olivia.open(b + page);
        assertThat(told.status()).as(told.text()).isEqualTo(200);
        return told.text();
    }

    @Test
    void theRecordOfWhoeverLeftIsChosenAndSaid() {
        String rosa = "<option value=\"" + reading.rosa + "\"";
        assertThat(text("/record"))
                .contains("<optgroup label=\"No longer here\">" + rosa + ">rosa");
        String his = text("/record?person=" + reading.rosa);
        assertThat(his)
                .contains("<h1>Record: rosa</h1>", rosa + " selected>")
                .contains("rosa was removed")
                .doesNotContain("lena was");
        assertThat(olivia.open(b + "/record?name=ros&about=members").location())
                .isEqualTo(b + "/record?person=" + reading.rosa + "&about=members");
        assertThat(olivia.open(b + "/record?name=rosa@nordwind.example").location())
                .contains("person=" + reading.rosa);
        assertThat(text("/record?name=nobody")).contains("Nobody here is or was called “nobody”");
        assertThat(text("/record?name=a")).contains("Several people are called “a”", ">anna<");
    }

    @Test
    void personAndAccountLeadToTheirRecordAndBack() {
        String person = "/users/" + reading.lena;
        assertThat(text(person)).contains(b + "/record?person=" + world.lena + "\"");
        assertThat(text("/record?person=" + world.lena)).contains("href=\"" + b + person + "\"");
        String account = "/accounts/" + world.nord;
        assertThat(text(account)).contains(b + "/record?asset=" + world.nord + "\"");
        assertThat(text("/record?asset=" + world.nord))
                .contains("<h1>Record: Nord</h1>", "href=\"" + b + account + "\"");
        assertThat(lena.open(b + account).text()).doesNotContain("/record?asset=");
    }

    @Test
    void theRecordIsNarrowedByWhoWithWhomAndAboutWhat() {
        assertThat(text("/record?about=groups"))
                .contains("Autumn")
                .doesNotContain("rosa was removed");
        assertThat(text("/record?partner=" + world.fremd))
                .contains("Fremd")
                .doesNotContain("rosa was removed");
        assertThat(text("/record?person=" + world.lena)).contains("Autumn");
        assertThat(text("/record?actor=" + world.lena)).doesNotContain("Autumn");
        assertThat(olivia.open(b + "/record.csv?about=groups").text())
                .contains("group-")
                .doesNotContain(",member-");
    }

    @Test
    void everythingIsSearched() {
        assertThat(text("/search?q=lena@")).contains("/users/" + reading.lena + "\">lena</a>");
        assertThat(text("/search?q=7001")).contains("/accounts/" + world.nord + "\">Nord</a>");
        assertThat(text("/search?q=autum")).contains("/accounts/groups/" + reading.group + "\"");
        assertThat(text("/search?q=ivan@")).contains("/users/invitations/" + reading.invitation);
        assertThat(text("/search?q=frem")).contains("/partners/p").contains(">Fremd</a>");
        String none = text("/search?q=nothing");
        assertThat(none).contains("Nothing found", b + "/users\"", b + "/accounts\"");
        assertThat(none.split("type=\"search\"", -1)).as("one field").hasSize(2);
        String own = lena.open(b + "/search?q=7001").text();
        assertThat(own).doesNotContain(">Nord</a>");
        assertThat(lena.open(b + "/search?q=anna").text()).doesNotContain(">anna</a>");
    }

    @Test
    void whatIsCutSaysSo() {
        for (int i = 0; i < 51; i++) {
            world.run(
                    new GroupCommand.MakeGroup(
                            world.ids.group(), world.nordwind, "Cut & %02d".formatted(i)));
        }
        assertThat(text("/search?q=cut+%26"))
                .contains("Only the first 50 are shown.")
                .contains("href=\"" + b + "/accounts/groups?q=cut%20%26\"");
        assertThat(text("/search?q=autumn")).doesNotContain("Only the first");
        assertThat(olivia.open(b + "/search.csv?q=cut").text().lines().count()).isEqualTo(52);
    }

    private void many(int members) {
        for (int i = 0; i < members; i++) joined("many%04d".formatted(i));
    }

    private MemberId joined(String name) {
        return reading.join(world.nordwind, reading.person(name), name);
    }

    @Test
    void choicesThatAreCutAreFoundByName() {
        many(500);
        String all = text("/record");
        assertThat(all)
                .contains("Only the first 500 can be chosen here")
                .doesNotContain(">olivia</option>");
        assertThat(text("/record?find=olivia")).contains(">olivia</option>");
        assertThat(text("/record?person=" + world.olivia))
                .contains("<option value=\"" + world.olivia + "\" selected>olivia</option>");
        assertThat(text("/users")).doesNotContain("data-cut");
    }

    @Test
    void whoeverIsNamedStaysSoAmongMany() {
        many(500);
        MemberId zora = joined("zora");
        String cut = "Only the first 500 can be chosen here";
        String stood = "<option value=\"" + zora + "\" selected>zora</option>";
        assertThat(text("/security"))
                .contains("name-stand-in", cut, "lena</option>")
                .doesNotContain("zora</option>", stood);
        world.run(new ApprovalCommand.NameStandIn(world.member(world.olivia), Optional.of(zora)));
        assertThat(text("/security")).contains("zora stands in", stood);
        String leaving = "/users/" + world.member(world.lena) + "/good-bye";
        assertThat(text(leaving)).contains(cut).doesNotContain("zora</option>");
        assertThat(text(leaving + "?find=zora")).contains("zora</option>");
    }

    @Test
    void aGroupAndAPartnerHaveTheirTables() {
        assertThat(text("/accounts/groups/" + reading.group))
                .contains("/" + reading.group + "/members.csv\"", "/assets.csv\"");
        assertThat(text("/map?partner=" + world.fremd)).contains("/map.csv?partner=" + world.fremd);
    }

    @Test
    void anEmptyListSaysWhatToDo() {
        assertThat(text("/links")).contains("No access link yet");
        assertThat(text("/links?state=paused"))
                .contains("No such access link", "href=\"" + b + "/links\">Show all</a>")
                .doesNotContain("No access link yet");
        assertThat(text("/accounts/transfers")).contains(b + "/accounts?access=owned\"");
        assertThat(text("/approvals")).contains(b + "/security#second-admin\"");
        assertThat(text("/settings/webhooks")).contains("href=\"#make\"");
        for (String page : List.of("/me/accounts", "/me/requests")) {
            assertThat(olivia.open(page).text()).as(page).contains(b + "/accounts/request\"");
        }
    }

    @Test
    void narrowingIsCalledTheSameEverywhere() {
        for (String page :
                List.of("/users", "/partners", "/accounts", "/record", "/calendar", "/map")) {
            assertThat(text(page))
                    .as(page)
                    .containsPattern("type=\"submit\">Show<")
                    .doesNotContain(">Filter<");
        }
    }
}
