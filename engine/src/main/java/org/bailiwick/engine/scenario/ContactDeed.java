package org.bailiwick.engine.scenario;

import java.util.Optional;

/// How businesses find one another.
public sealed interface ContactDeed extends Deed {
    /// A domain is proved to be the business's.
    record Domain(String business, String domain) implements ContactDeed {}

    record DropDomain(String business, String domain) implements ContactDeed {}

    /// @param expires when it ends by itself; empty for 14 days on
    record Code(String business, int uses, Optional<Moment> expires) implements ContactDeed {}

    /// The newest one that can be used.
    record EndCode(String business) implements ContactDeed {}

    /// As [Deed.Partner], with the other one found by the newest code that it has handed out.
    record PartnerByCode(String one, String other) implements ContactDeed {}

    /// As [Deed.Partner], with the other one found by a domain.
    record PartnerByDomain(String one, String domain) implements ContactDeed {}
}
