package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.AssetState;
import org.bailiwick.engine.change.Owner;
import org.bailiwick.engine.decision.Question.Proof;
import org.bailiwick.server.command.AssetCommand;
import org.bailiwick.server.command.BusinessCommand;
import org.junit.jupiter.api.Test;

import java.time.ZoneOffset;
import java.util.List;

/// What a client gives by an access link, on pages: chosen, passed on, shortened, ended.
class ConsoleGiveTest extends WithLinks {
    @Test
    void aLinkOfOnesOwnSaysSoAndLeadsToItsPage() {
        Made link = live();
        all(link);
        Tab felix = tab(world.felix);
        String give = "/links/" + link.token() + "/give";
        assertThat(felix.get(give).text())
                .contains(
                        "This link is from Fremd, your own business",
                        "href=\"" + links("/" + link.id()) + "\"")
                .doesNotContain("Nothing here that you could give", "name=\"give\"");
        assertThat(tab(world.olivia).get(give).text()).doesNotContain("your own business");
        felix.language = "de";
        assertThat(felix.get(give).text()).contains("„to run your campaigns“", "Seite des Links");
    }

    /// A share that was there is never lowered: the page tells until when it really lasts.
    @Test
    void whatWasSharedWithoutAnEndSaysSoUntilItIsShortened() {
        all(live());
        Made link = live();
        Tab olivia = tab(world.olivia);
        String less =
                olivia.swap(
                                "/links/" + link.token() + "/foresee",
                                "business",
                                world.nordwind.toString(),
                                "give",
                                world.nord.toString(),
                                "level." + world.nord,
                                "analyst")
                        .text();
        assertThat(less).contains("<span class=\"unseen\">Not: </span>edit campaigns");
        String[] day = {
            "business",
            world.nordwind.toString(),
            "give",
            world.nord.toString(),
            "until",
            "2026-05-01"
        };
        String foreseen = olivia.swap("/links/" + link.token() + "/foresee", day).text();
        assertThat(foreseen)
                .contains("shared without an end, as it was before")
                .doesNotContain("until May 1");
        var given = olivia.swap("/links/" + link.token() + "/give", day);
        assertThat(given.text())
                .contains("the end given here (May 1, 2026) does not shorten that")
                .doesNotContain("until May 1");
        String id = found(given.header("HX-Push-Url").orElse(""), "given=(cf_[a-z0-9]+)");
        String gift = "/me/given/" + id;
        assertThat(olivia.get(gift).text()).contains("shared without an end, as it was before");
        var done =
                olivia.swap(gift + "/until", "asset", world.nord.toString(), "until", "2026-04-01");
        assertThat(olivia.get(done.to()).text())
                .contains("Shortened: after that day nobody", "until Apr 1, 2026")
                .doesNotContain("without an end", "May 1");
        olivia.language = "de";
        assertThat(olivia.get(gift).text()).contains("bis 01.04.2026");
    }

    @Test
    void whyNotNamesTheOwnerOfWhatIsShared() {
        all(live());
        String why = "/b/" + world.fremd + "/why?person=" + world.felix + "&account=" + world.nord;
        assertThat(tab(world.felix).get(why + "&action=account.settings").text())
                .contains("<dt>Owner</dt><dd>Nordwind</dd>", "an admin of Nordwind");
        String own =
                "/b/" + world.nordwind + "/why?person=" + world.lena + "&account=" + world.nord;
        assertThat(tab(world.olivia).get(own + "&action=account.settings").text())
                .doesNotContain("<dt>Owner</dt>");
    }

    @Test
    void whatIsEndedCanBeUndone() {
        Made link = live();
        all(link);
        Tab olivia = tab(world.olivia);
        String id = found(olivia.get("/me/given").text(), "/me/given/(cf_[a-z0-9]+)");
        String gift = "/me/given/" + id;
        var ended = olivia.swap(gift + "/end", "asset", world.nord.toString());
        String said = olivia.get(ended.to()).text();
        assertThat(said).contains("Ended.", "value=\"undo\"");
        olivia.swap(
                "/do",
                "command",
                "undo",
                "entry",
                Tab.hidden(said, "entry").orElseThrow(),
                "back",
                gift);
        assertThat(olivia.get(gift).text()).contains("Works").doesNotContain(">Ended<");
    }

