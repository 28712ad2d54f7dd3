package org.bailiwick.server.tiktok;

import org.bailiwick.engine.change.AssignmentChange.AssetAssigned;
import org.bailiwick.engine.change.AssignmentChange.AssetUnassigned;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Assignment;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Grant;
import org.bailiwick.engine.directory.Member;
import org.bailiwick.server.tiktok.Wanted.HoldKey;

import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// What the members of one business hold, directly.
///
/// @param holds what is said of that
record AssignmentPart(String business, SequencedMap<HoldKey, Wanted.Hold> holds) implements Part {
    @Override
    public String name() {
        return "assignments";
    }

    @Override
    public void compare(Work work) {
        Optional<Business> its = work.here().business(business);
        if (its.isEmpty()) return;
        holds.forEach((key, told) -> hold(work, its.get(), key, told));
        for (Member member : work.today().listing().members(its.get())) {
            if (!member.gone()) takeOthers(work, member);
        }
    }

    private void hold(Work work, Business its, HoldKey key, Wanted.Hold told) {
        if (!work.hasLevels(told.line(), key.asset().kind(), told.levels())) return;
        Optional<Member> member = work.here().member(its, key.user());
        if (member.isEmpty()) {
            var person = work.here().person(key.user());
            if (person.filter(p -> work.wasRemovedHere(its, p)).isPresent()) return;
            work.note(told.line(), Matter.NOT_A_MEMBER, key.user(), business);
            return;
        }
        Optional<Asset> asset = work.here().asset(key.asset());
        if (asset.filter(a -> work.here().has(its, a)).isEmpty()) {
            work.note(told.line(), Matter.ASSET_NOT_HERE, key.asset().id(), business);
            return;
        }
        assign(work, member.get(), asset.get(), key, told);
    }

    private static void assign(
            Work work, Member member, Asset asset, HoldKey key, Wanted.Hold told) {
        Optional<Assignment> known = standing(work, member, asset);
        boolean same = known.filter(a -> a.levels().equals(told.levels())).isPresent();
        boolean ours = known.filter(a -> !work.here().isOurs(a)).isEmpty();
        if (same && (!ours || known.filter(a -> a.assumed() == told.assumed()).isPresent())) {
            return;
        }
        if (known.isEmpty() && isOthersNow(work, member, asset, key, told)) return;
        if (!ours) {
            String there = told.levels().toString();
            String here = known.get().levels().toString();
            work.note(
                    told.line(),
                    Matter.OTHERS_ASSIGNMENT,
                    key.user(),
                    key.asset().id(),
                    there,
                    here);
            return;
        }
        work.add(
                new AssetAssigned(
                        work.ids().assignment(),
                        member.id(),
                        asset.id(),
                        told.levels(),
                        Period.ALWAYS,
                        told.assumed()));
    }

    /// Whether somebody here took it back, or gave it dates.
    private static boolean isOthersNow(
            Work work, Member member, Asset asset, HoldKey key, Wanted.Hold told) {
        boolean dated = direct(work, member, asset).stream().anyMatch(a -> work.here().isOurs(a));
        if (!dated && !work.isOthers(Others.What.PLACE, member.id(), asset.id())) return false;
        String id = key.asset().id();
        work.note(told.line(), Matter.OTHERS_TOOK, key.user(), id, told.levels().toString());
        return true;
    }

    private static Optional<Assignment> standing(Work work, Member member, Asset asset) {
        return direct(work, member, asset).stream().filter(Assignment::standing).findFirst();
    }

    private static List<Assignment> direct(Work work, Member member, Asset asset) {
        return work.today().grants(member, asset).stream()
                .filter(Grant.Direct.class::isInstance)
                .map(grant -> ((Grant.Direct) grant).assignment())
                .toList();
    }

    private void takeOthers(Work work, Member member) {
        List<String> users = Here.ids(work.today().person(member).aliases());
        for (Assignment assignment : work.today().listing().assignments(member)) {
            if (!assignment.standing() || !work.here().isOurs(assignment)) continue;
            Asset asset = work.today().asset(assignment);
            Optional<AssetKey> key = work.here().key(asset);
            boolean over = key.isPresent() && isOver(work, users, key.get(), asset);
            if (over) work.add(new AssetUnassigned(assignment.id()));
        }
    }

    private boolean isOver(Work work, List<String> users, AssetKey key, Asset asset) {
        for (String user : users) {
            if (holds.containsKey(new HoldKey(business, key, user))) return false;
        }
        return work.wanted().complete(new Scope.Holders(business, key))
                || users.stream().anyMatch(user -> isListed(work, key.type(), user))
                || Gone.isGone(work, asset);
    }

    private boolean isListed(Work work, AssetType type, String user) {
        return work.wanted().complete(new Scope.Holdings(business, type, user));
    }
}
