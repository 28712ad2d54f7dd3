package org.bailiwick.engine.decision;

import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Id;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.ShareId;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Person;

import java.util.List;
import java.util.Optional;

/// Counts what steps newly allow: the triples of person, object and action that are allowed after
/// and were not before, at the same instant.
final class Gain {
    private final Directory before;
    private final Directory after;
    private final Question.Context context;
    private final Scope scope;

    private Gain(Evaluation start, Directory after, Question asked) {
        before = start.directory;
        this.after = after;
        context = Masks.plain(start.now(), asked.context().proof());
        scope = new Scope(before, after);
    }

    static int of(Evaluation start, Directory after, Question asked, List<Step> steps) {
        Gain gain = new Gain(start, after, asked);
        for (Step step : steps) gain.note(step, asked);
        int[] count = {0};
        gain.scope.each((person, object) -> count[0] += gain.gained(person, object));
        return count[0];
    }

    private void note(Step step, Question asked) {
        switch (step) {
            case Step.SignIn _,
                    Step.SwitchAccount _,
                    Step.SwitchBusiness _,
                    Step.TakeSecondStep _,
                    Step.ProveAddress _,
                    Step.Invite _,
                    Step.AddPartner _ -> {}
            case Step.EnablePerson s -> scope.person(s.person());
            case Step.ReopenBusiness s -> scope.business(s.business());
            case Step.OpenBusiness s -> scope.pair(s.person(), StepChanges.OPENED);
            case Step.Accept _ -> subject(asked).ifPresent(scope::person);
            case Step.Reinstate s -> member(s.member());
            case Step.Extend s -> member(s.member());
            case Step.SetRole s -> s.member().ifPresent(this::member);
            case Step.SetFinance s -> s.member().ifPresent(this::member);
            case Step.Assign s -> subject(asked).ifPresent(p -> scope.pair(p, s.asset()));
            case Step.AcceptPartner s -> scope.partnership(s.partnership());
            case Step.ShareAsset s -> scope.asset(s.asset());
            case Step.RaiseCap s -> share(s.share());
            case Step.ResumeShare s -> share(s.share());
            case Step.ExtendShare s -> share(s.share());
            case Step.Activate s -> scope.asset(s.asset());
        }
    }

    private static Optional<PersonId> subject(Question asked) {
        return asked.subject() instanceof Subject.Known(var person)
                ? Optional.of(person)
                : Optional.empty();
    }

    private void member(MemberId id) {
        after.find(id).ifPresent(m -> scope.person(after.person(m).id()));
    }

    private void share(ShareId id) {
        after.find(id).ifPresent(share -> scope.asset(after.asset(share).id()));
    }

    private int gained(PersonId person, Id object) {
        return Long.bitCount(mask(after, person, object) & ~mask(before, person, object));
    }

    private long mask(Directory directory, PersonId id, Id object) {
        Optional<Person> person = directory.find(id);
        if (person.isEmpty()) return 0;
        if (object instanceof AssetId asset) {
            return directory
                    .find(asset)
                    .map(a -> Masks.of(directory, person.get(), a, context))
                    .orElse(0L);
        }
        if (object instanceof BusinessId business) {
            return directory
                    .find(business)
                    .map(b -> Masks.of(directory, person.get(), b, context))
                    .orElse(0L);
        }
        return 0;
    }
}
