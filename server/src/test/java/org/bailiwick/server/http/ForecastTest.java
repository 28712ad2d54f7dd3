package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.AssetState;
import org.bailiwick.engine.change.BusinessSettings;
import org.bailiwick.engine.change.DomainsFor;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.MailDomains;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.SeatLimits;
import org.bailiwick.engine.change.SecondStep;
import org.bailiwick.engine.decision.Decider;
import org.bailiwick.engine.decision.Question;
import org.bailiwick.engine.decision.Target;
import org.bailiwick.server.command.AssetCommand;
import org.bailiwick.server.command.BusinessCommand;
import org.bailiwick.server.command.ShareCommand;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Will it work? Before and after it is saved.
class ForecastTest {
    @TempDir Path temp;

    private World world;
    private ReadingWorld reading;

    @BeforeEach
    void open() {
        world = new World(temp);
        reading = new ReadingWorld(world);
    }

    @AfterEach
    void close() {
        world.close();
    }

    private String invitations() {
        return "/api/v1/businesses/" + world.nordwind + "/invitations";
    }

    private JsonNode preview(String body) {
        return world.errand(world.olivia, "POST", invitations() + "?preview=true", body)
                .json()
                .path("forecast");
    }

    private static List<String> codes(JsonNode forecast) {
        return forecast.path("warnings")
                .valueStream()
                .map(w -> w.path("code").asString(""))
                .toList();
    }

    private static Set<String> actions(JsonNode list) {
        Set<String> all = new TreeSet<>();
        list.forEach(a -> all.add(a.path("action").asString("")));
        return all;
    }

    private static String with(String more) {
        return "{\"address\":\"nora@nordwind.example\"%s}".formatted(more);
    }

    private String nord(String level) {
        return with(
                ",\"assets\":[{\"asset\":\"%s\",\"levels\":[\"%s\"]}]"
                        .formatted(world.nord, level));
    }

    @Test
    void aRoleWithoutAnAssetDoesNothing() {
        JsonNode forecast = preview(with(""));
        assertThat(codes(forecast)).containsExactly("ROLE_WITHOUT_ASSET");
        assertThat(forecast.path("assets").size()).isZero();
        assertThat(forecast.at("/in_business/can").size()).isZero();
        assertThat(forecast.at("/warnings/0/text").asString("")).contains("a role alone opens");
    }

    @Test
    void anAdminSeesNoMoneyAndWorksNowhere() {
        JsonNode forecast = preview(with(",\"role\":\"admin\""));
        assertThat(codes(forecast)).containsExactly("ADMIN_WITHOUT_ASSET", "ADMIN_WITHOUT_FINANCE");
        assertThat(actions(forecast.at("/in_business/can"))).contains("members.manage");
        assertThat(forecast.at("/in_business/cannot").toString()).contains("FINANCE_ROLE_MISSING");
    }

    /// An invitation that stands open is not replaced without a word.
    @Test
    void whatIsReplacedIsSaid() {
        world.errand(world.olivia, "POST", invitations(), with(",\"role\":\"admin\""));
        JsonNode forecast = preview(with(""));
        assertThat(codes(forecast)).contains("INVITATION_REPLACED");
        assertThat(forecast.path("warnings").toString())
                .contains("nora@nordwind.example is invited already, as an admin");
        String other = with("").replace("nora@", "emma@");
        String id =
                world.errand(world.olivia, "POST", invitations(), other)
                        .json()
                        .at("/id")
                        .asString();
        String correction = "/api/v1/invitations/" + id + "/correction?preview=true";
        JsonNode corrected =
                world.errand(world.olivia, "POST", correction, with("")).json().path("forecast");
        assertThat(codes(corrected)).contains("INVITATION_REPLACED");
        String fresh = with("").replace("nora@", "mara@");
        JsonNode elsewhere =
                world.errand(world.olivia, "POST", correction, fresh).json().path("forecast");
        assertThat(codes(elsewhere)).doesNotContain("INVITATION_REPLACED");
    }

