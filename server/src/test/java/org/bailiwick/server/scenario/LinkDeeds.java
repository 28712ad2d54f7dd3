package org.bailiwick.server.scenario;

import org.bailiwick.engine.change.AccessLinkId;
import org.bailiwick.engine.change.ConfirmationId;
import org.bailiwick.engine.change.Hash;
import org.bailiwick.engine.change.Id;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.LinkLanguage;
import org.bailiwick.engine.change.LinkTerms.Wanted;
import org.bailiwick.engine.change.Owner;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.directory.AccessLink;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Confirmation;
import org.bailiwick.engine.scenario.Deed;
import org.bailiwick.engine.scenario.Finder;
import org.bailiwick.engine.scenario.Names;
import org.bailiwick.server.command.AccessLinkCommand.Asked;
import org.bailiwick.server.command.AccessLinkCommand.ChangeAccessLink;
import org.bailiwick.server.command.AccessLinkCommand.MakeAccessLink;
import org.bailiwick.server.command.AccessLinkCommand.MoveAccessLink;
import org.bailiwick.server.command.GiveCommand.AnswerLinkPart;
import org.bailiwick.server.command.GiveCommand.Choice;
import org.bailiwick.server.command.GiveCommand.ConfirmAccessLink;
import org.bailiwick.server.command.GiveCommand.ForwardLinkPart;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What happens to access links, each as the command for it.
record LinkDeeds(Site site, Hands hands, Names names) {
    private Finder finder() {
        return new Finder(hands.today(), names);
    }

    void carryOut(Deed.OfLink deed) {
        switch (deed) {
            case Deed.LinkTerms d -> terms(d);
            case Deed.MoveLink(var agency, var state) ->
                    hands.admins(
                            finder().business(agency),
                            new MoveAccessLink(finder().link(agency).id(), state));
            case Deed.GiveByLink d -> give(d);
            case Deed.ShowLink(var agency, var asset, var person) ->
                    hands.self(
                            names.person(person),
                            confirmation(
                                    finder().link(agency),
                                    new Owner.Person(names.person(person)),
                                    choice(asset, Optional.empty(), Period.ALWAYS)));
            case Deed.ForwardLink(var agency, var asset, var person) -> {
                ConfirmationId its = finder().confirmation(agency).id();
                hands.self(
                        names.person(person),
                        new ForwardLinkPart(
                                its,
                                secret(its),
                                "whoever-can@nordwind.example",
                                List.of(names.asset(asset))));
            }
            case Deed.AnswerLink d -> answer(d);
        }
    }

    private void terms(Deed.LinkTerms d) {
        var agency = finder().business(d.agency());
        var zone = agency.zone();
        Asked asked =
                new Asked(
                        false,
                        false,
                        List.of(new Wanted(d.kind(), d.levels())),
                        "as agreed",
                        d.named().stream().map(p -> finder().member(p, d.agency()).id()).toList(),
                        Optional.empty(),
                        0,
                        d.open().from().map(m -> m.start(zone)),
                        d.open().until().map(m -> m.end(zone)),
                        List.of(LinkLanguage.EN),
                        Optional.empty());
        if (!d.made()) {
            hands.admins(agency, new ChangeAccessLink(finder().link(d.agency()).id(), asked));
            return;
        }
        AccessLinkId id = site.ids().accessLink();
        hands.admins(agency, new MakeAccessLink(id, agency.id(), secret(id), asked));
    }

    /// What opens a link, or a part, is known to a scenario by its id.
    private static Hash secret(Id id) {
        return Hash.of(id.toString().getBytes(StandardCharsets.UTF_8));
    }

    private Choice choice(String asset, Optional<Levels> levels, Period period) {
        Optional<Instant> until =
                period.until().equals(Period.OPEN_END)
                        ? Optional.empty()
                        : Optional.of(period.until());
        return new Choice(names.asset(asset), levels, until);
    }

    private ConfirmAccessLink confirmation(AccessLink link, Owner giver, Choice choice) {
        ConfirmationId id = site.ids().confirmation();
        return new ConfirmAccessLink(id, secret(link.id()), giver, secret(id), "", List.of(choice));
    }

    private void give(Deed.GiveByLink d) {
        Asset asset = finder().asset(d.asset());
        Owner giver =
                hands.today()
                        .owningBusiness(asset)
                        .<Owner>map(b -> new Owner.Business(b.id()))
                        .orElseGet(() ->
                                new Owner.Person(
                                        hands.today().owningPerson(asset).orElseThrow().id()));
        Period period = d.span().in(finder().zone(d.asset(), d.agency()));
        hands.owner(
                asset,
                confirmation(
                        finder().link(d.agency()), giver, choice(d.asset(), d.levels(), period)));
    }

    private void answer(Deed.AnswerLink d) {
        Confirmation its = finder().confirmation(d.agency());
        List<Choice> choices =
                d.given() ? List.of(choice(d.asset(), d.levels(), Period.ALWAYS)) : List.of();
        var refused =
                d.given()
                        ? List.<org.bailiwick.engine.change.AssetId>of()
                        : List.of(names.asset(d.asset()));
        hands.owner(
                finder().asset(d.asset()), new AnswerLinkPart(secret(its.id()), choices, refused));
    }
}
