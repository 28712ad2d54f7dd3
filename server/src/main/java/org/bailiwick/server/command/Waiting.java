package org.bailiwick.server.command;

import org.bailiwick.engine.change.ApprovalChange.ApprovalWithdrawn;
import org.bailiwick.engine.change.ApprovalId;
import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.decision.Question;
import org.bailiwick.engine.directory.Approval;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.server.sentence.Sentence;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the commands about waiting commands have in common.
final class Waiting {
    private Waiting() {}

    /// One that was not settled.
    static Approval waiting(Pen pen, ApprovalId id) {
        Approval approval = Check.approval(pen.today(), id);
        String state =
                switch (approval.fate()) {
                    case WAITING -> "";
                    case APPROVED -> "was approved already";
                    case REFUSED -> "was refused";
                    case WITHDRAWN -> "was withdrawn";
                    case RELEASED -> "was released already";
                    case FORCED -> "was carried out already";
                };
        Refused.unless(
                state.isEmpty(), "this command %s: give it anew if need be", Sentence.of(state));
        return approval;
    }

    /// One that waits, of somebody else, about somebody else, at the time of this caller.
    static Approval uninvolved(Pen pen, ApprovalId id) {
        Approval approval = waiting(pen, id);
        Directory today = pen.today();
        Optional<PersonId> person = pen.caller().person();
        if (pen.caller().operates() || person.isEmpty()) return approval;
        boolean own = today.approvals().by(approval).id().equals(person.get());
        Refused.unless(
                !own, "you asked for this yourself: another admin decides; withdraw it if need be");
        refuseAbout(pen, approval);
        Deputies.Able able = Deputies.able(today, approval, pen.now());
        boolean admin =
                Authority.may(today, pen.caller(), Deputies.deciding(today, approval), pen.now());
        Refused.unless(
                admin || able.standIns().contains(person.get()),
                "you stand in only for an admin who could decide, and only from %s on: wait",
                approval.escalates());
        return approval;
    }

    static void refuseAbout(Pen pen, Approval approval) {
        boolean about =
                pen.caller()
                        .person()
                        .filter(Deputies.about(pen.today(), approval)::contains)
                        .isPresent();
        Refused.unless(!about, "this is about you: another admin decides");
    }

    /// Whoever decides alone what needs two proves that it is he; a program answers for its people.
    static void needTwoSteps(Pen pen) {
        boolean oneStep = pen.caller().proof() == Question.Proof.ONE_STEP;
        if (oneStep) throw new Refused(new Refusal.StepUp());
    }

    /// Adds what the waiting command changes, judged by today's rules as if whoever asked for it
    /// gave it now.
    static void carryOut(Pen pen, Approval approval) {
        Directory today = pen.today();
        Command command =
                pen.open(approval.text())
                        .flatMap(KeptCommand::read)
                        .orElseThrow(() ->
                                Refused.conflict(
                                        "what was asked for can no longer be read: refuse it, and"
                                                + " ask for it anew"));
        PersonId by = today.approvals().by(approval).id();
        Caller asker = Caller.person(by).proved(Question.Proof.TWO_STEPS);
        Refused.unless(
                Authority.may(today, asker, command.need(today), pen.now()),
                "whoever asked for this may no longer do it: refuse it, and do it yourself if need"
                        + " be");
        Pen inner = pen.by(asker);
        if (!Joined.raise(inner, command)) command.write(inner);
        Set<org.bailiwick.engine.change.Matter> matters = Set.copyOf(approval.matters());
        SecondAdmin.refuseNew(
                today, asker, Map.of(today.approvals().business(approval).id(), matters), pen);
        Change itself = new ApprovalWithdrawn(approval.id());
        inner.changes().stream().filter(c -> !c.equals(itself)).forEach(pen::add);
        inner.beside().forEach(pen::beside);
    }

    /// A text that people read.
    static String sentence(String field, String text) {
        if (text.length() > ApprovalCommand.SENTENCE_MAX) {
            throw Refused.invalid(field, "`%s` has more than 1,000 characters: shorten it", field);
        }
        Plain.check(field, text);
        return text.strip();
    }

    /// The admins who are active, not disabled, and without an end.
    static long lastingAdmins(Pen pen, Business business) {
        Directory today = pen.today();
        return today.admins(business).stream()
                .filter(m ->
                        !m.suspended()
                                && m.period().includes(pen.now())
                                && m.period().until().equals(Period.OPEN_END)
                                && !today.person(m).disabled())
                .count();
    }
}