    @Test
    void everyActionIsToldInTheWordsOfTheModelWithWhyNot() {
        JsonNode asset = preview(nord("operator")).at("/assets/0");
        assertThat(asset.path("name").asString("")).isEqualTo("Nord");
        assertThat(asset.path("can").toString()).contains("edit campaigns");
        assertThat(actions(asset.path("can"))).contains("campaign.edit", "campaign.view");
        assertThat(asset.path("cannot").toString()).contains("LEVEL_TOO_LOW");
        assertThat(actions(asset.path("cannot"))).contains("account.payment", "access.grant");
        assertThat(preview(nord("admin")).at("/assets/0/cannot").toString())
                .contains("FINANCE_ROLE_MISSING")
                .doesNotContain("LEVEL_TOO_LOW");
    }

    @Test
    void nothingIsKept() {
        preview(nord("analyst"));
        long before = world.office.now().seq();
        preview(nord("operator"));
        assertThat(world.office.now().seq()).isEqualTo(before);
    }

    /// Ivan is known here by other addresses; the forecast must not show it.
    @Test
    void whetherTheAddressIsKnownIsNotTold() {
        String known = preview(with("").replace("nora@", "felix@")).toString();
        String unknown = preview(with("")).toString();
        assertThat(known).isEqualTo(unknown);
    }

    @Test
    void afterSavingAndAcceptingItIsAsItWasForeseen() {
        JsonNode before = preview(nord("operator"));
        var made = world.errand(world.olivia, "POST", invitations(), nord("operator")).json();
        String invitation = made.path("id").asString("");
        JsonNode saved = read(world.olivia, "invitations/" + invitation);
        assertThat(saved).isEqualTo(before);
        PersonId nora = world.ids.person();
        world.run(
                new org.bailiwick.server.command.PersonCommand.RegisterPerson(
                        nora, "Nora", "nora@nordwind.example"));
        world.run(
                new org.bailiwick.server.command.InvitationCommand.AcceptInvitation(
                        org.bailiwick.engine.change.InvitationId.find(invitation).orElseThrow(),
                        nora));
        JsonNode now = read(nora, "members/" + world.member(nora));
        assertThat(now.path("assets")).isEqualTo(before.path("assets"));
        for (JsonNode action : now.at("/assets/0/can")) {
            Question question =
                    Question.of(
                            nora,
                            action.path("action").asString(""),
                            new Target.Asset("ad_account", world.nord),
                            world.now);
            assertThat(Decider.allows(world.office.now(), question)).isTrue();
        }
    }

    private JsonNode read(PersonId who, String what) {
        var answer = world.errand(who, "GET", "/api/v1/" + what + "/forecast", "");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    @Test
    void assigningAndRaisingAreForeseenToo() {
        String member = "{\"member\":\"%s\",\"levels\":[\"admin\"]}".formatted(reading.lena);
        String path = "/api/v1/assets/" + world.sued + "/assignments?preview=true";
        JsonNode assigned = world.errand(world.olivia, "POST", path, member).json();
        assertThat(
                        assigned.at("/forecast/assets")
                                .valueStream()
                                .map(a -> a.path("name").asString()))
                .containsExactly("Sued", "Nord");
        assertThat(assigned.at("/forecast/assets/0/concerned").asBoolean()).isTrue();
        assertThat(assigned.at("/forecast/assets/1").has("concerned")).isFalse();
        JsonNode raised =
                world.errand(
                                world.olivia,
                                "PUT",
                                "/api/v1/members/" + reading.lena + "/role?preview=true",
                                "{\"role\":\"admin\"}")
                        .json();
        assertThat(codes(raised.path("forecast"))).contains("ADMIN_WITHOUT_FINANCE");
    }

    /// Anna is an admin of Nord alone: what else Lena can do is not hers to know.
    @Test
    void anAssetsAdminIsNotToldWhatElseAMemberCanDo() {
        String member = "{\"member\":\"%s\",\"levels\":[\"analyst\"]}".formatted(reading.lena);
        String path = "/api/v1/assets/" + world.nord + "/assignments?preview=true";
        var answer = world.errand(reading.anna, "POST", path, member);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().has("forecast")).isFalse();
    }

