package org.bailiwick.server.command;

import org.bailiwick.engine.change.MailDomains;
import org.bailiwick.engine.change.Sealed;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Member;
import org.bailiwick.server.seal.Address;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Members of whom no address lies in the domains from which a business invites, and of whom nobody
/// has decided that they stay.
public final class Outsiders {
    private Outsiders() {}

    /// @param mail the rule that is asked about: the one that holds, or one that might
    /// @param open what was sealed
    public static List<Member> of(
            Directory today,
            Business business,
            MailDomains mail,
            Function<Sealed, Optional<String>> open) {
        return today.listing().members(business).stream()
                .filter(m -> is(today, m, mail, open))
                .toList();
    }

    static boolean is(
            Directory today,
            Member member,
            MailDomains mail,
            Function<Sealed, Optional<String>> open) {
        if (member.gone() || !mail.of().binds(member.role())) return false;
        var person = today.person(member);
        Business business = today.business(member);
        if (business.security().kept(person.id()).isPresent()) return false;
        return today.addresses(person).stream()
                .flatMap(a -> open.apply(a.text()).stream())
                .flatMap(text -> Address.find(text).stream())
                .noneMatch(a -> mail.allow(a.domain(), member.role()));
    }
}
