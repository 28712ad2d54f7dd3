package org.bailiwick.server.command;

import org.bailiwick.engine.change.AccessLinkChange.AccessLinkConfirmed;
import org.bailiwick.engine.change.AccessLinkChange.Part;
import org.bailiwick.engine.change.AccessLinkId;
import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.LinkLanguage;
import org.bailiwick.engine.change.LinkResult;
import org.bailiwick.engine.change.LinkState;
import org.bailiwick.engine.change.LinkTerms.Wanted;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.Owner;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.decision.Decider;
import org.bailiwick.engine.decision.Question;
import org.bailiwick.engine.decision.Target;
import org.bailiwick.server.command.AccessLinkCommand.Asked;
import org.bailiwick.server.command.AccessLinkCommand.MakeAccessLink;
import org.bailiwick.server.command.AccessLinkCommand.MoveAccessLink;
import org.bailiwick.server.command.GiveCommand.Choice;
import org.bailiwick.server.command.GiveCommand.ConfirmAccessLink;

import java.util.List;
import java.util.Optional;

/// Fremd, an agency, asks Nordwind for access by a link.
abstract class AtALink extends AtTheDesk {
    static final List<Wanted> OPERATOR = List.of(new Wanted("ad_account", Levels.of("operator")));

    int secrets = 60;

    Asked asked(boolean single, boolean prospect, List<Wanted> wanted, int days) {
        return new Asked(
                single,
                prospect,
                wanted,
                "to run your campaigns",
                List.of(world.member("stranger", world.other)),
                Optional.empty(),
                days,
                Optional.empty(),
                Optional.empty(),
                List.of(LinkLanguage.EN),
                Optional.empty());
    }

    /// By its number the secret is known.
    record Made(AccessLinkId id, int secret) {}

    Made live(Asked asked) {
        Made made = new Made(ids.accessLink(), secrets++);
        by("stranger", new MakeAccessLink(made.id, world.other, hash(made), asked));
        by("stranger", new MoveAccessLink(made.id, LinkState.LIVE));
        return made;
    }

    Made live() {
        return live(asked(false, false, OPERATOR, 0));
    }

    static org.bailiwick.engine.change.Hash hash(Made made) {
        return EveryAccessLink.hash(made.secret);
    }

    Owner nordwind() {
        return new Owner.Business(world.nordwind);
    }

    ConfirmAccessLink give(Made link, Owner giver, Choice... choices) {
        return new ConfirmAccessLink(
                ids.confirmation(),
                hash(link),
                giver,
                EveryAccessLink.hash(secrets++),
                "crm-77",
                List.of(choices));
    }

    static Choice all(AssetId asset) {
        return new Choice(asset, Optional.empty(), Optional.empty());
    }

    static Choice lower(AssetId asset, String level) {
        return new Choice(asset, Optional.of(Levels.of(level)), Optional.empty());
    }

    static List<LinkResult> results(List<Change> changes) {
        return parts(changes).stream().map(Part::result).toList();
    }

    static List<Part> parts(List<Change> changes) {
        return ((AccessLinkConfirmed) changes.getFirst()).parts();
    }

    boolean may(String who, String action, AssetId asset) {
        Target target = new Target.Asset("ad_account", asset);
        return Decider.allows(office.now(), Question.of(world.person(who), action, target, now));
    }

    static List<String> kinds(List<Change> changes) {
        return changes.stream().map(c -> c.getClass().getSimpleName()).toList();
    }

    static Wanted wanted(String level) {
        return new Wanted("ad_account", Levels.of(level));
    }

    MemberId colleague() {
        var invitation = ids.invitation();
        run(
                new InvitationCommand.InviteMember(
                        invitation,
                        world.other,
                        Rulebook.address("standard"),
                        org.bailiwick.engine.change.Role.STANDARD,
                        org.bailiwick.engine.change.Finance.NONE,
                        Period.ALWAYS,
                        Optional.empty()));
        run(new InvitationCommand.AcceptInvitation(invitation, world.person("standard")));
        return world.member("standard", world.other);
    }
}
