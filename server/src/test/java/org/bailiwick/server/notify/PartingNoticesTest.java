package org.bailiwick.server.notify;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.PartnershipId;
import org.bailiwick.server.command.GoodByeChecks;
import org.bailiwick.server.command.GoodByeCommand.KeepPartner;
import org.bailiwick.server.command.GoodByeCommand.SayGoodBye;
import org.bailiwick.server.command.GoodByeCommand.SayGoodByeToPartner;
import org.bailiwick.server.command.PartnerCommand;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Both sides hear that a relation ends at a date, at once and again before it comes; and the
/// admins, what was found a week after a good-bye.
class PartingNoticesTest extends Addressed {
    private static final Instant START = Instant.parse("2027-03-01T12:00:00Z");
    private static final Instant END = Instant.parse("2027-05-01T09:30:00Z");

    private void at(Instant time) {
        stage.now = time;
        Stage.until(() ->
                stage.notifying
                        .endings()
                        .looked("letters")
                        .filter(l -> l.toEpochMilli() / 900_000 == time.toEpochMilli() / 900_000)
                        .isPresent());
    }

    private PartnershipId parted() {
        stage.now = START;
        PartnershipId id = stage.ids.partnership();
        as(stage.olivia, new PartnerCommand.AddPartner(id, stage.nordwind, stage.fremd));
        as(stage.olivia, new SayGoodByeToPartner(id, stage.nordwind, Optional.of(END), false));
        return id;
    }

    @Test
    void bothSidesHearOfTheEndAndThatItWasTakenBack() {
        as(stage.olivia, new KeepPartner(parted()));
        until("felix", 3);
        assertThat(told("felix"))
                .containsExactly(
                        "Fremd and Nordwind are partners from now on.",
                        "Fremd and Nordwind are partners until 1 May 2027, 09:30 UTC. Then"
                                + " everything that is shared between them ends.",
                        "Fremd and Nordwind go on as partners: the end that was set is taken"
                                + " back.");
    }

    @Test
    void theEndIsAnnouncedToBothAndTheSideThatSaidItLearnsHowToKeepIt() {
        PartnershipId id = parted();
        until("felix", 2);
        at(START);
        at(Instant.parse("2027-04-24T08:00:00Z"));
        assertThat(announced("olivia"))
                .startsWith("Nordwind and Fremd are partners until 1 May 2027, 09:30 UTC:")
                .endsWith("bailiwick do keep-partner partnership=" + id);
        assertThat(announced("felix"))
                .startsWith("Nordwind has said that Fremd and Nordwind are partners until")
                .endsWith("ask Nordwind.");
    }

    /// The one letter that says it a week before; older ones are over.
    private String announced(String name) {
        Stage.until(() -> told(name).stream().anyMatch(t -> t.contains("1 May 2027")));
        List<String> all = told(name);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    @Test
    void whatWasFoundAWeekLaterIsWrittenToTheAdmins() {
        MemberId member = join();
        as(stage.olivia, new SayGoodBye(member, Optional.empty(), false, Optional.empty(), false));
        stage.now = stage.now.plus(GoodByeChecks.AFTER).plus(Duration.ofSeconds(1));
        GoodByeChecks.once(stage.office, stage.now);
        Stage.until(() -> found().size() == 1);
        assertThat(found().getFirst()).contains("nothing of that member is left in Nordwind");
    }

    private List<String> found() {
        return told("olivia").stream().filter(t -> t.startsWith("A week after")).toList();
    }
}
