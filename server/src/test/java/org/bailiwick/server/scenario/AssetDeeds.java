package org.bailiwick.server.scenario;

import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.AssignmentId;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.GroupId;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.Owner;
import org.bailiwick.engine.change.PartnershipId;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.directory.Assignment;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Member;
import org.bailiwick.engine.directory.Share;
import org.bailiwick.engine.directory.Transfer;
import org.bailiwick.engine.scenario.Deed;
import org.bailiwick.engine.scenario.Finder;
import org.bailiwick.engine.scenario.Names;
import org.bailiwick.server.command.AssetCommand.NameCreator;
import org.bailiwick.server.command.AssetCommand.RegisterAsset;
import org.bailiwick.server.command.AssetCommand.SetAssetState;
import org.bailiwick.server.command.AssetCommand.TransferAsset;
import org.bailiwick.server.command.AssignmentCommand.Assign;
import org.bailiwick.server.command.AssignmentCommand.ReplaceAssignment;
import org.bailiwick.server.command.AssignmentCommand.Unassign;
import org.bailiwick.server.command.Command;
import org.bailiwick.server.command.GroupCommand;
import org.bailiwick.server.command.PartnerCommand;
import org.bailiwick.server.command.PartnerCommand.AddPartner;
import org.bailiwick.server.command.PartnerCommand.EndPartner;
import org.bailiwick.server.command.ShareCommand;
import org.bailiwick.server.command.TransferCommand;

import java.time.ZoneId;
import java.util.Optional;

/// What happens to assets, groups, partnerships and shares, each as the command for it.
record AssetDeeds(Site site, Hands hands, Names names) {

    private Finder finder() {
        return new Finder(hands.today(), names);
    }

    void carryOut(Deed.OfAsset deed) {
        switch (deed) {
            case Deed.Asset d -> register(d);
            case Deed.SetState(var asset, var state) ->
                    hands.platform(new SetAssetState(names.asset(asset), state));
            case Deed.Creator(var person, var asset) ->
                    hands.platform(new NameCreator(names.asset(asset), names.person(person)));
            case Deed.Transfer(var asset, var owner, var keep) ->
                    transfer(asset, owner(owner), keep);
            case Deed.OfferTransfer(var asset, var owner, var keep) ->
                    hands.owner(
                            finder().asset(asset),
                            new TransferCommand.OfferTransfer(
                                    site.ids().transfer(), names.asset(asset), owner(owner), keep));
            case Deed.AcceptTransfer(var asset) ->
                    receiver(asset, new TransferCommand.AcceptTransfer(offer(asset).id()));
            case Deed.DeclineTransfer(var asset) ->
                    receiver(asset, new TransferCommand.DeclineTransfer(offer(asset).id()));
            case Deed.WithdrawTransfer(var asset) ->
                    hands.owner(
                            finder().asset(asset),
                            new TransferCommand.WithdrawTransfer(offer(asset).id()));
            case Deed.Assign d -> {
                Member member = finder().member(d.person(), d.asset(), d.business());
                hands.admins(business(member), assigned(d, member));
            }
            case Deed.DateAssignment d -> {
                Member member = finder().member(d.person(), d.asset(), d.business());
                Assignment dated = finder().dated(member, d.asset());
                hands.admins(
                        business(member),
                        Lasting.assignment(dated, d.span().in(zone(member)), site.now()));
            }
            case Deed.Unassign d -> {
                Member member = finder().member(d.person(), d.asset(), d.business());
                for (Assignment each : finder().assignments(member, d.asset())) {
                    hands.admins(business(member), new Unassign(each.id()));
                }
            }
        }
    }

    /// Whoever has levels without dates is given others in their place.
    private Command assigned(Deed.Assign d, Member member) {
        AssignmentId made = site.ids().assignment();
        Period period = d.span().in(zone(member));
        Optional<Assignment> before =
                hands.today().listing().assignments(member).stream()
                        .filter(a -> hands.today().asset(a) == finder().asset(d.asset()))
                        .filter(a -> a.standing() && period.isAlways())
                        .findFirst();
        return before.<Command>map(a -> new ReplaceAssignment(made, a.id(), d.levels()))
                .orElseGet(() ->
                        new Assign(made, member.id(), names.asset(d.asset()), d.levels(), period));
    }

    private Business business(Member member) {
        return hands.today().business(member);
    }

    private ZoneId zone(Member member) {
        return business(member).zone();
    }

    private Owner owner(String name) {
        return names.find(name).orElseThrow() instanceof BusinessId business
                ? new Owner.Business(business)
                : new Owner.Person(names.person(name));
    }

    private void register(Deed.Asset d) {
        AssetId id = site.ids().asset();
        hands.platform(new RegisterAsset(id, d.kind(), d.asset(), owner(d.owner()), d.state()));
        names.add(d.asset(), id);
        d.creator().ifPresent(p -> hands.platform(new NameCreator(id, names.person(p))));
    }

