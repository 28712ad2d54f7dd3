package org.bailiwick.server.command;

import org.bailiwick.engine.change.BusinessSettings;
import org.bailiwick.engine.change.MailDomains;
import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Member;
import org.bailiwick.engine.directory.Person;
import org.bailiwick.server.seal.Address;
import org.bailiwick.server.seal.Domain;
import org.bailiwick.server.sentence.Sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// From which domains a business invites.
final class MailRule {
    /// What whoever is refused for it is told.
    static final String CODE = "DOMAIN_NOT_ALLOWED";

    private static final String LIKE = "%s; `%s` looks like `%s` but is another";

    private MailRule() {}

    /// @param address as it was invited
    static void refuse(Pen pen, Business business, Role role, Optional<String> address) {
        MailDomains mail = business.settings().mail();
        if (!mail.of().binds(role)) return;
        Optional<String> domain = address.flatMap(Address::find).map(Address::domain);
        if (domain.isPresent() && mail.allow(domain.get(), role)) return;
        throw refused("address", business, role, domain);
    }

    /// Of a member who becomes an admin: one of his addresses is enough.
    static void refuse(Pen pen, Member member, Role role) {
        Business business = pen.today().business(member);
        if (!allows(pen, business, pen.today().person(member), role)) {
            throw refused("role", business, role, Optional.empty());
        }
    }

    /// Of somebody who becomes an admin, whatever he is to the business.
    static void refuseAdmin(Pen pen, Business business, Person person) {
        if (!allows(pen, business, person, Role.ADMIN)) {
            throw refused("admin", business, Role.ADMIN, Optional.empty());
        }
    }

    private static boolean allows(Pen pen, Business business, Person person, Role role) {
        MailDomains mail = business.settings().mail();
        if (!mail.of().binds(role)) return true;
        return pen.today().addresses(person).stream()
                .flatMap(a -> pen.open(a.text()).stream())
                .flatMap(text -> Address.find(text).stream())
                .anyMatch(a -> mail.allow(a.domain(), role));
    }

    private static Refused refused(
            String field, Business business, Role role, Optional<String> domain) {
        MailDomains mail = business.settings().mail();
        Sentence rule =
                Sentence.of(
                        "`%s` has %s with an address in %s only: use such an address, or ask"
                                + " whoever may `security.manage` to allow the domain",
                        business.name(),
                        Sentence.of(role == Role.ADMIN ? "admins" : "members"),
                        "`" + String.join("`, `", mail.names()) + "`");
        Sentence said =
                domain.flatMap(d -> like(mail, d))
                        .map(l -> Sentence.of(LIKE, rule, domain.orElseThrow(), l))
                        .orElse(rule);
        return new Refused(new Refusal.RuledOut(CODE, field, said));
    }

    private static Optional<String> like(MailDomains mail, String domain) {
        try {
            Domain asked = new Domain(domain);
            return mail.names().stream()
                    .filter(name -> asked.looksLike(new Domain(name)))
                    .findFirst();
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /// The settings with the domains in their normal form.
    ///
    /// @throws Refused where one of them is none, or two look alike
    static BusinessSettings normal(BusinessSettings settings) {
        MailDomains typed = settings.mail();
        List<Domain> domains = new ArrayList<>();
        for (String name : typed.names()) {
            Domain domain = domain(name);
            for (Domain other : domains) {
                if (!domain.looksLike(other)) continue;
                throw wrong(
                        "`%s` and `%s` look alike: allow one of them only",
                        other.text(), domain.text());
            }
            domains.add(domain);
        }
        boolean asked = typed.of() != org.bailiwick.engine.change.DomainsFor.NOBODY;
        if (asked && domains.isEmpty()) {
            throw wrong(
                    "nobody could be invited: name a domain, or say `nobody` for `domains_for`");
        }
        return settings.with(
                MailDomains.of(domains.stream().map(Domain::text).toList(), typed.of()));
    }

    private static Domain domain(String typed) {
        try {
            return Domain.parse(typed);
        } catch (IllegalArgumentException none) {
            throw wrong("%s: write it as `nordwind.example`", String.valueOf(none.getMessage()));
        }
    }

    private static Refused wrong(String text, Object... values) {
        return Refused.invalid("allowed_domains", text, values);
    }
}
