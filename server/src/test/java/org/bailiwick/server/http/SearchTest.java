package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.Id;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The three searches of AuthZEN, with paging.
@TestInstance(Lifecycle.PER_CLASS)
class SearchTest {
    private static final String SUBJECT = "/access/v1/search/subject";
    private static final String RESOURCE = "/access/v1/search/resource";
    private static final String ACTION = "/access/v1/search/action";

    @TempDir static Path temp;

    private World world;
    private String tiktok = "";

    @BeforeAll
    void start() {
        world = new World(temp);
        world.assign(world.member(world.lena), world.sued, "analyst");
        world.assign(world.member(world.olivia), world.nord, "admin");
        tiktok = world.key("tiktok", Optional.of("tiktok"), "decide");
    }

    @AfterAll
    void stop() {
        world.close();
    }

    private static String body(String subject, String action, String resource, String page) {
        var parts = new ArrayList<String>();
        if (!subject.isEmpty()) parts.add("\"subject\":" + subject);
        if (!action.isEmpty()) parts.add("\"action\":{\"name\":\"" + action + "\"}");
        if (!resource.isEmpty()) parts.add("\"resource\":" + resource);
        if (!page.isEmpty()) parts.add("\"page\":" + page);
        return "{" + String.join(",", parts) + "}";
    }

    private static String person(Object id) {
        return "{\"type\":\"person\",\"id\":\"" + id + "\"}";
    }

    private static String account(Object id) {
        return "{\"type\":\"ad_account\",\"id\":\"" + id + "\"}";
    }

    private static final String ANY_PERSON = "{\"type\":\"person\",\"id\":\"ignored\"}";
    private static final String ANY_ACCOUNT = "{\"type\":\"ad_account\"}";

    @Test
    void findsSubjectsInTheIdsOfThePlatform() {
        String body = body(ANY_PERSON, "campaign.edit", account("7001"), "");
        var answer = world.post(tiktok, SUBJECT, body);
        assertThat(answer.json().has("page")).isFalse();
        assertThat(ids(answer)).containsExactlyInAnyOrder("lena-7", world.olivia.toString());
        assertThat(answer.json().path("results").get(0).propertyNames())
                .containsExactlyInAnyOrder("type", "id");
    }

    private static List<String> ids(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        var ids = new ArrayList<String>();
        for (var hit : answer.json().path("results")) {
            ids.add(hit.path(hit.has("id") ? "id" : "name").stringValue());
        }
        return ids;
    }

    @Test
    void findsResourcesAndActions() {
        String body = body(person(world.lena), "report.view", ANY_ACCOUNT, "");
        assertThat(ids(world.post(RESOURCE, body)))
                .containsExactlyInAnyOrder(world.nord.toString(), world.sued.toString());
        String business =
                body(person(world.olivia), "members.manage", "{\"type\":\"business\"}", "");
        assertThat(ids(world.post(RESOURCE, business))).containsExactly(world.nordwind.toString());
        String actions = body(person(world.lena), "", account(world.sued), "");
        assertThat(ids(world.post(ACTION, actions)))
                .containsExactlyInAnyOrder("campaign.view", "report.view", "report.download");
        String ignored = body(person(world.lena), "nonsense", account(world.sued), "");
        assertThat(world.post(ACTION, ignored).bytes())
                .isEqualTo(world.post(ACTION, actions).bytes());
    }

    @Test
    void whatIsFoundIsAllowed() {
        for (Id person : List.of(world.lena, world.olivia, world.dora, world.felix)) {
            for (Id asset : List.of(world.nord, world.sued, world.fremdkonto)) {
                String body = body(person(person), "", account(asset), "");
                for (String action : ids(world.post(ACTION, body))) {
                    var answer =
                            world.post("/access/v1/evaluation", World.ask(person, action, asset));
                    assertThat(answer.json().path("decision").booleanValue()).isTrue();
                    String who = body(ANY_PERSON, action, account(asset), "");
                    assertThat(ids(world.post(SUBJECT, who))).contains(person.toString());
                    String what = body(person(person), action, ANY_ACCOUNT, "");
                    assertThat(ids(world.post(RESOURCE, what))).contains(asset.toString());
                }
            }
        }
    }

