package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.BusinessSettings;
import org.bailiwick.engine.change.DomainsFor;
import org.bailiwick.engine.change.MailDomains;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.change.SecondStep;
import org.bailiwick.server.command.BusinessCommand;
import org.bailiwick.server.command.MemberCommand;
import org.bailiwick.server.command.OutsiderCommand;
import org.bailiwick.server.command.RecoveryCommand;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What `/safety`, `/outsiders` and `/alarms` of a business answer: to whoever keeps it safe all of
/// it, to everybody else nothing of it.
class SafetyPagesTest extends InTheWorld {
    private static final String[] PAGES = {"/safety", "/outsiders", "/alarms", "/recovery"};

    private ReadingWorld reading;
    private String business = "";

    @BeforeEach
    void readers() {
        reading = new ReadingWorld(world);
        business = "/api/v1/businesses/" + world.nordwind;
    }

    private JsonNode page(PersonId who, String path) {
        var answer = read(who, business + path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private JsonNode operators(String path) {
        var answer = world.get(world.fullKey, path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static List<String> texts(JsonNode rows, String at) {
        return rows.valueStream().map(row -> row.at(at).asString("")).toList();
    }

    /// A standard member is told what he lacks, others that there is nothing; neither is told any
    /// name, code or address.
    @Test
    void nobodyElseReadsThem() {
        Set<String> members = Set.of("standard", "asset-admin");
        Set<String> told = new TreeSet<>();
        reading.readers()
                .forEach((what, who) -> {
                    if (what.equals("admin")) return;
                    for (String page : PAGES) {
                        var answer = read(who, business + page);
                        if (answer.status() == 403) told.add(what);
                        assertThat(answer.status()).as(what + page).isIn(403, 404);
                        assertThat(answer.text())
                                .as(what + page)
                                .doesNotContain(
                                        "olivia", "anna", "findings", "outsiders\":", "alarms\":");
                        if (answer.status() != 404) continue;
                        var none = read(who, "/api/v1/businesses/" + world.ids.business() + page);
                        assertThat(bare(answer)).as(what + page).isEqualTo(bare(none));
                    }
                });
        assertThat(told).containsAll(members).doesNotContain("stranger", "partner-admin");
    }

    private static String bare(Answer answer) {
        return answer.text()
                .replaceAll("\"request\":\"[^\"]*\"", "")
                .replaceAll("r_[0-9a-v]{26}", "r_");
    }

    @Test
    void safetySaysWhatIsMissingTheWorstFirst() {
        JsonNode safety = page(world.olivia, "/safety");
        assertThat(safety.path("admins").asInt()).isEqualTo(1);
        assertThat(texts(safety.path("findings"), "/code"))
                .containsExactly(
                        "ONE_ADMIN",
                        "ADMINS_WITHOUT_SECOND_STEP",
                        "SECOND_STEP_NOT_ASKED",
                        "NO_RECOVERY_CONTACT");
        JsonNode first = safety.at("/findings/0");
        assertThat(first.path("errand").asString()).isEqualTo("invite");
        assertThat(first.path("text").asString()).startsWith("Nordwind has one admin only");
        assertThat(first.at("/members/0/id").asString())
                .isEqualTo(world.member(world.olivia).toString());
        assertThat(first.at("/members/0/person/name").asString()).isEqualTo("olivia");
        assertThat(first.at("/members").size()).isEqualTo(1);
        assertThat(safety.at("/findings/3").has("members")).isFalse();
        assertThat(operators(business + "/safety")).isEqualTo(safety);
    }

    @Test
    void safetyNoLongerSaysWhatWasMended() {
        var second = world.member(reading.anna);
        world.run(new MemberCommand.SetRole(second, Role.ADMIN, Optional.empty()));
        world.run(new RecoveryCommand.NameRecoveryContact(world.nordwind, "law@law.example"));
        world.run(
                new BusinessCommand.SetBusiness(
                        world.nordwind,
                        new BusinessSettings(false, false, SecondStep.ADMINS, false)));
        JsonNode safety = page(reading.anna, "/safety");
        assertThat(safety.path("admins").asInt()).isEqualTo(2);
        assertThat(texts(safety.path("findings"), "/code"))
                .containsExactly("ADMINS_WITHOUT_SECOND_STEP");
        assertThat(safety.at("/findings/0/text").asString())
                .startsWith("Admins without a second step yet: 2.");
        assertThat(texts(safety.at("/findings/0/members"), "/person/name"))
                .containsExactlyInAnyOrder("olivia", "anna");
    }

    @Test
    void outsidersAreListedUnderARuleAndWhoWasKept() {
        assertThat(page(world.olivia, "/outsiders").path("outsiders").size()).isZero();
        String might = "/outsiders?domains_for=everybody&allowed_domains=other.example";
        JsonNode all = page(world.olivia, might).path("outsiders");
        assertThat(texts(all, "/person/name")).contains("olivia", "lena", "anna", "sina");
        assertThat(texts(all, "/person/name")).doesNotContain("rosa", "paul", "felix");
        JsonNode admins =
                page(world.olivia, "/outsiders?domains_for=admins&allowed_domains=other.example");
        assertThat(texts(admins.path("outsiders"), "/person/name")).containsExactly("olivia");
        JsonNode row = admins.at("/outsiders/0");
        assertThat(row.path("role").asString()).isEqualTo("admin");
        assertThat(row.path("id").asString()).isEqualTo(world.member(world.olivia).toString());
        assertThat(texts(row.path("addresses"), "")).containsExactly("olivia@nordwind.example");
        assertThat(page(world.olivia, "/outsiders").path("outsiders").size())
                .as("the rule that might hold was only asked about")
                .isZero();
    }

    @Test
    void whoWasKeptIsToldWithWhoDecidedSo() {
        var domains = MailDomains.of(List.of("other.example"), DomainsFor.EVERYBODY);
        world.run(
                new BusinessCommand.SetBusiness(
                        world.nordwind, BusinessSettings.DEFAULT.with(domains)));
        int before = page(world.olivia, "/outsiders").path("outsiders").size();
        String body = "{\"keep\":[\"%s\"]}".formatted(reading.lena);
        var kept = world.errand(world.olivia, "POST", business + "/outsiders", body);
        assertThat(kept.status()).as(kept.text()).isEqualTo(200);
        world.run(
                new OutsiderCommand.SettleOutsiders(
                        world.nordwind, List.of(world.member(reading.anna)), List.of()));
        JsonNode page = page(world.olivia, "/outsiders");
        assertThat(page.path("outsiders").size()).isEqualTo(before - 2);
        assertThat(texts(page.path("outsiders"), "/person/name")).doesNotContain("lena", "anna");
        assertThat(texts(page.path("kept"), "/person/name")).containsExactly("lena", "anna");
        assertThat(page.at("/kept/0/by/name").asString()).isEqualTo("olivia");
        assertThat(page.at("/kept/1").has("by")).as("the operator").isFalse();
        assertThat(page.at("/kept/0/since").asString()).isEqualTo(world.now.toString());
    }

    @Test
    void alarmsAreThoseOfTheBusiness() {
        var second = world.member(reading.anna);
        world.run(new MemberCommand.SetRole(second, Role.ADMIN, Optional.empty()));
        world.run(new MemberCommand.SetRole(reading.paulInFremd, Role.ADMIN, Optional.empty()));
        Waiting.until(() -> operators("/api/v1/alarms").path("alarms").size() == 2);
        JsonNode alarms = page(world.olivia, "/alarms").path("alarms");
        assertThat(alarms.size()).isEqualTo(1);
        JsonNode one = alarms.get(0);
        assertThat(one.path("kind").asString()).isEqualTo("new-admin");
        assertThat(one.path("business").asString()).isEqualTo(world.nordwind.toString());
        assertThat(one.path("about").asString()).isEqualTo(second.toString());
        assertThat(one.path("at").asString()).isEqualTo(world.now.toString());
        assertThat(page(reading.anna, "/alarms").path("alarms")).isEqualTo(alarms);
        var fremds = read(world.felix, "/api/v1/businesses/" + world.fremd + "/alarms").json();
        assertThat(texts(fremds.path("alarms"), "/about"))
                .containsExactly(reading.paulInFremd.toString());
        JsonNode all = operators("/api/v1/alarms").path("alarms");
        assertThat(texts(all, "/about"))
                .containsExactly(reading.paulInFremd.toString(), second.toString());
        assertThat(all.get(1)).isEqualTo(one);
        assertThat(operators(business + "/alarms").path("alarms")).isEqualTo(alarms);
        assertThat(world.get(world.key, "/api/v1/alarms").status()).isEqualTo(403);
        assertThat(read(world.olivia, "/api/v1/alarms").status()).isEqualTo(403);
    }
}
