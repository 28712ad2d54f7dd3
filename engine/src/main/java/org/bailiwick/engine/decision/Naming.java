package org.bailiwick.engine.decision;

import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Grant;
import org.bailiwick.engine.directory.Member;

import java.time.Instant;
import java.util.Optional;

/// Under which name somebody knows what he asked about, if under any.
final class Naming {
    private final Telling telling;
    private final Sight sight;
    private final Directory directory;

    Naming(Telling telling) {
        this.telling = telling;
        sight = telling.sight;
        directory = telling.directory;
    }

    /// @param changed what ended it for him, if it worked before
    Told.Thing thing(Changed changed) {
        if (telling.question.target() instanceof Target.Business(var id)) {
            return telling.named(id)
                    .<Told.Thing>map(Told.Thing.Business::new)
                    .orElse(Told.Thing.UNNAMED);
        }
        return telling.asset()
                .flatMap(a -> name(a, changed).map(name -> new Told.Thing.Asset(a.id(), name)))
                .<Told.Thing>map(t -> t)
                .orElse(Told.Thing.UNNAMED);
    }

    private Optional<String> name(Asset asset, Changed changed) {
        if (personal(asset)) return Optional.of(asset.name());
        Optional<Instant> known = Optional.empty();
        for (BusinessId id : sight.businesses()) {
            Optional<Instant> through = directory.find(id).flatMap(b -> through(b, asset));
            if (through.isPresent() && !known.filter(through.get()::isBefore).isPresent()) {
                known = through;
            }
        }
        if (known.isEmpty()) {
            known = Changed.before(changed).map(Changed.Before::ended).filter(sight::remembers);
        }
        return known.map(asset::nameBefore);
    }

    private boolean personal(Asset asset) {
        return telling.question.subject() instanceof Subject.Known(PersonId id)
                && (directory.owningPerson(asset).filter(p -> p.id().equals(id)).isPresent()
                        || directory.creator(asset).filter(p -> p.id().equals(id)).isPresent());
    }

    /// Until when he knows the name through a business in which he is active.
    private Optional<Instant> through(Business business, Asset asset) {
        Optional<Instant> has = has(business, asset);
        if (has.isEmpty()) return Optional.empty();
        boolean listed = business.settings().listsAssetsToMembers();
        if (listed || sight.admin(business.id())) return has;
        return member(business)
                .flatMap(m -> assigned(m, asset))
                .map(until -> until.isBefore(has.get()) ? until : has.get());
    }

    /// Until when a business has an asset.
    private Optional<Instant> has(Business business, Asset asset) {
        boolean owns = directory.owningBusiness(asset).filter(o -> o == business).isPresent();
        if (owns) return Optional.of(Period.OPEN_END);
        return directory
                .share(asset, business)
                .filter(s -> !s.gone())
                .map(s -> earlier(s.period().until(), directory.lasts(s)))
                .filter(sight::remembers);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private Optional<Member> member(Business business) {
        return telling.question.subject() instanceof Subject.Known(PersonId id)
                ? directory.find(id).flatMap(p -> directory.membership(p, business))
                : Optional.empty();
    }

    private Optional<Instant> assigned(Member member, Asset asset) {
        Instant latest = Instant.MIN;
        for (Grant grant : directory.grants(member, asset)) {
            Instant until = grant.period().until();
            if (until.isAfter(latest)) latest = until;
        }
        return Optional.of(latest).filter(sight::remembers);
    }
}
