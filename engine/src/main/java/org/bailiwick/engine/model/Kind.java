package org.bailiwick.engine.model;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// One kind of asset: its actions, one bit each, and its levels.
///
/// @param name `ad_account` for one
/// @param label what people call it
/// @param index its place in the model, from 0
/// @param actions in the order of the text; the action at index `i` is bit `i` of every mask
/// @param levels in the order of the text, lowest first where they build on each other
/// @param together whether somebody may hold several levels at once
/// @param creator whether an asset of this kind names its creator
/// @param ownerOnly the actions that no level gives
/// @param money the actions that need, beside the level, the finance manager's role
/// @param grants the actions (usually one) that let their holder assign this asset to others
/// @param revokes the actions that let their holder take assignments of this asset back
/// @param kept what can still be done in a state, in the order of [#STATES]
public record Kind(
        String name,
        String label,
        int index,
        List<Action> actions,
        List<Level> levels,
        boolean together,
        boolean creator,
        long ownerOnly,
        long money,
        long grants,
        long revokes,
        List<Long> kept) {
    /// The states an asset can be in, as a model names them, in the order of [#kept].
    public static final List<String> STATES = List.of("active", "in_review", "suspended", "closed");

    /// The most actions of one kind: what somebody holds is one 64-bit mask.
    public static final int ACTIONS_MAX = 64;

    /// The most levels of one kind.
    public static final int LEVELS_MAX = 16;

    public Kind {
        actions = List.copyOf(actions);
        levels = List.copyOf(levels);
        kept = List.copyOf(kept);
    }

    /// Every action of the kind.
    public long all() {
        return actions.size() == ACTIONS_MAX ? -1L : (1L << actions.size()) - 1;
    }

    /// The actions that only read: those that a closed asset keeps, but for handing it out and
    /// taking it back.
    public long reading() {
        return kept.get(STATES.indexOf("closed")) & ~(grants | revokes);
    }

    /// The bit of an action, 0 when the kind lacks it.
    public long bit(String action) {
        for (int i = 0; i < actions.size(); i++) {
            if (actions.get(i).name().equals(action)) return 1L << i;
        }
        return 0;
    }

    public Optional<Level> level(String level) {
        for (Level l : levels) if (l.name().equals(level)) return Optional.of(l);
        return Optional.empty();
    }

    /// What all these levels together allow; a name that the model lacks adds nothing.
    public long mask(Collection<String> levelNames) {
        long mask = 0;
        for (Level level : levels) if (levelNames.contains(level.name())) mask |= level.mask();
        return mask;
    }
}
