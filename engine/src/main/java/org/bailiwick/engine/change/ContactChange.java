package org.bailiwick.engine.change;

import java.time.Instant;

/// How businesses find one another: by a code that one hands out, by a domain that it has proved.
public sealed interface ContactChange extends Change {
    /// How often a code can be used at most.
    int USES_MAX = 100;

    /// @param secret the hash of what is shown with it
    /// @param expires when it ends by itself
    /// @param uses how often it can be used
    record PartnerCodeMade(
            PartnerCodeId code, BusinessId business, Hash secret, Instant expires, int uses)
            implements ContactChange {}

    /// @param by who has become a partner with it
    record PartnerCodeUsed(PartnerCodeId code, BusinessId by) implements ContactChange {}

    record PartnerCodeEnded(PartnerCodeId code) implements ContactChange {}

    /// A domain proves for one business at a time.
    ///
    /// @param domain in its normal form
    record DomainProved(BusinessId business, String domain) implements ContactChange {}

    record DomainDropped(BusinessId business, String domain) implements ContactChange {}
}
