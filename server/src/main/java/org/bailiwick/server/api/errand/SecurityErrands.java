package org.bailiwick.server.api.errand;

import org.bailiwick.server.command.OutsiderCommand;
import org.bailiwick.server.command.RecoveryCommand;
import org.bailiwick.server.command.Submission;

import java.util.List;

/// What is done so that a business stays safe, and comes to an admin again.
final class SecurityErrands {
    private static final String BUSINESS = "/api/v1/businesses/{business}";
    private static final String CONTACTS = BUSINESS + "/recovery-contacts";
    private static final String RECOVERY = BUSINESS + "/recovery";

    private SecurityErrands() {}

    static List<Errand> all() {
        return List.of(
                Errand.post(
                        CONTACTS,
                        "name-recovery-contact",
                        s ->
                                new RecoveryCommand.NameRecoveryContact(
                                        s.business("business"), s.mailAddress())),
                Errand.delete(
                        CONTACTS + "/{address}",
                        "drop-recovery-contact",
                        s ->
                                new RecoveryCommand.DropRecoveryContact(
                                        s.business("business"), s.mailAddress())),
                Errand.post(RECOVERY, "start-recovery", SecurityErrands::start),
                Errand.delete(
                        RECOVERY,
                        "stop-recovery",
                        s -> new RecoveryCommand.StopRecovery(s.business("business"))),
                Errand.post(
                        RECOVERY + "/completion",
                        "complete-recovery",
                        s ->
                                new RecoveryCommand.CompleteRecovery(
                                        s.business("business"), s.person("person"))),
                Errand.post(
                        BUSINESS + "/outsiders",
                        "settle-outsiders",
                        s ->
                                new OutsiderCommand.SettleOutsiders(
                                        s.business("business"),
                                        s.members("keep", OutsiderCommand.SETTLED_MAX),
                                        s.members("remove", OutsiderCommand.SETTLED_MAX))));
    }

    /// With a sentence that says why: it is what the admins read.
    private static RecoveryCommand start(Sheet s) {
        var business = s.business("business");
        var person = s.person("person");
        if (s.body().text("reason", Submission.REASON_MAX).isBlank()) {
            throw s.body().wrong("reason", "says why: the admins read it");
        }
        return new RecoveryCommand.StartRecovery(business, person);
    }
}
