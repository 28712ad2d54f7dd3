package org.bailiwick.server.watch;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.Ids;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.model.Models;
import org.bailiwick.server.watch.Mailbox.Mail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;

@Timeout(60)
class MailboxTest {
    private final Ids ids = new Ids(new SecureRandom());

    /// What waits is bounded: whoever does not take it is told that something is missing.
    @Test
    void whoeverTakesNothingMissesSomethingAndIsToldSo() throws InterruptedException {
        Mailbox mailbox = new Mailbox();
        Directory today = Directory.empty(Models.tiktok());
        mailbox.changed(change(today, 1));
        mailbox.changed(change(today, Mailbox.WAITING_MAX - 1));
        assertThat(took(mailbox)).isEqualTo(1);
        mailbox.changed(change(today, 1));
        assertThat(took(mailbox)).isEqualTo(Mailbox.WAITING_MAX - 1);
        assertThat(took(mailbox)).isEqualTo(1);

        mailbox.changed(change(today, Mailbox.WAITING_MAX));
        mailbox.changed(change(today, 1));
        mailbox.changed(change(today, 2));
        assertThat(mailbox.take(Duration.ZERO)).contains(new Mail.Missed(today.seq()));
        assertThat(took(mailbox)).isEqualTo(2);
        assertThat(mailbox.take(Duration.ZERO)).isEmpty();
        mailbox.ring();
        assertThat(mailbox.take(Duration.ofDays(1))).isEmpty();
        mailbox.closed();
        assertThat(mailbox.take(Duration.ofDays(1))).contains(new Mail.Closed());
    }

    private RightsChange change(Directory today, int things) {
        var turn =
                new RightsChange.Turn(
                        ids.asset(), "ad_account", List.of("campaign.view"), List.of());
        return new RightsChange(
                ids.person(), today, Instant.EPOCH, Collections.nCopies(things, turn));
    }

    private static int took(Mailbox mailbox) throws InterruptedException {
        if (mailbox.take(Duration.ZERO).orElseThrow() instanceof Mail.Changed(var change)) {
            return change.turns().size();
        }
        throw new AssertionError("no change");
    }
}
