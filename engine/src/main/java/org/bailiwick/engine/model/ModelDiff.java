package org.bailiwick.engine.model;

import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;

/// What differs between two models, by name: where the bits stand plays no part.
///
/// A kind that comes or goes is listed with all that is in it. No differences means that both
/// decide every question alike and call everything the same; comments may differ.
public record ModelDiff(List<Difference> differences) {
    public ModelDiff {
        differences = List.copyOf(differences);
    }

    /// What a difference is about.
    public enum Part {
        MODEL,
        SUBJECT,
        KIND,
        /// Several levels can be held at once.
        TOGETHER,
        /// Its assets name their creator.
        CREATOR,
        ACTION,
        /// What is marked so: owner-only, money, grants, revokes.
        MARK,
        LEVEL,
        /// What is kept in a state.
        STATE,
        ROLE,
        FINANCE
    }

    /// @param kind the kind of asset it is in, `business` for what can be done in a business, empty
    ///   for the model itself
    /// @param name the name of the part in the model
    public record Place(String kind, Part part, String name) {}

    /// One difference.
    public sealed interface Difference {
        Place place();

        /// @param actions what it covers, where it is a level, a role, a mark or a state
        record Added(Place place, List<String> actions) implements Difference {
            public Added {
                actions = List.copyOf(actions);
            }
        }

        /// @param actions what it covered
        record Removed(Place place, List<String> actions) implements Difference {
            public Removed {
                actions = List.copyOf(actions);
            }
        }

        /// The part covers other actions than before.
        record Changed(Place place, List<String> gained, List<String> lost) implements Difference {
            public Changed {
                gained = List.copyOf(gained);
                lost = List.copyOf(lost);
            }
        }

        /// The label is another; nobody's rights change.
        record Relabelled(Place place, String before, String after) implements Difference {}
    }

    public boolean isEmpty() {
        return differences.isEmpty();
    }

    public static ModelDiff between(AccessModel before, AccessModel after) {
        SequencedMap<Place, ModelParts.Content> old = ModelParts.of(before);
        SequencedMap<Place, ModelParts.Content> now = ModelParts.of(after);
        var differences = new ArrayList<Difference>();
        old.forEach((place, was) -> {
            ModelParts.Content is = now.get(place);
            if (is == null) differences.add(new Difference.Removed(place, was.actions()));
            else compare(place, was, is, differences);
        });
        now.forEach((place, is) -> {
            if (!old.containsKey(place)) {
                differences.add(new Difference.Added(place, is.actions()));
            }
        });
        return new ModelDiff(differences);
    }

    private static void compare(
            Place place, ModelParts.Content was, ModelParts.Content is, List<Difference> out) {
        List<String> gained = without(is.actions(), was.actions());
        List<String> lost = without(was.actions(), is.actions());
        if (!gained.isEmpty() || !lost.isEmpty()) {
            out.add(new Difference.Changed(place, gained, lost));
        }
        if (!was.label().equals(is.label())) {
            out.add(new Difference.Relabelled(place, was.label(), is.label()));
        }
    }

    private static List<String> without(List<String> all, List<String> others) {
        return all.stream().filter(name -> !others.contains(name)).toList();
    }
}