    @Test
    void unknownThingsFindNothing() {
        for (String body :
                List.of(
                        body(ANY_PERSON, "campaign.edit", account("nothing"), ""),
                        body(ANY_PERSON, "no.such", account(world.nord), ""),
                        body("{\"type\":\"robot\"}", "campaign.edit", account(world.nord), ""))) {
            assertThat(world.post(SUBJECT, body).text()).isEqualTo("{\"results\":[]}");
        }
        String kind = body(person(world.lena), "campaign.edit", "{\"type\":\"ship\"}", "");
        assertThat(world.post(RESOURCE, kind).text()).isEqualTo("{\"results\":[]}");
        String disabled = body(person(world.dora), "", account(world.nord), "");
        assertThat(world.post(ACTION, disabled).text()).isEqualTo("{\"results\":[]}");
    }

    @Test
    void whatIsRequiredIsAskedFor() {
        assertThat(world.post(SUBJECT, body(ANY_PERSON, "a", "", "")).status()).isEqualTo(400);
        assertThat(world.post(SUBJECT, body(ANY_PERSON, "", account("a"), "")).status())
                .isEqualTo(400);
        assertThat(world.post(SUBJECT, body(ANY_PERSON, "a", ANY_ACCOUNT, "")).status())
                .isEqualTo(400);
        assertThat(
                        world.post(RESOURCE, body("{\"type\":\"person\"}", "a", ANY_ACCOUNT, ""))
                                .status())
                .isEqualTo(400);
        assertThat(world.post(ACTION, body(person("a"), "", ANY_ACCOUNT, "")).status())
                .isEqualTo(400);
        for (String page : List.of("7", "{\"limit\":-1}", "{\"limit\":\"1\"}", "{\"token\":7}")) {
            String body = body(ANY_PERSON, "campaign.edit", account(world.nord), page);
            assertThat(world.post(SUBJECT, body).status()).as(page).isEqualTo(400);
        }
    }

    @Test
    void pagesAreFollowedByToken() {
        String first = body(ANY_PERSON, "campaign.edit", account(world.nord), "{\"limit\":1}");
        var one = world.post(SUBJECT, first);
        assertThat(one.text()).startsWith("{\"page\":{\"next_token\":");
        String token = one.json().path("page").path("next_token").stringValue();
        assertThat(token).isNotEmpty();
        String page = "{\"token\":\"" + token + "\"}";
        var two = world.post(SUBJECT, body(ANY_PERSON, "campaign.edit", account(world.nord), page));
        assertThat(two.json().path("page").path("next_token").stringValue()).isEmpty();
        var all = new ArrayList<>(ids(one));
        all.addAll(ids(two));
        assertThat(all).containsExactlyInAnyOrder(world.lena.toString(), world.olivia.toString());
        String other = body(ANY_PERSON, "report.view", account(world.nord), page);
        assertThat(world.post(SUBJECT, other).status()).isEqualTo(400);
        String limit = "{\"limit\":2,\"token\":\"" + token + "\"}";
        assertThat(
                        world.post(
                                        SUBJECT,
                                        body(
                                                ANY_PERSON,
                                                "campaign.edit",
                                                account(world.nord),
                                                limit))
                                .status())
                .isEqualTo(400);
        String forged =
                body(ANY_PERSON, "campaign.edit", account(world.nord), "{\"token\":\"%%\"}");
        assertThat(world.post(SUBJECT, forged).status()).isEqualTo(400);
    }

    @Test
    void aLimitOfNothingTellsNothing() {
        String body = body(ANY_PERSON, "campaign.edit", account(world.nord), "{\"limit\":0}");
        var answer = world.post(SUBJECT, body).json();
        assertThat(answer.path("results").isEmpty()).isTrue();
        assertThat(answer.path("page").path("next_token").stringValue()).isNotEmpty();
        assertThat(answer.path("page").path("total").intValue()).isEqualTo(2);
    }
}
