package org.bailiwick.server.command;

import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.GroupChange.GroupAssetAdded;
import org.bailiwick.engine.change.GroupChange.GroupAssetTaken;
import org.bailiwick.engine.change.GroupChange.GroupEnded;
import org.bailiwick.engine.change.GroupChange.GroupMade;
import org.bailiwick.engine.change.GroupChange.GroupMemberSet;
import org.bailiwick.engine.change.GroupChange.GroupMemberTaken;
import org.bailiwick.engine.change.GroupChange.GroupRenamed;
import org.bailiwick.engine.change.GroupId;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Group;

import java.util.Map;
import java.util.Optional;

/// What can be done about asset groups.
public sealed interface GroupCommand extends Command {
    GroupId group();

    @Override
    default Need need(Directory today) {
        Group its = Check.anyGroup(today, group());
        return new Need.InBusiness(today.business(its).id(), "assets.manage");
    }

    record MakeGroup(GroupId group, BusinessId business, String called) implements GroupCommand {
        @Override
        public String name() {
            return "make-group";
        }

        @Override
        public Need need(Directory today) {
            return new Need.InBusiness(business, "assets.manage");
        }

        @Override
        public void write(Pen pen) {
            Business its = Check.open(pen.today(), business);
            String name = Check.name(pen, "name", called);
            refuseTwice(pen, its, group, name);
            pen.add(new GroupMade(group, business, name));
        }
    }

    record RenameGroup(GroupId group, String called) implements GroupCommand {
        @Override
        public String name() {
            return "rename-group";
        }

        @Override
        public void write(Pen pen) {
            Group its = Check.group(pen.today(), group);
            String name = Check.name(pen, "name", called);
            refuseTwice(pen, pen.today().business(its), group, name);
            pen.add(new GroupRenamed(group, name));
        }
    }

    record AddToGroup(GroupId group, AssetId asset) implements GroupCommand {
        @Override
        public String name() {
            return "add-to-group";
        }

        @Override
        public Need need(Directory today) {
            return on(today, group, asset, true);
        }

        @Override
        public void write(Pen pen) {
            Group its = Check.group(pen.today(), group);
            Asset what = Check.asset(pen.today(), asset);
            Business business = Check.open(pen.today(), pen.today().business(its).id());
            if (!AssignmentCommand.Reach.owns(pen.today(), business, what)) {
                AssignmentCommand.Reach.live(pen, business, what);
            }
            int assets = pen.today().listing().assets(its).size() + 1;
            refuseBeyond(pen, assets, pen.today().listing().members(its).size());
            pen.add(new GroupAssetAdded(group, asset));
        }
    }

    record TakeFromGroup(GroupId group, AssetId asset) implements GroupCommand {
        @Override
        public String name() {
            return "take-from-group";
        }

        @Override
        public Need need(Directory today) {
            return on(today, group, asset, false);
        }

        @Override
        public void write(Pen pen) {
            Check.group(pen.today(), group);
            Check.asset(pen.today(), asset);
            pen.add(new GroupAssetTaken(group, asset));
        }
    }

    /// A member holds these levels, by kind, on the assets of the group in this period; replaces
    /// what he held there.
    record SetGroupMember(GroupId group, MemberId member, Map<String, Levels> levels, Period period)
            implements GroupCommand {
        public SetGroupMember {
            levels = Map.copyOf(levels);
        }

        @Override
        public String name() {
            return "set-group-member";
        }

        @Override
        public void write(Pen pen) {
            Group its = Check.group(pen.today(), group);
            Check.memberOf(pen.today(), pen.today().business(its), member);
            if (levels.isEmpty()) {
                throw Refused.invalid(
                        "levels", "no kind is named: give at least one level for one kind");
            }
            levels.forEach((kind, held) -> Check.levels(pen.today(), kind, held, "levels." + kind));
            int members = pen.today().listing().members(its).size() + 1;
            refuseBeyond(pen, pen.today().listing().assets(its).size(), members);
            pen.add(new GroupMemberSet(group, member, levels, period));
        }
    }

    record TakeGroupMember(GroupId group, MemberId member) implements GroupCommand {
        @Override
        public String name() {
            return "take-group-member";
        }

        @Override
        public void write(Pen pen) {
            Group its = Check.group(pen.today(), group);
            Check.memberOf(pen.today(), pen.today().business(its), member);
            pen.add(new GroupMemberTaken(group, member));
        }
    }

    /// Ends what came through the group; assets and members stay.
    record EndGroup(GroupId group) implements GroupCommand {
        @Override
        public String name() {
            return "end-group";
        }

        @Override
        public void write(Pen pen) {
            Check.group(pen.today(), group);
            pen.add(new GroupEnded(group));
        }
    }

    /// An asset's own admins may put it where they may give it, and take it from there.
    private static Need on(Directory today, GroupId id, AssetId asset, boolean grant) {
        BusinessId business = today.business(Check.anyGroup(today, id)).id();
        return Need.assigning(business, asset, grant);
    }

    /// Two groups of one business that are called alike could not be told apart.
    private static void refuseTwice(Pen pen, Business business, GroupId group, String name) {
        Optional<Group> other = namesake(pen.today(), business, group, name);
        if (other.isEmpty()) return;
        throw Refused.conflict(
                "a group of this business is called `%s` already: give another name",
                other.get().name());
    }

    /// Another group of the business that stands and has this name, however it is written.
    static Optional<Group> namesake(
            Directory today, Business business, GroupId group, String name) {
        return today.listing().groups(business).stream()
                .filter(other -> !other.ended() && !other.id().equals(group))
                .filter(other -> other.name().strip().equalsIgnoreCase(name.strip()))
                .findFirst();
    }

    private static void refuseBeyond(Pen pen, int assets, int members) {
        int most = pen.limits().groupPairsMax();
        if ((long) assets * members <= most) return;
        throw new Refused(
                new Refusal.TooMany(
                        "pairs of a group",
                        most,
                        "a group makes at most %d pairs of member and asset: make a second group",
                        most));
    }
}
