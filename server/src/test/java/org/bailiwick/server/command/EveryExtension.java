package org.bailiwick.server.command;

import org.bailiwick.engine.change.AccessLinkId;
import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.AssetState;
import org.bailiwick.engine.change.AssignmentId;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Finance;
import org.bailiwick.engine.change.GroupId;
import org.bailiwick.engine.change.InvitationId;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.LinkLanguage;
import org.bailiwick.engine.change.LinkTerms.Wanted;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.Owner;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.change.ShareId;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One of every command that lets something last longer; see [EveryCommand]. Each has a thing of
/// its own that ends.
final class EveryExtension {
    private static final Instant END = Instant.parse("2027-01-01T00:00:00Z");
    private static final Instant LATER = Instant.parse("2027-02-01T00:00:00Z");
    private static final Period YEAR = Period.until(END);

    private final Rulebook world;
    private final Desk desk;

    EveryExtension(Rulebook world, Desk desk) {
        this.world = world;
        this.desk = desk;
    }

    private void run(Command command) {
        desk.carryOut(Caller.operator(), command);
    }

    Map<String, Command> all() {
        Map<String, Command> all = new LinkedHashMap<>();
        member();
        all.put(
                "a membership that ends",
                new ExtendCommand.ExtendMember(world.member("dated", world.nordwind), LATER));
        all.put(
                "on Nord",
                new ExtendCommand.ExtendAssignment(held("standard", world.nordwind), LATER));
        all.put(
                "of the partner's",
                new ExtendCommand.ExtendAssignment(held("partner member", world.partner), LATER));
        all.put("a place that ends", new ExtendCommand.ExtendGroupMember(group(), placed(), LATER));
        Owner business = new Owner.Business(world.nordwind);
        all.put(
                "of the business",
                new ExtendCommand.ExtendShare(shared("ad_account", "analyst", business), LATER));
        Owner person = new Owner.Person(world.person("personal owner"));
        all.put(
                "of a person's",
                new ExtendCommand.ExtendShare(shared("tiktok_account", "post", person), LATER));
        all.put("a link that ends", new ExtendCommand.ExtendAccessLink(link(), LATER));
        return all;
    }

    private void member() {
        world.person("dated");
        InvitationId id = world.ids.invitation();
        run(
                new InvitationCommand.InviteMember(
                        id,
                        world.nordwind,
                        Rulebook.address("dated"),
                        Role.STANDARD,
                        Finance.NONE,
                        YEAR,
                        Optional.empty()));
        run(new InvitationCommand.AcceptInvitation(id, world.person("dated")));
    }

    private AssignmentId held(String called, BusinessId business) {
        AssignmentId id = world.ids.assignment();
        run(
                new AssignmentCommand.Assign(
                        id,
                        world.member(called, business),
                        world.nord,
                        Levels.of("analyst"),
                        YEAR));
        return id;
    }

    private GroupId group() {
        GroupId group = world.ids.group();
        run(new GroupCommand.MakeGroup(group, world.nordwind, "Dated"));
        Map<String, Levels> levels = Map.of("ad_account", Levels.of("analyst"));
        run(new GroupCommand.SetGroupMember(group, placed(), levels, YEAR));
        return group;
    }

    private MemberId placed() {
        return world.member("standard", world.nordwind);
    }

    private ShareId shared(String kind, String cap, Owner owner) {
        AssetId asset = world.ids.asset();
        run(new AssetCommand.RegisterAsset(asset, kind, "Dated", owner, AssetState.ACTIVE));
        ShareId id = world.ids.share();
        run(new ShareCommand.ShareAsset(id, asset, world.partner, Levels.of(cap), YEAR));
        return id;
    }

    private AccessLinkId link() {
        AccessLinkId id = world.ids.accessLink();
        AccessLinkCommand.Asked asked =
                new AccessLinkCommand.Asked(
                        false,
                        false,
                        List.of(new Wanted("ad_account", Levels.of("operator"))),
                        "to run your campaigns",
                        List.of(),
                        Optional.empty(),
                        0,
                        Optional.empty(),
                        Optional.of(END),
                        List.of(LinkLanguage.EN),
                        Optional.empty());
        run(
                new AccessLinkCommand.MakeAccessLink(
                        id, world.nordwind, EveryAccessLink.hash(50), asked));
        return id;
    }
}
