package org.bailiwick.server.command;

import org.bailiwick.engine.change.AccessLinkChange.Part;
import org.bailiwick.engine.change.AssetState;
import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.LinkFailure;
import org.bailiwick.engine.change.LinkResult;
import org.bailiwick.engine.change.LinkTerms;
import org.bailiwick.engine.change.Owner;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.decision.Decider;
import org.bailiwick.engine.decision.Question;
import org.bailiwick.engine.decision.Target;
import org.bailiwick.engine.directory.AccessLink;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Member;
import org.bailiwick.engine.directory.Share;
import org.bailiwick.engine.model.Kind;
import org.bailiwick.server.command.AssignmentCommand.Reach;
import org.bailiwick.server.command.GiveCommand.Choice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What one client gives by an access link: each asset by the same commands by which it is shared
/// and assigned otherwise, one after the other.
final class Giving {
    private final Pen pen;
    private final AccessLink link;
    private final LinkTerms terms;
    private final Business agency;
    private final List<Change> facts = new ArrayList<>();
    private Directory today;

    /// @param terms what was asked for when the client confirmed
    Giving(Pen pen, AccessLink link, LinkTerms terms) {
        this.pen = pen;
        this.link = link;
        this.terms = terms;
        today = pen.today();
        agency = today.links().agency(link);
    }

    /// What was written.
    List<Change> facts() {
        return facts;
    }

    /// Gives an asset of this giver's; another one that the caller sees waits for its owner.
    ///
    /// @param field where it stands
    Part part(Choice choice, Owner giver, String field) {
        Asset asset = Check.asset(today, choice.asset());
        if (owned(asset, giver)) return part(choice, field);
        if (!sees(asset)) throw LinkRules.noAsset(asset.id());
        return asked(asset, choice, field).waiting();
    }

    private boolean owned(Asset asset, Owner giver) {
        return switch (giver) {
            case Owner.Business(var id) ->
                    today.owningBusiness(asset).filter(b -> b.id().equals(id)).isPresent();
            case Owner.Person(var id) ->
                    today.owningPerson(asset).filter(p -> p.id().equals(id)).isPresent();
        };
    }

    private boolean sees(Asset asset) {
        return pen.caller().person().filter(p -> sees(today, p, asset, pen.now())).isPresent();
    }

    /// Whether a person may do anything with an asset.
    static boolean sees(Directory today, PersonId person, Asset asset, Instant now) {
        Target target = new Target.Asset(asset.kind(), asset.id());
        return today.kind(asset.kind()).stream()
                .flatMap(k -> k.actions().stream())
                .anyMatch(a -> Decider.allows(today, Question.of(person, a.name(), target, now)));
    }

    /// Gives an asset, whosever it is.
    Part part(Choice choice, String field) {
        Asset asset = Check.asset(today, choice.asset());
        Wish wish = asked(asset, choice, field);
        Optional<LinkFailure> failure = obstacle(wish);
        return failure.isPresent() ? wish.failed(failure.get()) : give(wish);
    }

    /// What the client would give of an asset.
    ///
    /// @param lower whether it is less than the link asks for
    private record Wish(Asset asset, Levels levels, Instant until, boolean lower) {
        Part with(LinkResult result, LinkFailure failure) {
            return new Part(asset.id(), levels, until, result, failure);
        }

        Part waiting() {
            return with(LinkResult.WAITING_FOR_OWNER, LinkFailure.NONE);
        }

        Part failed(LinkFailure failure) {
            return with(LinkResult.FAILED, failure);
        }

        Period period() {
            return until.equals(Period.OPEN_END) ? Period.ALWAYS : Period.until(until);
        }
    }

    private Wish asked(Asset asset, Choice choice, String field) {
        Levels wanted =
                terms.wanted().stream()
                        .filter(w -> w.kind().equals(asset.kind()))
                        .findFirst()
                        .orElseThrow(() ->
                                Refused.invalid(
                                        field + ".asset",
                                        "the link does not ask for a `%s`: leave it out",
                                        asset.kind()))
                        .levels();
        Levels levels = choice.levels().orElse(wanted);
        Instant ends = terms.ends(pen.now());
        Instant until = choice.until().orElse(ends);
        if (until.isAfter(ends) || !until.isAfter(pen.now())) {
            throw Refused.invalid(
                    field + ".until",
                    "what the link asks for ends sooner, or this is over already: give an end"
                            + " before that");
        }
        Optional<Kind> kind = today.kind(asset.kind());
        if (kind.isPresent() && choice.levels().isPresent()) {
            Check.levels(today, asset.kind(), levels, field + ".levels");
        }
        long most = kind.map(k -> k.mask(wanted.names())).orElse(0L);
        long chosen = kind.map(k -> k.mask(levels.names())).orElse(0L);
        if ((chosen & ~most) != 0) {
            throw Refused.invalid(
                    field + ".levels",
                    "`%s` is more than the link asks for: give `%s` or less",
                    levels,
                    wanted);
        }
        return new Wish(asset, levels, until, chosen != most || until.isBefore(ends));
    }

