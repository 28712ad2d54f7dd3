package org.bailiwick.engine.directory;

import org.bailiwick.engine.change.AddressId;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.PersonId;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// What a business does to stay safe; a value.
///
/// @param adminsStep from when on admins are asked for the second step that the settings ask for
/// @param othersStep likewise, everybody else
/// @param contacts whoever has proved one of these addresses may start a recovery, oldest first
/// @param recovery the newest, also one that is over
/// @param bars whose recovery was stopped, and when; each person once
/// @param kept outsiders who may stay, oldest first; each person once
public record Security(
        Instant adminsStep,
        Instant othersStep,
        List<AddressId> contacts,
        Optional<Recovery> recovery,
        List<Bar> bars,
        List<Kept> kept) {
    static final Security NONE =
            new Security(
                    Period.OPEN_START,
                    Period.OPEN_START,
                    List.of(),
                    Optional.empty(),
                    List.of(),
                    List.of());

    /// A recovery of this person's was stopped.
    public record Bar(PersonId person, Instant since) {}

    /// Somebody from outside the allowed domains may stay.
    ///
    /// @param by who decided so; empty for the operator
    public record Kept(PersonId person, Optional<PersonId> by, Instant since) {}

    /// From when on a second step is asked, where the settings ask for one at all.
    public Instant stepFrom(boolean admin) {
        return admin ? adminsStep : othersStep;
    }

    /// The recovery that stands open at this moment.
    public Optional<Recovery> open(Instant now) {
        return recovery.filter(r -> r.standsAt(now));
    }

    /// When a recovery of this person's was stopped last.
    public Optional<Instant> barred(PersonId person) {
        return bars.stream().filter(b -> b.person().equals(person)).map(Bar::since).findFirst();
    }

    public Optional<Kept> kept(PersonId person) {
        return kept.stream().filter(k -> k.person().equals(person)).findFirst();
    }

    Security dated(Instant admins, Instant others) {
        return new Security(admins, others, contacts, recovery, bars, kept);
    }

    Security with(AddressId contact) {
        return contacts(with(contacts, contact, contact::equals));
    }

    Security without(AddressId contact) {
        return contacts(contacts.stream().filter(c -> !c.equals(contact)).toList());
    }

    private Security contacts(List<AddressId> now) {
        return new Security(adminsStep, othersStep, now, recovery, bars, kept);
    }

    Security with(Recovery now) {
        return new Security(adminsStep, othersStep, contacts, Optional.of(now), bars, kept);
    }

    Security with(Bar bar) {
        List<Bar> now = with(bars, bar, b -> b.person().equals(bar.person()));
        return new Security(adminsStep, othersStep, contacts, recovery, now, kept);
    }

    Security with(Kept one) {
        List<Kept> now = with(kept, one, k -> k.person().equals(one.person()));
        return new Security(adminsStep, othersStep, contacts, recovery, bars, now);
    }

    private static <T> List<T> with(List<T> all, T added, Predicate<T> replaced) {
        List<T> now = new ArrayList<>(all);
        now.removeIf(replaced);
        now.add(added);
        return List.copyOf(now);
    }
}
