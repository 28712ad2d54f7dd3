package org.bailiwick.server.api.reading;

import org.bailiwick.engine.change.AssetState;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Share;
import org.bailiwick.server.web.Json;
import org.bailiwick.server.words.Warning;

import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Points out to a client that its agency owns what it works on. Nothing says which of two partners
/// is the agency, so it is said where things look like it: the business that reads has an asset
/// from a partner who works on assets of its own too, or from whom alone it has all assets of that
/// kind while it owns none. An agency with many clients reads nothing of it.
final class Ownership {
    private Ownership() {}

    /// Adds what is to be pointed out to one of the two about an asset.
    static void point(ObjectNode node, Visit visit, Business reader, Asset asset) {
        Optional<Business> owner = owner(visit, reader, asset);
        if (owner.isEmpty()) return;
        Map<String, String> holes =
                Map.of(
                        "asset", asset.name(),
                        "partner", owner.get().name(),
                        "business", reader.name());
        node.putArray("warnings")
                .add(
                        Json.object()
                                .put("code", Warning.OWNED_BY_PARTNER.name())
                                .put(
                                        "text",
                                        visit.asker()
                                                .words()
                                                .in(reader.zone())
                                                .warning(Warning.OWNED_BY_PARTNER, holes)));
    }

    /// How many assets of the reader's a partner owns in this way.
    static long count(Visit visit, Business reader, Business partner) {
        return received(visit, reader).stream()
                .map(visit.today()::asset)
                .filter(a -> owner(visit, reader, a).filter(b -> b == partner).isPresent())
                .count();
    }

    /// The partner who owns the asset where the reader would expect to own it himself.
    private static Optional<Business> owner(Visit visit, Business reader, Asset asset) {
        Directory today = visit.today();
        if (asset.state() == AssetState.CLOSED) return Optional.empty();
        Optional<Share> share = today.share(asset, reader).filter(s -> visit.stands(s));
        Optional<Business> owner = today.owningBusiness(asset).filter(b -> b != reader);
        if (share.isEmpty() || owner.isEmpty()) return Optional.empty();
        boolean agency =
                worksOn(visit, owner.get(), reader)
                        || onlyFrom(visit, reader, owner.get(), asset.kind());
        return agency ? owner : Optional.empty();
    }

    /// Whether one has assets of the other shared with it.
    private static boolean worksOn(Visit visit, Business one, Business other) {
        return received(visit, one).stream()
                .anyMatch(s -> from(visit, s).filter(b -> b == other).isPresent());
    }

    /// Whether all that the reader has of a kind comes from this one.
    private static boolean onlyFrom(Visit visit, Business reader, Business one, String kind) {
        boolean owns =
                visit.today().listing().assets(reader).stream()
                        .anyMatch(a -> a.kind().equals(kind));
        return !owns
                && received(visit, reader).stream()
                        .filter(s -> visit.today().asset(s).kind().equals(kind))
                        .allMatch(s -> from(visit, s).filter(b -> b == one).isPresent());
    }

    private static Optional<Business> from(Visit visit, Share share) {
        return visit.today().owningBusiness(visit.today().asset(share));
    }

    private static List<Share> received(Visit visit, Business business) {
        return visit.today().listing().shares(business).stream().filter(visit::stands).toList();
    }
}
