package org.bailiwick.server.command;

import org.bailiwick.engine.change.AccessLinkId;
import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.ConfirmationId;
import org.bailiwick.engine.change.Hash;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.LinkLanguage;
import org.bailiwick.engine.change.LinkState;
import org.bailiwick.engine.change.LinkTerms.Wanted;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.Owner;
import org.bailiwick.engine.change.Picture;
import org.bailiwick.server.command.AccessLinkCommand.Asked;
import org.bailiwick.server.command.GiveCommand.Choice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One of every command about access links; see [EveryCommand]. Nordwind has a link of its own, and
/// gives by one of its partner's.
final class EveryAccessLink {
    static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 0};

    private final Rulebook world;
    private final Desk desk;
    private final AccessLinkId own;
    private final Hash partners = hash(31);
    private final ConfirmationId byStandard;
    private final Hash handedOn = hash(35);

    EveryAccessLink(Rulebook world, Desk desk) {
        this.world = world;
        this.desk = desk;
        own = link(world.nordwind, hash(30), world.member("standard", world.nordwind));
        AccessLinkId theirs =
                link(world.partner, partners, world.member("partner member", world.partner));
        run(new AccessLinkCommand.MoveAccessLink(theirs, LinkState.LIVE));
        Owner standard = new Owner.Person(world.person("standard"));
        byStandard = confirm(Caller.person(world.person("standard")), standard, 33, world.nord);
        run(
                new GiveCommand.ForwardLinkPart(
                        byStandard, handedOn, "boss@nordwind.example", List.of(world.nord)));
    }

    private Owner nordwind() {
        return new Owner.Business(world.nordwind);
    }

    private void run(Command command) {
        desk.carryOut(Caller.operator(), command);
    }

    static Hash hash(int of) {
        return Hash.of(new byte[] {(byte) of});
    }

    private AccessLinkId link(BusinessId agency, Hash secret, MemberId named) {
        AccessLinkId id = world.ids.accessLink();
        run(new AccessLinkCommand.MakeAccessLink(id, agency, secret, asked(named)));
        return id;
    }

    static Asked asked(MemberId named) {
        return new Asked(
                false,
                false,
                List.of(
                        new Wanted("ad_account", Levels.of("operator")),
                        new Wanted("tiktok_account", Levels.of("post"))),
                "to run your campaigns",
                List.of(named),
                Optional.empty(),
                0,
                Optional.empty(),
                Optional.empty(),
                List.of(LinkLanguage.EN, LinkLanguage.DE),
                Optional.empty());
    }

    private ConfirmationId confirm(Caller caller, Owner giver, int page, AssetId asset) {
        ConfirmationId id = world.ids.confirmation();
        desk.carryOut(caller, give(id, giver, page, asset));
        return id;
    }

    private GiveCommand give(ConfirmationId id, Owner giver, int page, AssetId asset) {
        Choice choice = new Choice(asset, Optional.empty(), Optional.empty());
        return new GiveCommand.ConfirmAccessLink(
                id, partners, giver, hash(page), "", List.of(choice));
    }

    Map<String, Command> all() {
        Map<String, Command> all = new LinkedHashMap<>();
        MemberId named = world.member("standard", world.nordwind);
        all.put(
                "for clients",
                new AccessLinkCommand.MakeAccessLink(
                        world.ids.accessLink(), world.nordwind, hash(40), asked(named)));
        all.put("naming nobody else", new AccessLinkCommand.ChangeAccessLink(own, asked(named)));
        all.put("published", new AccessLinkCommand.MoveAccessLink(own, LinkState.LIVE));
        all.put("anew", new AccessLinkCommand.RenewAccessLink(own, hash(41)));
        all.put("a picture", new AccessLinkCommand.SetAccessLinkLogo(own, new Picture(PNG)));
        all.put("by Nordwind", give(world.ids.confirmation(), nordwind(), 42, world.sued));
        Owner person = new Owner.Person(world.person("personal owner"));
        all.put("by a person", give(world.ids.confirmation(), person, 43, world.alone));
        all.put(
                "to a colleague",
                new GiveCommand.ForwardLinkPart(
                        byStandard, hash(44), "admin@nordwind.example", List.of(world.nord)));
        Choice nord = new Choice(world.nord, Optional.empty(), Optional.empty());
        all.put("given", new GiveCommand.AnswerLinkPart(handedOn, List.of(nord), List.of()));
        return all;
    }
}
