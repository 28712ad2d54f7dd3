package org.bailiwick.bench;

import org.bailiwick.engine.change.AssetChange.AssetRegistered;
import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.AssetState;
import org.bailiwick.engine.change.AssignmentChange.AssetAssigned;
import org.bailiwick.engine.change.BusinessChange.BusinessOpened;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.Finance;
import org.bailiwick.engine.change.Ids;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.MemberChange.MemberJoined;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.Owner;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.PersonChange.PersonRegistered;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.change.Sealed;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/// Writes the facts of a world, one command's changes at a time, from a seed.
final class Facts {
    /// What sealing a short name comes to.
    private static final int SEALED_BYTES = 61;

    private static final Levels ANALYST = Levels.of("analyst");
    private static final Levels OPERATOR = Levels.of("operator");
    private static final Levels ADMIN = Levels.of("admin");

    private final SplittableRandom chance = new SplittableRandom(42);
    private final Ids ids = new Ids(chance);
    private final Layout layout;
    private final Consumer<List<Change>> out;
    private final Sampler sampler;

    Facts(Layout layout, Sampler sampler, Consumer<List<Change>> out) {
        this.layout = layout;
        this.sampler = sampler;
        this.out = out;
    }

    /// Writes businesses until there are enough pairs.
    void write() {
        long pairs = 0;
        for (long business = 0; pairs < layout.entries(); business++) {
            pairs += business(business, layout.size(business));
        }
    }

    private long business(long number, Size size) {
        BusinessId business = ids.business();
        List<Change> opening = new ArrayList<>();
        opening.add(new BusinessOpened(business, "Business " + number, ZoneOffset.UTC));
        PersonId[] persons = new PersonId[size.members()];
        MemberId[] members = new MemberId[size.members()];
        for (int i = 0; i < members.length; i++) {
            persons[i] = ids.person();
            members[i] = ids.member();
            join(business, persons[i], members[i], i == 0, opening);
        }
        AssetId[] assets = new AssetId[size.assets()];
        for (int i = 0; i < assets.length; i++) {
            assets[i] = ids.asset();
            Owner owner = new Owner.Business(business);
            String name = "Account " + number + "." + i;
            out.accept(
                    List.of(
                            new AssetRegistered(
                                    assets[i], "ad_account", name, owner, AssetState.ACTIVE)));
        }
        for (int member = 1; member < members.length; member++) {
            for (int i = 0; i < size.each(); i++) {
                assign(persons, members, assets, member, i);
            }
        }
        sampler.business(business, persons, assets, size);
        return size.assignments();
    }

    private void join(
            BusinessId business,
            PersonId person,
            MemberId member,
            boolean admin,
            List<Change> before) {
        List<Change> all = new ArrayList<>(before);
        before.clear();
        all.add(new PersonRegistered(person, name()));
        Role role = admin ? Role.ADMIN : Role.STANDARD;
        all.add(
                new MemberJoined(
                        member,
                        business,
                        person,
                        role,
                        Finance.NONE,
                        Period.ALWAYS,
                        Optional.empty()));
        out.accept(all);
    }

    private Sealed name() {
        byte[] bytes = new byte[SEALED_BYTES];
        chance.nextBytes(bytes);
        return new Sealed(bytes);
    }

    private void assign(
            PersonId[] persons, MemberId[] members, AssetId[] assets, int member, int number) {
        int asset = asset(member, number, assets.length);
        Grade grade = Grade.of(chance.nextInt(10));
        Levels levels =
                switch (grade) {
                    case ANALYST -> ANALYST;
                    case OPERATOR -> OPERATOR;
                    case ADMIN -> ADMIN;
                };
        out.accept(
                List.of(
                        new AssetAssigned(
                                ids.assignment(),
                                members[member],
                                assets[asset],
                                levels,
                                Period.ALWAYS,
                                false)));
        sampler.pair(persons[member], assets[asset], grade);
    }

    /// The assets of a member lie next to each other, beginning at another place for each.
    static int asset(int member, int number, int assets) {
        return (member * 7 + number) % assets;
    }
}
