package org.bailiwick.engine.change;

import org.bailiwick.engine.change.AccessLinkChange.Part;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// Draws what happens to access links; see [AnyChange].
record AnyAccessLink(AnyChange any) {
    List<Change> all() {
        AccessLinkId link = any.ids.accessLink();
        ConfirmationId confirmation = any.ids.confirmation();
        return List.of(
                new AccessLinkChange.AccessLinkMade(link, any.ids.business(), hash(), terms()),
                new AccessLinkChange.AccessLinkChanged(link, terms()),
                new AccessLinkChange.AccessLinkMoved(link, any.pick(LinkState.values())),
                new AccessLinkChange.AccessLinkRenewed(link, hash()),
                new AccessLinkChange.AccessLinkHanded(link, any.ids.person()),
                new AccessLinkChange.AccessLinkLogoSet(link, new Picture(any.sealed().bytes())),
                new AccessLinkChange.AccessLinkConfirmed(
                        confirmation,
                        link,
                        any.owner(),
                        any.perhaps(any.ids.person()),
                        hash(),
                        any.sealed(),
                        parts()),
                new AccessLinkChange.LinkPartForwarded(
                        confirmation,
                        hash(),
                        any.ids.address(),
                        any.sealed(),
                        List.of(any.ids.asset())),
                new AccessLinkChange.LinkPartAnswered(confirmation, parts()));
    }

    private Hash hash() {
        return new Hash(any.bytes(Hash.LENGTH));
    }

    private Instant end() {
        return any.perhaps(any.instant()).orElse(Period.OPEN_END);
    }

    private LinkTerms terms() {
        Period open = any.period();
        return new LinkTerms(
                any.perhaps(1).isPresent(),
                any.perhaps(1).isPresent(),
                List.of(new LinkTerms.Wanted(any.word(), any.levels())),
                any.sealed(),
                any.perhaps(any.ids.member()).stream().toList(),
                end(),
                any.perhaps(90).orElse(0),
                open.from(),
                open.until(),
                List.of(any.pick(LinkLanguage.values())),
                any.perhaps(0x2563eb).orElse(LinkTerms.NO_COLOUR));
    }

    private List<Part> parts() {
        return Stream.generate(() ->
                        new Part(
                                any.ids.asset(),
                                any.levels(),
                                end(),
                                any.pick(LinkResult.values()),
                                any.pick(LinkFailure.values())))
                .limit(2)
                .toList();
    }
}
