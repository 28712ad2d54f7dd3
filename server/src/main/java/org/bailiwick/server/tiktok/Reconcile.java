package org.bailiwick.server.tiktok;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Takes a wanted world apart into the parts that are compared with the directory one after the
/// other, each against what the ones before it left: businesses, then their people, their assets,
/// partners, shares, and last who holds what.
final class Reconcile {
    private Reconcile() {}

    static List<Part> parts(Wanted wanted) {
        Set<String> businesses = wanted.businesses().keySet();
        List<Part> parts = new ArrayList<>();
        parts.add(new BusinessPart());
        businesses.forEach(business -> parts.add(new MemberPart(business)));
        businesses.forEach(business -> parts.add(new AssetPart(business)));
        parts.add(new AssetPart(AssetBook.PERSON));
        parts.add(new PartnerPart());
        businesses.forEach(business -> parts.add(new SharePart(business)));
        businesses.forEach(business -> parts.add(new AssignmentPart(business)));
        businesses.forEach(business -> parts.add(new GroupPart(business)));
        return parts;
    }
}
