package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.Finance;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.decision.Question.Proof;
import org.bailiwick.server.command.AssetCommand;
import org.bailiwick.server.command.AssignmentCommand;
import org.bailiwick.server.command.Caller;
import org.bailiwick.server.command.GroupCommand;
import org.bailiwick.server.command.InvitationCommand;
import org.bailiwick.server.command.PartnerCommand;
import org.bailiwick.server.command.PersonCommand;
import org.bailiwick.server.command.ShareCommand;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The record of a business, read by people: in sentences, and as far as they may know.
class BusinessRecordTest extends InTheWorld {
    private String record() {
        return "/api/v1/businesses/" + world.nordwind + "/record";
    }

    private JsonNode json(PersonId who, String path) {
        Answer answer = read(who, path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static List<String> sentences(JsonNode answer) {
        List<String> all = new ArrayList<>();
        for (JsonNode entry : answer.path("entries")) {
            entry.path("changes").forEach(c -> all.add(c.path("sentence").asString("")));
        }
        return all;
    }

    @Test
    void anAdminReadsSentencesWithNamesInHisLanguage() {
        var assignment = world.ids.assignment();
        world.run(
                new AssignmentCommand.Assign(
                        assignment,
                        world.member(world.lena),
                        world.sued,
                        Levels.of("analyst"),
                        Period.ALWAYS));
        world.run(new AssignmentCommand.Unassign(assignment));
        JsonNode answer = json(world.olivia, record() + "?limit=2");
        assertThat(sentences(answer))
                .containsExactly(
                        "The assignment of Sued to lena was taken away.",
                        "Sued was assigned to lena as Analyst.");
        assertThat(answer.has("next")).isTrue();
        Browser session = Browser.in(world, world.olivia, Proof.ONE_STEP);
        assertThat(session.ask("GET", record() + "?limit=2", "").text())
                .contains("The assignment of Sued to lena was taken away.");
        assertThat(sentences(json(world.olivia, record())))
                .noneMatch(s -> s.matches(".*\\b[a-z]{1,2}_[0-9a-v]{26}.*"));
    }

    @Test
    void levelsAreCalledAsPeopleCallThem() {
        var share = world.ids.share();
        world.run(
                new PartnerCommand.AddPartner(
                        world.ids.partnership(), world.nordwind, world.fremd));
        Levels operator = Levels.of("operator");
        world.run(
                new ShareCommand.ShareAsset(
                        share, world.nord, world.fremd, operator, Period.ALWAYS));
        world.run(new ShareCommand.SetCap(share, Levels.of("analyst")));
        var group = world.ids.group();
        world.run(new GroupCommand.MakeGroup(group, world.nordwind, "Spring"));
        world.run(new GroupCommand.AddToGroup(group, world.nord));
        var member = world.member(world.lena);
        Map<String, Levels> levels = Map.of("ad_account", operator);
        world.run(new GroupCommand.SetGroupMember(group, member, levels, Period.ALWAYS));
        assertThat(sentences(json(world.olivia, record())))
                .contains("Nord was shared with Fremd up to Operator.")
                .contains("The share of Nord with Fremd was set to Analyst.")
                .contains("lena was given levels in the group Spring: ad account Operator.");
        ConsoleVisit olivia = ConsoleVisit.of(world, world.olivia);
        assertThat(olivia.open("/b/" + world.nordwind + "/record", "de").text())
                .contains("Nord wurde mit Fremd geteilt, bis Bearbeiter.")
                .contains("Gruppe Spring: Werbekonto Bearbeiter.");
        olivia.close();
    }

    @Test
    void othersReadNothingOfIt() {
        PersonId stranger = world.ids.person();
        world.run(new PersonCommand.RegisterPerson(stranger, "stranger", "s@elsewhere.example"));
        assertThat(read(world.lena, record()).status()).isEqualTo(403);
        assertThat(read(world.lena, record()).text()).contains("not-allowed");
        String unknown = "/api/v1/businesses/" + world.ids.business() + "/record";
        for (PersonId who : List.of(stranger, world.felix, world.dora)) {
            assertThat(read(who, record()).status()).isEqualTo(404);
            assertThat(bare(read(who, record()))).isEqualTo(bare(read(who, unknown)));
        }
        assertThat(world.get(world.key, record()).status()).isEqualTo(403);
        assertThat(world.get(world.fullKey, record()).text()).doesNotContain("sentence");
    }

    private static String bare(Answer answer) {
        return answer.text().replaceAll("\"request\":\"[^\"]*\"", "");
    }

    /// Fremd works on Nord, by Gina, who belongs to Fremd alone.
    private PersonId partnersPerson() {
        PersonId gina = world.ids.person();
        world.run(new PersonCommand.RegisterPerson(gina, "gina", "gina@fremd.example"));
        var invitation = world.ids.invitation();
        world.run(
                new InvitationCommand.InviteMember(
                        invitation,
                        world.fremd,
                        "gina@fremd.example",
                        Role.STANDARD,
                        Finance.NONE,
                        Period.ALWAYS,
                        Optional.empty()));
        world.office
                .desk()
                .orElseThrow()
                .carryOut(
                        Caller.person(gina),
                        new InvitationCommand.AcceptInvitation(invitation, gina));
        var today = world.office.now();
        var member =
                today.membership(
                                today.find(gina).orElseThrow(),
                                today.find(world.fremd).orElseThrow())
                        .orElseThrow();
        world.run(
                new PartnerCommand.AddPartner(
                        world.ids.partnership(), world.nordwind, world.fremd));
        world.run(
                new ShareCommand.ShareAsset(
                        world.ids.share(),
                        world.nord,
                        world.fremd,
                        Levels.of("operator"),
                        Period.ALWAYS));
        world.run(
                new AssignmentCommand.Assign(
                        world.ids.assignment(),
                        member.id(),
                        world.nord,
                        Levels.of("analyst"),
                        Period.ALWAYS));
        return gina;
    }

    @Test
    void whoWorksForAPartnerIsInThePartnersRecordAlone() {
        PersonId gina = partnersPerson();
        String fremd = "/api/v1/businesses/" + world.fremd + "/record";
        assertThat(json(world.felix, fremd).toString())
                .contains("Nord was assigned to gina as Analyst.")
                .contains("Nordwind and Fremd became partners.")
                .doesNotContain("olivia")
                .doesNotContain("lena");
        assertThat(json(world.olivia, record()).toString())
                .contains("Nordwind and Fremd became partners.")
                .contains("Nord was shared with Fremd up to Operator.")
                .doesNotContain("gina")
                .doesNotContain("somebody")
                .doesNotContain(gina.toString());
        assertThat(read(world.olivia, record() + "?format=csv").text()).doesNotContain("gina");
        assertThat(read(world.felix, record()).status()).isEqualTo(404);
        assertThat(json(world.olivia, record() + "?person=" + gina).path("entries")).isEmpty();
    }

    @Test
    void itIsNarrowedByPersonAssetAndDays() {
        assertThat(sentences(json(world.olivia, record() + "?asset=" + world.sued)))
                .containsExactly("Sued was registered, owned by Nordwind.");
        assertThat(sentences(json(world.olivia, record() + "?person=" + world.lena)))
                .contains("Nord was assigned to lena as Operator.")
                .noneMatch(s -> s.contains("Sued"));
        assertThat(sentences(json(world.olivia, record() + "?until=2026-02-28"))).isEmpty();
        assertThat(sentences(json(world.olivia, record() + "?from=2026-03-02"))).isEmpty();
        assertThat(sentences(json(world.olivia, record() + "?from=2026-03-01&until=2026-03-01")))
                .hasSizeGreaterThan(5);
        assertThat(read(world.olivia, record() + "?asset=x").status()).isEqualTo(400);
    }

    @Test
    void pagesFollowEachOther() {
        List<String> whole = sentences(json(world.olivia, record()));
        List<String> paged = new ArrayList<>();
        String next = record() + "?limit=2";
        while (!next.isEmpty()) {
            JsonNode page = json(world.olivia, next);
            paged.addAll(sentences(page));
            boolean more = page.has("next");
            next = more ? record() + "?limit=2&before=" + page.path("next").asLong() : "";
        }
        assertThat(paged).isEqualTo(whole).hasSizeGreaterThan(5);
    }

    @Test
    void aTableRunsNoFormulas() {
        world.run(new AssetCommand.RenameAsset(world.sued, "=cmd()"));
        Answer table = read(world.olivia, record() + "?format=csv&limit=1");
        assertThat(table.header("Content-Disposition"))
                .contains("attachment; filename=\"record.csv\"");
        assertThat(table.header("Link").orElse("")).contains("before=");
        assertThat(table.text())
                .startsWith("entry,time,actor,actor_id,actor_name,command,type,sentence,")
                .contains("'=cmd() was renamed to =cmd().");
    }
}
