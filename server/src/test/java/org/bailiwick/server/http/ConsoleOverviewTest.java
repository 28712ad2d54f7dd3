package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.decision.Question.Proof;
import org.bailiwick.server.command.AssetCommand;
import org.bailiwick.server.command.MemberCommand.SetMemberPeriod;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

/// The first page of a business, and its calendar.
class ConsoleOverviewTest extends OnAccountPages {
    private String overview() {
        return "/b/" + world.nordwind;
    }

    private void lenaEndsSoon() {
        world.run(
                new SetMemberPeriod(
                        world.member(world.lena),
                        Period.until(Instant.parse("2026-03-04T23:00:00Z"))));
    }

    @Test
    void whoeverRunsItReadsWhatNeedsHimAndHowMuchThereIs() {
        Tab olivia = tab(world.olivia);
        assertThat(olivia.get(overview()).text())
                .contains("Needs you", "Nobody is named who could recover Nordwind")
                .contains("Nothing ends in the next 90 days", "Add Members</a>", "Calendar")
                .doesNotContain("Three steps to start", "asks for access");
        // What makes it less safe is counted where it is listed; beside “Security” what waits.
        assertThat(olivia.get(overview()).text())
                .contains("<span class=\"big\">4</span><span class=\"quiet\">to fix</span>")
                .contains("<span>Security</span></a>");
        Tab felix = tab(world.felix);
        felix.swap(
                "/do",
                "command",
                "request-access",
                "business",
                world.fremd.toString(),
                "assets[0].kind",
                "ad_account",
                "assets[0].asset",
                world.nord.toString(),
                "assets[0].levels[]",
                "operator",
                "for_business:yes",
                "yes",
                "reason",
                "spring",
                "back",
                "/me");
        assertThat(olivia.get(overview()).text()).contains("Fremd asks for access", "requests/rq_");
        assertThat(felix.get("/b/" + world.fremd).text())
                .contains("Three steps to start", "Invite your people")
                .doesNotContain("Fremd asks for access");
    }

    @Test
    void aMemberReadsHisAccountsAndWhatHeCanDo() {
        world.run(new AssetCommand.RenameAsset(world.nord, MARKUP));
        Tab lena = tab(world.lena);
        for (String language : List.of("en", "de")) {
            lena.language = language;
            Tab.Page page = lena.get(overview());
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.text())
                    .contains("&lt;img src=x", "<li class=\"tick\">")
                    .contains(language.equals("en") ? "Request Access</a>" : "Zugriff anfragen</a>")
                    .contains(language.equals("en") ? "doesn’t work" : "funktioniert nicht")
                    .doesNotContain(MARKUP, "Add Members", "Mitglieder hinzufügen", "Sued");
        }
        assertThat(tab(world.felix).get(overview()).status()).isEqualTo(404);
    }

    @Test
    void whatEndsSoonIsExtendedInOneStep() {
        lenaEndsSoon();
        Tab olivia = tab(world.olivia);
        assertThat(olivia.get(overview()).text())
                .contains("lena’s membership", "Last day: Mar 4, 2026", "3 days left");
        String calendar = olivia.get(at("calendar")).text();
        assertThat(calendar).contains("Mar 4, 2026", "extend-member", "Europe/Berlin");
        String after =
                done(
                        olivia,
                        at("calendar?until=2026-04-30"),
                        "command",
                        "extend-member",
                        "member",
                        world.member(world.lena).toString(),
                        "until",
                        "2026-04-20");
        assertThat(after)
                .contains("the membership lasts longer", "Apr 20, 2026")
                .doesNotContain("Mar 4, 2026");
        assertThat(olivia.get(at("calendar?what=begins")).text())
                .contains("Nothing begins or ends")
                .doesNotContain("extend-member");
    }

    @Test
    void theCalendarIsForThoseWhoRunItAndSpeaksGerman() {
        lenaEndsSoon();
        assertThat(tab(world.lena).get(at("calendar")).status()).isEqualTo(403);
        assertThat(tab(world.felix).get(at("calendar")).status()).isEqualTo(404);
        Tab german = Tab.in(world, world.olivia, Proof.ONE_STEP);
        german.language = "de";
        assertThat(german.get(at("calendar")).text())
                .contains("Kalender", "Mitgliedschaft von lena", "Verlängern");
        assertThat(german.get(overview()).text()).contains("Wartet auf Sie", "noch 3 Tage");
    }
}
