package org.bailiwick.engine.decision.reference;

import org.bailiwick.engine.change.AccessLinkChange.AccessLinkChanged;
import org.bailiwick.engine.change.AccessLinkChange.AccessLinkConfirmed;
import org.bailiwick.engine.change.AccessLinkChange.AccessLinkLogoSet;
import org.bailiwick.engine.change.AccessLinkChange.AccessLinkMade;
import org.bailiwick.engine.change.AccessLinkChange.AccessLinkMoved;
import org.bailiwick.engine.change.AccessLinkChange.AccessLinkRenewed;
import org.bailiwick.engine.change.AccessLinkChange.LinkPartAnswered;
import org.bailiwick.engine.change.AccessLinkChange.LinkPartForwarded;
import org.bailiwick.engine.change.AccessLinkChange.Part;
import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.Hash;
import org.bailiwick.engine.change.Id;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.LinkFailure;
import org.bailiwick.engine.change.LinkLanguage;
import org.bailiwick.engine.change.LinkResult;
import org.bailiwick.engine.change.LinkState;
import org.bailiwick.engine.change.LinkTerms;
import org.bailiwick.engine.change.Owner;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.Picture;
import org.bailiwick.engine.change.Sealed;
import org.bailiwick.engine.decision.reference.Row.Asset;
import org.bailiwick.engine.decision.reference.Row.Business;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What happens to access links. By itself it opens nothing: shares and assignments do.
final class AccessLinkMoves {
    private static final Levels LEVELS = Levels.of("operator");

    private final Draft draft;

    AccessLinkMoves(Draft draft) {
        this.draft = draft;
    }

    List<Change> all() {
        var link = draft.ids.accessLink();
        var given = draft.ids.confirmation();
        Business agency = draft.pick(draft.facts.businesses);
        Business client = draft.pick(draft.facts.businesses);
        Asset asset = draft.pick(draft.facts.assets);
        Part part =
                new Part(
                        asset.id,
                        LEVELS,
                        Period.OPEN_END,
                        LinkResult.WAITING_FOR_OWNER,
                        LinkFailure.NONE);
        List<Change> all = new ArrayList<>();
        all.add(new AccessLinkMade(link, agency.id, hash(link), terms(true)));
        all.add(new AccessLinkChanged(link, terms(false)));
        all.add(new AccessLinkLogoSet(link, new Picture(new byte[] {1, 2})));
        all.add(new AccessLinkMoved(link, LinkState.LIVE));
        Owner giver = new Owner.Business(client.id);
        all.add(
                new AccessLinkConfirmed(
                        given,
                        link,
                        giver,
                        Optional.empty(),
                        hash(given),
                        Sealed.NONE,
                        List.of(part)));
        if (draft.chance.nextBoolean()) {
            all.add(new AccessLinkRenewed(link, hash(draft.ids.key())));
            all.add(
                    new LinkPartForwarded(
                            given,
                            hash(draft.ids.key()),
                            draft.ids.address(),
                            Sealed.NONE,
                            List.of(asset.id)));
            all.add(new LinkPartAnswered(given, List.of(part)));
        }
        return all;
    }

    private LinkTerms terms(boolean single) {
        return new LinkTerms(
                single,
                false,
                List.of(new LinkTerms.Wanted("ad_account", LEVELS)),
                Sealed.NONE,
                List.of(),
                Period.OPEN_END,
                30,
                draft.percent(20) ? draft.period().from() : Period.OPEN_START,
                Period.OPEN_END,
                List.of(LinkLanguage.EN),
                LinkTerms.NO_COLOUR);
    }

    private static Hash hash(Id id) {
        return Hash.of(id.toString().getBytes(StandardCharsets.UTF_8));
    }
}
