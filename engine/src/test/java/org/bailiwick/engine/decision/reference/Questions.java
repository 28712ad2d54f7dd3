package org.bailiwick.engine.decision.reference;

import org.bailiwick.engine.change.AddressId;
import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Entry;
import org.bailiwick.engine.change.Ids;
import org.bailiwick.engine.change.Owner;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.decision.Question;
import org.bailiwick.engine.decision.Question.Context;
import org.bailiwick.engine.decision.Question.Proof;
import org.bailiwick.engine.decision.Subject;
import org.bailiwick.engine.decision.Target;
import org.bailiwick.engine.decision.reference.Row.Asset;
import org.bailiwick.engine.decision.reference.Row.Assignment;
import org.bailiwick.engine.decision.reference.Row.Group;
import org.bailiwick.engine.decision.reference.Row.Invitation;
import org.bailiwick.engine.decision.reference.Row.Member;
import org.bailiwick.engine.decision.reference.Row.Person;
import org.bailiwick.engine.decision.reference.Row.Share;
import org.bailiwick.engine.model.Action;
import org.bailiwick.engine.model.BusinessRules;
import org.bailiwick.engine.model.Kind;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/// Draws questions about one history: most about a person and something he may have to do with.
final class Questions {
    private static final Duration SEEN_AFTER_END = Duration.ofDays(90);

    private final Facts facts = new Facts(TestModels::read);
    private final SplittableRandom chance;
    private final Ids ids;
    private final List<Instant> instants = new ArrayList<>();

    Questions(List<Entry> history, long seed) {
        history.forEach(facts::add);
        chance = new SplittableRandom(seed);
        ids = new Ids(chance);
        collectInstants();
    }

    /// Where answers change, as far as that is not past.
    private void collectInstants() {
        List<Instant> all = new ArrayList<>();
        for (Assignment row : facts.assignments) addAll(all, row.period);
        for (Member row : facts.members) {
            addAll(all, row.period);
            all.add(row.ended);
            all.add(row.adminSince.plus(Duration.ofDays(7)));
        }
        for (Share row : facts.shares) {
            addAll(all, row.period);
            all.add(row.ended);
        }
        for (var row : facts.partnerships) all.add(row.until);
        for (Invitation row : facts.invitations) all.add(row.expires);
        for (var row : facts.businesses) all.addAll(List.of(row.adminsStep, row.othersStep));
        for (Instant instant : all) {
            boolean open = instant.equals(Period.OPEN_START) || instant.equals(Period.OPEN_END);
            if (open) continue;
            if (!instant.isBefore(facts.newest)) instants.add(instant);
            Instant unseen = instant.plus(SEEN_AFTER_END);
            if (!unseen.isBefore(facts.newest)) instants.add(unseen);
        }
    }

    private static void addAll(List<Instant> instants, Period period) {
        instants.add(period.from());
        instants.add(period.until());
    }

    Question draw() {
        Context context = context();
        if (percent(2)) return new Question(subject(), "no.such", missing(), context);
        if (facts.persons.isEmpty() || facts.assets.isEmpty()) {
            return new Question(subject(), "no.such", missing(), context);
        }
        if (percent(15) && !facts.businesses.isEmpty()) return onBusiness(context);
        List<Member> fresh = facts.members.stream().filter(this::isNewAdmin).toList();
        if (percent(15) && !fresh.isEmpty()) return gravely(pick(fresh), context);
        List<Group> groups =
                facts.groups.stream()
                        .filter(g -> !g.places.isEmpty() && !g.seats.isEmpty())
                        .toList();
        if (percent(12) && !groups.isEmpty()) return onGroup(pick(groups), context);
        if (percent(60) && !facts.assignments.isEmpty()) return onAssignment(context);
        if (percent(65) && !facts.members.isEmpty()) return onOwnAsset(context);
        return onAsset(subject(), pick(facts.assets), context);
    }

    private Target missing() {
        return new Target.Missing(pick(List.of("ad_account", "no_such_kind", "business")));
    }

    private Question onBusiness(Context context) {
        BusinessRules rules = facts.model.business();
        boolean odd = percent(5) || rules.actions().isEmpty();
        String action = odd ? "campaign.view" : pick(rules.actions()).name();
        BusinessId business = percent(4) ? ids.business() : pick(facts.businesses).id;
        return new Question(subject(), action, new Target.Business(business), context);
    }

    private boolean isNewAdmin(Member member) {
        return member.role == Role.ADMIN
                && member.ended.equals(Facts.NEVER)
                && !member.suspended
                && facts.business(member.business).safety.coolingOff()
                && member.adminSince.plus(Duration.ofDays(7)).isAfter(facts.newest);
    }

