package org.bailiwick.server.command;

import org.bailiwick.engine.change.Actor;
import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.decision.Decider;
import org.bailiwick.engine.decision.Decision;
import org.bailiwick.engine.decision.Question;
import org.bailiwick.engine.decision.Target;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Key;
import org.bailiwick.engine.model.Kind;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Who may give a command: the engine decides, from the same facts as everything else.
final class Authority {
    private final Directory today;
    private final Caller caller;
    private final Instant now;
    private final List<Decision.Denied> denials = new ArrayList<>();

    private Authority(Directory today, Caller caller, Instant now) {
        this.today = today;
        this.caller = caller;
        this.now = now;
    }

    /// @throws Refused where the caller may not
    static void check(Directory today, Caller caller, Need need, Instant now) {
        Authority authority = new Authority(today, caller, now);
        if (authority.holds(need)) return;
        if (authority.denials.isEmpty()) {
            throw new Refused(new Refusal.NotForYou(whose(need), !aboutThing(need)));
        }
        throw new Refused(new Refusal.NotAllowed(List.copyOf(authority.denials), today));
    }

    /// Whether the caller would be let, without saying why not.
    static boolean may(Directory today, Caller caller, Need need, Instant now) {
        return new Authority(today, caller, now).holds(need);
    }

    private boolean holds(Need need) {
        if (caller.operates()) return true;
        return switch (need) {
            case Need.Operator _ -> false;
            case Need.Clock _ -> caller.actor() instanceof Actor.Clock;
            case Need.InBusiness n ->
                    allows(n.action(), new Target.Business(n.business()), context());
            case Need.OnAsset n -> onAsset(n);
            case Need.Belongs n -> active(n.business());
            case Need.Self n ->
                    caller.person().map(p -> p.equals(n.person()) && enabled(p)).orElse(false);
            case Need.Vouching n ->
                    caller.vouchedFor().map(p -> p.equals(n.person()) && enabled(p)).orElse(false);
            case Need.PersonalOwner n -> personalOwner(n.asset());
            case Need.Scope n -> caller.program() && caller.scopes().contains(n.scope());
            case Need.Naming n ->
                    caller.program()
                            && caller.scopes().contains(Caller.ASSETS)
                            && speaks().filter(n.platform()::equals).isPresent();
            case Need.AnyOf n -> n.needs().stream().anyMatch(this::holds);
            case Need.AllOf n -> n.needs().stream().allMatch(this::holds);
        };
    }

    /// The platform whose ids the program speaks.
    private Optional<String> speaks() {
        return caller.actor() instanceof Actor.Program(var key)
                ? today.find(key).flatMap(Key::platform)
                : Optional.empty();
    }

    private Question.Context context() {
        return new Question.Context(now, Optional.empty(), Optional.empty(), caller.proof());
    }

    private boolean enabled(PersonId person) {
        return today.find(person).map(p -> !p.disabled()).orElse(false);
    }

    private boolean allows(String action, Target target, Question.Context context) {
        Optional<PersonId> person = caller.person();
        if (person.isEmpty()) return false;
        Question question =
                new Question(
                        new org.bailiwick.engine.decision.Subject.Known(person.get()),
                        action,
                        target,
                        context);
        return switch (Decider.decide(today, question)) {
            case Decision.Allowed _ -> true;
            case Decision.Denied denied -> {
                denials.add(denied);
                yield false;
            }
        };
    }

    private boolean onAsset(Need.OnAsset need) {
        Optional<Asset> asset = today.find(need.asset());
        Optional<Kind> kind = asset.flatMap(a -> today.kind(a.kind()));
        if (kind.isEmpty() || !belongs(need.business())) return false;
        long wanted = need.grant() ? kind.get().grants() : kind.get().revokes();
        for (int i = 0; i < kind.get().actions().size(); i++) {
            if ((wanted & (1L << i)) == 0) continue;
            boolean allowed =
                    allows(
                            kind.get().actions().get(i).name(),
                            new Target.Asset(asset.get().kind(), need.asset()),
                            context().in(need.business()));
            if (allowed) return true;
        }
        return false;
    }

    /// To others nothing is said of an asset of their own: it would tell that the business exists.
    private boolean belongs(BusinessId id) {
        return caller.person()
                .flatMap(today::find)
                .flatMap(p -> today.find(id).flatMap(b -> today.membership(p, b)))
                .filter(member -> !member.gone())
                .isPresent();
    }

    private boolean active(BusinessId id) {
        Optional<Business> business = today.find(id).filter(b -> !b.closed());
        return caller.person()
                .filter(this::enabled)
                .flatMap(today::find)
                .flatMap(p -> business.flatMap(b -> today.membership(p, b)))
                .filter(m -> !m.gone() && !m.suspended() && m.period().includes(now))
                .isPresent();
    }

    private boolean personalOwner(AssetId id) {
        Optional<PersonId> owner = today.find(id).flatMap(today::owningPerson).map(p -> p.id());
        return owner.isPresent() && owner.equals(caller.person()) && enabled(owner.get());
    }

    /// Whether the need follows from a thing that is there.
    private static boolean aboutThing(Need need) {
        return switch (need) {
            case Need.Operator _, Need.Scope _, Need.Naming _ -> false;
            case Need.Clock _,
                    Need.InBusiness _,
                    Need.OnAsset _,
                    Need.Belongs _,
                    Need.Self _,
                    Need.Vouching _,
                    Need.PersonalOwner _ ->
                    true;
            case Need.AnyOf n -> n.needs().stream().anyMatch(Authority::aboutThing);
            case Need.AllOf n -> n.needs().stream().anyMatch(Authority::aboutThing);
        };
    }

    private static String whose(Need need) {
        return switch (need) {
            case Need.Operator _, Need.Clock _ -> "the operator";
            case Need.InBusiness n -> "whoever may `%s` in this business".formatted(n.action());
            case Need.OnAsset _ -> "whoever may assign this asset";
            case Need.Belongs _ -> "an active member of this business";
            case Need.Self _ -> "the person himself";
            case Need.Vouching _ -> "a program that acts for the person";
            case Need.PersonalOwner _ -> "the owner of the asset";
            case Need.Scope n -> "a key with the scope `%s`".formatted(n.scope());
            case Need.Naming n ->
                    "a key of `%s` with the scope `%s`".formatted(n.platform(), Caller.ASSETS);
            case Need.AnyOf n -> whose(n.needs().get(0));
            case Need.AllOf n -> whose(n.needs().get(0));
        };
    }
}
