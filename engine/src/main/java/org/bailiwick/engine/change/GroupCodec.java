package org.bailiwick.engine.change;

import org.bailiwick.engine.change.GroupChange.GroupAssetAdded;
import org.bailiwick.engine.change.GroupChange.GroupAssetTaken;
import org.bailiwick.engine.change.GroupChange.GroupEnded;
import org.bailiwick.engine.change.GroupChange.GroupMade;
import org.bailiwick.engine.change.GroupChange.GroupMemberSet;
import org.bailiwick.engine.change.GroupChange.GroupMemberTaken;
import org.bailiwick.engine.change.GroupChange.GroupRenamed;
import org.bailiwick.engine.change.GroupChange.GroupRestored;
import org.bailiwick.engine.change.Unreadable.Damaged;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/// The stored form of each [GroupChange].
final class GroupCodec {
    private GroupCodec() {}

    static void write(GroupChange change, Writer out) {
        switch (change) {
            case GroupMade(var group, var business, var name) ->
                    out.form(Forms.GROUP_MADE).id(group).id(business).text(name);
            case GroupRenamed(var group, var name) ->
                    out.form(Forms.GROUP_RENAMED).id(group).text(name);
            case GroupAssetAdded(var group, var asset) ->
                    out.form(Forms.GROUP_ASSET_ADDED).id(group).id(asset);
            case GroupAssetTaken(var group, var asset) ->
                    out.form(Forms.GROUP_ASSET_TAKEN).id(group).id(asset);
            case GroupMemberSet(var group, var member, var levels, var period) -> {
                boolean first = period.isAlways();
                out.form(first ? Forms.GROUP_MEMBER_SET : Forms.GROUP_MEMBER_SET_2);
                write(levels, out.id(group).id(member));
                if (!first) out.period(period);
            }
            case GroupMemberTaken(var group, var member) ->
                    out.form(Forms.GROUP_MEMBER_TAKEN).id(group).id(member);
            case GroupEnded(var group) -> out.form(Forms.GROUP_ENDED).id(group);
            case GroupRestored(var group) -> out.form(Forms.GROUP_RESTORED).id(group);
        }
    }

    static GroupChange read(int form, Reader in) {
        return switch (form) {
            case Forms.GROUP_MADE -> new GroupMade(in.group(), in.business(), in.text());
            case Forms.GROUP_RENAMED -> new GroupRenamed(in.group(), in.text());
            case Forms.GROUP_ASSET_ADDED -> new GroupAssetAdded(in.group(), in.asset());
            case Forms.GROUP_ASSET_TAKEN -> new GroupAssetTaken(in.group(), in.asset());
            case Forms.GROUP_MEMBER_SET ->
                    new GroupMemberSet(in.group(), in.member(), levelsByKind(in), Period.ALWAYS);
            case Forms.GROUP_MEMBER_SET_2 ->
                    new GroupMemberSet(in.group(), in.member(), levelsByKind(in), dates(in));
            case Forms.GROUP_MEMBER_TAKEN -> new GroupMemberTaken(in.group(), in.member());
            case Forms.GROUP_ENDED -> new GroupEnded(in.group());
            case Forms.GROUP_RESTORED -> new GroupRestored(in.group());
            default -> throw Forms.unknown(form);
        };
    }

    /// Of a place without dates the first form is written.
    private static Period dates(Reader in) {
        Period period = in.period();
        if (period.isAlways()) throw new Damaged("a place without dates is in the wrong form");
        return period;
    }

    /// In the order of the kinds' names.
    private static void write(Map<String, Levels> levels, Writer out) {
        out.number(levels.size());
        new TreeMap<>(levels).forEach((kind, held) -> out.text(kind).levels(held));
    }

    private static Map<String, Levels> levelsByKind(Reader in) {
        int count = in.count(Integer.MAX_VALUE, 3);
        Map<String, Levels> levels = new HashMap<>();
        String last = "";
        for (int i = 0; i < count; i++) {
            String kind = in.word();
            if (i > 0 && last.compareTo(kind) >= 0) throw new Damaged("kinds are out of order");
            levels.put(kind, in.levels());
            last = kind;
        }
        return levels;
    }
}
