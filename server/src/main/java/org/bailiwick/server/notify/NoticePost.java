package org.bailiwick.server.notify;

import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.Entry;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.RequestChange.AccessRequested;
import org.bailiwick.engine.directory.Address;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Person;
import org.bailiwick.server.command.Follower;
import org.bailiwick.server.command.Office;
import org.bailiwick.server.command.RequestNotices;
import org.bailiwick.server.session.PeopleStore;
import org.bailiwick.server.session.Presence;
import org.bailiwick.server.session.Profile;
import org.bailiwick.server.words.LetterWords;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Tells people what happened, by letters: at once, or once a day. A reader of the journal: for
/// each entry and person there is one letter, named after both, so that it is written once however
/// often the entry is read.
final class NoticePost implements Follower.Reader {
    /// Digests that are written in one round.
    static final int DIGESTS_MAX = 100;

    /// Entries that one digest tells of; the rest comes with the next.
    static final int ENTRIES_MAX = 200;

    /// How soon it is looked again whose digest is due.
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /// How often it is looked what falls due.
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /// It is looked at what fell due up to so long ago: an entry is written by then that has its
    /// time.
    static final Duration SETTLED = Duration.ofSeconds(10);

    /// For how long it makes sense to tell of it.
    private static final Duration GOOD = Duration.ofDays(14);

    private final Office office;
    private final NoticeStore store;
    private final NoticeTable table;
    private final Letters letters;
    private final LetterWriter writer;
    private final OperatorPost operator;
    private final PeopleStore people;
    private final InstantSource clock;
    private final List<Reminder> reminders;
    private final EndingLetters endings;

    NoticePost(
            Office office,
            NotifyStore stores,
            Letters letters,
            LetterWriter writer,
            OperatorPost operator,
            PeopleStore people,
            InstantSource clock) {
        this.operator = operator;
        this.office = office;
        store = stores.notices();
        this.letters = letters;
        this.writer = writer;
        this.people = people;
        this.clock = clock;
        table = new NoticeTable(office, this::hasSecondStep);
        reminders =
                List.of(
                        new InvitationReminder(office, people.deliveries()),
                        new RequestReminder(office),
                        new LinkReminder(office),
                        new GivenReminder(),
                        new SecondAdminReminder(office),
                        new SafetyReminder(office, this::hasSecondStep));
        endings =
                new EndingLetters(
                        office,
                        stores,
                        people,
                        clock,
                        (name, person, notices) -> write(name, "notice", person, notices));
    }

    private boolean hasSecondStep(PersonId person) {
        Presence presence = people.presences(List.of(person)).getOrDefault(person, Presence.NONE);
        return presence.hasSecondStep();
    }

    Follower start() {
        return Follower.start("notices", office, store, this, PAUSE);
    }

    @Override
    public void read(Entry entry) {
        Map<PersonId, List<Notice>> byPerson = new LinkedHashMap<>();
        for (Notice notice : table.of(entry, clock.instant())) {
            byPerson.computeIfAbsent(notice.to(), _ -> new ArrayList<>()).add(notice);
        }
        byPerson.forEach((person, notices) -> tell(entry, person, notices));
        for (Change change : entry.changes()) {
            if (change instanceof AccessRequested c && office.now().find(c.request()).isPresent()) {
                undecided(RequestNotices.made(office.now(), c.request()));
            }
        }
    }

    /// What nobody there decides, the operator hears of.
    private void undecided(List<RequestNotices.Notice> notices) {
        for (RequestNotices.Notice each : notices) {
            if (!each.operator()) continue;
            String when = Long.toString(each.due().toEpochMilli());
            operator.tell(
                    each.request() + "_" + when,
                    "undecided",
                    Map.of("request", each.request().toString()));
        }
    }

    private void tell(Entry entry, PersonId person, List<Notice> notices) {
        Wishes wishes = store.wishes(person);
        List<Notice> now = wanted(notices, wishes, NoticeKind.Wish.NOW);
        if (!now.isEmpty()) {
            String name = "l_n_%s_%d_%s".formatted(office.epoch(), entry.seq(), person);
            write(name, "notice", person, now);
        }
        if (wanted(notices, wishes, NoticeKind.Wish.DIGEST).isEmpty()) return;
        Instant due = wishes.next(clock.instant(), LetterWriter.zone(people.profile(person)));
        store.wait(person, office.epoch() + "." + entry.seq(), due);
    }

    private static List<Notice> wanted(List<Notice> all, Wishes wishes, NoticeKind.Wish wish) {
        return all.stream().filter(n -> wishes.of(n.kind()) == wish).toList();
    }

