package org.bailiwick.server.tiktok;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.BiFunction;

/// Takes a wanted world apart into the parts that are compared with the directory one after the
/// other, each against what the ones before it left: businesses, then their people, their assets,
/// partners, shares, and last who holds what.
final class Reconcile {
    private Reconcile() {}

    static List<Part> parts(Wanted wanted) {
        Set<String> businesses = wanted.businesses().keySet();
        var members = split(wanted.members(), (key, _) -> key.business());
        var assets = split(wanted.assets(), (_, asset) -> asset.owner());
        var shares = split(wanted.shares(), (key, _) -> key.partner());
        var holds = split(wanted.holds(), (key, _) -> key.business());
        var groups = split(wanted.groups(), (key, _) -> key.business());
        List<Part> parts = new ArrayList<>();
        parts.add(new BusinessPart());
        for (String id : businesses) parts.add(new MemberPart(id, of(members, id)));
        for (String id : businesses) parts.add(new AssetPart(id, of(assets, id)));
        parts.add(new AssetPart(AssetBook.PERSON, of(assets, AssetBook.PERSON)));
        parts.add(new PartnerPart());
        for (String id : businesses) parts.add(new SharePart(id, of(shares, id)));
        for (String id : businesses) parts.add(new AssignmentPart(id, of(holds, id)));
        for (String id : businesses) parts.add(new GroupPart(id, of(groups, id)));
        return parts;
    }

    /// What belongs to each business, in the order in which it was said.
    private static <K, V> Map<String, SequencedMap<K, V>> split(
            Map<K, V> all, BiFunction<K, V, String> business) {
        Map<String, SequencedMap<K, V>> split = new LinkedHashMap<>();
        all.forEach((key, value) ->
                split.computeIfAbsent(business.apply(key, value), _ -> new LinkedHashMap<>())
                        .put(key, value));
        return split;
    }

    private static <K, V> SequencedMap<K, V> of(
            Map<String, SequencedMap<K, V>> split, String business) {
        return split.getOrDefault(business, new LinkedHashMap<>());
    }
}
