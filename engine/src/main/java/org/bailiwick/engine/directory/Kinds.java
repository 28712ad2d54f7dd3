package org.bailiwick.engine.directory;

import org.bailiwick.engine.model.AccessModel;
import org.bailiwick.engine.model.Action;
import org.bailiwick.engine.model.Kind;
import org.jspecify.annotations.Nullable;

import java.util.Map;

/// The kinds of one model, by name, and every action of each, found with one look by both names.
final class Kinds {
    private final Map<String, Kind> byName;
    private final @Nullable Deed[] slots;

    /// One action of one kind, as the [AccessIndex] asks about it.
    ///
    /// @param kindIndex the kind's place in the model
    /// @param bit the action's, in the masks of its kind
    /// @param money whether it needs the finance manager's role
    /// @param states the states of an asset that it survives, a bit for each
    record Deed(String kind, String action, int kindIndex, long bit, boolean money, int states) {
        boolean survives(int state) {
            return (states >>> state & 1) != 0;
        }

        private static Deed of(Kind kind, Action action) {
            long bit = kind.bit(action.name());
            int states = 0;
            for (int i = 0; i < kind.kept().size(); i++) {
                if ((kind.kept().get(i) & bit) != 0) states |= 1 << i;
            }
            boolean money = (kind.money() & bit) != 0;
            return new Deed(kind.name(), action.name(), kind.index(), bit, money, states);
        }
    }

    Kinds(AccessModel model) {
        byName = model.kindsByName();
        int count = model.kinds().stream().mapToInt(kind -> kind.actions().size()).sum();
        slots = new @Nullable Deed[Integer.highestOneBit(count + 1) * 4];
        for (Kind kind : model.kinds()) {
            for (Action action : kind.actions()) add(Deed.of(kind, action));
        }
    }

    private void add(Deed deed) {
        int at = home(deed.kind, deed.action);
        while (slots[at] != null) at = (at + 1) & (slots.length - 1);
        slots[at] = deed;
    }

    private int home(String kind, String action) {
        int hash = kind.hashCode() * 31 + action.hashCode();
        return (hash ^ (hash >>> 16)) & (slots.length - 1);
    }

    @Nullable Kind get(String name) {
        return byName.get(name);
    }

    /// The action of this kind; null where the model lacks it.
    @Nullable Deed find(String kind, String action) {
        int at = home(kind, action);
        for (Deed deed = slots[at]; deed != null; deed = slots[at]) {
            if (deed.action.equals(action) && deed.kind.equals(kind)) return deed;
            at = (at + 1) & (slots.length - 1);
        }
        return null;
    }
}
