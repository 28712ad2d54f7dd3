package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.Finance;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.decision.Decider;
import org.bailiwick.engine.decision.Question;
import org.bailiwick.engine.decision.Target;
import org.bailiwick.server.command.AssignmentCommand;
import org.bailiwick.server.command.MemberCommand;
import org.bailiwick.server.command.ShareCommand;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Who sees and changes money, and what is recorded of it.
class MoneyTest extends InTheWorld {
    private ReadingWorld all;

    @BeforeEach
    void people() {
        all = new ReadingWorld(world);
    }

    private static String about(Object person, String action, String kind, Object id) {
        return """
        {"subject":{"type":"person","id":"%s"},"action":{"name":"%s"},
         "resource":{"type":"%s","id":"%s"}}\
        """
                .formatted(person, action, kind, id);
    }

    private boolean may(PersonId person, String action, String kind, Object id) {
        return world.post("/access/v1/evaluation", about(person, action, kind, id))
                .json()
                .path("decision")
                .asBoolean();
    }

    private void hold(MemberId member, String level) {
        world.run(
                new AssignmentCommand.Assign(
                        world.ids.assignment(),
                        member,
                        world.nord,
                        Levels.of(level),
                        Period.ALWAYS));
    }

    /// The finance role alone gives money, and nothing else; no other role does, and no level.
    @Test
    void moneyFollowsFromTheFinanceRoleAlone() {
        for (Role role : Role.values()) {
            for (Finance finance : Finance.values()) {
                world.run(new MemberCommand.SetRole(all.lena, role, Optional.empty()));
                world.run(new MemberCommand.SetFinance(all.lena, finance));
                boolean sees = finance != Finance.NONE;
                boolean changes = finance == Finance.MANAGER;
                expect("billing.view", sees);
                expect("billing.download", sees);
                expect("billing.manage", changes);
                expect("members.manage", role == Role.ADMIN);
                for (String level : List.of("analyst", "operator", "admin")) {
                    hold(all.lena, level);
                    boolean pays = changes && level.equals("admin");
                    assertThat(may(world.lena, "account.payment", "ad_account", world.nord))
                            .as("%s %s %s", role, finance, level)
                            .isEqualTo(pays);
                    boolean settings =
                            may(world.lena, "account.settings", "ad_account", world.nord);
                    assertThat(settings).isEqualTo(level.equals("admin"));
                }
            }
        }
    }

    private void expect(String action, boolean allowed) {
        assertThat(may(world.lena, action, "business", world.nordwind))
                .as(action)
                .isEqualTo(allowed);
        Target target = new Target.Business(world.nordwind);
        assertThat(
                        Decider.allows(
                                world.office.now(),
                                Question.of(world.lena, action, target, world.now)))
                .isEqualTo(allowed);
    }

