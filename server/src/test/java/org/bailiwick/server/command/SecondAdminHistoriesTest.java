package org.bailiwick.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.Actor;
import org.bailiwick.engine.change.ApprovalChange;
import org.bailiwick.engine.change.ApprovalChange.ApprovalForced;
import org.bailiwick.engine.change.ApprovalChange.ApprovalGiven;
import org.bailiwick.engine.change.ApprovalChange.ApprovalReleased;
import org.bailiwick.engine.change.BusinessChange.SecondAdminPassedOver;
import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.Entry;
import org.bailiwick.engine.change.Finance;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.Owner;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.change.Safety;
import org.bailiwick.engine.directory.Approval;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Member;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;

/// Random commands by admins who wait for one another, held against the rules as somebody would
/// write them down who knows no guard: he compares what is so before and after each entry.
class SecondAdminHistoriesTest extends AtTheDesk {
    private static final List<String> ADMINS = List.of("admin", "both", "third", "fourth");
    private static final List<String> ALL =
            List.of(
                    "admin",
                    "both",
                    "third",
                    "fourth",
                    "standard",
                    "finance manager",
                    "asset admin");

    private final Map<String, Integer> ways = new TreeMap<>();
    private SplittableRandom chance = new SplittableRandom(1);

    @Test
    void nothingGraveHappensByOneAlone() {
        for (String called : List.of("third", "fourth")) {
            world.join(called, world.nordwind, Role.ADMIN, Finance.NONE);
        }
        now = now.plus(Duration.ofDays(30));
        run(new ApprovalCommand.SetSafety(world.nordwind, new Safety(true, true, true, true)));
        for (int i = 0; i < 1_500; i++) {
            Directory before = office.now();
            try {
                act();
            } catch (Refused refused) {
                assertThat(office.now().seq()).isEqualTo(before.seq());
                continue;
            }
            if (office.now().seq() == before.seq()) continue;
            check(before, office.entry(office.now().seq()).orElseThrow());
        }
        assertThat(ways).containsKeys("two", "forced", "released", "operator");
        assertThat(ways.get("two")).isGreaterThan(10);
    }

    private <T> T pick(List<T> from) {
        return from.get(chance.nextInt(from.size()));
    }

    private void act() {
        if (chance.nextInt(10) == 0) now = now.plus(Duration.ofHours(chance.nextInt(100)));
        int roll = chance.nextInt(100);
        if (roll < 4) run(any());
        else if (roll < 50) by(pick(ALL), any());
        else if (roll < 56) by(pick(ADMINS), more());
        else decide();
    }

    /// So that there is always somebody to go on with.
    private Command more() {
        return new InvitationCommand.AcceptInvitation(
                world.invitation, world.person("invited"), false);
    }

    private void decide() {
        var nordwind = office.now().find(world.nordwind).orElseThrow();
        List<Approval> waiting = office.now().approvals().waiting(nordwind);
        if (waiting.isEmpty()) return;
        var id = pick(waiting).id();
        switch (chance.nextInt(12)) {
            case 0 -> by(pick(ALL), new ApprovalCommand.RefuseCommand(id, "No."));
            case 1 -> by(pick(ALL), new ApprovalCommand.WithdrawCommand(id));
            case 2 -> by(pick(ALL), new ApprovalCommand.BreakGlass(id, "Now."));
            case 3 -> desk().carryOut(Caller.clock(), new ApprovalCommand.ReleaseCommand(id));
            default -> by(pick(ALL), new ApprovalCommand.ApproveCommand(id));
        }
    }

