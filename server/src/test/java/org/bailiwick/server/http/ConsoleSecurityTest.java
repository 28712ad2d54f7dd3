package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.decision.Question.Proof;
import org.bailiwick.server.command.PersonCommand;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What keeps a business safe, on pages.
class ConsoleSecurityTest extends OnAccountPages {
    private String id() {
        return world.nordwind.toString();
    }

    /// Two admins, of whom each decides what the other asks for; answers what waits then.
    private String waiting(Tab olivia) {
        String security = at("security");
        String lena = world.member(world.lena).toString();
        done(olivia, security, "command", "set-role", "member", lena, "role", "admin");
        String[] safety = {"command", "set-safety", "business", id(), "second_admin:yes", "yes"};
        done(olivia, security, safety);
        String page =
                done(
                        olivia,
                        at("approvals"),
                        "command",
                        "invite",
                        "business",
                        id(),
                        "address",
                        "new@nordwind.example",
                        "role",
                        "admin");
        assertThat(page)
                .contains("It waits for a second admin", "new@nordwind.example is invited as an")
                .contains("withdraw-command")
                .doesNotContain("approve-command");
        Matcher found = Pattern.compile("ap_[a-z0-9]+").matcher(page);
        assertThat(found.find()).isTrue();
        return found.group();
    }

    @Test
    void whatIsUnsafeIsListedWithWhatMendsIt() {
        Tab olivia = tab(world.olivia);
        String page = olivia.get(at("security")).text();
        assertThat(page)
                .contains("To fix, the worst first", "Invite an admin", "Name a contact")
                .contains("Ask all admins in 14 days")
                .contains("up to ten can be named", "Whoever is an admin needs no recovery");
        assertThat(page.indexOf("ONE_ADMIN")).isLessThan(page.indexOf("NO_RECOVERY_CONTACT"));
        String named =
                done(
                        olivia,
                        at("security"),
                        "command",
                        "name-recovery-contact",
                        "business",
                        id(),
                        "address",
                        "notary@example.org");
        assertThat(named)
                .contains("notary@example.org", "drop-recovery-contact")
                .doesNotContain("NO_RECOVERY_CONTACT");
        assertThat(tab(world.lena).get(at("security")).status()).isEqualTo(403);
        assertThat(tab(world.felix).get(at("security")).status()).isEqualTo(404);
    }

    /// Each form sets its part, and what it does not show stays as it is.
    @Test
    void settingsOfOneFormLeaveThoseOfAnother() {
        ConsoleVisit olivia = ConsoleVisit.of(world, world.olivia);
        var settings = olivia.open(at("settings"));
        olivia.press(settings, "value=\"set-business\"", "names_approvers:yes", "yes");
        var security = olivia.open(at("security"));
        String step = "second_step_from";
        olivia.press(security, step, "second_step", "admins", step, "2026-03-20");
        security = olivia.open(at("security"));
        assertThat(security.text())
                .contains("Admins need it as of Mar 20, 2026, 12:00")
                .doesNotContain("SECOND_STEP_NOT_ASKED");
        String domains = "allowed_domains:lines";
        olivia.press(
                security, domains, "domains_for", "admins", domains, "other.example\nx.example");
        var told = read(world.olivia, "/api/v1/businesses/" + id()).json().path("settings");
        assertThat(told.path("names_approvers").asBoolean()).isTrue();
        assertThat(told.path("second_step").asString()).isEqualTo("admins");
        assertThat(told.path("second_step_admins_from").asString())
                .isEqualTo("2026-03-19T23:00:00Z");
        assertThat(told.path("allowed_domains").toString())
                .isEqualTo("[\"other.example\",\"x.example\"]");
        var page = olivia.open(at("security"));
        assertThat(page.text()).contains("From outside the allowed domains", "other.example");
        olivia.press(page, "name=\"keep[]\"");
        assertThat(olivia.open(at("security")).text())
                .contains("May stay", "Decided by olivia")
                .doesNotContain("name=\"keep[]\"");
    }

