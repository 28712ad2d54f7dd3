package org.bailiwick.engine.decision;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.Entry;
import org.bailiwick.engine.change.Finance;
import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.decision.reference.Histories;
import org.bailiwick.engine.decision.reference.TestModels;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Live;
import org.bailiwick.engine.directory.Member;
import org.bailiwick.engine.directory.Share;
import org.bailiwick.engine.model.Kind;
import org.bailiwick.engine.model.Level;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Every proposed fix works, and no single step of the same kind that works allows less.
class FixTest {
    private static final int COMMANDS = 120;
    private static final int QUESTIONS = 200;

    @Test
    void everyFixWorksAndNoSmallerOneDoes() {
        check(500, 60);
    }

    @Test
    @Tag("long")
    void everyFixWorksAndNoSmallerOneDoesInManyHistories() {
        check(50_000, 1_000);
    }

    private static void check(long firstSeed, int histories) {
        Map<Code, Integer> fixed = new EnumMap<>(Code.class);
        for (long seed = firstSeed; seed < firstSeed + histories; seed++) {
            List<Entry> history = Histories.history(seed, COMMANDS);
            Directory directory = directory(history);
            for (Question question : Histories.questions(history, seed, QUESTIONS)) {
                if (!(Decider.decide(directory, question) instanceof Decision.Denied denied)) {
                    continue;
                }
                check(seed, directory, denied, fixed);
            }
        }
        assertThat(fixed.keySet())
                .contains(
                        Code.PERSON_DISABLED,
                        Code.NOT_A_MEMBER,
                        Code.INVITE_NOT_ACCEPTED,
                        Code.MEMBER_SUSPENDED,
                        Code.REMOVED,
                        Code.BUSINESS_CLOSED,
                        Code.ASSET_ELSEWHERE,
                        Code.WRONG_BUSINESS,
                        Code.PARTNER_ENDED,
                        Code.SHARE_PAUSED,
                        Code.ROLE_TOO_LOW,
                        Code.NO_ASSET_ASSIGNED,
                        Code.ASSET_NOT_ASSIGNED,
                        Code.LEVEL_TOO_LOW,
                        Code.PARTNER_CAP,
                        Code.FINANCE_ROLE_MISSING,
                        Code.ASSET_STATE,
                        Code.EXPIRED,
                        Code.NOT_YET,
                        Code.WAITING_APPROVAL,
                        Code.SECOND_STEP_REQUIRED);
    }

    private static Directory directory(List<Entry> history) {
        Live live = Live.empty(TestModels.tiktok());
        live.fold(history);
        return live.now();
    }

    private static void check(
            long seed, Directory directory, Decision.Denied denied, Map<Code, Integer> fixed) {
        Explanation because = denied.explanation();
        switch (because.fix()) {
            case Fix.None none -> {
                boolean hopeless =
                        List.of(Code.OWNER_ONLY, Code.UNKNOWN, Code.NOT_FOUND)
                                .contains(because.code());
                boolean laterHopeless = none.instead() != Fix.Instead.CHECK_THE_ID;
                assertThat(hopeless || laterHopeless)
                        .as("seed %d %s %s", seed, denied.question(), because.code())
                        .isTrue();
            }
            case Fix.Steps steps -> {
                works(seed, directory, denied, steps);
                noneSmaller(seed, directory, denied, steps);
                fixed.merge(because.code(), 1, Integer::sum);
            }
        }
    }

    private static void works(
            long seed, Directory directory, Decision.Denied denied, Fix.Steps fix) {
        if (fix.steps().stream().anyMatch(Step.SignIn.class::isInstance)) return;
        StepChanges changes = new StepChanges();
        Question question = denied.question();
        Directory at = directory;
        for (Step step : fix.steps()) {
            question = Asking.after(question, step);
            List<Change> facts = changes.of(at, question, step, denied.instant());
            if (!facts.isEmpty()) at = at.after(facts, denied.instant());
        }
        assertThat(Decider.allows(at, question))
                .as("seed %d: %s, fix %s", seed, denied.question(), fix.steps())
                .isTrue();
    }

