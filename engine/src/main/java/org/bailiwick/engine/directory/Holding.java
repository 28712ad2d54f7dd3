package org.bailiwick.engine.directory;

import java.util.ArrayList;
import java.util.List;

/// All direct assignments of one member on one asset: nearly always one, sometimes with dated ones
/// beside it.
public sealed interface Holding permits Assignment, Holding.Several {
    int count();

    Assignment at(int index);

    /// More than one.
    record Several(List<Assignment> all) implements Holding {
        @Override
        public int count() {
            return all.size();
        }

        @Override
        public Assignment at(int index) {
            return all.get(index);
        }
    }

    /// With this one added, or put in the place of the one with its `ref`.
    default Holding with(Assignment added) {
        List<Assignment> all = new ArrayList<>(count() + 1);
        for (int i = 0; i < count(); i++) if (at(i).ref != added.ref) all.add(at(i));
        if (all.isEmpty()) return added;
        all.add(added);
        return new Several(List.copyOf(all));
    }

    /// The rest, or this very holding where nothing else is left.
    default Holding without(Assignment gone) {
        List<Assignment> all = new ArrayList<>(count());
        for (int i = 0; i < count(); i++) if (at(i).ref != gone.ref) all.add(at(i));
        if (all.isEmpty()) return this;
        return all.size() == 1 ? all.get(0) : new Several(List.copyOf(all));
    }
}
