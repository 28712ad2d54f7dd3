package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.BusinessSettings;
import org.bailiwick.engine.change.Finance;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.SecondStep;
import org.bailiwick.engine.decision.Question.Proof;
import org.bailiwick.server.command.AssignmentCommand;
import org.bailiwick.server.command.BusinessCommand;
import org.bailiwick.server.command.MemberCommand;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An admin asks about a member of his business, and learns nothing of that member's other ones;
/// whoever asks about anybody else is told the same as of nobody.
///
/// Lena belongs to Nordwind, and to Fremd, with which Nord is shared; Anna gives access to Nord.
class AskingAboutOthersTest extends InTheWorld {
    private static final List<String> AS =
            List.of("person", "asset-admin", "colleague", "partner-admin", "stranger");

    private ReadingWorld reading;
    private MemberId lenaInFremd;
    private Browser olivia;

    @BeforeEach
    void lenaBelongsToBoth() {
        reading = new ReadingWorld(world);
        lenaInFremd = reading.join(world.fremd, world.lena, "lena");
        olivia = Browser.in(world, world.olivia, Proof.ONE_STEP);
    }

    private static String question(Object person, String action, Object object, Object business) {
        return "{\"person\":\"%s\",\"action\":\"%s\",\"object\":\"%s\",\"business\":\"%s\"}"
                .formatted(person, action, object, business);
    }

    private static String as(String question, String reader) {
        return question.replace("}", ",\"view_as\":\"" + reader + "\"}");
    }

    private static Answer ask(Browser browser, String question) {
        return browser.ask("POST", "/api/v1/decisions", question);
    }

    private static String bare(Answer answer) {
        return answer.status()
                + answer.text()
                        .replaceAll("\"request\":\"[^\"]*\"", "")
                        .replaceAll("r_[0-9a-v]{26}", "r_");
    }

    private String lenas(String action, Object object) {
        return question(world.lena, action, "ad_account:" + object, world.nordwind);
    }

    @Test
    void anAdminAsksAboutAMemberAndSendsTheFix() {
        String question = lenas("account.settings", world.nord);
        var denied = ask(olivia, question).json();
        assertThat(denied.path("reason").asString()).isEqualTo("LEVEL_TOO_LOW");
        var explanation = denied.path("explanation");
        assertThat(explanation.at("/about/person").asString()).isEqualTo(world.lena.toString());
        assertThat(explanation.path("summary").asString()).contains("lena").contains("Nord");
        String fix = explanation.at("/fix/steps/0/command").toString();
        assertThat(olivia.ask("POST", "/api/v1/errands", fix).status()).isEqualTo(201);
        assertThat(ask(olivia, question).json().path("allowed").asBoolean()).isTrue();
    }

    @Test
    void whoeverIsNoMemberThereIsNobody() {
        List<String> questions = new ArrayList<>();
        String nord = "ad_account:" + world.nord;
        List<Object> others =
                List.of(
                        world.felix,
                        reading.paul,
                        reading.ivan,
                        reading.stranger,
                        world.ids.person(),
                        "nobody",
                        "lena-7",
                        "lena@nordwind.example",
                        "unknown@nordwind.example");
        for (Object other : others) {
            questions.add(question(other, "campaign.edit", nord, world.nordwind));
        }
        for (Object business : List.of(world.fremd, world.ids.business(), "b-8", "nothing")) {
            questions.add(question(world.lena, "campaign.edit", nord, business));
        }
        questions.add(
                "{\"person\":\"%s\",\"action\":\"campaign.edit\",\"object\":\"%s\"}"
                        .formatted(world.lena, nord));
        List<String> answers = questions.stream().map(q -> bare(ask(olivia, q))).toList();
        assertThat(answers).allMatch(answers.getFirst()::equals);
        assertThat(answers.getFirst()).startsWith("404");
        for (String question : questions) {
            assertThat(ask(olivia, as(question, "person")).status()).as(question).isEqualTo(404);
        }
    }

