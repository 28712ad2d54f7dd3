package org.bailiwick.engine.directory;

import org.bailiwick.engine.change.GroupChange;
import org.bailiwick.engine.change.GroupChange.GroupAssetAdded;
import org.bailiwick.engine.change.GroupChange.GroupAssetTaken;
import org.bailiwick.engine.change.GroupChange.GroupEnded;
import org.bailiwick.engine.change.GroupChange.GroupMade;
import org.bailiwick.engine.change.GroupChange.GroupMemberSet;
import org.bailiwick.engine.change.GroupChange.GroupMemberTaken;
import org.bailiwick.engine.change.GroupChange.GroupRenamed;
import org.bailiwick.engine.change.GroupChange.GroupRestored;

import java.util.Optional;

/// Folds what happens to asset groups.
final class GroupFold {
    private GroupFold() {}

    static void fold(Draft draft, GroupChange change) {
        if (change instanceof GroupMade c) {
            made(draft, c);
            return;
        }
        Optional<Group> found = draft.groups.find(change.group());
        if (change instanceof GroupRestored) found.ifPresent(g -> restored(draft, g));
        if (found.isEmpty() || found.get().ended) return;
        Group group = found.get();
        switch (change) {
            case GroupMade _, GroupRestored _ -> {}
            case GroupRenamed c -> draft.edit(group).name = c.name();
            case GroupAssetAdded c ->
                    draft.assets.find(c.asset()).ifPresent(a -> addAsset(draft, group, a));
            case GroupAssetTaken c ->
                    draft.assets.find(c.asset()).ifPresent(a -> takeAsset(draft, group, a));
            case GroupMemberSet c -> setMember(draft, group, c);
            case GroupMemberTaken c ->
                    draft.members.find(c.member()).ifPresent(m -> takeMember(draft, group, m));
            case GroupEnded _ -> end(draft, group);
        }
    }

    private static void made(Draft draft, GroupMade c) {
        Optional<Business> business = draft.businesses.find(c.business());
        if (business.isEmpty()) return;
        Group group = new Group(c.group(), business.get().ref, c.name());
        Optional<Table<Group>> more = draft.added(draft.groups, group);
        if (more.isEmpty()) return;
        draft.groups = more.get();
        Business its = draft.edit(business.get());
        its.groups = its.groups.put(group.ref, true, draft.owner);
    }

    private static void restored(Draft draft, Group group) {
        if (!group.ended) return;
        draft.edit(group).ended = false;
        Business its = draft.edit(draft.businesses.get(group.business));
        its.groups = its.groups.put(group.ref, true, draft.owner);
    }

    private static void addAsset(Draft draft, Group group, Asset asset) {
        boolean own = asset.business == group.business;
        if (!own && ShareFold.live(draft, asset, group.business).isEmpty()) return;
        if (group.assets.contains(asset.ref)) return;
        Group now = draft.edit(group);
        now.assets = now.assets.put(asset.ref, true, draft.owner);
        Asset its = draft.edit(asset);
        its.groups = Refs.with(its.groups, group.ref);
        touchAsset(draft, now, asset.ref);
        GroupNotes.added(draft, now, its);
    }

    static void takeAsset(Draft draft, Group group, Asset asset) {
        if (!group.assets.contains(asset.ref)) return;
        Group now = draft.edit(group);
        now.assets = now.assets.remove(asset.ref, draft.owner);
        Asset its = draft.edit(draft.assets.get(asset.ref));
        its.groups = Refs.without(its.groups, group.ref);
        touchAsset(draft, now, asset.ref);
        GroupNotes.taken(draft, now, its);
    }

    private static void setMember(Draft draft, Group group, GroupMemberSet c) {
        Optional<Member> member = draft.members.find(c.member());
        if (member.isEmpty() || member.get().gone()) return;
        if (member.get().business != group.business) return;
        Seat seat = new Seat(c.levels(), c.period());
        GroupNotes.set(draft, group, member.get(), seat);
        Group now = draft.edit(group);
        if (!now.members.contains(member.get().ref)) {
            Member his = draft.edit(member.get());
            his.groups = Refs.with(his.groups, group.ref);
        }
        now.members = now.members.put(member.get().ref, seat, draft.owner);
        touchMember(draft, group.ref, member.get());
    }

    static void takeMember(Draft draft, Group group, Member member) {
        if (!group.members.contains(member.ref)) return;
        GroupNotes.taken(draft, group, member);
        Group now = draft.edit(group);
        now.members = now.members.remove(member.ref, draft.owner);
        Member his = draft.edit(draft.members.get(member.ref));
        his.groups = Refs.without(his.groups, group.ref);
        touchMember(draft, group.ref, member);
    }

    private static void end(Draft draft, Group group) {
        for (int asset : group.assets.sortedKeys()) {
            takeAsset(draft, draft.groups.get(group.ref), draft.assets.get(asset));
        }
        for (int member : group.members.sortedKeys()) {
            takeMember(draft, draft.groups.get(group.ref), draft.members.get(member));
        }
        Group now = draft.edit(draft.groups.get(group.ref));
        now.ended = true;
        Business its = draft.edit(draft.businesses.get(group.business));
        its.groups = its.groups.remove(group.ref, draft.owner);
        GroupNotes.ended(draft, now);
    }

    private static void touchAsset(Draft draft, Group group, int asset) {
        group.members.forEach(
                (_, member) -> draft.touched.pair(draft.members.get(member).person, asset));
    }

    static void touchMember(Draft draft, int group, Member member) {
        draft.groups
                .get(group)
                .assets
                .forEach((_, asset) -> draft.touched.pair(member.person, asset));
    }
}
