package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.PersonId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Who reads what: every address with every kind of reader.
@TestInstance(Lifecycle.PER_CLASS)
class ReadingTest {
    @TempDir static Path temp;

    private World world;
    private ReadingWorld reading;

    @BeforeAll
    void start() {
        world = new World(temp);
        reading = new ReadingWorld(world);
    }

    @AfterAll
    void stop() {
        world.close();
    }

    private Answer read(PersonId who, String path) {
        return world.errand(who, "GET", path, "");
    }

    private static final List<String> ORDER =
            List.of(
                    "admin",
                    "standard",
                    "asset-admin",
                    "partner-admin",
                    "partner-member",
                    "invited",
                    "suspended",
                    "removed",
                    "disabled",
                    "stranger");

    /// The statuses in the order of [#ORDER].
    @ParameterizedTest
    @CsvSource({
        "b,               200 200 200 404 404 403 403 403 404 404",
        "b/members,       200 403 403 404 404 403 403 403 404 404",
        "b/invitations,   200 403 403 404 404 403 403 403 404 404",
        "b/assets,        200 403 403 404 404 403 403 403 404 404",
        "b/assignments,   200 403 403 404 404 403 403 403 404 404",
        "b/groups,        200 403 403 404 404 403 403 403 404 404",
        "b/partners,      200 403 403 404 404 403 403 403 404 404",
        "b/shares,        200 403 403 404 404 403 403 403 404 404",
        "member,          200 200 403 404 404 404 404 404 404 404",
        "invitation,      200 403 403 404 404 200 404 404 404 404",
        "member/forecast, 200 200 403 404 404 404 404 404 404 404",
        "invited/forecast, 200 403 403 404 404 404 404 404 404 404",
        "asset,           200 200 200 200 200 403 403 403 404 404",
        "assignment,      200 200 200 404 404 404 404 404 404 404",
        "person,          200 200 403 404 404 404 404 404 404 404",
        "group,           200 403 403 404 404 404 404 404 404 404",
        "group/assets,    200 403 403 404 404 404 404 404 404 404",
        "share,           200 403 200 200 403 404 404 404 404 404",
        "me,              200 200 200 200 200 200 200 200 404 200",
        "me/assets,       200 200 200 200 200 200 200 200 404 200",
        "businesses,      200 200 200 200 200 200 200 200 200 200",
    })
    void everyAddressForEveryReader(String what, String statuses) {
        String path = path(what);
        List<String> found = new ArrayList<>();
        Map<String, PersonId> readers = reading.readers();
        for (String who : ORDER) {
            PersonId reader = java.util.Objects.requireNonNull(readers.get(who));
            var answer = read(reader, path);
            found.add(who + " " + answer.status());
            assertThat(answer.header("Set-Cookie")).isEmpty();
            if (answer.status() == 403) {
                assertThat(answer.json().path("code").asString("")).as(what).isNotEmpty();
                assertThat(answer.text()).doesNotContain("example", "anna", "Paul");
            }
        }
        List<String> wanted = new ArrayList<>();
        List<String> parts = Arrays.asList(statuses.split(" "));
        for (int i = 0; i < ORDER.size(); i++) wanted.add(ORDER.get(i) + " " + parts.get(i));
        assertThat(found).as(what).isEqualTo(wanted);
        int operator = what.equals("me") || what.equals("me/assets") ? 400 : 200;
        assertThat(world.get(world.fullKey, path).status()).as(what).isEqualTo(operator);
        assertThat(world.get(world.key, path).status()).as("no right at all").isEqualTo(403);
    }

    private String path(String what) {
        String api = "/api/v1/";
        if (what.equals("b") || what.startsWith("b/")) {
            return api + "businesses/" + world.nordwind + what.substring(1);
        }
        return api
                + switch (what) {
                    case "member" -> "members/" + reading.lena;
                    case "invitation" -> "invitations/" + reading.invitation;
                    case "member/forecast" -> "members/" + reading.lena + "/forecast";
                    case "invited/forecast" -> "invitations/" + reading.invitation + "/forecast";
                    case "asset" -> "assets/" + world.nord;
                    case "assignment" -> "assignments/" + reading.assignment;
                    case "person" -> "people/" + world.lena + "?business=" + world.nordwind;
                    case "group" -> "groups/" + reading.group;
                    case "group/assets" -> "groups/" + reading.group + "/assets";
                    case "share" -> "shares/" + reading.share;
                    default -> what;
                };
    }

    /// What is foreign is answered as what is not there, byte for byte.
    @Test
    void nothingTellsAnOutsiderThatAThingExists() {
        int compared = 0;
        for (var each : reading.addresses().entrySet()) {
            for (PersonId who : List.of(reading.stranger, world.dora, reading.paul)) {
                var foreign = read(who, each.getKey());
                if (foreign.status() != 404) continue;
                var unknown = read(who, each.getValue());
                assertThat(bare(foreign)).as(each.getKey()).isEqualTo(bare(unknown));
                compared++;
            }
            assertThat(read(reading.stranger, each.getKey()).status()).isEqualTo(404);
        }
        assertThat(compared).isGreaterThan(45);
    }

    /// The headers too, but for what differs by nature.
    private static String bare(Answer answer) {
        var headers = new java.util.TreeMap<>(answer.headers().map());
        headers.keySet()
                .removeIf(n -> n.equalsIgnoreCase("date") || n.equalsIgnoreCase("x-request-id"));
        return answer.status() + answer.text().replaceAll("\"request\":\"[^\"]*\"", "") + headers;
    }

