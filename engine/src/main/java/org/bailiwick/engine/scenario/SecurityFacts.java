package org.bailiwick.engine.scenario;

import org.bailiwick.engine.change.AddressId;
import org.bailiwick.engine.change.BusinessChange.BusinessSet;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.Finance;
import org.bailiwick.engine.change.Ids;
import org.bailiwick.engine.change.MemberChange.MemberJoined;
import org.bailiwick.engine.change.MemberChange.MemberReinstated;
import org.bailiwick.engine.change.MemberChange.MemberRoleSet;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.change.Sealed;
import org.bailiwick.engine.change.SecurityChange.OutsiderKept;
import org.bailiwick.engine.change.SecurityChange.RecoveryCompleted;
import org.bailiwick.engine.change.SecurityChange.RecoveryContactDropped;
import org.bailiwick.engine.change.SecurityChange.RecoveryContactNamed;
import org.bailiwick.engine.change.SecurityChange.RecoveryStarted;
import org.bailiwick.engine.change.SecurityChange.RecoveryStopped;
import org.bailiwick.engine.change.SecurityChange.SecondStepDated;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Member;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a business does to stay safe, in facts.
record SecurityFacts(Finder finder, Ids ids, Instant now) {
    private static final Duration DELAY = Duration.ofDays(7);

    List<Change> of(Deed.Security deed) {
        BusinessId business = finder.names().business(deed.business());
        String whom = deed.whom().orElse("");
        return switch (deed.act()) {
            case NAME_CONTACT ->
                    List.of(new RecoveryContactNamed(business, address(whom), Sealed.NONE));
            case DROP_CONTACT -> List.of(new RecoveryContactDropped(business, address(whom)));
            case START_RECOVERY ->
                    List.of(new RecoveryStarted(business, person(whom), now.plus(DELAY)));
            case STOP_RECOVERY -> List.of(new RecoveryStopped(business, false));
            case COMPLETE_RECOVERY -> completed(finder.business(deed.business()), person(whom));
            case KEEP_OUTSIDER ->
                    List.of(new OutsiderKept(business, person(whom), Optional.empty()));
        };
    }

    /// With no day named, a second step is asked at once.
    List<Change> set(Deed.Settings d) {
        BusinessId business = finder.names().business(d.business());
        BusinessSet set = new BusinessSet(business, d.settings());
        Business its = finder.business(d.business());
        boolean dated = !its.security().stepFrom(false).equals(Period.OPEN_START);
        if (d.from().isEmpty() && !dated) return List.of(set);
        Instant from = d.from().map(m -> m.start(its.zone())).orElse(now);
        return List.of(set, new SecondStepDated(business, from, from));
    }

    private List<Change> completed(Business business, PersonId person) {
        List<Change> changes = new ArrayList<>();
        changes.add(new RecoveryCompleted(business.id()));
        Optional<Member> member =
                finder.directory()
                        .membership(finder.directory().find(person).orElseThrow(), business)
                        .filter(m -> !m.gone());
        if (member.isEmpty()) {
            changes.add(
                    new MemberJoined(
                            ids.member(),
                            business.id(),
                            person,
                            Role.ADMIN,
                            Finance.NONE,
                            Period.ALWAYS,
                            Optional.empty()));
            return changes;
        }
        if (member.get().suspended()) changes.add(new MemberReinstated(member.get().id()));
        changes.add(new MemberRoleSet(member.get().id(), Role.ADMIN));
        return changes;
    }

    private PersonId person(String name) {
        return finder.names().person(name);
    }

    private AddressId address(String whom) {
        if (Names.isAddress(whom)) return PeopleFacts.address(finder.names(), ids, whom);
        return finder.address(whom);
    }
}