    private Optional<LinkFailure> obstacle(Wish wish) {
        Optional<Kind> kind = today.kind(wish.asset.kind());
        boolean known =
                kind.filter(k -> wish.levels.names().stream().allMatch(n -> k.level(n).isPresent()))
                        .isPresent();
        boolean beyond =
                known
                        && terms.prospect()
                        && (kind.get().mask(wish.levels.names()) & ~kind.get().reading()) != 0;
        if (!known || beyond) return Optional.of(LinkFailure.NO_SUCH_LEVEL);
        if (wish.asset.state() == AssetState.CLOSED) return Optional.of(LinkFailure.ASSET_CLOSED);
        if (!terms.named().isEmpty() && named().isEmpty()) {
            return Optional.of(LinkFailure.NOBODY_LEFT);
        }
        boolean paused = share(wish).filter(Share::paused).isPresent();
        return paused ? Optional.of(LinkFailure.SHARE_PAUSED) : Optional.empty();
    }

    private Optional<Share> share(Wish wish) {
        return today.share(wish.asset, agency)
                .filter(s -> today.ended(s, pen.now()).equals(Period.OPEN_END));
    }

    private List<Member> named() {
        return terms.named().stream()
                .flatMap(id -> today.find(id).stream())
                .filter(m -> !m.gone() && !m.period().endedBy(pen.now()))
                .toList();
    }

    private Part give(Wish wish) {
        int before = facts.size();
        Directory then = today;
        try {
            today.owningBusiness(wish.asset).ifPresent(this::partner);
            shareUpTo(wish);
            for (Member member : named()) assign(wish, member);
        } catch (Refused refused) {
            if (!(refused.refusal() instanceof Refusal.TooMany)) throw refused;
            facts.subList(before, facts.size()).clear();
            today = then;
            return wish.failed(LinkFailure.TOO_MANY);
        }
        if (wish.lower) return wish.with(LinkResult.GRANTED_LOWER, LinkFailure.NONE);
        boolean changed = facts.size() > before;
        return wish.with(changed ? LinkResult.GRANTED : LinkResult.ALREADY_HAD, LinkFailure.NONE);
    }

    /// A proposal that waits is accepted: the agency's by the giver, the giver's by the link.
    private void partner(Business giver) {
        var standing =
                Partners.between(today, giver, agency).stream()
                        .filter(p -> p.standsAt(pen.now()))
                        .findFirst();
        if (standing.isEmpty()) {
            byGiver(
                    new PartnerCommand.AddPartner(
                            pen.ids().partnership(), giver.id(), new Sought.Offered(link.id())));
        } else if (standing.get().proposed()) {
            byLink(new PartnerCommand.AcceptPartner(standing.get().id()));
        }
    }

    private void shareUpTo(Wish wish) {
        Optional<Share> share = share(wish);
        if (share.isEmpty()) {
            byGiver(
                    new ShareCommand.ShareAsset(
                            pen.ids().share(),
                            wish.asset.id(),
                            agency.id(),
                            wish.levels,
                            wish.period()));
            return;
        }
        if (!Reach.covers(today, share.get(), wish.levels)) {
            Levels cap = both(share.get().cap(), wish.levels.names());
            byGiver(new ShareCommand.SetCap(share.get().id(), cap));
        }
        Period period = share.get().period();
        boolean covers = !period.startsAfter(pen.now()) && !period.until().isBefore(wish.until);
        if (covers) return;
        Instant from = period.startsAfter(pen.now()) ? Period.OPEN_START : period.from();
        Instant until = period.until().isBefore(wish.until) ? wish.until : period.until();
        byGiver(new ShareCommand.SetSharePeriod(share.get().id(), new Period(from, until)));
    }

    private static Levels both(Levels one, List<String> more) {
        List<String> names = new ArrayList<>(one.names());
        names.addAll(more);
        return Levels.of(names);
    }

    /// What somebody has already stays: without an end it would otherwise be replaced.
    private void assign(Wish wish, Member member) {
        Kind kind = today.kind(wish.asset.kind()).orElseThrow();
        long held = 0;
        Levels standing = wish.levels;
        for (var each : today.listing().assignments(member)) {
            if (!today.asset(each).id().equals(wish.asset.id())) continue;
            boolean lasts =
                    !each.period().startsAfter(pen.now())
                            && !each.period().until().isBefore(wish.until);
            if (lasts) held |= kind.mask(each.levels().names());
            if (each.standing()) standing = both(standing, within(wish, each.levels()));
        }
        if ((kind.mask(wish.levels.names()) & ~held) == 0) return;
        Levels levels = wish.period().isAlways() ? standing : wish.levels;
        byLink(
                new AssignmentCommand.Assign(
                        pen.ids().assignment(),
                        member.id(),
                        wish.asset.id(),
                        levels,
                        wish.period()));
    }

    /// Those levels that may be assigned on the share.
    private List<String> within(Wish wish, Levels levels) {
        Kind kind = today.kind(wish.asset.kind()).orElseThrow();
        long cap = share(wish).map(s -> kind.mask(s.cap().names())).orElse(0L);
        return levels.names().stream()
                .filter(n -> kind.level(n).filter(l -> (l.mask() & ~cap) == 0).isPresent())
                .toList();
    }

    /// What takes the giver's right.
    private void byGiver(Command command) {
        Authority.check(today, pen.caller(), command.need(today), pen.now());
        byLink(command);
    }

    /// What the agency has agreed to with its link.
    private void byLink(Command command) {
        Pen part = pen.at(today);
        command.write(part);
        facts.addAll(part.changes());
        today = today.after(part.changes(), pen.now());
    }
}
