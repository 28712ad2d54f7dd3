package org.bailiwick.server.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Recovery;
import org.bailiwick.server.command.MemberCommand.Leave;
import org.bailiwick.server.command.MemberCommand.RemoveMember;
import org.bailiwick.server.command.MemberCommand.SuspendMember;
import org.bailiwick.server.command.RecoveryCommand.CompleteRecovery;
import org.bailiwick.server.command.RecoveryCommand.DropRecoveryContact;
import org.bailiwick.server.command.RecoveryCommand.NameRecoveryContact;
import org.bailiwick.server.command.RecoveryCommand.StartRecovery;
import org.bailiwick.server.command.RecoveryCommand.StopRecovery;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Optional;

/// A business whose admins are lost comes to one again: announced, stoppable, and by nobody else.
class RecoveryTest extends AtTheDesk {
    private static final Duration DAY = Duration.ofDays(1);

    private PersonId contact() {
        return world.person("contact");
    }

    private StartRecovery start() {
        return new StartRecovery(world.nordwind, contact());
    }

    private CompleteRecovery complete() {
        return new CompleteRecovery(world.nordwind, contact());
    }

    private Business nordwind() {
        return office.now().find(world.nordwind).orElseThrow();
    }

    private Recovery recovery() {
        return nordwind().security().recovery().orElseThrow();
    }

    private boolean admin(String who) {
        Business its = nordwind();
        return office.now().admins(its).stream()
                .anyMatch(m ->
                        LastAdmin.lasts(office.now(), m, now)
                                && office.now().person(m).id().equals(world.person(who)));
    }

    @Test
    void afterSevenDaysTheContactBecomesAnAdminInOneEntry() {
        done("contact", start());
        assertThat(recovery().due()).isEqualTo(now.plus(RecoveryCommand.DELAY));
        now = now.plus(RecoveryCommand.DELAY).minusMillis(1);
        assertRefused("contact", complete(), "can be carried out from");
        assertThat(admin("contact")).isFalse();
        now = now.plusMillis(1);
        Done done = done("contact", complete());
        assertThat(done.changes()).hasSize(2);
        assertThat(admin("contact")).isTrue();
        assertThat(recovery().fate()).isEqualTo(Recovery.Fate.COMPLETED);
        assertRefused("contact", complete(), "you are an admin");
    }

    @Test
    void onlyHeWhoStartedCarriesItOut() {
        run(new NameRecoveryContact(world.nordwind, Rulebook.address("stranger")));
        done("contact", start());
        now = now.plus(RecoveryCommand.DELAY);
        assertRefused(
                "stranger",
                new CompleteRecovery(world.nordwind, world.person("stranger")),
                "no recovery of yours");
        assertRefused("admin", complete(), "");
        assertThat(admin("contact")).isFalse();
    }

    @Test
    void anyAdminStopsItAndHeStartsNoOtherForThirtyDays() {
        done("contact", start());
        done("both", new StopRecovery(world.nordwind));
        assertThat(recovery().fate()).isEqualTo(Recovery.Fate.STOPPED);
        assertRefused("admin", new StopRecovery(world.nordwind), "nothing to stop");
        now = now.plus(RecoveryCommand.DELAY);
        assertRefused("contact", complete(), "no recovery of yours");
        assertRefused("contact", start(), "was stopped");
        now = now.plus(RecoveryCommand.BARRED).minus(RecoveryCommand.DELAY).minusMillis(1);
        assertRefused("contact", start(), "was stopped");
        now = now.plusMillis(1);
        done("contact", start());
    }

    /// Another contact is not barred with him: a hijacked admin account cannot bar them all at
    /// once.
    @Test
    void othersAreNotBarredWithHim() {
        run(new NameRecoveryContact(world.nordwind, Rulebook.address("stranger")));
        done("contact", start());
        run(new StopRecovery(world.nordwind));
        done("stranger", new StartRecovery(world.nordwind, world.person("stranger")));
        assertRefused("contact", start(), "stands open already");
    }

    @Test
    void whoWithdrawsHisOwnIsNotBarred() {
        done("contact", start());
        done("contact", new StopRecovery(world.nordwind));
        assertThat(recovery().fate()).isEqualTo(Recovery.Fate.WITHDRAWN);
        done("contact", start());
    }