    /// By a new admin, about what he leaves to others; around the end of that.
    private Question gravely(Member admin, Context context) {
        Instant end = admin.adminSince.plus(Duration.ofDays(7));
        Instant at = percent(50) ? facts.newest : end.plusMillis(chance.nextInt(3) - 1);
        List<Action> actions = facts.model.business().actions();
        if (actions.size() < 8) return onBusiness(context);
        return new Question(
                new Subject.Known(admin.person),
                pick(actions.subList(0, 8)).name(),
                new Target.Business(admin.business),
                new Context(at, context.business(), Optional.empty(), context.proof(), true));
    }

    /// By somebody to whom something was assigned, mostly on just that.
    private Question onAssignment(Context context) {
        Assignment assignment = pick(facts.assignments);
        PersonId person = facts.member(assignment.member).person;
        Question question =
                onAsset(new Subject.Known(person), facts.asset(assignment.asset), context);
        List<String> covered = new ArrayList<>();
        for (Kind kind : facts.model.kinds()) {
            if (!kind.name().equals(facts.asset(assignment.asset).kind)) continue;
            long mask = kind.mask(assignment.levels.names());
            for (Action action : kind.actions()) {
                if ((kind.bit(action.name()) & mask) != 0) covered.add(action.name());
            }
        }
        if (covered.isEmpty() || percent(30)) return question;
        return new Question(question.subject(), pick(covered), question.target(), context);
    }

    private Question onGroup(Group group, Context context) {
        Subject subject = new Subject.Known(facts.member(pick(group.seats).member()).person);
        return onAsset(subject, facts.asset(pick(group.places).asset()), context);
    }

    /// By somebody who is or was a member, on something his business has or had to do with.
    private Question onOwnAsset(Context context) {
        Member member = pick(facts.members);
        List<Asset> near = facts.assets.stream().filter(a -> isNear(a, member)).toList();
        Asset asset = pick(near.isEmpty() ? facts.assets : near);
        return onAsset(new Subject.Known(member.person), asset, context);
    }

    private boolean isNear(Asset asset, Member member) {
        return asset.owner.equals(new Owner.Business(member.business))
                || asset.owner.equals(new Owner.Person(member.person))
                || asset.creator.equals(Optional.of(member.person))
                || facts.newestShare(asset.id, member.business).isPresent();
    }

    private Question onAsset(Subject subject, Asset asset, Context context) {
        List<Kind> kinds = TestModels.tiktok().kinds();
        Kind own =
                kinds.stream().filter(k -> k.name().equals(asset.kind)).findFirst().orElseThrow();
        List<Action> actions = percent(93) ? own.actions() : pick(kinds).actions();
        String action = percent(2) ? "no.such" : pick(actions).name();
        String kind = percent(97) ? asset.kind : pick(kinds).name();
        AssetId id = percent(98) ? asset.id : ids.asset();
        return new Question(subject, action, new Target.Asset(kind, id), context);
    }

    private Subject subject() {
        if (percent(3) || facts.persons.isEmpty()) return new Subject.Stranger();
        if (percent(3)) return new Subject.Known(ids.person());
        if (percent(10)) return new Subject.Invited(address());
        return new Subject.Known(pick(facts.persons).id);
    }

    private AddressId address() {
        List<AddressId> known = new ArrayList<>();
        for (Invitation invitation : facts.invitations) known.add(invitation.address);
        for (Person person : facts.persons) known.addAll(person.addresses);
        return known.isEmpty() || percent(10) ? ids.address() : pick(known);
    }

    private Context context() {
        Optional<BusinessId> business =
                percent(82) || facts.businesses.isEmpty()
                        ? Optional.empty()
                        : Optional.of(percent(95) ? pick(facts.businesses).id : ids.business());
        Optional<PersonId> account =
                percent(95) || facts.persons.isEmpty()
                        ? Optional.empty()
                        : Optional.of(percent(90) ? pick(facts.persons).id : ids.person());
        Proof proof = pick(List.of(Proof.SILENT, Proof.SILENT, Proof.ONE_STEP, Proof.TWO_STEPS));
        return new Context(instant(), business, account, proof, percent(40));
    }

    /// At the newest entry or before, at an instant that matters or 1 ms beside it, or far later.
    private Instant instant() {
        if (percent(25) || instants.isEmpty()) return facts.newest;
        if (percent(5)) return facts.newest.minus(Duration.ofDays(chance.nextInt(200)));
        if (percent(5)) return facts.newest.plus(Duration.ofDays(chance.nextInt(3000)));
        return pick(instants).plusMillis(chance.nextInt(3) - 1);
    }

    private boolean percent(int likely) {
        return chance.nextInt(100) < likely;
    }

    private <T> T pick(List<T> from) {
        return from.get(chance.nextInt(from.size()));
    }
}
