package org.bailiwick.engine.scenario;

import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.GroupChange.GroupAssetAdded;
import org.bailiwick.engine.change.GroupChange.GroupAssetTaken;
import org.bailiwick.engine.change.GroupChange.GroupEnded;
import org.bailiwick.engine.change.GroupChange.GroupMade;
import org.bailiwick.engine.change.GroupChange.GroupMemberSet;
import org.bailiwick.engine.change.GroupChange.GroupMemberTaken;
import org.bailiwick.engine.change.GroupId;
import org.bailiwick.engine.change.Ids;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.directory.Business;

/// What happens to asset groups, in facts.
record GroupFacts(Finder finder, Ids ids) {

    Change of(Deed.OfGroup deed) {
        Names names = finder.names();
        return switch (deed) {
            case Deed.Group(var name, var business) -> {
                GroupId id = ids.group();
                names.add(name, id);
                yield new GroupMade(id, names.business(business), name);
            }
            case Deed.PutAsset(var asset, var group) ->
                    new GroupAssetAdded(names.group(group), names.asset(asset));
            case Deed.PutMember d -> put(d);
            case Deed.TakeAsset(var asset, var group) ->
                    new GroupAssetTaken(names.group(group), names.asset(asset));
            case Deed.TakeMember(var person, var group) ->
                    new GroupMemberTaken(names.group(group), member(person, group));
            case Deed.EndGroup(var group) -> new GroupEnded(names.group(group));
        };
    }

    private Change put(Deed.PutMember d) {
        d.levels().forEach((kind, levels) -> AssetFacts.refuseUnknown(finder, kind, levels));
        Business business = finder.directory().business(finder.group(d.group()));
        return new GroupMemberSet(
                finder.names().group(d.group()),
                member(d.person(), d.group()),
                d.levels(),
                d.span().in(business.zone()));
    }

    private MemberId member(String person, String group) {
        Business business = finder.directory().business(finder.group(group));
        return finder.member(person, finder.names().get(business.id())).id();
    }
}
