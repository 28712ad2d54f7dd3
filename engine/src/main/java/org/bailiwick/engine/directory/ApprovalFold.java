package org.bailiwick.engine.directory;

import org.bailiwick.engine.change.ApprovalChange;
import org.bailiwick.engine.change.ApprovalChange.ApprovalAsked;
import org.bailiwick.engine.change.ApprovalChange.ApprovalForced;
import org.bailiwick.engine.change.ApprovalChange.ApprovalGiven;
import org.bailiwick.engine.change.ApprovalChange.ApprovalRefused;
import org.bailiwick.engine.change.ApprovalChange.ApprovalReleased;
import org.bailiwick.engine.change.ApprovalChange.ApprovalWithdrawn;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.Sealed;
import org.bailiwick.engine.directory.Approval.Fate;

import java.util.Optional;

/// Folds what happens to commands that wait for a second admin.
final class ApprovalFold {
    private ApprovalFold() {}

    static void fold(Draft draft, ApprovalChange change) {
        switch (change) {
            case ApprovalAsked c -> asked(draft, c);
            case ApprovalGiven c -> settle(draft, c, Fate.APPROVED, c.by());
            case ApprovalRefused c -> {
                settle(draft, c, Fate.REFUSED, c.by());
                say(draft, c, Fate.REFUSED, c.sentence());
            }
            case ApprovalWithdrawn c -> settle(draft, c, Fate.WITHDRAWN, Optional.empty());
            case ApprovalReleased c -> settle(draft, c, Fate.RELEASED, Optional.empty());
            case ApprovalForced c -> {
                settle(draft, c, Fate.FORCED, c.by());
                say(draft, c, Fate.FORCED, c.reason());
            }
        }
    }

    private static void asked(Draft draft, ApprovalAsked c) {
        Optional<Business> business = draft.businesses.find(c.business());
        Optional<Person> by = draft.persons.find(c.by());
        if (business.isEmpty() || by.isEmpty()) return;
        Approval made = new Approval(c, business.get().ref, by.get().ref, draft.time);
        Optional<Table<Approval>> more = draft.added(draft.approvals, made);
        if (more.isEmpty()) return;
        draft.approvals = more.get();
        Business its = draft.edit(business.get());
        its.approvals = its.approvals.put(made.ref, true, draft.owner);
        its.held = Refs.with(its.held, made.ref);
    }

    private static void settle(
            Draft draft, ApprovalChange change, Fate fate, Optional<PersonId> by) {
        Optional<Approval> found = draft.approvals.find(change.approval());
        if (found.isEmpty() || !found.get().waits()) return;
        Approval settled = draft.edit(found.get());
        settled.fate = fate;
        settled.ended = draft.time;
        settled.settledBy = by.flatMap(draft.persons::find).map(p -> p.ref).orElse(-1);
        Business its = draft.edit(draft.businesses.get(settled.business));
        its.held = Refs.without(its.held, settled.ref);
    }

    private static void say(Draft draft, ApprovalChange change, Fate fate, Sealed sentence) {
        draft.approvals
                .find(change.approval())
                .filter(a -> a.fate == fate && a.ended.equals(draft.time))
                .ifPresent(a -> draft.edit(a).sentence = sentence);
    }
}