    private static List<String> texts(tools.jackson.databind.JsonNode all, String pointer) {
        return all.valueStream().map(node -> node.at(pointer).asString("")).toList();
    }

    @Test
    void theAssetPageTellsEachReaderHisSide() {
        String path = path("asset");
        var admin = read(world.olivia, path).json();
        assertThat(texts(admin.path("ways"), "/person/name"))
                .containsExactly("anna", "dora", "lena", "sina");
        assertThat(texts(admin.path("ways"), "/given_by/type")).containsOnly("operator");
        assertThat(texts(admin.path("ways"), "/why_not"))
                .containsExactly("", "PERSON_DISABLED", "", "MEMBER_SUSPENDED");
        assertThat(admin.at("/shares/0/handed_out_by").asString("")).isEqualTo("their admin");
        assertThat(admin.toString()).doesNotContain("paul");
        assertThat(admin.at("/owner/business/name").asString("")).isEqualTo("Nordwind");
        var assetAdmin = read(reading.anna, path).json();
        assertThat(assetAdmin.path("ways").size()).isEqualTo(4);
        var partner = read(world.felix, path).json();
        assertThat(texts(partner.path("ways"), "/person/name")).containsExactly("paul");
        assertThat(partner.at("/ways/0/cap/0").asString("")).isEqualTo("analyst");
        assertThat(partner.toString()).doesNotContain("lena", "anna", "olivia");
        var lena = read(world.lena, path).json();
        assertThat(texts(lena.path("ways"), "/person/name")).containsExactly("lena");
        assertThat(lena.toString())
                .doesNotContain("given_by", "aliases", "anna")
                .contains("campaign.edit");
        assertThat(lena.path("shares").size()).isZero();
        var operator = world.get(world.fullKey, path).json();
        assertThat(texts(operator.path("ways"), "/person/name"))
                .containsExactly("anna", "dora", "lena", "paul", "sina");
    }

    /// What a page says to be in force is what a check allows.
    @Test
    void inForceIsWhatADecisionSays() {
        for (PersonId person : reading.readers().values()) {
            var ways = world.get(world.fullKey, "/api/v1/people/" + person).json().path("ways");
            for (Object asset : List.of(world.nord, world.sued, world.fremdkonto)) {
                boolean inForce =
                        ways.valueStream()
                                .filter(w ->
                                        w.at("/asset/id").asString("").equals(asset.toString()))
                                .anyMatch(w -> w.path("in_force").asBoolean(false));
                var answer =
                        world.post(
                                "/access/v1/evaluation", World.ask(person, "campaign.view", asset));
                assertThat(answer.json().path("decision").asBoolean())
                        .as(person + " " + asset)
                        .isEqualTo(inForce);
            }
        }
    }

    @Test
    void theMembershipsSayWhatIsHeld() {
        var own = read(world.lena, path("member")).json();
        assertThat(texts(own.path("assignments"), "/asset/name")).containsExactly("Nord", "Sued");
        assertThat(texts(own.path("assignments"), "/through"))
                .containsExactly("assignment", "group");
        assertThat(own.toString()).doesNotContain("given_by");
        var admins = read(world.olivia, path("member")).json();
        assertThat(admins.at("/assignments/1/given_by/type").asString("")).isEqualTo("operator");
        assertThat(admins.at("/person/addresses/0").asString(""))
                .isEqualTo("lena@nordwind.example");
        var held = read(reading.ivan, path("invitation")).json();
        assertThat(held.path("address").asString("")).isEqualTo("ivan@nordwind.example");
        assertThat(held.at("/business/name").asString("")).isEqualTo("Nordwind");
        var whole = read(world.olivia, path("invitation")).json();
        assertThat(whole.path("address").asString("")).isEqualTo("ivan@nordwind.example");
        var me = read(reading.ivan, "/api/v1/me").json();
        assertThat(texts(me.path("invitations"), "/id"))
                .containsExactly(reading.invitation.toString());
    }

    @Test
    void thePickerHasWhatCanBeWorkedOn() {
        var mine = read(reading.paul, "/api/v1/me/assets").json().path("assets");
        assertThat(texts(mine, "/name")).containsExactly("Nord");
        assertThat(mine.at("/0/levels/0").asString("")).isEqualTo("analyst");
        assertThat(mine.at("/0/actions").toString()).contains("campaign.view");
        assertThat(read(reading.sina, "/api/v1/me/assets").json().path("assets").size()).isZero();
        String none = "/api/v1/me/assets?action=campaign.edit";
        assertThat(read(reading.paul, none).json().path("assets").size()).isZero();
    }

    @Test
    void partnersAreToldBothWays() {
        var ours = read(world.olivia, path("b/partners")).json().path("partners");
        assertThat(ours.at("/0/given").asInt(-1)).isEqualTo(1);
        var theirs = "/api/v1/businesses/" + world.fremd;
        var received = read(world.felix, theirs + "/shares").json().path("shares");
        assertThat(texts(received, "/direction")).containsExactly("received");
        assertThat(texts(read(world.felix, theirs + "/assets").json().path("assets"), "/access"))
                .containsExactly("owned", "shared");
        assertThat(read(world.felix, path("share")).text()).doesNotContain("given_by");
        assertThat(read(world.olivia, path("share")).text()).contains("given_by");
        var limits = read(world.olivia, path("b")).json().path("limits");
        assertThat(limits.at("/admins/used").asInt(0)).isEqualTo(1);
        assertThat(limits.at("/others/most").asInt(0)).isEqualTo(3_980);
        assertThat(read(world.lena, path("b")).json().has("limits")).isFalse();
    }
}
