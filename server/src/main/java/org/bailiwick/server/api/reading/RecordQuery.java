package org.bailiwick.server.api.reading;

import org.bailiwick.engine.change.Actor;
import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.Entry;
import org.bailiwick.engine.change.Id;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.server.web.Fault;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// Which entries of a record are asked for.
///
/// @param person who did it, or whom it is about
/// @param actor who did it
/// @param asset that it is about
/// @param partner another business that it is about
/// @param about what of its changes is one of
/// @param from the first day
/// @param until the last day
record RecordQuery(
        Optional<PersonId> person,
        Optional<PersonId> actor,
        Optional<AssetId> asset,
        Optional<BusinessId> partner,
        Optional<RecordTopic> about,
        Optional<LocalDate> from,
        Optional<LocalDate> until) {
    private static final PersonId NOBODY = new PersonId(0, 0);
    private static final BusinessId NOWHERE = new BusinessId(0, 0);

    static RecordQuery of(Visit visit, Query query) {
        return new RecordQuery(
                person(visit, query, "person"),
                person(visit, query, "actor"),
                query.text("asset", Query.ID_MAX)
                        .map(text -> AssetId.find(text).orElseThrow(RecordQuery::noAsset)),
                query.text("partner", Query.ID_MAX)
                        .map(text -> visit.asker().resolver().business(text).orElse(NOWHERE)),
                query.word("about", RecordTopic.WORDS).map(RecordTopic::of),
                query.date("from"),
                query.date("until"));
    }

    private static Optional<PersonId> person(Visit visit, Query query, String name) {
        return query.text(name, Query.ID_MAX)
                .map(text -> visit.asker().resolver().person(text).orElse(NOBODY));
    }

    private static Fault noAsset() {
        return Fault.wrong("asset", "`asset` is an id of an asset");
    }

    /// As far as the business may know whom it asks about: else nothing is found.
    RecordQuery within(RecordSight sight) {
        return new RecordQuery(
                known(sight, person), known(sight, actor), asset, partner, about, from, until);
    }

    private static Optional<PersonId> known(RecordSight sight, Optional<PersonId> person) {
        return person.map(p -> sight.knows(p) ? p : NOBODY);
    }

    /// Whether neither this entry nor any before it is asked for.
    boolean over(Business business, Entry entry) {
        return from.filter(day -> entry.time().isBefore(start(business, day))).isPresent();
    }

    boolean wants(RecordSight sight, Entry entry, List<Change> known) {
        boolean late =
                until.filter(day ->
                                !entry.time().isBefore(start(sight.business(), day.plusDays(1))))
                        .isPresent();
        return !late
                && person.map(p -> did(entry, p) || about(sight, known, p)).orElse(true)
                && actor.map(p -> did(entry, p)).orElse(true)
                && asset.map(a -> about(sight, known, a)).orElse(true)
                && partner.map(b -> about(sight, known, b)).orElse(true)
                && about.map(t -> known.stream().anyMatch(c -> RecordTopic.of(c) == t))
                        .orElse(true);
    }

    private static Instant start(Business business, LocalDate day) {
        ZoneId zone = business.zone();
        return day.atStartOfDay(zone).toInstant();
    }

    private static boolean did(Entry entry, PersonId person) {
        Actor him = new Actor.Person(person);
        return entry.actor().equals(him) || entry.onBehalfOf().equals(him);
    }

    private static boolean about(RecordSight sight, List<Change> known, Id id) {
        return known.stream().anyMatch(c -> sight.touched(c).contains(id));
    }
}
