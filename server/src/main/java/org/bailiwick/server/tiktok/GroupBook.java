package org.bailiwick.server.tiktok;

import org.bailiwick.engine.change.Levels;
import org.bailiwick.server.tiktok.Fact.GroupAssetTold;
import org.bailiwick.server.tiktok.Fact.GroupMemberTold;
import org.bailiwick.server.tiktok.Fact.GroupTold;
import org.bailiwick.server.tiktok.Wanted.Group;
import org.bailiwick.server.tiktok.Wanted.GroupKey;
import org.bailiwick.server.tiktok.Wanted.Place;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/// What is said of asset groups.
final class GroupBook {
    private record PlaceKey(GroupKey group, String user) {}

    private final Findings findings;
    private final Ledger<String, String> businesses = new Ledger<>();
    private final Ledger<PlaceKey, Map<String, Levels>> places = new Ledger<>();
    private final SequencedMap<GroupKey, Group> groups = new LinkedHashMap<>();

    GroupBook(Findings findings) {
        this.findings = findings;
    }

    void told(int line, GroupTold told) {
        businesses
                .say(line, told.group(), told.business())
                .ifPresent(other ->
                        findings.contradict(
                                line,
                                other.line(),
                                Matter.GROUP_ELSEWHERE,
                                told.group(),
                                told.business(),
                                other.value()));
        Group group = group(line, new GroupKey(told.business(), told.group()), told.name());
        if (told.name().isEmpty() || told.name().equals(group.name())) return;
        findings.note(line, Matter.GROUP_NAME_DIFFERS, told.group(), told.name(), group.name());
    }

    private Group group(int line, GroupKey key, String name) {
        return groups.computeIfAbsent(
                key, _ -> new Group(line, name, new LinkedHashMap<>(), new LinkedHashMap<>()));
    }

    void asset(int line, GroupAssetTold told) {
        group(line, new GroupKey(told.business(), told.group()), "")
                .assets()
                .putIfAbsent(told.asset(), line);
    }

    void member(int line, GroupMemberTold told) {
        var key = new GroupKey(told.business(), told.group());
        places.say(line, new PlaceKey(key, told.user()), told.levels())
                .ifPresent(other ->
                        findings.contradict(
                                line,
                                other.line(),
                                Matter.GROUP_MEMBER_DIFFERS,
                                told.user(),
                                told.group()));
        group(line, key, "").members().putIfAbsent(told.user(), new Place(line, told.levels()));
    }

    SequencedMap<GroupKey, Group> groups() {
        return groups;
    }
}
