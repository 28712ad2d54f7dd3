package org.bailiwick.server.command;

import org.bailiwick.engine.change.ApprovalId;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Matter;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.directory.Approval;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// That a command would not be carried out at once, but wait for a second admin.
///
/// @param matters why
/// @param already the same command, where it waits already
/// @param canDecide how many could decide on it now
/// @param deciders who; empty where the caller may not know
public record Awaiting(
        BusinessId business,
        List<Matter> matters,
        Optional<ApprovalId> already,
        int canDecide,
        List<PersonId> deciders) {
    public Awaiting {
        matters = List.copyOf(matters);
        deciders = List.copyOf(deciders);
    }

    /// What becomes of a command.
    ///
    /// @param awaiting empty where it is carried out at once
    /// @param after what waits then, too, where it would wait
    record Fate(Optional<Awaiting> awaiting, Directory after) {}

    /// @param written what the command would write, if it did not have to wait
    /// @param after the state once it was carried out
    /// @throws Refused where it can neither be carried out nor wait
    static Fate of(Directory today, Submission submission, Pen written, Directory after) {
        Instant now = written.now();
        return switch (SecondAdmin.of(today, submission, written)) {
            case SecondAdmin.Verdict.Goes _ -> new Fate(Optional.empty(), after);
            case SecondAdmin.Verdict.WaitsAlready(var approval) ->
                    new Fate(
                            Optional.of(
                                    told(
                                            today,
                                            submission.caller(),
                                            approval,
                                            Optional.of(approval.id()),
                                            now)),
                            today);
            case SecondAdmin.Verdict.Waits(var pen) -> {
                Directory then = today.after(pen.changes(), now);
                Approval asked = then.approvals().waiting().getLast();
                Awaiting told = told(then, submission.caller(), asked, Optional.empty(), now);
                yield new Fate(Optional.of(told), then);
            }
        };
    }

    private static Awaiting told(
            Directory then,
            Caller caller,
            Approval approval,
            Optional<ApprovalId> already,
            Instant now) {
        Business business = then.approvals().business(approval);
        List<PersonId> able = Deputies.able(then, approval, now).all();
        boolean named =
                business.settings().namesApprovers()
                        || Authority.may(
                                then,
                                caller,
                                new Need.InBusiness(business.id(), "members.manage"),
                                now);
        return new Awaiting(
                business.id(), approval.matters(), already, able.size(), named ? able : List.of());
    }
}