    @Test
    void whatIsPointedOutAboutAssets() {
        world.run(new AssetCommand.SetAssetState(world.nord, AssetState.SUSPENDED));
        JsonNode lena = read(world.olivia, "members/" + reading.lena);
        assertThat(codes(lena)).contains("ASSET_NOT_ACTIVE");
        assertThat(lena.path("warnings").toString()).contains("Nord is suspended");

        world.run(new ShareCommand.SetCap(reading.share, Levels.of("analyst")));
        world.assign(reading.paulInFremd, world.nord, "analyst");
        var soon = world.now.plus(Duration.ofDays(9));
        world.run(new ShareCommand.SetSharePeriod(reading.share, Period.until(soon)));
        world.run(new ShareCommand.PauseShare(reading.share));
        assertThat(codes(read(world.felix, "members/" + reading.paulInFremd)))
                .contains("ASSET_ENDS_FIRST", "SHARE_PAUSED");
    }

    @Test
    void whatWaitsAboveACapIsPointedOut() {
        world.run(new ShareCommand.SetCap(reading.share, Levels.of("admin")));
        world.assign(reading.paulInFremd, world.nord, "admin");
        world.run(new ShareCommand.SetCap(reading.share, Levels.of("analyst")));
        JsonNode paul = read(world.felix, "members/" + reading.paulInFremd);
        assertThat(codes(paul)).contains("ABOVE_CAP");
        assertThat(paul.at("/assets/0/cannot").toString()).contains("PARTNER_CAP");
    }

    @Test
    void whatIsPointedOutAboutTheInvitation() {
        assertThat(codes(preview(with("").replace("nordwind.example", "gmail.com"))))
                .contains("PERSONAL_ADDRESS");
        String end = world.now.plus(Duration.ofDays(3)).toString();
        assertThat(codes(preview(with(",\"until\":\"%s\"".formatted(end)))))
                .contains("INVITATION_OUTLASTS_MEMBERSHIP");
        BusinessSettings settings =
                new BusinessSettings(false, false, SecondStep.ALL, false)
                        .with(MailDomains.of(List.of("nord.example"), DomainsFor.EVERYBODY));
        world.run(new BusinessCommand.SetBusiness(world.nordwind, settings));
        assertThat(codes(read(world.olivia, "invitations/" + reading.invitation)))
                .containsExactly("OUTSIDE_ALLOWED_DOMAINS");
        assertThat(codes(read(world.olivia, "members/" + reading.lena)))
                .containsExactly("OUTSIDE_ALLOWED_DOMAINS", "SECOND_STEP_ASKED");
    }

    @Test
    void fullSeatsArePointedOutToThoseWhoRunTheBusiness() {
        world.run(new BusinessCommand.SetSeats(world.nordwind, new SeatLimits(0, 4)));
        assertThat(codes(read(world.olivia, "members/" + reading.lena)))
                .contains("SEATS_NEARLY_FULL");
        assertThat(codes(read(world.lena, "members/" + reading.lena)))
                .doesNotContain("SEATS_NEARLY_FULL");
    }

    @Test
    void whyItCannotBeAcceptedIsSaidInTheLanguageOfTheReader() {
        world.run(new BusinessCommand.SetSeats(world.nordwind, new SeatLimits(0, 1)));
        String path = "/api/v1/invitations/" + reading.invitation + "/forecast";
        var english = world.errand(world.olivia, "GET", path, "").json();
        assertThat(codes(english)).contains("CANNOT_BE_ACCEPTED");
        assertThat(english.at("/warnings/0/text").asString(""))
                .startsWith("It cannot be accepted now: `Nordwind` has ")
                .endsWith("remove one first.");
        var german = world.errand(world.olivia, "GET", path, "", "Accept-Language", "de").json();
        assertThat(german.at("/warnings/0/text").asString(""))
                .startsWith("Das lässt sich jetzt nicht annehmen: `Nordwind` hat ")
                .endsWith("Entfernen Sie zuerst eines.");
    }

    @Test
    void anExpiredInvitationSaysSo() {
        world.now = world.now.plus(Duration.ofDays(15));
        assertThat(codes(read(world.olivia, "invitations/" + reading.invitation)))
                .contains("INVITATION_EXPIRED", "ROLE_WITHOUT_ASSET");
    }
}