    @Test
    void whatBelongsElsewhereIsUnknown() {
        List<String> answers = new ArrayList<>();
        for (Object asset : List.of(world.fremdkonto, world.ids.asset(), "unknown")) {
            for (String reader : AS) answers.add(told(as(lenas("campaign.edit", asset), reader)));
            answers.add(told(lenas("campaign.edit", asset)));
        }
        assertThat(answers).allMatch(answers.getFirst()::equals);
        assertThat(answers.getFirst()).contains("NOT_FOUND").doesNotContain("Fremd");
        String theirs = "business:" + world.fremd;
        String nobodys = "business:" + world.ids.business();
        assertThat(told(question(world.lena, "members.manage", theirs, world.nordwind)))
                .isEqualTo(told(question(world.lena, "members.manage", nobodys, world.nordwind)));
        world.run(new MemberCommand.SetFinance(lenaInFremd, Finance.MANAGER));
        assertThat(told(question(world.lena, "billing.manage", theirs, world.nordwind)))
                .isEqualTo(told(question(world.lena, "billing.manage", nobodys, world.nordwind)));
    }

    private String told(String question) {
        return bare(ask(olivia, question));
    }

    @Test
    void whatAMemberHasElsewhereChangesNoAnswer() {
        List<String> before = everything();
        for (var asset : List.of(world.nord, world.fremdkonto)) {
            world.run(
                    new AssignmentCommand.Assign(
                            world.ids.assignment(),
                            lenaInFremd,
                            asset,
                            Levels.of("analyst"),
                            Period.ALWAYS));
        }
        assertThat(everything()).isEqualTo(before);
        assertThat(String.join("", before)).doesNotContain("Fremd");
    }

    private List<String> everything() {
        List<String> all = new ArrayList<>();
        for (Object asset : List.of(world.nord, world.sued, world.fremdkonto)) {
            for (String action : List.of("campaign.view", "campaign.edit", "account.settings")) {
                all.add(told(lenas(action, asset)));
                for (String reader : AS) all.add(told(as(lenas(action, asset), reader)));
            }
        }
        return all;
    }

    @Test
    void membersAskAboutThemselvesOnly() {
        String sued = "ad_account:" + world.sued;
        for (PersonId who : List.of(world.lena, reading.sina, reading.rosa, reading.paul)) {
            Browser browser = Browser.in(world, who, Proof.TWO_STEPS);
            String other = question(world.olivia, "campaign.edit", sued, world.nordwind);
            String none = question(world.ids.person(), "campaign.edit", sued, world.nordwind);
            assertThat(bare(ask(browser, other)))
                    .startsWith("404")
                    .isEqualTo(bare(ask(browser, none)));
            String own = question(who, "campaign.edit", sued, world.nordwind);
            assertThat(ask(browser, own).status()).isEqualTo(200);
            assertThat(ask(browser, as(own, "person")).status()).isEqualTo(404);
        }
    }

    @Test
    void whoGivesAccessToOneAccountAsksAboutThatOne() {
        Browser anna = Browser.in(world, reading.anna, Proof.ONE_STEP);
        var settings = ask(anna, lenas("account.settings", world.nord)).json();
        assertThat(settings.path("reason").asString()).isEqualTo("LEVEL_TOO_LOW");
        assertThat(ask(anna, lenas("campaign.edit", world.nord)).json().path("allowed").asBoolean())
                .isTrue();
        assertThat(ask(anna, lenas("campaign.edit", world.sued)).status()).isEqualTo(404);
        assertThat(ask(anna, as(lenas("account.settings", world.nord), "person")).status())
                .isEqualTo(404);
        String paul =
                question(reading.paul, "campaign.edit", "ad_account:" + world.nord, world.fremd);
        assertThat(ask(anna, paul).status()).isEqualTo(404);
    }

    @Test
    void aSecondStepIsAskedForWhereTheBusinessAsks() {
        world.run(
                new BusinessCommand.SetBusiness(
                        world.nordwind,
                        new BusinessSettings(false, false, SecondStep.ADMINS, false),
                        Optional.of(world.now)));
        assertThat(ask(olivia, lenas("campaign.edit", world.sued)).status()).isEqualTo(401);
        String nobody =
                question(
                        world.ids.person(),
                        "campaign.edit",
                        "ad_account:" + world.sued,
                        world.nordwind);
        assertThat(ask(olivia, nobody).status()).isEqualTo(404);
        Browser sure = Browser.in(world, world.olivia, Proof.TWO_STEPS);
        assertThat(ask(sure, lenas("campaign.edit", world.sued)).status()).isEqualTo(200);
    }