    /// Tells what fell due since it was looked last, at once unless it is not wanted at all.
    private void remind(Instant now) {
        Instant until = now.minus(SETTLED);
        Optional<Instant> last = store.looked();
        if (last.filter(l -> until.isBefore(l.plus(MINUTE))).isPresent()) return;
        for (Reminder each : last.isPresent() ? reminders : List.<Reminder>of()) {
            for (Reminder.Due due : each.between(office.now(), last.get(), until)) {
                boolean _ = tell(due);
            }
        }
        last.ifPresent(from -> undecided(RequestNotices.due(office.now(), from, until)));
        store.looked(until);
    }

    /// Tells of something that fell due, unless it is not wanted at all.
    ///
    /// @return whether a letter went out for it now
    boolean tell(Reminder.Due due) {
        Notice notice = due.notice();
        boolean unwanted = store.wishes(notice.to()).of(notice.kind()) == NoticeKind.Wish.NEVER;
        if (unwanted || !there(notice.to())) return false;
        String name = "l_t_%s_%s".formatted(due.about(), notice.to());
        if (letters.find(name).isPresent()) return false;
        write(name, "notice", notice.to(), List.of(notice));
        return letters.find(name).isPresent();
    }

    private boolean there(PersonId person) {
        return new Audience(office.now(), clock.instant()).there(person);
    }

    /// Writes the digests that are due, of what their readers may still know.
    @Override
    public void afterwards() {
        Instant now = clock.instant();
        remind(now);
        endings.look();
        for (PersonId person : store.due(now, DIGESTS_MAX)) {
            List<String> entries = store.waiting(person, ENTRIES_MAX);
            Set<Notice> notices = new LinkedHashSet<>();
            for (String entry : entries) {
                seq(entry)
                        .flatMap(office::entry)
                        .ifPresent(found -> notices.addAll(digest(found, person, now)));
            }
            if (!notices.isEmpty()) {
                String name = "l_d_%s_%s".formatted(entries.getFirst().replace('.', '_'), person);
                write(name, "digest", person, List.copyOf(notices));
            }
            store.told(person, entries);
        }
    }

    private List<Notice> digest(Entry entry, PersonId person, Instant now) {
        Wishes wishes = store.wishes(person);
        return table.of(entry, now).stream()
                .filter(n -> n.to().equals(person))
                .filter(n -> n.kind() != NoticeKind.SECURITY)
                .filter(n -> wishes.of(n.kind()) != NoticeKind.Wish.NEVER)
                .toList();
    }

    private Optional<Long> seq(String entry) {
        String start = office.epoch() + ".";
        return entry.startsWith(start)
                ? Optional.of(Long.parseLong(entry.substring(start.length())))
                : Optional.empty();
    }

    private void write(String name, String kind, PersonId person, List<Notice> notices) {
        Optional<String> address = address(person);
        if (address.isEmpty()) return;
        Profile profile = people.profile(person);
        LetterWords words = writer.words(profile);
        List<String> sentences = new ArrayList<>();
        for (Notice notice : notices) {
            sentences.add(sentence(words, notice, profile));
        }
        Sheet sheet =
                new Sheet(
                        subject(words, kind, sentences),
                        sentences,
                        "",
                        Optional.empty(),
                        List.of(),
                        Optional.of(writer.page("/me/notices")));
        Instant ends = clock.instant().plus(GOOD);
        letters.send(name, kind, sheet.to(address.get(), words, ends));
    }

    private static String subject(LetterWords words, String kind, List<String> sentences) {
        if (kind.equals("digest")) return words.say("digest.subject", Map.of());
        if (sentences.size() == 1) return sentences.getFirst();
        return words.say("notices.subject", Map.of("count", Integer.toString(sentences.size())));
    }

    private static String sentence(LetterWords words, Notice notice, Profile profile) {
        Map<String, String> about = new HashMap<>();
        notice.about().forEach((hole, what) -> about.put(hole, said(words, what, profile)));
        return words.say("notice." + notice.words(), about);
    }

    private static String said(LetterWords words, Notice.About what, Profile profile) {
        return switch (what) {
            case Notice.About.Name(var text) -> text;
            case Notice.About.Word(var key) -> words.say(key, Map.of());
            case Notice.About.Levels(var labels) -> words.levels(labels);
            case Notice.About.At(var moment) -> words.time(moment, LetterWriter.zone(profile));
            case Notice.About.Until(var moment) ->
                    moment.equals(Period.OPEN_END)
                            ? ""
                            : words.say(
                                    "until",
                                    Map.of(
                                            "until",
                                            words.time(moment, LetterWriter.zone(profile))));
        };
    }

    /// The one that he proved first.
    private Optional<String> address(PersonId id) {
        Directory today = office.now();
        Optional<Person> person = today.find(id);
        if (person.isEmpty()) return Optional.empty();
        for (Address address : today.addresses(person.get())) {
            Optional<String> text = office.open(address.text());
            if (text.isPresent()) return text;
        }
        return Optional.empty();
    }
}