    @Test
    void aClientChoosesGivesLessAndKeepsAPage() {
        Made link = live();
        Tab stranger = new Tab(world);
        assertThat(stranger.get("/links/" + link.token() + "/give").to())
                .startsWith("/sign-in?back=%2Flinks%2F");
        Tab olivia = tab(world.olivia);
        String give = "/links/" + link.token() + "/give?custom=crm%3C1%3E";
        for (String language : List.of("de", "en")) {
            olivia.language = language;
            Tab.Page page = olivia.get(give);
            assertThat(page.status()).as(page.text()).isEqualTo(200);
            assertThat(page.text())
                    .contains("Nord", "Sued", "felix", "crm&lt;1")
                    .doesNotContain("Fremdkonto");
        }
        String none = "name=\"level." + world.nord + "\" value=\"\"";
        assertThat(olivia.get(give).text()).contains(none);
        Tab.Page unticked =
                olivia.swap(
                        "/links/" + link.token() + "/give",
                        "business",
                        world.nordwind.toString(),
                        "give",
                        world.nord.toString(),
                        "level." + world.nord,
                        "");
        assertThat(unticked.status()).isEqualTo(400);
        assertThat(unticked.text()).contains("needs at least one level");
        Tab.Page given =
                olivia.swap(
                        "/links/" + link.token() + "/give",
                        "business",
                        world.nordwind.toString(),
                        "custom",
                        "crm-1",
                        "give",
                        world.nord.toString(),
                        "level." + world.nord,
                        "analyst",
                        "until",
                        "2026-05-01");
        assertThat(given.status()).as(given.text()).isEqualTo(200);
        assertThat(given.text()).contains("given, less than asked", "until May 1, 2026", "Works");
        String page = found(given.text(), "(/given/[A-Za-z0-9_-]{43})\"");
        assertThat(open(page).status()).isEqualTo(200);
        assertThat(olivia.get("/b/" + world.nordwind + "/accounts/" + world.nord).text())
                .contains("up to Analyst");
        Tab.Page nothing =
                olivia.swap("/links/" + "0".repeat(43) + "/give", "give", world.nord.toString());
        assertThat(nothing.status()).isEqualTo(404);
        assertThat(nothing.cookies()).isEmpty();
    }

    /// What is given works; of the rest it is not said that nothing has to be done.
    @Test
    void whereOnlyPartIsGivenItSaysSo() {
        Made link = live();
        var hers = world.ids.business();
        var own = world.ids.asset();
        world.run(new BusinessCommand.OpenBusiness(hers, "Lenas", ZoneOffset.UTC, world.lena));
        world.run(
                new AssetCommand.RegisterAsset(
                        own, "ad_account", "Ost", new Owner.Business(hers), AssetState.ACTIVE));
        String chosen = "{\"asset\":\"%s\"}";
        String both = chosen.formatted(own) + "," + chosen.formatted(world.nord);
        var partly = confirm(world.lena, link, hers.toString(), both);
        String page = "/links/" + link.token() + "/give?given=" + partly.path("id").asString();
        assertThat(tab(world.lena).get(page).text())
                .contains("Part of it is given", "The rest waits for somebody else")
                .doesNotContain("Nothing else has to be done");
        var whole =
                confirm(
                        world.olivia,
                        link,
                        world.nordwind.toString(),
                        chosen.formatted(world.sued));
        page = "/links/" + link.token() + "/give?given=" + whole.path("id").asString();
        assertThat(tab(world.olivia).get(page).text())
                .contains("Nothing else has to be done")
                .doesNotContain("Part of it is given");
    }

