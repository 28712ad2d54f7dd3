package org.bailiwick.engine.decision;

import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Grant;
import org.bailiwick.engine.directory.Member;
import org.bailiwick.engine.model.Kind;
import org.bailiwick.engine.model.Level;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Sets of levels that take nothing away.
final class Standing {
    private Standing() {}

    static Levels only(Level level) {
        return Levels.of(level.name());
    }

    /// What stands for this member on this asset, with one more level.
    static Levels with(Directory directory, Member member, Asset asset, Level level) {
        Kind kind = directory.kind(asset.kind()).orElseThrow();
        for (Grant grant : directory.grants(member, asset)) {
            if (grant instanceof Grant.Direct(var assignment) && assignment.standing()) {
                return joined(kind, assignment.levels().names(), level);
            }
        }
        return only(level);
    }

    /// All of the levels that the kind knows, without those that others contain; where only one may
    /// be held, the highest.
    static Optional<Levels> widest(Kind kind, Collection<String> held) {
        List<String> names = new ArrayList<>();
        for (Level level : kind.levels()) {
            if (!held.contains(level.name())) continue;
            Levels more = joined(kind, names, level);
            names = kind.together() ? more.names() : List.of(level.name());
        }
        return names.isEmpty() ? Optional.empty() : Optional.of(Levels.of(names));
    }

    /// The levels and one more, without those that it contains.
    static Levels joined(Kind kind, Collection<String> held, Level level) {
        List<String> names = new ArrayList<>();
        for (String name : held) {
            long mask = kind.mask(List.of(name));
            boolean contained = (mask & ~level.mask()) == 0;
            if (!contained) names.add(name);
        }
        names.add(level.name());
        return Levels.of(names);
    }
}
