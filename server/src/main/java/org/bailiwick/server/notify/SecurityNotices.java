package org.bailiwick.server.notify;

import org.bailiwick.engine.change.Entry;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.change.SecurityChange;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Member;
import org.bailiwick.engine.directory.Recovery;
import org.bailiwick.server.command.Office;
import org.bailiwick.server.command.SecondStepRule;
import org.bailiwick.server.notify.Notice.About;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// The rows about what a business does to stay safe. They reach everybody at once, whatever he
/// chose.
///
/// @param secondStep whether somebody has a second step that he could take
record SecurityNotices(Office office, Audience audience, Predicate<PersonId> secondStep) {
    /// @param entry that holds the change: who acts, and why
    List<Notice> of(SecurityChange change, Entry entry) {
        Optional<Business> found = today().find(change.business());
        if (found.isEmpty()) return List.of();
        Business business = found.get();
        return switch (change) {
            case SecurityChange.RecoveryStarted c ->
                    all(
                            recovery(business),
                            business,
                            "recovery-started",
                            Map.of(
                                    "who", who(c.person()),
                                    "due", new About.At(c.due()),
                                    "why", why(entry)));
            case SecurityChange.RecoveryStopped _ ->
                    all(recovery(business), business, "recovery-stopped", Map.of());
            case SecurityChange.RecoveryCompleted _ ->
                    all(
                            recovery(business),
                            business,
                            "recovery-completed",
                            Map.of("who", starter(business)));
            case SecurityChange.RecoveryContactNamed c ->
                    today().find(c.address())
                            .flatMap(today()::person)
                            .map(p -> all(Set.of(p.id()), business, "recovery-contact", Map.of()))
                            .orElse(List.of());
            case SecurityChange.SecondStepDated _ -> {
                List<Notice> all = new ArrayList<>();
                for (boolean admin : new boolean[] {true, false}) {
                    Instant from = business.security().stepFrom(admin);
                    if (audience.now().isBefore(from)) all.addAll(step(business, admin, from));
                }
                yield all;
            }
            case SecurityChange.RecoveryContactDropped _, SecurityChange.OutsiderKept _ ->
                    List.of();
        };
    }

    private Directory today() {
        return audience.today();
    }

    /// Of a recovery that stands open: to the admins once more.
    List<Notice> reminder(Business business, Recovery recovery) {
        return all(
                Set.copyOf(audience.admins(business)),
                business,
                "recovery-reminder",
                Map.of("who", who(recovery.person()), "due", new About.At(recovery.due())));
    }

    /// It can be carried out now.
    List<Notice> due(Business business, Recovery recovery) {
        List<Notice> all = new ArrayList<>(reminder(business, recovery));
        all.addAll(
                all(
                        Set.of(recovery.person()),
                        business,
                        "recovery-due",
                        Map.of("until", new About.At(recovery.lapses()))));
        return all;
    }

    /// To those of whom a second step will be asked, and who have none.
    List<Notice> step(Business business, boolean admins, Instant from) {
        if (!SecondStepRule.wanted(business.settings().secondStep(), admins)) return List.of();
        Set<PersonId> whom = new LinkedHashSet<>();
        for (Member member : active(business)) {
            PersonId id = today().person(member).id();
            boolean his = (member.role() == Role.ADMIN) == admins;
            if (his && !secondStep.test(id)) whom.add(id);
        }
        return all(whom, business, "second-step", Map.of("from", new About.At(from)));
    }

    /// Those who hear of a recovery: every member, so that it cannot be missed, and the other
    /// contacts.
    private Set<PersonId> recovery(Business business) {
        Set<PersonId> whom = new LinkedHashSet<>();
        for (Member member : active(business)) whom.add(today().person(member).id());
        for (var contact : business.security().contacts()) {
            today().find(contact).flatMap(today()::person).ifPresent(p -> whom.add(p.id()));
        }
        return whom;
    }

    private List<Member> active(Business business) {
        return today().listing().members(business).stream().filter(audience::active).toList();
    }

    private About starter(Business business) {
        return business.security()
                .recovery()
                .map(r -> who(r.person()))
                .orElse(new About.Word("somebody"));
    }

    private About who(PersonId person) {
        return today().find(person)
                .flatMap(p -> office.open(p.name()))
                .<About>map(About.Name::new)
                .orElse(new About.Word("somebody"));
    }

    private About why(Entry entry) {
        return new About.Name(office.open(entry.reason()).orElse(""));
    }

    static List<Notice> all(
            Set<PersonId> whom, Business business, String words, Map<String, About> more) {
        Map<String, About> about = new HashMap<>(more);
        about.put("business", new About.Name(business.name()));
        return whom.stream().map(to -> new Notice(to, NoticeKind.SECURITY, words, about)).toList();
    }
}
