package org.bailiwick.engine.directory;

import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.BusinessSettings;
import org.bailiwick.engine.change.Safety;
import org.bailiwick.engine.change.SeatLimits;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/// An organisation with its own members and assets.
public final class Business extends Sourced {
    private final BusinessId id;
    String name;
    List<FormerName> formerNames = List.of();
    ZoneId zone;
    BusinessSettings settings = BusinessSettings.DEFAULT;
    SeatLimits seats = SeatLimits.USUAL;
    Safety safety = Safety.DEFAULT;
    Security security = Security.NONE;
    boolean closed;
    IntMap<Boolean> members = IntMap.empty();
    IntMap<Boolean> invitations = IntMap.empty();
    IntMap<Boolean> assets = IntMap.empty();
    IntMap<Boolean> shares = IntMap.empty();
    IntMap<Boolean> groups = IntMap.empty();
    IntMap<Boolean> requests = IntMap.empty();
    int[] admins = Refs.NONE;
    int[] partnerships = Refs.NONE;
    int[] transfers = Refs.NONE;
    int[] codes = Refs.NONE;
    int[] links = Refs.NONE;
    int[] given = Refs.NONE;
    IntMap<Boolean> approvals = IntMap.empty();

    /// Those that wait.
    int[] held = Refs.NONE;

    List<String> domains = List.of();
    List<Alias> aliases = List.of();

    Business(BusinessId id, String name, ZoneId zone) {
        this.id = id;
        this.name = name;
        this.zone = zone;
    }

    Business copy() {
        return (Business) clone();
    }

    @Override
    public BusinessId id() {
        return id;
    }

    public String name() {
        return name;
    }

    /// What it was called just before this moment, where that is not long ago.
    public String nameBefore(Instant moment) {
        return FormerName.before(formerNames, moment, name);
    }

    /// Where its days end.
    public ZoneId zone() {
        return zone;
    }

    public BusinessSettings settings() {
        return settings;
    }

    public Safety safety() {
        return safety;
    }

    /// How many members it may have, where the operator has said so for this one.
    public SeatLimits seats() {
        return seats;
    }

    /// What it does to stay safe.
    public Security security() {
        return security;
    }

    /// The domains that it has proved, in their normal form, the oldest first.
    public List<String> domains() {
        return domains;
    }

    public boolean closed() {
        return closed;
    }

    public List<Alias> aliases() {
        return aliases;
    }
}
