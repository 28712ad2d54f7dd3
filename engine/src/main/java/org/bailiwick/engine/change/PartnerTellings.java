package org.bailiwick.engine.change;

/// What [ChangeText] says of each [PartnerChange].
final class PartnerTellings {
    private PartnerTellings() {}

    static Telling tell(PartnerChange change) {
        return switch (change) {
            case PartnerChange.PartnerAdded c ->
                    new Telling("partner-added")
                            .with("partnership", c.partnership())
                            .with("one", c.one())
                            .with("other", c.other());
            case PartnerChange.PartnerEnded c ->
                    new Telling("partner-ended").with("partnership", c.partnership());
            case PartnerChange.PartnerRestored c ->
                    new Telling("partner-restored").with("partnership", c.partnership());
            case PartnerChange.PartnerUntilSet c ->
                    new Telling("partner-until-set")
                            .with("partnership", c.partnership())
                            .with("business", c.business())
                            .with("until", c.until());
            case PartnerChange.PartnerProposed c ->
                    new Telling("partner-proposed")
                            .with("partnership", c.partnership())
                            .with("one", c.one())
                            .with("other", c.other())
                            .with("expires", c.expires());
            case PartnerChange.PartnerAccepted c ->
                    new Telling("partner-accepted").with("partnership", c.partnership());
            case PartnerChange.PartnerDeclined c ->
                    new Telling("partner-declined").with("partnership", c.partnership());
            case PartnerChange.PartnerWithdrawn c ->
                    new Telling("partner-withdrawn").with("partnership", c.partnership());
            case PartnerChange.PartnerLeft c ->
                    new Telling("partner-left")
                            .with("partnership", c.partnership())
                            .with("business", c.business());
        };
    }
}
