package org.bailiwick.engine.decision;

import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Member;
import org.bailiwick.engine.directory.Person;

import java.util.ArrayList;
import java.util.List;

/// Who can, and what somebody can: the same evaluation as a check, for each that may have a way.
public final class Lists {
    private Lists() {}

    /// Somebody and what he may do, as a mask over the actions of the kind or of the business.
    public record WhoCan(Person person, long mask) {}

    /// An asset and what may be done on it.
    public record WhatCan(Asset asset, long mask) {}

    /// Everybody who may do anything to an asset, in the order in which they became known.
    public static List<WhoCan> whoCan(Directory directory, Asset asset, Question.Context context) {
        List<WhoCan> all = new ArrayList<>();
        for (Person person : directory.listing().near(asset)) {
            long mask = Masks.of(directory, person, asset, context);
            if (mask != 0) all.add(new WhoCan(person, mask));
        }
        return all;
    }

    /// Everybody who may do anything in a business.
    public static List<WhoCan> whoCan(
            Directory directory, Business business, Question.Context context) {
        List<WhoCan> all = new ArrayList<>();
        for (Member member : directory.listing().members(business)) {
            Person person = directory.person(member);
            if (all.stream().anyMatch(w -> w.person() == person)) continue;
            long mask = Masks.of(directory, person, business, context);
            if (mask != 0) all.add(new WhoCan(person, mask));
        }
        return all;
    }

    /// Every asset to which a person may do anything.
    public static List<WhatCan> whatCan(
            Directory directory, Person person, Question.Context context) {
        List<WhatCan> all = new ArrayList<>();
        for (Asset asset : directory.listing().near(person)) {
            long mask = Masks.of(directory, person, asset, context);
            if (mask != 0) all.add(new WhatCan(asset, mask));
        }
        return all;
    }

    /// A business and what a person may do in it.
    public record InBusiness(Business business, long mask) {}

    /// Every business in which a person may do anything.
    public static List<InBusiness> businesses(
            Directory directory, Person person, Question.Context context) {
        List<InBusiness> all = new ArrayList<>();
        for (Member member : directory.memberships(person)) {
            Business business = directory.business(member);
            if (all.stream().anyMatch(b -> b.business() == business)) continue;
            long mask = Masks.of(directory, person, business, context);
            if (mask != 0) all.add(new InBusiness(business, mask));
        }
        return all;
    }
}
