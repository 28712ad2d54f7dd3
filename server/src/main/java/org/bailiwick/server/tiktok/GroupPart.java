package org.bailiwick.server.tiktok;

import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.GroupChange.GroupAssetAdded;
import org.bailiwick.engine.change.GroupChange.GroupAssetTaken;
import org.bailiwick.engine.change.GroupChange.GroupEnded;
import org.bailiwick.engine.change.GroupChange.GroupMade;
import org.bailiwick.engine.change.GroupChange.GroupMemberSet;
import org.bailiwick.engine.change.GroupChange.GroupMemberTaken;
import org.bailiwick.engine.change.GroupChange.GroupRenamed;
import org.bailiwick.engine.change.GroupId;
import org.bailiwick.engine.change.Id;
import org.bailiwick.engine.change.InstallationChange.AliasAdded;
import org.bailiwick.engine.change.InstallationChange.AliasDropped;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.directory.Alias;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Group;
import org.bailiwick.engine.directory.Listing;
import org.bailiwick.engine.directory.Member;
import org.bailiwick.server.tiktok.Others.What;
import org.bailiwick.server.tiktok.Wanted.GroupKey;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// The asset groups of one business. Who is in a group of ours, and what, is ours as well.
///
/// @param groups what is said of them
record GroupPart(String business, SequencedMap<GroupKey, Wanted.Group> groups) implements Part {
    @Override
    public String name() {
        return "groups";
    }

    @Override
    public void compare(Work work) {
        Optional<Business> its = work.here().business(business);
        if (its.isEmpty()) return;
        groups.forEach((key, told) -> new Comparison(work, its.get(), key.group(), told).run());
        if (work.wanted().complete(new Scope.Groups(business))) endOthers(work, its.get());
    }

    private void endOthers(Work work, Business its) {
        for (Group group : work.today().listing().groups(its)) {
            List<String> ids = Here.ids(group.aliases());
            boolean there =
                    ids.stream()
                            .map(id -> new GroupKey(business, id))
                            .anyMatch(groups::containsKey);
            boolean ours = work.here().isOurs(group) && !ids.isEmpty();
            if (ours && !there) work.add(new GroupEnded(group.id()));
        }
    }

    private final class Comparison {
        private final Work work;
        private final Business its;
        private final String id;
        private final Wanted.Group told;
        private final List<Change> changes = new ArrayList<>();

        Comparison(Work work, Business its, String id, Wanted.Group told) {
            this.work = work;
            this.its = its;
            this.id = id;
            this.told = told;
        }

        void run() {
            Optional<Group> alias = work.here().group(id);
            if (alias.filter(g -> g.ended() && work.isOthers(What.END, g.id())).isPresent()) {
                work.note(told.line(), Matter.OTHERS_ENDED_GROUP, id);
                return;
            }
            Optional<Group> known = alias.filter(this::isHere);
            GroupId group = known.map(Group::id).orElseGet(() -> make(alias.isPresent()));
            known.ifPresent(this::rename);
            List<Asset> assets = known.map(work.today().listing()::assets).orElse(List.of());
            List<Listing.Place> places =
                    known.map(work.today().listing()::members).orElse(List.of());
            addAssets(group, assets);
            setMembers(group, places);
            takeAssets(group, assets);
            takeMembers(group, places);
            if (known.filter(it -> !work.here().isOurs(it)).isEmpty()) {
                changes.forEach(work::add);
            } else if (!changes.isEmpty()) {
                work.note(told.line(), Matter.OTHERS_GROUP, id);
            }
        }

        private boolean isHere(Group group) {
            return !group.ended() && work.today().business(group).id().equals(its.id());
        }

        private GroupId make(boolean again) {
            GroupId group = work.ids().group();
            String name = told.name().isEmpty() ? id : told.name();
            changes.add(new GroupMade(group, its.id(), name));
            if (again) changes.add(new AliasDropped(Here.TIKTOK, Alias.GROUP, id));
            changes.add(new AliasAdded(Here.TIKTOK, Alias.GROUP, id, group));
            return group;
        }

        private void rename(Group known) {
            if (told.name().isEmpty() || told.name().equals(known.name())) return;
            if (work.isOurs(known, What.NAME)) {
                changes.add(new GroupRenamed(known.id(), told.name()));
            } else {
                work.note(told.line(), Matter.OTHERS_GROUP, id);
            }
        }

        private void addAssets(GroupId group, List<Asset> now) {
            told.assets()
                    .forEach((key, line) -> {
                        Optional<Asset> asset = work.here().asset(key);
                        if (asset.filter(a -> work.here().has(its, a)).isEmpty()) {
                            work.note(line, Matter.ASSET_NOT_HERE, key.id(), business);
                        } else if (now.stream().anyMatch(a -> same(a, asset.get()))) {
                            return;
                        } else if (!isOthers(line, asset.get().id(), group, key.id())) {
                            changes.add(new GroupAssetAdded(group, asset.get().id()));
                        }
                    });
        }

        /// Whether somebody here put it in, took it out or changed its levels, and says so.
        private boolean isOthers(int line, Id thing, GroupId group, String name) {
            if (!work.isOthers(What.PLACE, thing, group)) return false;
            work.note(line, Matter.OTHERS_PLACE, id, name);
            return true;
        }

        private static boolean same(Asset one, Asset other) {
            return one.id().equals(other.id());
        }

        private void setMembers(GroupId group, List<Listing.Place> now) {
            told.members()
                    .forEach((user, place) -> {
                        Optional<Member> member = work.here().member(its, user);
                        if (member.isEmpty()) {
                            work.note(place.line(), Matter.NOT_A_MEMBER, user, business);
                        } else if (now.stream().anyMatch(p -> says(p, member.get(), place))) {
                            return;
                        } else if (!hasLevels(place)) {
                            return;
                        } else if (!isOthers(place.line(), member.get().id(), group, user)) {
                            changes.add(
                                    new GroupMemberSet(
                                            group,
                                            member.get().id(),
                                            place.levels(),
                                            Period.ALWAYS));
                        }
                    });
        }

        private boolean hasLevels(Wanted.Place place) {
            return place.levels().entrySet().stream()
                    .allMatch(held -> work.hasLevels(place.line(), held.getKey(), held.getValue()));
        }

        private static boolean says(Listing.Place here, Member member, Wanted.Place told) {
            return here.member().id().equals(member.id()) && here.levels().equals(told.levels());
        }

        private void takeAssets(GroupId group, List<Asset> now) {
            if (!work.wanted().complete(new Scope.GroupAssets(business, id))) return;
            for (Asset asset : now) {
                if (work.isOthers(What.PLACE, asset.id(), group)) continue;
                boolean over =
                        work.here()
                                .key(asset)
                                .filter(k -> !told.assets().containsKey(k))
                                .isPresent();
                if (over) changes.add(new GroupAssetTaken(group, asset.id()));
            }
        }

        private void takeMembers(GroupId group, List<Listing.Place> now) {
            if (!work.wanted().complete(new Scope.GroupMembers(business, id))) return;
            for (Listing.Place place : now) {
                Member member = place.member();
                if (work.isOthers(What.PLACE, member.id(), group)) continue;
                List<String> users = Here.ids(work.today().person(member).aliases());
                boolean there = users.stream().anyMatch(told.members()::containsKey);
                if (!users.isEmpty() && !there) {
                    changes.add(new GroupMemberTaken(group, member.id()));
                }
            }
        }
    }
}