    /// Tries every single assignment, cap, role and finance role on the way that gives the
    /// headline: a fix mends that way.
    private static void noneSmaller(
            long seed, Directory directory, Decision.Denied denied, Fix.Steps fix) {
        Question question = denied.question();
        if (!(question.subject() instanceof Subject.Known(var id))) return;
        if (!(question.target() instanceof Target.Asset(_, var assetId))) return;
        if (directory.find(id).isEmpty() || directory.find(assetId).isEmpty()) return;
        Asset asset = directory.find(assetId).orElseThrow();
        for (Step step : singles(directory, denied.explanation(), asset)) {
            List<Change> facts = new StepChanges().of(directory, question, step, denied.instant());
            Directory after = directory.after(facts, denied.instant());
            if (!Decider.allows(after, question)) continue;
            assertThat(fix.newlyAllowed())
                    .as("seed %d: %s, fix %s, but %s", seed, question, fix.steps(), step)
                    .isLessThanOrEqualTo(gained(directory, facts, denied));
        }
    }

    private static int gained(Directory before, List<Change> facts, Decision.Denied denied) {
        Directory after = before.after(facts, denied.instant());
        Question.Proof proof = denied.question().context().proof();
        Question.Context context = Masks.plain(denied.instant(), proof);
        Scope scope = new Scope(before, after);
        facts.forEach(scope::note);
        int[] gained = {0};
        scope.each((person, object) -> {
            List<String> is = Masks.actions(after, person, object, context);
            is = new ArrayList<>(is);
            is.removeAll(Masks.actions(before, person, object, context));
            gained[0] += is.size();
        });
        return gained[0];
    }

    private static List<Step> singles(Directory directory, Explanation because, Asset asset) {
        List<Step> steps = new ArrayList<>();
        Kind kind = directory.kind(asset.kind()).orElse(null);
        if (kind == null) return steps;
        for (Member member : headline(directory, because)) {
            if (member.gone()) continue;
            var business = directory.business(member).id();
            var its = java.util.Optional.of(member.id());
            var who = Step.Who.OPERATOR;
            steps.add(new Step.SetRole(business, its, Role.ADMIN, who));
            steps.add(new Step.SetFinance(business, its, Finance.MANAGER, who));
            steps.add(new Step.Reinstate(member.id(), who));
            for (Level level : kind.levels()) {
                if (!refused(directory, member, asset, kind.mask(List.of(level.name())))) {
                    var levels = Standing.with(directory, member, asset, level);
                    steps.add(new Step.Assign(business, its, asset.id(), levels, who));
                }
                for (Share share : directory.shares(asset)) {
                    // Another partner's share is on another way.
                    if (share.gone() || !directory.partner(share).id().equals(business)) continue;
                    var cap = Standing.joined(kind, share.cap().names(), level);
                    steps.add(new Step.RaiseCap(share.id(), cap, who));
                }
            }
        }
        return steps;
    }

    /// Nothing is assigned above the cap of a share.
    private static boolean refused(Directory directory, Member member, Asset asset, long level) {
        Kind kind = directory.kind(asset.kind()).orElseThrow();
        return directory
                .share(asset, directory.business(member))
                .map(share -> (level & ~kind.mask(share.cap().names())) != 0)
                .orElse(false);
    }

    private static List<Member> headline(Directory directory, Explanation because) {
        if (because.way().isEmpty()) return List.of();
        return switch (because.way().get()) {
            case Way.Own(_, var member) -> directory.find(member).stream().toList();
            case Way.Partner(_, var member, _) -> directory.find(member).stream().toList();
            case Way.Owner _, Way.Creator _, Way.Invited _ -> List.of();
        };
    }
}
