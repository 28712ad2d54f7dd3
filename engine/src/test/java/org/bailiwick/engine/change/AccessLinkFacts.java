package org.bailiwick.engine.change;

import org.bailiwick.engine.change.AccessLinkChange.Part;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The facts of access links, as the first format has them.
final class AccessLinkFacts {
    private static final AccessLinkId LINK = new AccessLinkId(17, 17);
    private static final ConfirmationId GIVEN = new ConfirmationId(18, 18);

    private AccessLinkFacts() {}

    static List<Change> facts(BusinessId agency, BusinessId client, AssetId asset, Instant until) {
        List<Change> all = new ArrayList<>();
        all.add(
                new AccessLinkChange.AccessLinkMade(
                        LINK,
                        agency,
                        hash(17),
                        new LinkTerms(
                                true,
                                false,
                                List.of(
                                        new LinkTerms.Wanted("ad_account", Levels.of("operator")),
                                        new LinkTerms.Wanted("pixel", Levels.of("analyst"))),
                                sealed("to run your autumn campaigns"),
                                List.of(new MemberId(7, 7)),
                                until,
                                0,
                                Period.OPEN_START,
                                until,
                                List.of(LinkLanguage.DE, LinkLanguage.EN),
                                0x2563eb)));
        all.add(
                new AccessLinkChange.AccessLinkChanged(
                        LINK,
                        new LinkTerms(
                                false,
                                true,
                                List.of(new LinkTerms.Wanted("ad_account", Levels.of("analyst"))),
                                Sealed.NONE,
                                List.of(),
                                Period.OPEN_END,
                                90,
                                Period.OPEN_START,
                                Period.OPEN_END,
                                List.of(LinkLanguage.EN),
                                LinkTerms.NO_COLOUR)));
        for (LinkState state : LinkState.values()) {
            all.add(new AccessLinkChange.AccessLinkMoved(LINK, state));
        }
        all.add(new AccessLinkChange.AccessLinkRenewed(LINK, hash(18)));
        all.add(new AccessLinkChange.AccessLinkLogoSet(LINK, new Picture(new byte[] {1, 2, 3})));
        all.add(new AccessLinkChange.AccessLinkLogoSet(LINK, Picture.NONE));
        all.add(confirmed(new Owner.Business(client), asset, until));
        all.add(confirmed(new Owner.Person(new PersonId(2, 2)), asset, Period.OPEN_END));
        all.add(
                new AccessLinkChange.LinkPartForwarded(
                        GIVEN,
                        hash(20),
                        new AddressId(3, 3),
                        sealed("bo@nova.example"),
                        List.of(asset)));
        all.add(new AccessLinkChange.LinkPartAnswered(GIVEN, parts(asset, until)));
        all.add(new InstallationChange.AliasAdded("crm", "access-link", "1", LINK));
        all.add(new InstallationChange.AliasAdded("crm", "confirmation", "1", GIVEN));
        return all;
    }

    private static Change confirmed(Owner giver, AssetId asset, Instant until) {
        Optional<PersonId> by =
                giver instanceof Owner.Person(var person) ? Optional.of(person) : Optional.empty();
        return new AccessLinkChange.AccessLinkConfirmed(
                GIVEN, LINK, giver, by, hash(19), sealed("crm-77"), parts(asset, until));
    }

    private static List<Part> parts(AssetId asset, Instant until) {
        List<Part> parts = new ArrayList<>();
        for (LinkResult result : LinkResult.values()) {
            parts.add(new Part(asset, Levels.of("analyst"), until, result, LinkFailure.NONE));
        }
        for (LinkFailure failure : LinkFailure.values()) {
            parts.add(new Part(asset, Levels.of("analyst"), until, LinkResult.FAILED, failure));
        }
        return parts;
    }

    private static Hash hash(int of) {
        return Hash.of(new byte[] {(byte) of});
    }

    private static Sealed sealed(String stand) {
        return new Sealed(stand.getBytes(StandardCharsets.UTF_8));
    }
}