    @Test
    void itLapsesWhereNobodyCarriesItOut() {
        done("contact", start());
        now = recovery().lapses();
        assertRefused("contact", complete(), "no recovery of yours");
        done("contact", start());
    }

    @Test
    void aDroppedContactIsStopped() {
        done("contact", start());
        done("admin", new DropRecoveryContact(world.nordwind, Rulebook.address("contact")));
        assertThat(recovery().fate()).isEqualTo(Recovery.Fate.STOPPED);
        now = now.plus(RecoveryCommand.DELAY);
        assertThatThrownBy(() -> done("contact", complete())).isInstanceOf(Refused.class);
        assertThat(admin("contact")).isFalse();
    }

    /// To everybody but its contacts, a business is as if it were not there.
    @Test
    void whoIsNoContactIsAnsweredAsIfThereWereNoSuchBusiness() {
        BusinessId nobodys = ids.business();
        for (String who : java.util.List.of("stranger", "standard", "admin")) {
            PersonId person = world.person(who);
            Refusal here = refusal(who, new StartRecovery(world.nordwind, person));
            Refusal none = refusal(who, new StartRecovery(nobodys, person));
            assertThat(here).isEqualTo(new Refusal.NotFound("business", world.nordwind.toString()));
            assertThat(none).isInstanceOf(Refusal.NotFound.class);
        }
        assertThat(refusal("contact", new StartRecovery(world.closed, contact())))
                .isInstanceOf(Refusal.NotFound.class);
    }

    private Refusal refusal(String who, Command command) {
        try {
            done(who, command);
            throw new AssertionError("was not refused: " + command);
        } catch (Refused refused) {
            return refused.refusal();
        }
    }

    @Test
    void whomTheBusinessSentAwayDoesNotComeBackThisWay() {
        run(new NameRecoveryContact(world.nordwind, Rulebook.address("standard")));
        var standard = world.member("standard", world.nordwind);
        StartRecovery start = new StartRecovery(world.nordwind, world.person("standard"));
        run(new SuspendMember(standard, Optional.empty()));
        assertRefused("standard", start, "suspended or removed");
        run(new MemberCommand.ReinstateMember(standard));
        done("standard", start);
        run(new RemoveMember(standard, Optional.empty()));
        now = now.plus(RecoveryCommand.DELAY);
        assertRefused(
                "standard",
                new CompleteRecovery(world.nordwind, world.person("standard")),
                "suspended or removed");
    }

    @Test
    void whoLeftByHimselfCanComeBack() {
        run(new NameRecoveryContact(world.nordwind, Rulebook.address("standard")));
        done("standard", new Leave(world.member("standard", world.nordwind), Optional.empty()));
        done("standard", new StartRecovery(world.nordwind, world.person("standard")));
        now = now.plus(RecoveryCommand.DELAY);
        done("standard", new CompleteRecovery(world.nordwind, world.person("standard")));
        assertThat(admin("standard")).isTrue();
    }

    @Test
    void thereAreAtMostTenContacts() {
        int there = nordwind().security().contacts().size();
        for (int i = there; i < RecoveryCommand.CONTACTS_MAX; i++) {
            run(new NameRecoveryContact(world.nordwind, "c%d@kanzlei.example".formatted(i)));
        }
        assertThatThrownBy(() -> run(new NameRecoveryContact(world.nordwind, "x@y.example")))
                .hasMessageContaining("at most 10 recovery contacts");
        assertThatThrownBy(() ->
                        run(new NameRecoveryContact(world.nordwind, Rulebook.address("contact"))))
                .hasMessageContaining("already");
    }

    /// Nothing has to be written in time for it: the instant alone decides.
    @Test
    void itGoesOnOverARestart() {
        done("contact", start());
        office.close();
        now = now.plus(RecoveryCommand.DELAY).plus(DAY);
        office =
                org.bailiwick.server.Installation.write(
                        new org.bailiwick.server.journal.DataDir(temp),
                        java.util.Map.of(),
                        () -> now);
        done("contact", complete());
        assertThat(admin("contact")).isTrue();
    }
}