    private Transfer offer(String asset) {
        return finder().offer(asset, site.now());
    }

    private void receiver(String asset, TransferCommand command) {
        switch (hands.today().transfers().to(offer(asset))) {
            case Owner.Business(var id) ->
                    hands.admins(hands.today().find(id).orElseThrow(), command);
            case Owner.Person(var id) -> hands.self(id, command);
        }
    }

    private void transfer(String name, Owner receiver, Optional<Levels> keep) {
        Optional<BusinessId> business =
                receiver instanceof Owner.Business(var id) ? Optional.of(id) : Optional.empty();
        Optional<PersonId> person =
                receiver instanceof Owner.Person(var id) ? Optional.of(id) : Optional.empty();
        hands.either(
                finder().asset(name),
                business.flatMap(hands.today()::find),
                person.flatMap(hands.today()::find),
                new TransferAsset(names.asset(name), receiver, keep));
    }

    void carryOut(Deed.OfGroup deed) {
        if (deed instanceof Deed.Group(var name, var business)) {
            GroupId id = site.ids().group();
            hands.admins(
                    finder().business(business),
                    new GroupCommand.MakeGroup(id, names.business(business), name));
            names.add(name, id);
            return;
        }
        hands.admins(hands.today().business(finder().group(deed.group())), command(deed));
    }

    private Command command(Deed.OfGroup deed) {
        GroupId group = names.group(deed.group());
        return switch (deed) {
            case Deed.Group _ -> throw new IllegalArgumentException("made already: " + deed);
            case Deed.PutAsset(var asset, _) ->
                    new GroupCommand.AddToGroup(group, names.asset(asset));
            case Deed.PutMember(var person, var name, var levels, var span) -> {
                Member member = member(person, name);
                yield Lasting.place(
                        hands.today(),
                        new GroupCommand.SetGroupMember(
                                group, member.id(), levels, span.in(zone(member))),
                        site.now());
            }
            case Deed.TakeAsset(var asset, _) ->
                    new GroupCommand.TakeFromGroup(group, names.asset(asset));
            case Deed.TakeMember(var person, var name) ->
                    new GroupCommand.TakeGroupMember(group, member(person, name).id());
            case Deed.EndGroup _ -> new GroupCommand.EndGroup(group);
        };
    }

    private Member member(String person, String group) {
        Business business = hands.today().business(finder().group(group));
        return finder().member(person, names.get(business.id()));
    }

    void carryOut(Deed.OfPartner deed) {
        switch (deed) {
            case Deed.Partner(var one, var other) ->
                    hands.admins(
                            finder().business(one),
                            new AddPartner(
                                    site.ids().partnership(),
                                    names.business(one),
                                    names.business(other)));
            case Deed.EndPartnership(var one, var other) ->
                    hands.admins(finder().business(one), new EndPartner(partnership(one, other)));
            case Deed.AcceptPartner(var one, var other) ->
                    hands.admins(
                            finder().business(other),
                            new PartnerCommand.AcceptPartner(partnership(one, other)));
            case Deed.DeclinePartner(var one, var other) ->
                    hands.admins(
                            finder().business(other),
                            new PartnerCommand.DeclinePartner(partnership(one, other)));
            case Deed.WithdrawPartner(var one, var other) ->
                    hands.admins(
                            finder().business(one),
                            new PartnerCommand.WithdrawPartner(partnership(one, other)));
            case Deed.LeavePartner(var one, var other) ->
                    hands.admins(
                            finder().business(one),
                            new PartnerCommand.LeavePartner(
                                    partnership(one, other), names.business(one)));
            case Deed.Share d ->
                    hands.owner(
                            finder().asset(d.asset()),
                            new ShareCommand.ShareAsset(
                                    site.ids().share(),
                                    names.asset(d.asset()),
                                    names.business(d.partner()),
                                    d.cap(),
                                    d.span().in(finder().zone(d.asset(), d.partner()))));
            case Deed.SetCap(var asset, var partner, var cap) ->
                    change(asset, new ShareCommand.SetCap(share(asset, partner).id(), cap));
            case Deed.DateShare(var asset, var partner, var span) ->
                    change(
                            asset,
                            Lasting.share(
                                    share(asset, partner),
                                    span.in(finder().zone(asset, partner)),
                                    site.now()));
            case Deed.Pause(var asset, var partner) ->
                    change(asset, new ShareCommand.PauseShare(share(asset, partner).id()));
            case Deed.Resume(var asset, var partner) ->
                    change(asset, new ShareCommand.ResumeShare(share(asset, partner).id()));
            case Deed.EndShare(var asset, var partner) ->
                    change(asset, new ShareCommand.EndShare(share(asset, partner).id()));
        }
    }

    private PartnershipId partnership(String one, String other) {
        return finder().partnership(one, other).id();
    }

    private Share share(String asset, String partner) {
        return finder().share(asset, partner);
    }

    private void change(String asset, Command command) {
        hands.owner(finder().asset(asset), command);
    }
}
