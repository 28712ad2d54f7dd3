package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.AssetState;
import org.bailiwick.engine.change.Owner;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.server.command.AssetCommand;
import org.bailiwick.server.command.PersonCommand;
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
import java.util.List;

/// Pages, filters, orders, tables and revisions of the reading half.
@TestInstance(Lifecycle.PER_CLASS)
class ReadingListsTest {
    @TempDir static Path temp;

    private World world;
    private String business;

    @BeforeAll
    void start() {
        world = new World(temp);
        business = "/api/v1/businesses/" + world.nordwind;
        PersonId evil = world.ids.person();
        world.run(new PersonCommand.RegisterPerson(evil, "=1+1,\"x\"", "evil@nordwind.example"));
        world.assign(world.join(evil, "evil"), world.sued, "analyst");
        for (String name : List.of("Zeta", "alpha", "Beta")) {
            world.run(
                    new AssetCommand.RegisterAsset(
                            world.ids.asset(),
                            "pixel",
                            name,
                            new Owner.Business(world.nordwind),
                            AssetState.IN_REVIEW));
        }
    }

    @AfterAll
    void stop() {
        world.close();
    }

    private Answer read(String path) {
        return world.errand(world.olivia, "GET", path, "");
    }

    private List<String> all(String path, String name, String pointer) {
        List<String> all = new ArrayList<>();
        String after = "";
        while (true) {
            var page = read(path + after).json();
            page.path(name).valueStream().forEach(row -> all.add(row.at(pointer).asString("")));
            if (!page.has("next")) return all;
            after = "&after=" + page.path("next").asString("");
        }
    }

    @Test
    void pagesHaveEveryRowOnceInOrder() {
        assertThat(all(business + "/assets?limit=2", "assets", "/name"))
                .containsExactly("alpha", "Beta", "Nord", "Sued", "Zeta");
        assertThat(all(business + "/assets?limit=1&sort=-name&kind=pixel", "assets", "/name"))
                .containsExactly("Zeta", "Beta", "alpha");
        assertThat(all(business + "/members?limit=1", "members", "/person/name"))
                .containsExactly("=1+1,\"x\"", "dora", "lena", "olivia");
        assertThat(all(business + "/assignments?limit=1", "assignments", "/person/name"))
                .containsExactly("=1+1,\"x\"", "dora", "lena");
    }

    @Test
    void filtersNarrow() {
        assertThat(all(business + "/members?role=admin", "members", "/person/name"))
                .containsExactly("olivia");
        assertThat(all(business + "/members?q=LEN", "members", "/person/name"))
                .containsExactly("lena");
        assertThat(all(business + "/assets?q=et&state=in-review", "assets", "/name"))
                .containsExactly("Beta", "Zeta");
        assertThat(all(business + "/assets?access=shared", "assets", "/name")).isEmpty();
        assertThat(all(business + "/assignments?in_force=false", "assignments", "/why_not"))
                .containsExactly("PERSON_DISABLED");
    }

    @ParameterizedTest
    @CsvSource({
        "/members, limit=0, limit",
        "/members, limit=1001, limit",
        "/members, limit=x, limit",
        "/members, after=nobody, after",
        "/members, role=king, role",
        "/members, finance=x, finance",
        "/members, state=x, state",
        "/members, sort=shoe, sort",
        "/members, format=xml, format",
        "/members, colour=red, colour",
        "/members, q=, q",
        "/assets, state=x, state",
        "/assets, access=x, access",
        "/assets, kind=, kind",
        "/assignments, after=a.b.c, after",
        "/assignments, in_force=perhaps, in_force",
        "/invitations, state=x, state",
        "/partners, state=x, state",
        "/shares, direction=x, direction",
        "/groups, limit=-1, limit",
    })
    void whatIsWrongIsNamed(String list, String query, String field) {
        var answer = read(business + list + "?" + query);
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.json().path("field").asString("")).isEqualTo(field);
    }

    @Test
    void aPersonIsLookedAtWithinABusiness() {
        var answer = read("/api/v1/people/" + world.lena);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("field").asString("")).isEqualTo("business");
    }

    @Test
    void tablesAreSafeForSpreadsheets() {
        var members =
                world.errand(world.olivia, "GET", business + "/members", "", "Accept", "text/csv");
        assertThat(members.header("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(members.text())
                .startsWith("member,person,name,addresses,role")
                .contains("\r\n", "\"'=1+1,\"\"x\"\"\"", "lena@nordwind.example");
        var assignments = read(business + "/assignments?format=csv");
        assertThat(assignments.text().lines()).hasSize(4);
        assertThat(assignments.text()).contains("operator", "PERSON_DISABLED");
    }

    /// What is read has the revision that an errand asks for.
    @Test
    void aRevisionThatWasReadIsTaken() {
        String assignments = business + "/assignments?q=lena";
        String assignment = read(assignments).json().at("/assignments/0/assignment").asString("");
        String member = "/api/v1/members/" + world.member(world.lena);
        edited(business, "PATCH", business, "{\"name\":\"Nordwind\"}");
        edited(member, "PUT", member + "/finance", "{\"finance\":\"analyst\"}");
        String asset = "/api/v1/assets/" + world.sued;
        edited(asset, "PATCH", asset, "{\"name\":\"Sued\"}");
        String held = "/api/v1/assignments/" + assignment;
        edited(held, "PUT", held + "/period", "{\"until\":\"2027-01-01T00:00:00Z\"}");
    }

    private void edited(String read, String method, String path, String body) {
        String tag = read(read).header("ETag").orElseThrow();
        var first = world.errand(world.olivia, method, path, body, "If-Match", tag);
        assertThat(first.status()).as(first.text()).isEqualTo(200);
        assertThat(read(read).header("ETag").orElseThrow()).isNotEqualTo(tag);
        String other = body.replace("\"Nordwind\"", "\"NW\"").replace("\"Sued\"", "\"S\"");
        var late = world.errand(world.olivia, method, path, other, "If-Match", tag);
        assertThat(late.status()).as(late.text()).isEqualTo(412);
        assertThat(late.json().path("revision").asLong())
                .isEqualTo(
                        Long.parseLong(read(read).header("ETag").orElseThrow().replace("\"", "")));
    }
}
