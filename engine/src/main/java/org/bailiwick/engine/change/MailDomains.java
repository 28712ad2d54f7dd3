package org.bailiwick.engine.change;

import static org.bailiwick.engine.change.Require.require;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/// From where a business invites: the domains in which an address may lie, and whose.
///
/// @param names in ASCII and small letters, each once, in the order of the alphabet; each means
///   itself alone and none below it
/// @param of whose address is asked
public record MailDomains(List<String> names, DomainsFor of) {
    /// The most domains of one business.
    public static final int DOMAINS_MAX = 50;

    /// The longest name of a domain, in characters.
    public static final int LENGTH_MAX = 253;

    /// From everywhere.
    public static final MailDomains ANY = new MailDomains(List.of(), DomainsFor.NOBODY);

    /// Puts the names in order.
    public MailDomains {
        names = List.copyOf(new TreeSet<>(names));
        require(names.size() <= DOMAINS_MAX, "a business allows at most 50 domains");
        for (String name : names) {
            require(
                    !name.isEmpty() && name.length() <= LENGTH_MAX,
                    "the name of a domain has 1 to 253 characters");
        }
    }

    public static MailDomains of(Collection<String> names, DomainsFor of) {
        return new MailDomains(List.copyOf(names), of);
    }

    /// Whether somebody with this role may have an address in this domain.
    public boolean allow(String domain, Role role) {
        return !of.binds(role) || names.contains(domain);
    }
}