    private Command any() {
        MemberId whom = world.member(pick(ALL), world.nordwind);
        Optional<MemberId> nobody = Optional.empty();
        Role role = chance.nextInt(3) > 0 ? Role.ADMIN : Role.STANDARD;
        return switch (chance.nextInt(9)) {
            case 0, 1, 2 -> new MemberCommand.SetRole(whom, role, nobody);
            case 3 -> new MemberCommand.SetFinance(whom, pick(List.of(Finance.values())));
            case 4 -> new MemberCommand.SuspendMember(whom, nobody);
            case 5 -> new MemberCommand.ReinstateMember(whom);
            case 6 ->
                    new MemberCommand.SetMemberPeriod(
                            whom,
                            chance.nextInt(3) == 0
                                    ? Period.until(now.plus(Duration.ofDays(5)))
                                    : Period.ALWAYS);
            case 7 ->
                    new TransferCommand.OfferTransfer(
                            ids.transfer(),
                            world.nord,
                            new Owner.Business(world.other),
                            Optional.empty());
            default ->
                    new ApprovalCommand.SetSafety(
                            world.nordwind, new Safety(true, true, chance.nextInt(4) > 0, true));
        };
    }

    /// What two have to want: who manages, who handles money, what is offered, and less safety.
    private List<String> grave(Directory at) {
        List<String> all = new ArrayList<>();
        var nordwind = at.find(world.nordwind).orElseThrow();
        for (Member member : at.listing().members(nordwind)) {
            boolean stands = !member.gone() && !member.suspended();
            String who = at.person(member).id().toString();
            if (stands && member.role() == Role.ADMIN) all.add(who + " admin " + member.period());
            boolean paid = !member.gone() && member.finance() != Finance.NONE;
            if (paid) all.add(who + " " + member.finance());
        }
        at.transfers().of(nordwind).forEach(t -> all.add(t.id().toString()));
        all.add("glass " + !nordwind.safety().breakGlass());
        return all;
    }

    private void check(Directory before, Entry entry) {
        List<String> was = grave(before);
        List<String> is = grave(office.now());
        boolean stricter = is.contains("glass true") && was.contains("glass false");
        if (stricter) was.remove("glass false");
        if (stricter) is.remove("glass true");
        if (was.equals(is) || himself(before, entry, was, is)) return;
        String way = way(before, entry);
        assertThat(way).as("%s: %s -> %s", entry, was, is).isNotEmpty();
        ways.merge(way, 1, Integer::sum);
    }

    /// Somebody may give up what he is.
    private static boolean himself(
            Directory before, Entry entry, List<String> was, List<String> is) {
        List<String> gone = new ArrayList<>(was);
        gone.removeAll(is);
        List<String> come = new ArrayList<>(is);
        come.removeAll(was);
        return entry.actor() instanceof Actor.Person(PersonId person)
                && before.find(person).isPresent()
                && gone.stream().allMatch(g -> g.startsWith(person.toString()))
                && come.stream().noneMatch(c -> c.contains(" admin ") && gone.isEmpty())
                && come.stream().allMatch(c -> c.startsWith(person + " admin "));
    }

    /// How it came that it happened; empty where it must not have.
    private static String way(Directory before, Entry entry) {
        Change first = entry.changes().getFirst();
        boolean passed = entry.changes().stream().anyMatch(SecondAdminPassedOver.class::isInstance);
        if (passed) return entry.actor() instanceof Actor.Operator ? "operator" : "";
        if (!(first instanceof ApprovalChange decided)) return "";
        Approval approval = before.find(decided.approval()).orElseThrow();
        PersonId asker = before.approvals().by(approval).id();
        return switch (decided) {
            case ApprovalGiven(_, var by) ->
                    by.isPresent() && !by.get().equals(asker) && !about(before, approval, by.get())
                            ? "two"
                            : "";
            case ApprovalForced(_, var by, _) ->
                    by.isPresent() && !about(before, approval, by.get()) ? "forced" : "";
            case ApprovalReleased _ ->
                    entry.time().isBefore(approval.asked().plus(Duration.ofDays(7)))
                            ? ""
                            : "released";
            default -> "";
        };
    }

    private static boolean about(Directory before, Approval approval, PersonId person) {
        return approval.matters().stream()
                .flatMap(m -> m.about().stream())
                .anyMatch(id ->
                        id instanceof MemberId member
                                && before.find(member)
                                        .map(m -> before.person(m).id().equals(person))
                                        .orElse(false));
    }
}
