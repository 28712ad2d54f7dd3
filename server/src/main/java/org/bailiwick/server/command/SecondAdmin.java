package org.bailiwick.server.command;

import org.bailiwick.engine.change.ApprovalChange.ApprovalAsked;
import org.bailiwick.engine.change.BusinessChange.SecondAdminPassedOver;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Hash;
import org.bailiwick.engine.change.Id;
import org.bailiwick.engine.change.Matter;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.decision.Code;
import org.bailiwick.engine.decision.Decider;
import org.bailiwick.engine.decision.Decision;
import org.bailiwick.engine.decision.Question;
import org.bailiwick.engine.decision.Subject;
import org.bailiwick.engine.decision.Target;
import org.bailiwick.engine.directory.Approval;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Whether what a command would write waits for a second admin. Asked of every command, after the
/// rules let it pass.
final class SecondAdmin {
    /// How many commands can wait in one business.
    static final int WAITING_MAX = 100;

    private final Directory today;
    private final Submission submission;
    private final Pen pen;
    private final Map<BusinessId, Set<Matter>> matters;

    private SecondAdmin(Directory today, Submission submission, Pen pen) {
        this.today = today;
        this.submission = submission;
        this.pen = pen;
        Caller caller = submission.caller();
        matters =
                Matters.of(
                        today,
                        caller,
                        pen.changes(),
                        b -> Authority.may(today, caller, Partners.managing(b), pen.now()),
                        pen.now());
    }

    /// What becomes of a command.
    sealed interface Verdict {
        /// It is carried out.
        record Goes(Pen pen) implements Verdict {}

        /// It waits from now on.
        record Waits(Pen pen) implements Verdict {}

        /// The same command waits already.
        record WaitsAlready(Approval approval) implements Verdict {}
    }

    /// @throws Refused where it can neither be carried out nor wait
    static Verdict of(Directory today, Submission submission, Pen pen) {
        return new SecondAdmin(today, submission, pen).verdict();
    }

    /// A new admin leaves some things to others at first.
    ///
    /// @throws Refused where he is one, and does so
    static void coolOff(Directory today, Submission submission, Pen pen) {
        new SecondAdmin(today, submission, pen).coolOff();
    }

    private void coolOff() {
        Caller caller = submission.caller();
        if (caller.operates() || caller.person().isEmpty()) return;
        refuseNew(today, caller, matters, pen);
    }

    /// @throws Refused where this caller is too new an admin for one of these
    static void refuseNew(
            Directory today, Caller caller, Map<BusinessId, Set<Matter>> matters, Pen pen) {
        PersonId person = caller.person().orElseThrow();
        matters.forEach((business, all) -> {
            for (Matter each : all) {
                if (!each.grave()) continue;
                Question.Context context =
                        new Question.Context(
                                pen.now(),
                                Optional.empty(),
                                Optional.empty(),
                                caller.proof(),
                                true);
                Question question =
                        new Question(
                                new Subject.Known(person),
                                Deputies.action(each),
                                new Target.Business(business),
                                context);
                if (Decider.decide(today, question) instanceof Decision.Denied denied
                        && denied.explanation().code() == Code.COOLING_OFF) {
                    throw new Refused(new Refusal.NotAllowed(List.of(denied), today));
                }
            }
        });
    }

    private Verdict verdict() {
        Map<BusinessId, List<Matter>> asking = asking();
        if (asking.isEmpty()) return new Verdict.Goes(pen);
        if (submission.command() instanceof ApprovalCommand.Deciding deciding) {
            refuseOthers(deciding, asking);
            return new Verdict.Goes(pen);
        }
        if (submission.caller().operates()) {
            asking.forEach((business, all) -> pen.add(new SecondAdminPassedOver(business, all)));
            return new Verdict.Goes(pen);
        }
        if (asking.size() > 1) {
            throw Refused.conflict(
                    "this waits for a second admin in several businesses: do it in one after the"
                            + " other");
        }
        var only = asking.entrySet().iterator().next();
        return hold(today.find(only.getKey()).orElseThrow(), only.getValue());
    }

    private Map<BusinessId, List<Matter>> asking() {
        Map<BusinessId, List<Matter>> asking = new LinkedHashMap<>();
        matters.forEach((id, all) -> {
            boolean asks = today.find(id).filter(b -> b.safety().secondAdmin()).isPresent();
            if (asks) asking.put(id, List.copyOf(all));
        });
        asking.values().forEach(SecondAdmin::refuseMany);
        return asking;
    }

    private static void refuseMany(List<Matter> all) {
        int most = org.bailiwick.engine.change.ApprovalChange.MATTERS_MAX;
        if (all.size() <= most) return;
        throw new Refused(
                new Refusal.TooMany(
                        "matters of a command",
                        most,
                        "more than %d of this would wait for a second admin at once: split it",
                        most));
    }

    /// What was approved is what is done, and no more.
    private void refuseOthers(
            ApprovalCommand.Deciding deciding, Map<BusinessId, List<Matter>> asking) {
        Approval approval = Check.approval(today, deciding.approval());
        BusinessId business = today.approvals().business(approval).id();
        boolean same =
                asking.entrySet().stream()
                        .allMatch(e ->
                                e.getKey().equals(business)
                                        && e.getValue().stream().allMatch(m -> asked(approval, m)));
        Refused.unless(
                same,
                "what this would do has changed since it was asked for: refuse it, and ask for it"
                        + " anew");
    }

    /// Whoever has joined meanwhile is who the invitation was for.
    private boolean asked(Approval approval, Matter matter) {
        return approval.matters().stream()
                .anyMatch(m -> m.equals(matter) || Joined.same(today, m, matter));
    }

    private Verdict hold(Business business, List<Matter> all) {
        PersonId by =
                submission
                        .caller()
                        .person()
                        .orElseThrow(() ->
                                Refused.conflict(
                                        "this waits for a second admin, so a person has to ask for"
                                                + " it: act on behalf of one"));
        Command command = submission.command();
        String masked = KeptCommand.text(command, this::known);
        Hash mark = Hash.of(masked.getBytes(StandardCharsets.UTF_8));
        List<Approval> waiting = today.approvals().waiting(business);
        Optional<Approval> same = waiting.stream().filter(a -> a.mark().equals(mark)).findFirst();
        if (same.isPresent()) return new Verdict.WaitsAlready(same.get());
        refuseFull(waiting);
        String text = KeptCommand.text(command);
        Refused.unless(
                text.length() <= KeptCommand.TEXT_MAX,
                "this is too much to wait for a second admin at once: split it");
        Pen held = pen.at(today);
        held.add(
                new ApprovalAsked(
                        held.ids().approval(),
                        business.id(),
                        by,
                        command.name(),
                        all,
                        held.seal(sealedUnder(business, all), text),
                        mark));
        return new Verdict.Waits(held);
    }

    private static void refuseFull(List<Approval> waiting) {
        if (waiting.size() < WAITING_MAX) return;
        throw new Refused(
                new Refusal.TooMany(
                        "waiting commands",
                        WAITING_MAX,
                        "%d commands wait for a second admin already: decide on them first",
                        WAITING_MAX));
    }

    /// An address that is erased takes what was said of it along.
    private static Id sealedUnder(Business business, List<Matter> all) {
        return all.stream()
                .flatMap(m -> m.about().stream())
                .filter(org.bailiwick.engine.change.AddressId.class::isInstance)
                .findFirst()
                .orElse(business.id());
    }

    /// What is not there yet is drawn anew each time.
    private String known(String id) {
        return Deputies.isThere(today, id) ? id : "new";
    }
}
