package org.bailiwick.server.command;

import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.AssetState;
import org.bailiwick.engine.change.AssignmentId;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.GoodByeChange.MemberGoodByeSaid;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.MemberChange.MemberRemoved;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.Owner;
import org.bailiwick.engine.change.PartnershipId;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.ShareId;
import org.bailiwick.server.command.GoodByeCommand.CheckGoodBye;
import org.bailiwick.server.command.GoodByeCommand.KeepPartner;
import org.bailiwick.server.command.GoodByeCommand.SayGoodBye;
import org.bailiwick.server.command.GoodByeCommand.SayGoodByeToPartner;
import org.bailiwick.server.command.GoodByeCommand.SayGoodByeToPerson;
import org.bailiwick.server.command.UndoCommand.UndoEntry;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Undoes of what happened in the world and here, and good-byes; see [EveryCommand].
record EveryUndo(Rulebook world, Desk desk) {
    private static final Levels OPERATOR = Levels.of("operator");

    Map<String, Command> all() {
        Map<String, Command> all = new LinkedHashMap<>();
        all.put("of a removal", removal());
        all.put("of an assignment", assignment());
        all.put("of a share given up", share());
        all.put("to a member", toMember());
        all.put("by Nordwind", toPartner(world.nordwind));
        all.put("by the partner", toPartner(world.partner));
        all.put("to a person", toPerson());
        all.put("what the partner ended", kept());
        all.put("a week later", checked());
        return all;
    }

    private Command toMember() {
        MemberId member = world.member("finance manager", world.nordwind);
        return new SayGoodBye(member, Optional.empty(), false, Optional.empty(), false);
    }

    private Command toPartner(BusinessId side) {
        return new SayGoodByeToPartner(world.partnership, side, Optional.empty(), false);
    }

    private Command toPerson() {
        return new SayGoodByeToPerson(
                world.person("finance analyst"),
                Optional.empty(),
                false,
                List.of(),
                Optional.empty(),
                false,
                false);
    }

    /// Another relation of the partner, to which it gave an end.
    private Command kept() {
        PartnershipId id = world.ids.partnership();
        run(new PartnerCommand.AddPartner(id, world.partner, world.paired));
        run(
                new SayGoodByeToPartner(
                        id, world.partner, Optional.of(now().plus(Duration.ofDays(9))), false));
        return new KeepPartner(id);
    }

    private Instant now() {
        return desk.now().time();
    }

    /// Of one that lies long back.
    private Command checked() {
        MemberId member = world.member("removed", world.nordwind);
        Instant then = now().minus(Duration.ofDays(30));
        return new CheckGoodBye(1, new MemberGoodByeSaid(member, then));
    }

    private Command removal() {
        var now = desk.now();
        return new UndoEntry(
                now.undoables().all(now.time()).stream()
                        .filter(u -> u.facts().getFirst() instanceof MemberRemoved)
                        .findFirst()
                        .orElseThrow()
                        .entry());
    }

    private Command assignment() {
        AssignmentId assignment = world.ids.assignment();
        MemberId holder = world.member("standard", world.nordwind);
        Period days = Period.until(desk.now().time().plus(Duration.ofDays(9)));
        run(new AssignmentCommand.Assign(assignment, holder, world.nord, OPERATOR, days));
        return new UndoEntry(run(new AssignmentCommand.Unassign(assignment)));
    }

    private Command share() {
        AssetId asset = world.ids.asset();
        Owner nordwind = new Owner.Business(world.nordwind);
        run(
                new AssetCommand.RegisterAsset(
                        asset, "ad_account", "Given up", nordwind, AssetState.ACTIVE));
        ShareId share = world.ids.share();
        run(new ShareCommand.ShareAsset(share, asset, world.partner, OPERATOR, Period.ALWAYS));
        Caller partner = Caller.person(world.person("partner admin"));
        return new UndoEntry(desk.carryOut(partner, new ShareCommand.EndShare(share)).seq());
    }

    private long run(Command command) {
        return desk.carryOut(Caller.operator(), command).seq();
    }
}
