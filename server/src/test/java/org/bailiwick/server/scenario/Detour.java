package org.bailiwick.server.scenario;

import org.bailiwick.engine.change.BusinessChange.BusinessClosed;
import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.InvitationId;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.PersonChange.AddressDropped;
import org.bailiwick.engine.change.PersonChange.PersonRegistered;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.Sealed;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Share;
import org.bailiwick.engine.scenario.Deed;
import org.bailiwick.engine.scenario.Finder;
import org.bailiwick.engine.scenario.Names;
import org.bailiwick.server.command.InstallationCommand.AdoptModel;
import org.bailiwick.server.command.InstallationCommand.Import;
import org.bailiwick.server.command.PersonCommand.ProveAddress;
import org.bailiwick.server.command.Refused;
import org.bailiwick.server.command.ShareCommand.SetCap;

import java.util.List;
import java.util.TreeSet;

/// What leads to the same world where the desk refuses the command that a line names.
record Detour(Site site, Hands hands, Names names, PeopleDeeds people, BusinessDeeds businesses) {
    private Finder finder() {
        return new Finder(hands.today(), names);
    }

    /// Carries it out by other commands, or throws the refusal.
    Means around(Deed deed, Refused refused, Runnable command) {
        return switch (deed) {
            case Deed.Asset d when unknown(d.kind()) ->
                    withKind(d.kind(), Levels.of("admin"), command);
            case Deed.Assign d when unknown(kind(d.asset())) ->
                    withKind(kind(d.asset()), d.levels(), command);
            case Deed.Assign d -> aboveCap(d, command);
            case Deed.Close(var name) -> {
                businesses.closeWithAssets(finder().business(name));
                yield Means.ASSETS_SUSPENDED_MEANWHILE;
            }
            case Deed.Settings d when finder().business(d.business()).closed() -> {
                businesses.whileOpen(finder().business(d.business()), command);
                yield Means.OPEN_MEANWHILE;
            }
            case Deed.Suspend d -> withSecondAdmin(d.person(), command);
            case Deed.Disable d -> withSecondAdmin(d.person(), command);
            case Deed.Invite d -> byAnotherAddress(d);
            default -> throw refused;
        };
    }

    private boolean unknown(String kind) {
        return hands.today().kind(kind).isEmpty();
    }

    private String kind(String asset) {
        return finder().asset(asset).kind();
    }

    /// A model that has the kind is adopted, and the one that lacks it again.
    private Means withKind(String kind, Levels levels, Runnable command) {
        String model = hands.today().model().text();
        StringBuilder wider = new StringBuilder(model.stripTrailing());
        wider.append("\n\nkind %s \"%s\"\n  action thing.look \"look\"\n".formatted(kind, kind));
        for (String level : levels.names()) {
            wider.append("  level %s \"%s\" : thing.look\n".formatted(level, level));
        }
        hands.operator(new AdoptModel(wider.toString()));
        command.run();
        hands.operator(new AdoptModel(model));
        return Means.KIND_KNOWN_MEANWHILE;
    }

    private Means aboveCap(Deed.Assign d, Runnable command) {
        var member = finder().member(d.person(), d.asset(), d.business());
        String partner = names.get(hands.today().business(member).id());
        Share share = finder().share(d.asset(), partner);
        Levels cap = share.cap();
        TreeSet<String> both = new TreeSet<>(cap.names());
        both.addAll(d.levels().names());
        hands.owner(
                finder().asset(d.asset()), new SetCap(share.id(), Levels.of(List.copyOf(both))));
        command.run();
        hands.owner(finder().asset(d.asset()), new SetCap(share.id(), cap));
        return Means.CAP_RAISED_MEANWHILE;
    }

    private Means withSecondAdmin(String person, Runnable command) {
        PersonId id = names.person(person);
        List<Business> alone =
                hands.today().memberships(finder().person(person)).stream()
                        .map(hands.today()::business)
                        .filter(b ->
                                businesses.lasting(b).stream()
                                        .allMatch(m -> hands.today().person(m).id().equals(id)))
                        .toList();
        businesses.withSecondAdmin(alone, command);
        return Means.SECOND_ADMIN_MEANWHILE;
    }

    private Means byAnotherAddress(Deed.Invite d) {
        Business business = finder().business(d.business());
        String address = d.whom() + "@elsewhere.example";
        InvitationId _ =
                people.invite(
                        business,
                        address,
                        d.role(),
                        d.finance(),
                        d.span().in(business.zone()),
                        d.expires().map(m -> m.end(business.zone())).orElse(Period.OPEN_END));
        hands.operator(new ProveAddress(names.person(d.whom()), address));
        return Means.INVITED_BY_ANOTHER_ADDRESS;
    }

    /// Reads it in as it stands.
    Means fact(Deed deed) {
        Change change =
                switch (deed) {
                    case Deed.Person(var name, _) -> {
                        PersonId person = site.ids().person();
                        names.add(name, person);
                        yield new PersonRegistered(person, Sealed.NONE);
                    }
                    case Deed.Drop(var name, var address) ->
                            new AddressDropped(names.person(name), names.address(address));
                    case Deed.Close(var name) -> new BusinessClosed(names.business(name));
                    default -> throw new IllegalArgumentException("no fact is made of " + deed);
                };
        long basis = hands.today().seq();
        hands.source(new Import("facts", List.of(change), List.of(), basis));
        return Means.FACT;
    }
}