    @Test
    void whatOthersWouldBeTold() {
        String question = lenas("campaign.edit", world.sued);
        var own = ask(olivia, question).json();
        var hers = ask(olivia, as(question, "person")).json();
        assertThat(hers.path("reason")).isEqualTo(own.path("reason"));
        assertThat(hers.at("/explanation/about/who").asString()).isEqualTo("you");
        var anna = ask(olivia, as(question, "asset-admin")).json();
        assertThat(anna.at("/explanation/about/who").asString()).isEqualTo("person");
        for (String reader : List.of("colleague", "partner-admin", "stranger")) {
            var told = ask(olivia, as(question, reader)).json();
            assertThat(told.path("reason").asString()).isEqualTo("NOT_FOUND");
            assertThat(told.toString()).doesNotContain("Sued").doesNotContain("lena");
        }
    }

    @Test
    void aProgramThatMayNotReadEverythingViewsAsNobody() {
        String question = as(lenas("campaign.edit", world.sued), "person");
        assertThat(world.post("/api/v1/decisions", question).status()).isEqualTo(404);
        var full = world.post(world.fullKey, "/api/v1/decisions", question);
        assertThat(full.json().at("/explanation/about/who").asString()).isEqualTo("you");
    }

    private String receipt(Object asset) {
        String ask = World.ask(world.lena, "account.settings", asset);
        return world.post("/access/v1/evaluation", ask)
                .json()
                .at("/context/evaluation_id")
                .asString();
    }

    private static Answer open(Browser browser, String receipt) {
        return browser.ask("GET", "/api/v1/receipts/" + receipt, "");
    }

    @Test
    void receiptsAreOpenedByThePersonAndByTheAdminsOfTheMatter() {
        Browser lena = Browser.in(world, world.lena, Proof.ONE_STEP);
        Browser felix = Browser.in(world, world.felix, Proof.ONE_STEP);
        Browser anna = Browser.in(world, reading.anna, Proof.ONE_STEP);
        String sued = receipt(world.sued);
        String fremd = receipt(world.fremdkonto);
        assertThat(open(lena, sued).json().at("/then/explanation/about/who").asString())
                .isEqualTo("you");
        assertThat(open(lena, fremd).status()).isEqualTo(200);
        assertThat(open(olivia, sued).json().at("/now/explanation/about/person").asString())
                .isEqualTo(world.lena.toString());
        assertThat(open(felix, fremd).status()).isEqualTo(200);
        String none = bare(open(olivia, "r_00000000000000000000000000"));
        assertThat(bare(open(olivia, fremd))).isEqualTo(none);
        assertThat(bare(open(felix, sued))).isEqualTo(none);
        assertThat(bare(open(anna, sued))).isEqualTo(none);
    }

    @Test
    void anAdminIsNotToldThatItWorksThroughAnotherBusiness() {
        String nord = receipt(world.nord);
        String before = bare(open(olivia, nord));
        world.run(
                new org.bailiwick.server.command.ShareCommand.SetCap(
                        reading.share, Levels.of("admin")));
        world.run(
                new AssignmentCommand.Assign(
                        world.ids.assignment(),
                        lenaInFremd,
                        world.nord,
                        Levels.of("admin"),
                        Period.ALWAYS));
        String key = World.ask(world.lena, "account.settings", world.nord);
        assertThat(world.post("/access/v1/evaluation", key).json().path("decision").asBoolean())
                .isTrue();
        var now = open(olivia, nord);
        assertThat(now.json().at("/now/allowed").asBoolean(true)).isFalse();
        assertThat(now.text()).doesNotContain("their admin");
        assertThat(before).contains("LEVEL_TOO_LOW");
    }
}