    private JsonNode reads(PersonId who, Object business, String query) {
        Answer answer = read(who, "/api/v1/businesses/%s/money-reads%s".formatted(business, query));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private List<String> told(JsonNode reads) {
        return reads.path("reads")
                .valueStream()
                .map(r -> r.at("/person/name").asString("") + " " + r.path("action").asString(""))
                .toList();
    }

    private void until(Object business, PersonId reader, int count) {
        Waiting.until(() -> told(reads(reader, business, "")).size() >= count);
    }

    @Test
    void whatWasAllowedIsRecordedWithWhoWhatWhenAndByWhichKey() {
        world.run(new MemberCommand.SetFinance(all.lena, Finance.MANAGER));
        hold(all.lena, "admin");
        assertThat(may(world.lena, "billing.view", "business", world.nordwind)).isTrue();
        world.now = world.now.plusSeconds(60);
        assertThat(may(world.lena, "account.payment", "ad_account", world.nord)).isTrue();
        until(world.nordwind, world.olivia, 2);
        JsonNode reads = reads(world.olivia, world.nordwind, "");
        assertThat(told(reads)).containsExactly("lena account.payment", "lena billing.view");
        JsonNode newest = reads.path("reads").path(0);
        assertThat(newest.path("at").asString()).isEqualTo(world.now.toString());
        assertThat(newest.at("/asset/name").asString()).isEqualTo("Nord");
        assertThat(newest.path("key").asString()).startsWith("k_");
        assertThat(reads.path("reads").path(1).has("asset")).isFalse();
        String first = "?limit=1";
        JsonNode page = reads(world.olivia, world.nordwind, first);
        assertThat(told(page)).containsExactly("lena account.payment");
        String rest = first + "&after=" + page.path("next").asString();
        assertThat(told(reads(world.olivia, world.nordwind, rest)))
                .containsExactly("lena billing.view");
        for (String some :
                List.of("?action=billing.view", "?until=2026-02-28", "?asset=" + world.sued)) {
            int count = some.startsWith("?action") ? 1 : 0;
            assertThat(told(reads(world.olivia, world.nordwind, some))).as(some).hasSize(count);
        }
        assertThat(told(reads(world.olivia, world.nordwind, "?person=" + world.lena))).hasSize(2);
        assertThat(told(reads(world.olivia, world.nordwind, "?person=" + all.anna))).isEmpty();
        String table =
                read(
                                world.olivia,
                                "/api/v1/businesses/%s/money-reads?format=csv"
                                        .formatted(world.nordwind))
                        .text();
        assertThat(table.lines())
                .hasSize(3)
                .first()
                .isEqualTo("at,person,name,action,asset,asset_name,key");
    }

    /// Explanations, lists, batches and denials are not a use; a single check is.
    @Test
    void onlyASingleCheckIsARead() {
        world.run(new MemberCommand.SetFinance(all.lena, Finance.ANALYST));
        String asked = about(world.lena, "billing.view", "business", world.nordwind);
        world.post("/access/v1/evaluations", "{\"evaluations\":[" + asked + "]}");
        world.post(
                world.fullKey,
                "/api/v1/decisions",
                "{\"person\":\"%s\",\"action\":\"billing.view\",\"object\":\"business:%s\"}"
                        .formatted(world.lena, world.nordwind));
        world.get(
                world.fullKey,
                "/api/v1/businesses/%s/people?action=billing.view".formatted(world.nordwind));
        assertThat(may(world.lena, "billing.manage", "business", world.nordwind)).isFalse();
        assertThat(may(world.olivia, "billing.view", "business", world.nordwind)).isFalse();
        assertThat(may(world.lena, "billing.download", "business", world.nordwind)).isTrue();
        until(world.nordwind, world.olivia, 1);
        assertThat(told(reads(world.olivia, world.nordwind, "")))
                .containsExactly("lena billing.download");
    }

    @Test
    void thoseReadItWhoReadTheRecord() {
        String path = "/api/v1/businesses/" + world.nordwind + "/money-reads";
        world.run(new MemberCommand.SetFinance(all.lena, Finance.MANAGER));
        assertThat(read(world.olivia, path).status()).isEqualTo(200);
        assertThat(read(world.lena, path).status()).isEqualTo(403);
        assertThat(read(all.paul, path).status()).isEqualTo(404);
        assertThat(read(all.stranger, path).status()).isEqualTo(404);
    }

    /// A partner's people read money as its members: it is recorded there, and not with the owner.
    @Test
    void whatAPartnersPeopleReadIsRecordedInTheirBusiness() {
        world.run(new ShareCommand.SetCap(all.share, Levels.of("admin")));
        world.run(new MemberCommand.SetFinance(all.paulInFremd, Finance.MANAGER));
        hold(all.paulInFremd, "admin");
        assertThat(may(all.paul, "account.payment", "ad_account", world.nord)).isTrue();
        until(world.fremd, world.felix, 1);
        assertThat(told(reads(world.felix, world.fremd, "")))
                .containsExactly("paul account.payment");
        assertThat(told(reads(world.olivia, world.nordwind, ""))).isEmpty();
    }

    @Test
    void whenAnAssetWasUsedLastIsTold() {
        String path = "/api/v1/assignments/" + all.pauls;
        JsonNode before = read(world.felix, path).json();
        assertThat(before.at("/last_used/not_since").asString()).isEqualTo(World.START.toString());
        world.now = world.now.plus(Duration.ofHours(3));
        assertThat(may(all.paul, "campaign.view", "ad_account", world.nord)).isTrue();
        Waiting.until(() -> read(world.felix, path).json().at("/last_used").has("at"));
        assertThat(read(world.felix, path).json().at("/last_used/at").asString())
                .isEqualTo(world.now.toString());
        assertThat(read(all.paul, path).json().has("last_used")).isFalse();
    }
}
