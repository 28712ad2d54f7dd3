package org.bailiwick.engine.decision;

import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.directory.Directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Mends one way, layer by layer, on a directory that nobody else sees, until the answer is yes.
final class Plan {
    /// The most steps of a fix. A longer chain is no advice.
    static final int STEPS_MAX = 10;

    private final Evaluation start;
    private final Fixes.Aim aim;
    private final StepChanges changes = new StepChanges();
    private final List<Step> steps = new ArrayList<>();
    private Directory directory;
    private Question question;
    private Optional<BusinessId> focus;

    Plan(Evaluation start, Optional<BusinessId> focus, Fixes.Aim aim) {
        this.start = start;
        this.aim = aim;
        this.focus = focus;
        directory = start.directory;
        question = start.question;
    }

    /// Starts by asking in another business.
    Plan goingTo(BusinessId business) {
        take(new Step.SwitchBusiness(business, Step.Who.SELF), start);
        return this;
    }

    /// What [#make] gives, where that can be worked out without carrying steps out.
    Optional<Fix.Steps> shortly(Trail trail) {
        return OneAssignment.of(start, trail, aim);
    }

    /// The steps that work; empty when none do.
    Optional<Fix.Steps> make() {
        while (steps.size() < STEPS_MAX) {
            Evaluation now = Evaluation.of(directory, focused());
            if (now.allowed()) return Optional.of(done());
            Mend mend = Mends.of(now, aim);
            if (mend.steps().isEmpty()) return Optional.empty();
            for (Step step : mend.steps()) take(step, now);
            if (mend.last()) return Optional.of(done());
            if (mend.focus().isPresent()) focus = mend.focus();
        }
        return Optional.empty();
    }

    /// What to do next.
    ///
    /// @param focus the business through which it goes on, where that changes
    /// @param last nothing can be foretold beyond this step
    record Mend(List<Step> steps, Optional<BusinessId> focus, boolean last) {
        static final Mend NONE = new Mend(List.of(), Optional.empty(), false);

        static Mend of(Step... steps) {
            return new Mend(List.of(steps), Optional.empty(), false);
        }
    }

    private Question focused() {
        if (focus.isEmpty()) return question;
        return new Question(
                question.subject(),
                question.action(),
                question.target(),
                question.context().in(focus.get()));
    }

    private void take(Step step, Evaluation now) {
        steps.add(step);
        question = Asking.after(question, step);
        List<Change> facts = changes.of(directory, question, step, now.now());
        if (!facts.isEmpty()) directory = directory.after(facts, now.now());
    }

    private Fix.Steps done() {
        int gained = Gain.of(start, directory, question, steps);
        return new Fix.Steps(steps, gained);
    }
}
