package org.bailiwick.engine.directory;

import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.AssetState;

import java.time.Instant;
import java.util.List;

/// An ad account, a pixel, a page: owned by one business or one person.
public final class Asset extends Sourced {
    private final AssetId id;
    final String kind;
    String name;
    List<FormerName> formerNames = List.of();
    AssetState state;
    int business = -1;
    int person = -1;
    int creator = -1;
    int ownedSince;
    IntMap<Holding> holders = IntMap.empty();
    int[] shares = Refs.NONE;
    int[] groups = Refs.NONE;
    int[] requests = Refs.NONE;
    int[] formerOwners = Refs.NONE;
    List<Alias> aliases = List.of();

    Asset(AssetId id, String kind, String name, AssetState state) {
        this.id = id;
        this.kind = kind;
        this.name = name;
        this.state = state;
    }

    Asset copy() {
        return (Asset) clone();
    }

    @Override
    public AssetId id() {
        return id;
    }

    /// The name of its kind; the adopted model may lack it.
    public String kind() {
        return kind;
    }

    public String name() {
        return name;
    }

    /// What it was called just before this moment, where that is not long ago.
    public String nameBefore(Instant moment) {
        return FormerName.before(formerNames, moment, name);
    }

    /// The number of the entry that made its owner the owner.
    public int ownedSince() {
        return ownedSince;
    }

    public AssetState state() {
        return state;
    }

    public List<Alias> aliases() {
        return aliases;
    }
}
