package org.bailiwick.engine.scenario;

import org.bailiwick.engine.change.AccessLinkChange.AccessLinkChanged;
import org.bailiwick.engine.change.AccessLinkChange.AccessLinkConfirmed;
import org.bailiwick.engine.change.AccessLinkChange.AccessLinkMade;
import org.bailiwick.engine.change.AccessLinkChange.AccessLinkMoved;
import org.bailiwick.engine.change.AccessLinkChange.LinkPartAnswered;
import org.bailiwick.engine.change.AccessLinkChange.LinkPartForwarded;
import org.bailiwick.engine.change.AccessLinkChange.Part;
import org.bailiwick.engine.change.AccessLinkId;
import org.bailiwick.engine.change.AssignmentChange.AssetAssigned;
import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.ConfirmationId;
import org.bailiwick.engine.change.Hash;
import org.bailiwick.engine.change.Id;
import org.bailiwick.engine.change.Ids;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.LinkFailure;
import org.bailiwick.engine.change.LinkLanguage;
import org.bailiwick.engine.change.LinkResult;
import org.bailiwick.engine.change.LinkTerms;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.Owner;
import org.bailiwick.engine.change.PartnerChange.PartnerAdded;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.Sealed;
import org.bailiwick.engine.change.ShareChange.AssetShared;
import org.bailiwick.engine.change.ShareChange.ShareCapSet;
import org.bailiwick.engine.directory.AccessLink;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Confirmation;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Share;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What happens to access links, in facts.
record LinkFacts(Finder finder, Ids ids, Instant now) {
    List<Change> of(Deed.OfLink deed) {
        return switch (deed) {
            case Deed.LinkTerms d -> List.of(d.made() ? made(d) : changed(d));
            case Deed.MoveLink(var agency, var state) ->
                    List.of(new AccessLinkMoved(finder.link(agency).id(), state));
            case Deed.GiveByLink d -> given(d);
            case Deed.ShowLink(var agency, var asset, var person) ->
                    List.of(
                            confirmed(
                                    finder.link(agency),
                                    new Owner.Person(finder.names().person(person)),
                                    part(
                                            finder.asset(asset),
                                            wanted(finder.link(agency), asset),
                                            Period.OPEN_END,
                                            LinkResult.WAITING_FOR_OWNER)));
            case Deed.ForwardLink(var agency, var asset, var person) -> {
                Confirmation its = finder.confirmation(agency);
                yield List.of(
                        new LinkPartForwarded(
                                its.id(),
                                secret(its.id()),
                                finder.address(person),
                                Sealed.NONE,
                                List.of(finder.names().asset(asset))));
            }
            case Deed.AnswerLink d -> answered(d);
        };
    }

    private Change made(Deed.LinkTerms d) {
        AccessLinkId id = ids.accessLink();
        return new AccessLinkMade(id, finder.names().business(d.agency()), secret(id), terms(d));
    }

    private Change changed(Deed.LinkTerms d) {
        return new AccessLinkChanged(finder.link(d.agency()).id(), terms(d));
    }

    /// What opens a link, or a part, is known to a scenario by its id.
    static Hash secret(Id id) {
        return Hash.of(id.toString().getBytes(StandardCharsets.UTF_8));
    }

    private LinkTerms terms(Deed.LinkTerms d) {
        List<MemberId> named =
                d.named().stream().map(p -> finder.member(p, d.agency()).id()).toList();
        Period open = d.open().in(finder.business(d.agency()).zone());
        return new LinkTerms(
                false,
                false,
                List.of(new LinkTerms.Wanted(d.kind(), d.levels())),
                Sealed.NONE,
                named,
                Period.OPEN_END,
                0,
                open.from(),
                open.until(),
                List.of(LinkLanguage.EN),
                LinkTerms.NO_COLOUR);
    }

    private Levels wanted(AccessLink link, String asset) {
        String kind = finder.asset(asset).kind();
        return link.terms().wanted().stream()
                .filter(w -> w.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new Impossible("the link asks for no `%s`".formatted(kind)))
                .levels();
    }

    private static Part part(Asset asset, Levels levels, Instant until, LinkResult result) {
        return new Part(asset.id(), levels, until, result, LinkFailure.NONE);
    }

    private Change confirmed(AccessLink link, Owner giver, Part part) {
        ConfirmationId id = ids.confirmation();
        return new AccessLinkConfirmed(
                id, link.id(), giver, Optional.empty(), secret(id), Sealed.NONE, List.of(part));
    }

    private List<Change> given(Deed.GiveByLink d) {
        AccessLink link = finder.link(d.agency());
        Asset asset = finder.asset(d.asset());
        Levels levels = d.levels().orElseGet(() -> wanted(link, d.asset()));
        Period period = d.span().in(finder.zone(d.asset(), d.agency()));
        Part part = part(asset, levels, period.until(), LinkResult.GRANTED);
        List<Change> changes = new ArrayList<>();
        changes.add(confirmed(link, owner(asset), part));
        open(link, asset, levels, period, changes);
        return changes;
    }

    private Owner owner(Asset asset) {
        Directory directory = finder.directory();
        return directory
                .owningBusiness(asset)
                .<Owner>map(b -> new Owner.Business(b.id()))
                .orElseGet(
                        () -> new Owner.Person(directory.owningPerson(asset).orElseThrow().id()));
    }

    /// Partner, share and assignments, as far as they are not there.
    private void open(
            AccessLink link, Asset asset, Levels levels, Period period, List<Change> changes) {
        Directory directory = finder.directory();
        Business agency = directory.links().agency(link);
        directory
                .owningBusiness(asset)
                .filter(owner -> !partners(owner, agency))
                .ifPresent(owner ->
                        changes.add(new PartnerAdded(ids.partnership(), owner.id(), agency.id())));
        Optional<Share> share = directory.share(asset, agency).filter(s -> !s.gone());
        if (share.isPresent()) {
            List<String> both = new ArrayList<>(share.get().cap().names());
            both.addAll(levels.names());
            changes.add(new ShareCapSet(share.get().id(), Levels.of(both)));
        } else {
            changes.add(new AssetShared(ids.share(), asset.id(), agency.id(), levels, period));
        }
        for (MemberId member : link.terms().named()) {
            changes.add(
                    new AssetAssigned(ids.assignment(), member, asset.id(), levels, period, false));
        }
    }

    private boolean partners(Business owner, Business agency) {
        var listing = finder.directory().listing();
        return listing.partnerships(owner).stream()
                .anyMatch(p -> !p.gone() && listing.partner(p, owner) == agency);
    }

    private List<Change> answered(Deed.AnswerLink d) {
        AccessLink link = finder.link(d.agency());
        Asset asset = finder.asset(d.asset());
        Levels levels = d.levels().orElseGet(() -> wanted(link, d.asset()));
        LinkResult result = d.given() ? LinkResult.GRANTED : LinkResult.REFUSED;
        Part part = part(asset, levels, Period.OPEN_END, result);
        List<Change> changes = new ArrayList<>();
        changes.add(new LinkPartAnswered(finder.confirmation(d.agency()).id(), List.of(part)));
        if (d.given()) open(link, asset, levels, Period.ALWAYS, changes);
        return changes;
    }
}
