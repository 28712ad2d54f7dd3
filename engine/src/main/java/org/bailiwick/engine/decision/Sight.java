package org.bailiwick.engine.decision;

import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.directory.Address;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Invitation;
import org.bailiwick.engine.directory.Listing;
import org.bailiwick.engine.directory.Member;
import org.bailiwick.engine.directory.Person;
import org.bailiwick.engine.model.Kind;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What one reader is, and so what he may know, at one moment.
///
/// An old denial is read with the sight of today: who is no longer an admin no longer reads as one.
public final class Sight {
    private final Directory directory;
    private final Window window;
    private final Reader reader;
    private final Optional<Person> person;

    private Sight(Directory directory, Instant now, Reader reader) {
        this.directory = directory;
        this.reader = reader;
        window = Window.at(now.isBefore(directory.time()) ? directory.time() : now);
        person = self().flatMap(directory::find).filter(p -> !p.disabled());
    }

    /// The person that he is, or is thought to be.
    private Optional<PersonId> self() {
        return switch (reader) {
            case Reader.Person(var id) -> Optional.of(id);
            case Reader.Imagined(_, var as, var id) ->
                    as == Reader.As.PERSON ? Optional.of(id) : Optional.empty();
            case Reader.Stranger _, Reader.Invited _, Reader.Full _ -> Optional.empty();
        };
    }

    /// Where he is thought of only as what he is in one business: that one.
    private Optional<BusinessId> only() {
        return reader instanceof Reader.Imagined(var business, _, _)
                ? Optional.of(business)
                : Optional.empty();
    }

    private boolean thoughtOf(BusinessId id) {
        return only().map(id::equals).orElse(true);
    }

    /// Whether he is thought of as somebody who gives access to an asset, by a level.
    private boolean assetAdmin() {
        return reader instanceof Reader.Imagined(_, var as, _) && as == Reader.As.ASSET_ADMIN;
    }

    public static Sight of(Directory today, Instant now, Reader reader) {
        return new Sight(today, now, reader);
    }

    boolean everything() {
        return reader instanceof Reader.Full;
    }

    /// Whether there is nobody here who may know anything.
    boolean nothing() {
        return switch (reader) {
            case Reader.Stranger _ -> true;
            case Reader.Full _ -> false;
            case Reader.Person _ -> person.isEmpty();
            case Reader.Imagined(_, var as, _) ->
                    switch (as) {
                        case PERSON -> person.isEmpty();
                        case ASSET_ADMIN -> false;
                        case COLLEAGUE, PARTNER_ADMIN, STRANGER -> true;
                    };
            case Reader.Invited(var id) ->
                    directory
                            .find(id)
                            .map(a -> directory.person(a).map(Person::disabled).orElse(false))
                            .orElse(true);
        };
    }

    /// Whether the question is about the reader himself.
    public boolean is(Subject subject) {
        return switch (subject) {
            case Subject.Stranger _ -> false;
            case Subject.Known(var id) -> self().equals(Optional.of(id));
            case Subject.Invited(var id) ->
                    reader.equals(new Reader.Invited(id))
                            || addresses().stream().anyMatch(a -> a.id().equals(id));
        };
    }

    private List<Address> addresses() {
        return switch (reader) {
            case Reader.Stranger _, Reader.Full _ -> List.of();
            case Reader.Person _, Reader.Imagined _ ->
                    person.map(directory::addresses).orElse(List.of());
            case Reader.Invited(var id) -> directory.find(id).stream().toList();
        };
    }

    /// Whether he is an active member.
    boolean active(BusinessId business) {
        if (assetAdmin() && thoughtOf(business)) return true;
        return member(business).filter(this::active).isPresent();
    }

    /// Whether he is an active admin.
    boolean admin(BusinessId business) {
        return member(business).filter(this::active).filter(Members::admin).isPresent();
    }

    private boolean active(Member member) {
        return !member.gone()
                && !member.suspended()
                && member.period().includes(window.now())
                && !directory.business(member).closed();
    }

    private Optional<Member> member(BusinessId id) {
        if (!thoughtOf(id)) return Optional.empty();
        return directory.find(id).flatMap(b -> person.flatMap(p -> directory.membership(p, b)));
    }

    /// Whether a person belongs to a business, or did not long ago.
    public boolean belongs(PersonId id, BusinessId business) {
        Optional<Business> there = directory.find(business);
        return directory
                .find(id)
                .flatMap(p -> there.flatMap(b -> directory.membership(p, b)))
                .filter(m -> Members.seen(m, window))
                .isPresent();
    }

