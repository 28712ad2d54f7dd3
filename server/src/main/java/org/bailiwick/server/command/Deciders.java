package org.bailiwick.server.command;

import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.decision.Question;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Member;
import org.bailiwick.engine.directory.Person;
import org.bailiwick.engine.directory.Request;
import org.bailiwick.server.sentence.Sentence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Who decides a request for access. Of several assets each is decided by those who answer for it.
public final class Deciders {
    private static final String DECIDE = "requests.decide";
    private static final AssetId NOTHING = new AssetId(0, 0);

    private Deciders() {}

    /// Whoever may decide anything of it; nobody where nothing can be decided.
    static Need of(Directory today, Request request) {
        List<Need> any = new ArrayList<>();
        for (Request.Wish wish : request.wishes()) {
            deciding(today, request, wish).filter(n -> !any.contains(n)).ifPresent(any::add);
        }
        return any.isEmpty() ? new Need.PersonalOwner(NOTHING) : new Need.AnyOf(List.copyOf(any));
    }

    /// Who asked, for whom it is, and whoever manages the assets of the business that asks.
    static Need withdrawing(Directory today, Request request) {
        List<Need> any = new ArrayList<>();
        any.add(new Need.Self(today.requests().by(request).id()));
        whose(today, request).ifPresent(p -> any.add(new Need.Self(p.id())));
        any.add(new Need.InBusiness(today.requests().business(request).id(), "assets.manage"));
        return new Need.AnyOf(List.copyOf(any));
    }

    /// Who may decide on one asset; empty where there is no such asset, or no way to it.
    static Optional<Need> deciding(Directory today, Request request, Request.Wish wish) {
        Optional<Asset> asset = today.requests().asset(wish);
        if (asset.isEmpty()) return Optional.empty();
        Optional<Business> through = through(today, request, asset.get());
        if (through.isPresent()) {
            return through.filter(b -> !b.closed())
                    .map(b ->
                            Need.any(
                                    new Need.InBusiness(b.id(), DECIDE),
                                    new Need.OnAsset(asset.get().id(), b.id(), true)));
        }
        boolean forMember = today.requests().member(request).isPresent();
        return forMember || today.owningPerson(asset.get()).isEmpty()
                ? Optional.empty()
                : Optional.of(new Need.PersonalOwner(asset.get().id()));
    }

    /// What whoever decides has to be to give it, too: nobody gives what he could not give himself.
    static Need giving(Directory today, Request request, Asset asset) {
        Optional<Business> through = through(today, request, asset);
        if (through.isEmpty()) return new Need.PersonalOwner(asset.id());
        return today.requests().member(request).isPresent()
                ? Need.assigning(through.get().id(), asset.id(), true)
                : new Need.InBusiness(through.get().id(), "partners.manage");
    }

    /// The business whose people decide: of a member's request his own, where it has the asset; of
    /// a business's request the one that owns it.
    private static Optional<Business> through(Directory today, Request request, Asset asset) {
        if (today.requests().member(request).isEmpty()) return today.owningBusiness(asset);
        Business his = today.requests().business(request);
        boolean owns = today.owningBusiness(asset).filter(b -> b == his).isPresent();
        boolean shared =
                today.share(asset, his)
                        .filter(s -> today.ended(s, today.time()).equals(Period.OPEN_END))
                        .isPresent();
        return owns || shared ? Optional.of(his) : Optional.empty();
    }

    /// The person for whom it is; empty where a business asks.
    static Optional<Person> whose(Directory today, Request request) {
        return today.requests().member(request).map(today::person);
    }

    /// Nobody decides what he has asked for, or what is for him.
    static boolean own(Directory today, Request request, PersonId person) {
        return today.requests().by(request).id().equals(person)
                || whose(today, request).filter(p -> p.id().equals(person)).isPresent();
    }

    /// Whether this caller may decide on one asset.
    public static boolean may(
            Directory today, Request request, Request.Wish wish, Caller caller, Instant now) {
        return deciding(today, request, wish)
                .filter(need -> Authority.may(today, caller, need, now))
                .isPresent();
    }

    /// Those who can decide on one asset now.
    ///
    /// @param admins those of the business
    /// @param others those who give access to this one asset, or own it
    public record Able(List<PersonId> admins, List<PersonId> others) {
        public boolean nobody() {
            return admins.isEmpty() && others.isEmpty();
        }

        /// Whoever is nearest to the asset; the admins where that is nobody.
        public List<PersonId> first() {
            return others.isEmpty() ? admins : others;
        }

        public List<PersonId> all() {
            Set<PersonId> all = new LinkedHashSet<>(others);
            all.addAll(admins);
            return List.copyOf(all);
        }
    }

    /// Who can decide now on what is wanted on one asset. A second step that they would be asked
    /// for hinders nobody.
    public static Able able(Directory today, Request request, Request.Wish wish, Instant now) {
        Optional<Need> need = deciding(today, request, wish);
        Optional<Asset> asset = today.requests().asset(wish);
        if (need.isEmpty() || asset.isEmpty()) return new Able(List.of(), List.of());
        List<PersonId> admins = new ArrayList<>();
        Optional<Business> through = through(today, request, asset.get());
        through.ifPresent(b -> {
            Need decide = new Need.InBusiness(b.id(), DECIDE);
            for (Member member : today.admins(b)) {
                PersonId id = today.person(member).id();
                if (can(today, request, id, decide, now)) admins.add(id);
            }
        });
        List<PersonId> others = new ArrayList<>();
        for (Person person : today.listing().near(asset.get())) {
            boolean can = can(today, request, person.id(), need.get(), now);
            if (can && !admins.contains(person.id())) others.add(person.id());
        }
        return new Able(List.copyOf(admins), List.copyOf(others));
    }

    private static boolean can(
            Directory today, Request request, PersonId person, Need need, Instant now) {
        Caller caller = Caller.person(person).proved(Question.Proof.TWO_STEPS);
        return !own(today, request, person) && Authority.may(today, caller, need, now);
    }

    /// @throws Refused where it is settled, or has run out
    static void pending(Pen pen, Request request) {
        String state =
                switch (request.stateAt(pen.now())) {
                    case PENDING -> "";
                    case APPROVED, APPROVED_LESS -> "was approved already";
                    case REFUSED -> "was refused";
                    case WITHDRAWN -> "was withdrawn";
                    case EXPIRED -> "has expired";
                };
        Refused.unless(
                state.isEmpty(), "this request %s: ask for it to be made anew", Sentence.of(state));
    }
}
