package org.bailiwick.engine.change;

import java.time.Instant;
import java.util.List;

/// The facts by which partners are found, as the first format has them.
final class Contacts {
    private Contacts() {}

    static List<Change> facts(BusinessId one, BusinessId other, Instant until) {
        PartnerCodeId code = new PartnerCodeId(15, 15);
        return List.of(
                new ContactChange.PartnerCodeMade(code, one, Hash.of(new byte[] {15}), until, 100),
                new ContactChange.PartnerCodeUsed(code, other),
                new ContactChange.PartnerCodeEnded(code),
                new ContactChange.DomainProved(one, "acme.example"),
                new ContactChange.DomainDropped(one, "acme.example"),
                new InstallationChange.AliasAdded("crm", "partner-code", "1", code));
    }
}
