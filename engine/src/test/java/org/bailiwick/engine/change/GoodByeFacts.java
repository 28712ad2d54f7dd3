package org.bailiwick.engine.change;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Good-byes to everything at once, as they stand in [JournalFormat1]: they came last.
final class GoodByeFacts {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final KeyId KEY = new KeyId(13, 13);

    private GoodByeFacts() {}

    static List<Change> facts(BusinessId business, PersonId person) {
        PartnershipId bond = new PartnershipId(10, 10);
        Optional<PersonId> keeper = Optional.of(person);
        return List.of(
                new PartnerChange.PartnerUntilSet(bond, business, NOON),
                new PartnerChange.PartnerUntilSet(bond, business, Period.OPEN_END),
                new InstallationChange.KeyMade(
                        KEY, "Ads Manager", List.of("decide"), NOON, Optional.empty(), keeper),
                new InstallationChange.KeyChanged(KEY, keeper, NOON),
                new InstallationChange.KeyChanged(KEY, Optional.empty(), Period.OPEN_END),
                new AccessLinkChange.AccessLinkHanded(new AccessLinkId(16, 16), person),
                new GoodByeChange.PersonGoodByeSaid(person, NOON),
                new GoodByeChange.GoodByeChecked(300, person, Optional.empty(), List.of()),
                new GoodByeChange.GoodByeChecked(
                        301,
                        bond,
                        Optional.of(business),
                        List.of(
                                new GoodByeChange.Left("requests", List.of("r_1")),
                                new GoodByeChange.Left("shares_given", List.of("s_1", "s_2")))));
    }
}
