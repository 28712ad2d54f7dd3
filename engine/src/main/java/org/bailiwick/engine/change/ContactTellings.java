package org.bailiwick.engine.change;

/// What [ChangeText] says of each [ContactChange]; of a code never its hash.
final class ContactTellings {
    private ContactTellings() {}

    static Telling tell(ContactChange change) {
        return switch (change) {
            case ContactChange.PartnerCodeMade c ->
                    new Telling("partner-code-made")
                            .with("code", c.code())
                            .with("business", c.business())
                            .with("expires", c.expires())
                            .with("uses", Integer.toString(c.uses()));
            case ContactChange.PartnerCodeUsed c ->
                    new Telling("partner-code-used").with("code", c.code()).with("by", c.by());
            case ContactChange.PartnerCodeEnded c ->
                    new Telling("partner-code-ended").with("code", c.code());
            case ContactChange.DomainProved c ->
                    new Telling("domain-proved")
                            .with("business", c.business())
                            .with("domain", c.domain());
            case ContactChange.DomainDropped c ->
                    new Telling("domain-dropped")
                            .with("business", c.business())
                            .with("domain", c.domain());
        };
    }
}
