package org.bailiwick.server.http;

import org.bailiwick.engine.change.AccessLinkId;
import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.AssetState;
import org.bailiwick.engine.change.AssignmentId;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.GroupId;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.LinkLanguage;
import org.bailiwick.engine.change.LinkTerms.Wanted;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.Owner;
import org.bailiwick.engine.change.PartnershipId;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.ShareId;
import org.bailiwick.server.command.AccessLinkCommand;
import org.bailiwick.server.command.AssetCommand;
import org.bailiwick.server.command.AssignmentCommand;
import org.bailiwick.server.command.BusinessCommand;
import org.bailiwick.server.command.GoodByeCommand;
import org.bailiwick.server.command.GroupCommand;
import org.bailiwick.server.command.MemberCommand;
import org.bailiwick.server.command.PartnerCommand;
import org.bailiwick.server.command.ShareCommand;
import org.bailiwick.server.session.Token;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What ends by its date in the world in which every field is tried: one of each, so that it can be
/// extended.
final class FieldsDated {
    private static final Instant END = Instant.parse("2028-01-01T00:00:00Z");
    private static final Period DATED = Period.until(END);

    private FieldsDated() {}

    static void into(World world, PersonId person, Map<String, String> names) {
        MemberId member = world.member(person);
        world.run(new MemberCommand.SetMemberPeriod(member, DATED));
        names.put("datedMember", member.toString());
        AssetId asset = world.ids.asset();
        world.run(
                new AssetCommand.RegisterAsset(
                        asset,
                        "ad_account",
                        "Dated",
                        new Owner.Business(world.nordwind),
                        AssetState.ACTIVE));
        AssignmentId assignment = world.ids.assignment();
        world.run(
                new AssignmentCommand.Assign(
                        assignment, world.member(world.lena), asset, Levels.of("analyst"), DATED));
        names.put("datedAssignment", assignment.toString());
        ShareId share = world.ids.share();
        world.run(
                new ShareCommand.ShareAsset(
                        share, asset, world.fremd, Levels.of("analyst"), DATED));
        names.put("datedShare", share.toString());
        GroupId group = world.ids.group();
        world.run(new GroupCommand.MakeGroup(group, world.nordwind, "Dated"));
        world.run(
                new GroupCommand.SetGroupMember(
                        group,
                        world.member(world.lena),
                        Map.of("ad_account", Levels.of("analyst")),
                        DATED));
        names.put("datedGroup", group.toString());
        names.put("datedLink", link(world).toString());
        names.put("ending", ending(world).toString());
    }

    /// A relation of Nordwind to which it gave an end.
    private static PartnershipId ending(World world) {
        BusinessId other = world.ids.business();
        world.run(new BusinessCommand.OpenBusiness(other, "Ending", ZoneOffset.UTC, world.olivia));
        PartnershipId id = world.ids.partnership();
        world.run(new PartnerCommand.AddPartner(id, world.nordwind, other));
        Optional<Instant> at = Optional.of(world.now.plus(Duration.ofDays(30)));
        world.run(new GoodByeCommand.SayGoodByeToPartner(id, world.nordwind, at, false));
        return id;
    }

    private static AccessLinkId link(World world) {
        AccessLinkId id = world.ids.accessLink();
        world.run(
                new AccessLinkCommand.MakeAccessLink(
                        id,
                        world.nordwind,
                        Token.draw(new SecureRandom()).hash(),
                        new AccessLinkCommand.Asked(
                                false,
                                false,
                                List.of(new Wanted("ad_account", Levels.of("analyst"))),
                                "to look",
                                List.of(),
                                Optional.empty(),
                                0,
                                Optional.empty(),
                                Optional.of(END),
                                List.of(LinkLanguage.EN),
                                Optional.empty())));
        return id;
    }
}
