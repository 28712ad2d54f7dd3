package org.bailiwick.server.scenario;

import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.AssetState;
import org.bailiwick.engine.change.BusinessChange.BusinessReopened;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Finance;
import org.bailiwick.engine.change.InvitationId;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.change.SecondStep;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Member;
import org.bailiwick.engine.scenario.Deed;
import org.bailiwick.engine.scenario.Finder;
import org.bailiwick.engine.scenario.Names;
import org.bailiwick.server.command.AssetCommand.SetAssetState;
import org.bailiwick.server.command.BusinessCommand.CloseBusiness;
import org.bailiwick.server.command.BusinessCommand.OpenBusiness;
import org.bailiwick.server.command.BusinessCommand.ReopenBusiness;
import org.bailiwick.server.command.BusinessCommand.SetBusiness;
import org.bailiwick.server.command.BusinessCommand.SetSeats;
import org.bailiwick.server.command.InstallationCommand.Import;
import org.bailiwick.server.command.PersonCommand.RegisterPerson;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What happens to businesses as a whole, each as the command for it.
///
/// Whoever opens a business is its admin, and a scenario's businesses open without one. So somebody
/// of whom no scenario knows opens them all, the founder: he brings the first admin in and leaves.
/// Where the scenario has none for now, he leaves while the business is closed for a moment.
final class BusinessDeeds {
    private static final String FOUNDER = "founder@installation.example";

    private final Site site;
    private final Hands hands;
    private final Names names;
    private final PeopleDeeds people;
    private final PersonId founder;
    private final Set<BusinessId> founded = new LinkedHashSet<>();

    BusinessDeeds(Site site, Hands hands, Names names, PeopleDeeds people) {
        this.site = site;
        this.hands = hands;
        this.names = names;
        this.people = people;
        founder = site.ids().person();
        hands.operator(new RegisterPerson(founder, "Founder", FOUNDER));
    }

    void carryOut(Deed.OfBusiness deed, boolean adminComes) {
        switch (deed) {
            case Deed.Business(var name, var zone) -> {
                BusinessId id = site.ids().business();
                hands.operator(new OpenBusiness(id, name, zone, founder));
                names.add(name, id);
                founded.add(id);
                if (!adminComes) leaveWithoutAdmin(business(name));
            }
            case Deed.Close(var name) -> close(business(name));
            case Deed.Reopen(var name) -> hands.operator(new ReopenBusiness(names.business(name)));
            case Deed.Settings d -> {
                Business its = business(d.business());
                Instant from = d.from().map(m -> m.start(its.zone())).orElse(site.now());
                boolean asked = d.settings().secondStep() != SecondStep.NOBODY;
                Optional<Instant> day = asked ? Optional.of(from) : Optional.empty();
                hands.admins(its, new SetBusiness(its.id(), d.settings(), day));
            }
            case Deed.Security d -> new SecurityDeeds(site, hands, names).carryOut(d);
            case Deed.Seats(var name, var seats) ->
                    hands.operator(new SetSeats(names.business(name), seats));
        }
    }

    private Business business(String name) {
        return new Finder(hands.today(), names).business(name);
    }

    private void close(Business business) {
        hands.admins(business, new CloseBusiness(business.id()));
    }

    /// Closes a business that owns active assets.
    void closeWithAssets(Business business) {
        withAssetsSuspended(business, () -> close(business));
    }

    private void withAssetsSuspended(Business business, Runnable act) {
        List<AssetId> active =
                hands.today().listing().assets(business).stream()
                        .filter(a -> a.state() == AssetState.ACTIVE)
                        .map(Asset::id)
                        .toList();
        active.forEach(a -> hands.platform(new SetAssetState(a, AssetState.SUSPENDED)));
        act.run();
        active.forEach(a -> hands.platform(new SetAssetState(a, AssetState.ACTIVE)));
    }

    /// Opens a closed business for something, and closes it again.
    void whileOpen(Business business, Runnable act) {
        reopenAsFact(business.id());
        act.run();
        closeWithAssets(hands.today().find(business.id()).orElseThrow());
    }

    /// Lets the last admin go: the founder comes before, and leaves after.
    void withSecondAdmin(List<Business> businesses, Runnable act) {
        for (Business business : businesses) {
            InvitationId offered =
                    people.invite(
                            business,
                            FOUNDER,
                            Role.ADMIN,
                            Finance.NONE,
                            Period.ALWAYS,
                            Period.OPEN_END);
            people.accept(founder, offered);
            founded.add(business.id());
        }
        act.run();
        businesses.forEach(this::leaveWithoutAdmin);
    }

    private void leaveWithoutAdmin(Business business) {
        withAssetsSuspended(
                business,
                () -> {
                    close(business);
                    leave(business.id());
                    reopenAsFact(business.id());
                });
    }

    /// The desk opens no business without an admin: a list that is kept elsewhere says it is open.
    private void reopenAsFact(BusinessId id) {
        long basis = hands.today().seq();
        hands.source(new Import("facts", List.of(new BusinessReopened(id)), List.of(), basis));
    }

    /// Leaves every business that has an admin of its own by now.
    void leaveWhatRuns() {
        for (BusinessId id : Set.copyOf(founded)) {
            Business business = hands.today().find(id).orElseThrow();
            if (!business.closed() && lasting(business).stream().anyMatch(m -> !his(m))) leave(id);
        }
    }

    private void leave(BusinessId id) {
        Business business = hands.today().find(id).orElseThrow();
        people.leave(founder, membership(business).orElseThrow());
        founded.remove(id);
    }

    private Optional<Member> membership(Business business) {
        return hands.today()
                .find(founder)
                .flatMap(person -> hands.today().membership(person, business));
    }

    private boolean his(Member member) {
        return hands.today().person(member).id().equals(founder);
    }

    /// The admins without whom a business would have none left.
    List<Member> lasting(Business business) {
        return hands.today().admins(business).stream()
                .filter(m -> !m.suspended() && m.period().includes(site.now()))
                .filter(m -> m.period().until().equals(Period.OPEN_END))
                .filter(m -> !hands.today().person(m).disabled())
                .toList();
    }
}
