package org.bailiwick.engine.directory;

import org.bailiwick.engine.change.GroupId;

import java.util.List;

/// Assets and members put together.
public final class Group extends Sourced {
    private final GroupId id;
    final int business;
    String name;
    boolean ended;
    IntMap<Boolean> assets = IntMap.empty();
    IntMap<Seat> members = IntMap.empty();
    List<Alias> aliases = List.of();

    Group(GroupId id, int business, String name) {
        this.id = id;
        this.business = business;
        this.name = name;
    }

    Group copy() {
        return (Group) clone();
    }

    @Override
    public GroupId id() {
        return id;
    }

    public String name() {
        return name;
    }

    public boolean ended() {
        return ended;
    }

    public List<Alias> aliases() {
        return aliases;
    }
}
