package org.bailiwick.server.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.RequestId;
import org.bailiwick.engine.decision.Code;
import org.bailiwick.engine.decision.Decider;
import org.bailiwick.engine.decision.Decision;
import org.bailiwick.engine.decision.Question;
import org.bailiwick.engine.decision.Target;
import org.bailiwick.engine.directory.Request.State;
import org.bailiwick.server.command.RequestCommand.ApproveRequest;
import org.bailiwick.server.command.RequestCommand.RequestAccess;
import org.bailiwick.server.command.RequestCommand.Wanted;
import org.bailiwick.server.command.RequestCommand.Whom;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What tests of requests for access have in common.
abstract class AtRequests extends AtTheDesk {
    RequestId ask(String who, BusinessId business, Optional<MemberId> member, Wanted... wants) {
        RequestId id = ids.request();
        by(who, command(id, business, member, Optional.empty(), wants));
        return id;
    }

    static RequestAccess command(
            RequestId id,
            BusinessId business,
            Optional<MemberId> member,
            Optional<Instant> until,
            Wanted... wants) {
        return new RequestAccess(
                id,
                business,
                Optional.empty(),
                member.<Whom>map(Whom.Member::new).orElse(Whom.BUSINESS),
                List.of(wants),
                until,
                "To work.");
    }

    static Wanted wanted(AssetId asset, String kind, String level) {
        return new Wanted(asset.toString(), asset, kind, Levels.of(level));
    }

    static Wanted account(AssetId asset, String level) {
        return wanted(asset, "ad_account", level);
    }

    RequestId forPartner(AssetId asset, String level) {
        return ask("partner admin", world.partner, Optional.empty(), account(asset, level));
    }

    Optional<MemberId> member(String who) {
        return Optional.of(world.member(who, world.nordwind));
    }

    State state(RequestId id) {
        return office.now().find(id).orElseThrow().stateAt(now);
    }

    Optional<Code> missing(String who, String action, AssetId asset) {
        Target target = new Target.Asset("ad_account", asset);
        Question question = Question.of(world.person(who), action, target, now);
        return Decider.decide(office.now(), question) instanceof Decision.Denied denied
                ? Optional.of(denied.explanation().code())
                : Optional.empty();
    }

    void assertNotAllowed(String who, Command command) {
        assertThatThrownBy(() -> by(who, command))
                .isInstanceOfSatisfying(
                        Refused.class,
                        r ->
                                assertThat(r.refusal())
                                        .isInstanceOfAny(
                                                Refusal.NotAllowed.class, Refusal.NotForYou.class));
    }

    void assertNotThere(String who, Command command) {
        assertThatThrownBy(() -> by(who, command))
                .isInstanceOfSatisfying(
                        Refused.class,
                        r -> assertThat(r.refusal()).isInstanceOf(Refusal.NotFound.class));
    }

    static ApproveRequest whole(RequestId id) {
        return new ApproveRequest(id, List.of());
    }
}