    @Test
    void whatWaitsIsApprovedByAnother() {
        Tab olivia = tab(world.olivia);
        String approval = waiting(olivia);
        Tab lena = tab(world.lena);
        assertThat(lena.get("/b/" + world.nordwind).text())
                .contains("is invited as an admin", "olivia asks for it");
        // Whoever can approve it need not break glass; how it is refused is not hidden.
        for (String page : List.of("security", "approvals")) {
            assertThat(lena.get(at(page)).text())
                    .contains("approve-command", "data-foretell", "data-gives=\"yes\"")
                    .containsPattern("(?s)<div class=\"whole\">.{1,900}value=\"refuse-command\"")
                    .doesNotContain("break-glass");
            assertThat(olivia.get(at(page)).text()).contains("break-glass");
        }
        assertThat(lena.get(at("security")).text())
                .contains("<span>Security</span><span class=\"count\">1<");
        String[] approve = {"command", "approve-command", "approval", approval};
        assertThat(lena.swap("/foresee", approve).text()).contains("asks for a second step");
        assertThat(Tab.in(world, world.lena, Proof.TWO_STEPS).swap("/foresee", approve).text())
                .contains("In the business", "manage members")
                .doesNotContain("second step");
        Tab.Page challenged = lena.swap("/do", approve);
        assertThat(challenged.status()).isEqualTo(401);
        assertThat(challenged.text()).contains("data-problem=\"second-step\"");
        Tab proved = Tab.in(world, world.lena, Proof.TWO_STEPS);
        proved.get(at("approvals"));
        String after = done(proved, at("approvals"), approve);
        assertThat(after)
                .contains("Approved: it is carried out.", "Decided", "lena")
                .doesNotContain("approve-command");
        assertThat(olivia.get(at("users")).text()).contains("new@nordwind.example");
    }

    @Test
    void whatWaitsIsRefusedWithASentenceOrWithdrawn() {
        Tab olivia = tab(world.olivia);
        String approval = waiting(olivia);
        String refused =
                done(
                        tab(world.lena),
                        at("approvals"),
                        "command",
                        "refuse-command",
                        "approval",
                        approval,
                        "sentence",
                        "<b>not</b> now");
        assertThat(refused).contains("Refused", "&lt;b&gt;not").doesNotContain("<b>not");
        String[] invite = {
            "command", "invite", "business", id(), "address", "b@nordwind.example", "role", "admin"
        };
        Matcher again =
                Pattern.compile("name=\"approval\" value=\"(ap_[a-z0-9]+)\"")
                        .matcher(done(olivia, at("approvals"), invite));
        assertThat(again.find()).isTrue();
        String[] withdraw = {"command", "withdraw-command", "approval", again.group(1)};
        assertThat(done(olivia, at("approvals"), withdraw))
                .contains("Withdrawn: nothing of it happens.", "Nothing waits");
    }

    @Test
    void glassIsBrokenWithAReasonAndEverybodyHears() {
        String approval = waiting(tab(world.olivia));
        Tab proved = Tab.in(world, world.olivia, Proof.TWO_STEPS);
        proved.get(at("security"));
        String[] glass = {
            "command", "break-glass", "approval", approval, "reason", "the other one is away"
        };
        assertThat(done(proved, at("security"), glass)).contains("Every admin has been told");
        assertThat(proved.get(at("approvals")).text()).contains("Overridden");
    }

    @Test
    void everyPageIsReadInBothLanguagesAndMarkupIsText() {
        waiting(tab(world.olivia));
        world.run(new PersonCommand.RenamePerson(world.lena, MARKUP));
        for (String language : List.of("en", "de")) {
            for (String path : List.of("security", "security/money", "approvals")) {
                Tab olivia = tab(world.olivia);
                olivia.language = language;
                Tab.Page page = olivia.get(at(path));
                assertThat(page.status()).as(path).isEqualTo(200);
                assertThat(page.text()).contains("<html lang=\"" + language).doesNotContain(MARKUP);
            }
        }
        Tab felix = tab(world.felix);
        for (String path : List.of("security/money", "security/money.csv", "approvals")) {
            assertThat(felix.get(at(path)).status()).as(path).isEqualTo(404);
        }
        assertThat(tab(world.olivia).get(at("security/money.csv")).text()).startsWith("at,");
    }

    @Test
    void aDomainWithoutItsRecordIsNotProved() {
        Tab olivia = tab(world.olivia);
        assertThat(olivia.get(at("security")).text())
                .contains("_bailiwick.", "bailiwick=" + world.nordwind);
        Tab.Page refused = olivia.swap(at("security/domains"), "domain", "no domain");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("write it as “nordwind.example”");
    }
}