    @Test
    void whatWaitsIsPassedOnAndAnswered() {
        Made link = live();
        Tab lena = tab(world.lena);
        String give = "/links/" + link.token() + "/give";
        assertThat(lena.get(give).text())
                .contains(
                        "you see it, but an admin of its business has to give it",
                        "name=\"give\" value=\"" + world.nord + "\"",
                        ">Pass on</button>");
        assertThat(lena.swap(give, "give", world.nord.toString()).text())
                .contains("Not given yet", "Pass on what waits", "name=\"address\"");
        var confirmed = confirm(world.lena, link, "", "{\"asset\":\"%s\"}".formatted(world.nord));
        String letter = "/links/" + link.token() + "/forward";
        Tab.Page sent =
                lena.swap(
                        letter,
                        "confirmation",
                        confirmed.path("id").asString(),
                        "asset",
                        world.nord.toString(),
                        "address",
                        "olivia@nordwind.example");
        assertThat(sent.status()).as(sent.text()).isEqualTo(200);
        assertThat(sent.text()).contains("An e-mail is on its way to olivia@nordwind.example");
        String token =
                ok(
                                world.lena,
                                "POST",
                                "/api/v1/confirmations/"
                                        + confirmed.path("id").asString()
                                        + "/forwardings",
                                "{\"address\":\"olivia@nordwind.example\",\"assets\":[\"%s\"]}"
                                        .formatted(world.nord))
                        .path("token")
                        .asString();
        Tab olivia = tab(world.olivia);
        assertThat(olivia.get("/forwarded/" + token).text()).contains("Nord", "Give access");
        long seq = world.office.now().seq();
        theWrongAccountIsToldWhoseItIs("/forwarded/" + token);
        assertThat(world.office.now().seq()).isEqualTo(seq);
        Tab.Page answered =
                olivia.swap(
                        "/forwarded/" + token,
                        "answer." + world.nord,
                        "give",
                        "level." + world.nord,
                        "analyst");
        assertThat(answered.to()).isEqualTo("/forwarded/" + token + "?answered=1");
        assertThat(olivia.get(answered.to()).text()).contains("Your answer is recorded");
        assertThat(tab(world.felix).get("/b/" + world.fremd + "/accounts").text())
                .contains("Shared by Nordwind", "up to Analyst");
        assertThat(olivia.get("/forwarded/" + token).text()).contains("Nothing waits for you here");
    }

    /// Which account it is for, masked, and nothing of what is asked for; with a switch to the one
    /// that has it, where that is signed in here too.
    private void theWrongAccountIsToldWhoseItIs(String page) {
        Tab lena = tab(world.lena);
        String other = lena.get(page).text();
        assertThat(other)
                .contains("This is for o•••@nordwind.example", "Fremd asks for access")
                .contains("You are signed in as lena", "href=\"/sign-in?back=%2Fforwarded%2F")
                .contains("class=\"button wide\" href=\"/sign-in")
                .doesNotContain("olivia@", "Nord<", "to run your campaigns", "felix", "Give access")
                .doesNotContain("action=\"/switch\"");
        for (var person : List.of(world.felix, world.olivia)) {
            lena.cookies.put("bailiwick_others", Browser.in(world, person, Proof.ONE_STEP).cookie);
            String look = person.equals(world.olivia) ? "button wide" : "button quiet-button wide";
            assertThat(lena.get(page).text())
                    .contains("name=\"to\" value=\"" + person + "\"")
                    .contains("<button class=\"" + look + "\" type=\"submit\">Switch to ");
        }
        lena.post("/switch", "to", world.olivia.toString(), "back", page);
        assertThat(lena.get(page).text()).contains("Give access", "Nord");
        Tab german = tab(world.felix);
        german.language = "de";
        assertThat(german.get(page).text()).contains("Das ist für o•••@nordwind.example");
    }

    /// Nothing is answered before somebody chooses, and a level is there under what gives one.
    @Test
    void nothingIsChosenBeforehandInWhatWasPassedOn() {
        Made link = live();
        var confirmed = confirm(world.lena, link, "", "{\"asset\":\"%s\"}".formatted(world.nord));
        String at = "/api/v1/confirmations/" + confirmed.path("id").asString() + "/forwardings";
        String body =
                "{\"address\":\"olivia@nordwind.example\",\"assets\":[\"%s\"]}"
                        .formatted(world.nord);
        String token = ok(world.lena, "POST", at, body).path("token").asString();
        String page = tab(world.olivia).get("/forwarded/" + token).text();
        assertThat(page).doesNotContain(" checked");
        assertThat(page).containsPattern("(?s)value=\"give\" required.*class=\"with-give\"");
        assertThat(page.indexOf("<select"))
                .isBetween(page.indexOf("value=\"give\""), page.indexOf("value=\"refuse\""));
    }
}
