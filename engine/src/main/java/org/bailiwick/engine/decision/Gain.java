package org.bailiwick.engine.decision;

import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Id;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.ShareId;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Listing;
import org.bailiwick.engine.directory.Member;
import org.bailiwick.engine.directory.Person;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Counts what steps newly allow: the triples of person, object and action that are allowed after
/// and were not before, at the same instant.
final class Gain {
    private final Directory before;
    private final Directory after;
    private final Question.Context context;
    private final Map<PersonId, Set<Id>> pairs = new HashMap<>();

    private Gain(Evaluation start, Directory after, Question asked) {
        before = start.directory;
        this.after = after;
        context = Masks.plain(start.now(), asked.context().proof());
    }

    static int of(Evaluation start, Directory after, Question asked, List<Step> steps) {
        Gain gain = new Gain(start, after, asked);
        for (Step step : steps) gain.note(step, asked);
        return gain.count();
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
            case Step.EnablePerson s -> everything(s.person());
            case Step.ReopenBusiness s -> business(s.business());
            case Step.OpenBusiness s -> pair(s.person(), StepChanges.OPENED);
            case Step.Accept _ -> subject(asked).ifPresent(this::everything);
            case Step.Reinstate s -> member(s.member());
            case Step.Extend s -> member(s.member());
            case Step.SetRole s -> s.member().ifPresent(this::member);
            case Step.SetFinance s -> s.member().ifPresent(this::member);
            case Step.Assign s -> subject(asked).ifPresent(person -> pair(person, s.asset()));
            case Step.ShareAsset s -> asset(s.asset());
            case Step.RaiseCap s -> share(s.share());
            case Step.ResumeShare s -> share(s.share());
            case Step.ExtendShare s -> share(s.share());
            case Step.Activate s -> asset(s.asset());
        }
    }

    private static Optional<PersonId> subject(Question asked) {
        return asked.subject() instanceof Subject.Known(var person)
                ? Optional.of(person)
                : Optional.empty();
    }

    private void pair(PersonId person, Id object) {
        pairs.computeIfAbsent(person, _ -> new HashSet<>()).add(object);
    }

    /// Whatever this person has a way to.
    private void everything(PersonId id) {
        Optional<Person> found = after.find(id);
        if (found.isEmpty()) return;
        Listing listing = after.listing();
        for (Asset asset : listing.near(found.get())) pair(id, asset.id());
        for (Member member : after.memberships(found.get())) {
            pair(id, after.business(member).id());
        }
    }

    private void member(MemberId id) {
        after.find(id).ifPresent(m -> everything(after.person(m).id()));
    }

    private void asset(AssetId id) {
        after.find(id)
                .ifPresent(asset -> {
                    for (Person person : after.listing().near(asset)) pair(person.id(), id);
                });
    }

    private void share(ShareId id) {
        after.find(id).ifPresent(share -> asset(after.asset(share).id()));
    }

    private void business(BusinessId id) {
        Optional<Business> found = after.find(id);
        if (found.isEmpty()) return;
        for (Member member : after.listing().members(found.get())) {
            everything(after.person(member).id());
        }
    }

    private int count() {
        int[] gained = {0};
        pairs.forEach((person, objects) -> {
            for (Id object : objects) gained[0] += gained(person, object);
        });
        return gained[0];
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
