package org.bailiwick.server.notify;

import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Member;
import org.bailiwick.server.command.Follower;
import org.bailiwick.server.command.GoodByeChecks;
import org.bailiwick.server.command.Office;
import org.bailiwick.server.command.Releasing;
import org.bailiwick.server.command.Rounds;
import org.bailiwick.server.outward.Outward;
import org.bailiwick.server.session.PeopleStore;
import org.bailiwick.server.settings.MailServer;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Everything that is told outside, put together.
public final class Notifying implements AutoCloseable {
    /// How often it is looked whether somebody is still gone.
    private static final Duration CHECKING = Duration.ofMinutes(1);

    private final Office office;
    private final Hooks hooks;
    private final Letters letters;
    private final NoticePost notices;
    private final Probes probes;
    private final Parts parts;
    private final InstantSource clock;
    private Optional<Follower> follower = Optional.empty();
    private Optional<Follower> alarming = Optional.empty();
    private Optional<HookRounds> rounds = Optional.empty();
    private Optional<ProbeRounds> asking = Optional.empty();
    private Optional<Rounds> releasing = Optional.empty();
    private Optional<Rounds> checking = Optional.empty();

    private Notifying(
            Office office,
            Parts parts,
            Hooks hooks,
            Letters letters,
            NoticePost notices,
            Probes probes,
            InstantSource clock) {
        this.clock = clock;
        this.notices = notices;
        this.probes = probes;
        this.parts = parts;
        this.office = office;
        this.hooks = hooks;
        this.letters = letters;
    }

    /// What it is made of.
    ///
    /// @param letters what letters are written and sent with; empty where none are written
    /// @param tells whether anything is told; otherwise it waits for whoever opens the same store
    public record Parts(NotifyStore store, Outward outward, Optional<Mail> letters, boolean tells) {
        public Parts(NotifyStore store, Outward outward, Optional<Mail> letters) {
            this(store, outward, letters, true);
        }
    }

    /// What letters are written and sent with.
    ///
    /// @param carrier empty where nobody carries them, so that they wait
    /// @param language of those of whom none is known
    /// @param pages under which address people find the pages that letters lead to; empty for the
    ///   one under which we are reached
    /// @param operator the address of whoever runs the installation, where he has named one
    public record Mail(
            Optional<Carrier> carrier,
            String language,
            Optional<URI> pages,
            Optional<String> operator) {
        static final Mail NONE =
                new Mail(Optional.empty(), MailServer.NONE.language(), Optional.empty());

        public Mail(Optional<Carrier> carrier, String language, Optional<URI> pages) {
            this(carrier, language, pages, Optional.empty());
        }
    }

    /// Hands letters to a mail server, where there is one.
    public static Optional<Carrier> carrier(MailServer server, InstantSource clock) {
        return server.carries() ? Optional.of(new Smtp(server, clock)) : Optional.empty();
    }

    /// @param parts their store is closed with this
    /// @param pages under which address we are reached
    public static Notifying of(
            Office office,
            Parts parts,
            PeopleStore people,
            Supplier<URI> pages,
            SecureRandom chance,
            InstantSource clock) {
        Hooks hooks = new Hooks(office, parts.store, parts.outward, chance, clock);
        Mail mail = parts.letters.orElse(Mail.NONE);
        LetterWriter writer =
                new LetterWriter(office, people, () -> mail.pages.orElseGet(pages), mail.language);
        Letters letters = new Letters(office, parts.store.letters(), mail.carrier, writer, clock);
        OperatorPost operator = new OperatorPost(mail.operator, letters, writer, clock);
        NoticePost notices =
                new NoticePost(office, parts.store, letters, writer, operator, people, clock);
        Probes probes =
                new Probes(office, parts.store.probes(), parts.outward, notices, chance, clock);
        return new Notifying(office, parts, hooks, letters, notices, probes, clock);
    }

    /// Begins to tell, where this process writes the journal.
    public void start() {
        if (office.desk().isEmpty() || !parts.tells) return;
        alarming = Optional.of(new AlarmReader(office, parts.store.alarms(), hooks).start());
        rounds = Optional.of(HookRounds.start(hooks));
        asking = Optional.of(ProbeRounds.start(probes, office));
        releasing = office.desk().map(desk -> Releasing.start(desk, clock));
        checking = Optional.of(GoodByeChecks.start(office, clock, CHECKING));
        letters.start();
        if (parts.letters.isPresent()) follower = Optional.of(notices.start());
    }

    public Hooks hooks() {
        return hooks;
    }

    /// Platforms that are asked whether what was given works there.
    public Probes probes() {
        return probes;
    }

    /// Asks a member to have a look, because what he may do has changed since he was here: at most
    /// once a day, and by nobody's name.
    ///
    /// @return whether a letter went out now
    public boolean nudge(Member member) {
        Directory today = office.now();
        Business business = today.business(member);
        Notice notice =
                new Notice(
                        today.person(member).id(),
                        NoticeKind.ACCESS,
                        "nudge",
                        Map.of("business", new Notice.About.Name(business.name())));
        LocalDate day = LocalDate.ofInstant(clock.instant(), business.zone());
        String about = "%s_%d".formatted(member.id(), day.toEpochDay());
        return notices.tell(new Reminder.Due(about, notice));
    }

    /// What admins and the operator had to hear of.
    public AlarmStore alarms() {
        return parts.store.alarms();
    }

    /// What people want to be told.
    public NoticeStore wishes() {
        return parts.store.notices();
    }

    /// Who was told what ends soon.
    EndingStore endings() {
        return parts.store.endings();
    }

    public Letters letters() {
        return letters;
    }

    /// Ends before what it reads is closed.
    @Override
    public void close() {
        alarming.ifPresent(Follower::close);
        rounds.ifPresent(HookRounds::close);
        asking.ifPresent(ProbeRounds::close);
        releasing.ifPresent(Rounds::close);
        checking.ifPresent(Rounds::close);
        follower.ifPresent(Follower::close);
        letters.close();
        parts.store.close();
    }
}
