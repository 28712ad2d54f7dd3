package org.bailiwick.server.notify;

import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.decision.Endings;
import org.bailiwick.engine.decision.Endings.Ending;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.server.command.Office;
import org.bailiwick.server.session.PeopleStore;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Tells people what ends soon: each at the hour of his digest, one letter for all of it.
final class EndingLetters {
    private static final String LETTERS = "letters";

    private final Office office;
    private final EndingStore store;
    private final NoticeStore wishes;
    private final PeopleStore people;
    private final EndingLooks looks;
    private final Writing writing;

    /// Writes a letter, once for each name.
    @FunctionalInterface
    interface Writing {
        void letter(String name, PersonId person, List<Notice> notices);
    }

    EndingLetters(
            Office office,
            NotifyStore store,
            PeopleStore people,
            InstantSource clock,
            Writing writing) {
        this.office = office;
        this.store = store.endings();
        wishes = store.notices();
        this.people = people;
        this.writing = writing;
        looks = new EndingLooks(office, this.store, LETTERS, clock);
    }

    /// Tells what fell due since it was looked last; of several announcements of one end the
    /// nearest.
    void look() {
        looks.look(this::tell);
    }

    private record Line(Notice notice, EndingStore.Told told) {}

    /// How somebody wants to be told.
    private record Reader(boolean wants, ZoneId zone, int hour) {}

    private void tell(Directory today, Instant after, Instant now) {
        Audience audience = new Audience(today, now);
        EndingNotices rows = new EndingNotices(office, audience);
        Map<PersonId, Reader> readers = new HashMap<>();
        Map<PersonId, List<Line>> letters = new LinkedHashMap<>();
        for (Ending ending : new Endings(today).within(now, now.plus(EndingSteps.FURTHEST))) {
            for (Notice notice : rows.of(ending)) {
                if (!audience.there(notice.to())) continue;
                Reader reader = readers.computeIfAbsent(notice.to(), this::reader);
                if (!reader.wants) continue;
                EndingSteps.due(ending.end(), reader.zone, reader.hour, after, now)
                        .map(days -> told(ending, days))
                        .filter(told -> !store.told(notice.to().toString(), told))
                        .ifPresent(told ->
                                letters.computeIfAbsent(notice.to(), _ -> new ArrayList<>())
                                        .add(new Line(notice, told)));
            }
        }
        letters.forEach(this::write);
    }

    static EndingStore.Told told(Ending ending, int days) {
        return new EndingStore.Told(ending.thing().key(), ending.end(), days);
    }

    private Reader reader(PersonId person) {
        Wishes his = wishes.wishes(person);
        boolean wants = his.of(NoticeKind.ENDINGS) != NoticeKind.Wish.NEVER;
        return new Reader(wants, LetterWriter.zone(people.profile(person)), his.hour());
    }

    /// The letter is called after the first thing in it, so that it is the same one where
    /// everything stops before that is noted.
    private void write(PersonId person, List<Line> lines) {
        EndingStore.Told first = lines.getFirst().told;
        String name =
                "l_e_%s_%s_%d_%d"
                        .formatted(person, first.thing(), first.end().toEpochMilli(), first.days());
        writing.letter(name, person, lines.stream().map(Line::notice).toList());
        for (Line each : lines) store.tell(person.toString(), each.told);
    }
}