    /// The businesses in which he is active.
    public List<BusinessId> businesses() {
        return person.map(directory::memberships).orElse(List.of()).stream()
                .map(directory::business)
                .distinct()
                .map(Business::id)
                .filter(this::active)
                .toList();
    }

    /// Whether he may know that there is this business, by its name: his own, one that he belonged
    /// to or that invites him, or a partner of one whose admin he is.
    ///
    /// @return until when: [Period#OPEN_END] where he still is to know; empty where he is not
    Optional<Instant> knows(BusinessId id) {
        if (everything()) return Optional.of(Period.OPEN_END);
        if (assetAdmin() && thoughtOf(id)) return Optional.of(Period.OPEN_END);
        Stream<Instant> own =
                member(id).filter(m -> Members.seen(m, window)).map(this::end).stream();
        Stream<Instant> invited = invites(id) ? Stream.of(Period.OPEN_END) : Stream.empty();
        Stream<Instant> partner = directory.find(id).stream().flatMap(this::partnersUntil);
        return Stream.of(own, invited, partner)
                .flatMap(Function.identity())
                .max(Comparator.naturalOrder());
    }

    private Instant end(Member member) {
        if (member.gone()) return member.ended();
        boolean over = member.period().endedBy(window.now());
        return over ? member.period().until() : Period.OPEN_END;
    }

    private boolean invites(BusinessId id) {
        if (!thoughtOf(id)) return false;
        for (Address address : addresses()) {
            for (Invitation invitation : directory.invitations(address)) {
                boolean pending = invitation.pendingAt(window.now());
                if (pending && directory.business(invitation).id().equals(id)) return true;
            }
        }
        return false;
    }

    private Stream<Instant> partnersUntil(Business business) {
        Listing listing = directory.listing();
        return listing.partnerships(business).stream()
                .filter(p -> admin(listing.partner(p, business).id()))
                .map(p -> p.endedAt(window.now()))
                .filter(window::remembers);
    }

    Window window() {
        return window;
    }

    /// Whether something that ended then can still be told.
    boolean remembers(Instant ended) {
        return window.remembers(ended);
    }

    /// Whether he owns it himself.
    public boolean owns(AssetId id) {
        if (only().isPresent()) return false;
        return directory
                .find(id)
                .flatMap(directory::owningPerson)
                .flatMap(owner -> person.filter(p -> p.id().equals(owner.id())))
                .isPresent();
    }

    /// The businesses through which he gives or takes back access to this asset, by a level.
    ///
    /// That a page may ask him for a second step first is no matter of what he may know.
    Set<BusinessId> givesThrough(AssetId id) {
        if (assetAdmin()) return only().stream().collect(Collectors.toSet());
        Optional<Asset> asset = directory.find(id);
        Optional<Kind> kind = asset.flatMap(a -> directory.kind(a.kind()));
        if (kind.isEmpty() || person.isEmpty()) return Set.of();
        long giving = kind.get().grants() | kind.get().revokes();
        Question.Context context = Masks.plain(window.now(), Question.Proof.TWO_STEPS);
        Ways ways = new Ways(directory, new Subject.Known(person.get().id()), context);
        Set<BusinessId> through = new HashSet<>();
        for (Trail trail : ways.to(asset.get())) {
            if ((trail.allowed() & giving) != 0) business(trail.way).ifPresent(through::add);
        }
        through.removeIf(b -> !thoughtOf(b));
        return through;
    }

    /// The business that a way runs through.
    static Optional<BusinessId> business(Way way) {
        return switch (way) {
            case Way.Own(var business, _) -> Optional.of(business);
            case Way.Partner(var business, _, _) -> Optional.of(business);
            case Way.Invited(var business, _) -> Optional.of(business);
            case Way.Owner _, Way.Creator _ -> Optional.empty();
        };
    }

    /// Those who can act as admins of a business, where he may know their names.
    List<PersonId> approvers(BusinessId id) {
        Optional<Business> business = directory.find(id);
        if (business.isEmpty()) return List.of();
        boolean told = business.get().settings().namesApprovers() && active(id);
        if (!everything() && !admin(id) && !told) return List.of();
        return directory.admins(business.get()).stream()
                .filter(this::active)
                .map(directory::person)
                .filter(p -> !p.disabled())
                .map(Person::id)
                .toList();
    }
}
