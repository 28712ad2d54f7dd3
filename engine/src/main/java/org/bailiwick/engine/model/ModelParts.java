package org.bailiwick.engine.model;

import org.bailiwick.engine.model.ModelDiff.Part;
import org.bailiwick.engine.model.ModelDiff.Place;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.IntStream;

/// A model as a flat list of its parts, so that two can be laid side by side.
final class ModelParts {
    /// @param actions the names of the actions it covers
    record Content(String label, List<String> actions) {}

    private final SequencedMap<Place, Content> parts = new LinkedHashMap<>();

    private ModelParts() {}

    static SequencedMap<Place, Content> of(AccessModel model) {
        var all = new ModelParts();
        all.flag("", Part.MODEL, model.name());
        all.flag("", Part.SUBJECT, model.subjectType());
        model.kinds().forEach(all::addKind);
        all.addBusiness(model.business());
        return all.parts;
    }

    private void addKind(Kind kind) {
        parts.put(
                new Place(kind.name(), Part.KIND, kind.name()),
                new Content(kind.label(), List.of()));
        if (kind.together()) flag(kind.name(), Part.TOGETHER, "together");
        if (kind.creator()) flag(kind.name(), Part.CREATOR, "creator");
        addActions(kind.name(), kind.actions());
        for (Mark mark : Mark.values()) {
            long mask =
                    switch (mark) {
                        case OWNER_ONLY -> kind.ownerOnly();
                        case MONEY -> kind.money();
                        case GRANTS -> kind.grants();
                        case REVOKES -> kind.revokes();
                    };
            covering(kind.name(), Part.MARK, mark.word(), names(kind.actions(), mask));
        }
        for (Level level : kind.levels()) {
            parts.put(
                    new Place(kind.name(), Part.LEVEL, level.name()),
                    new Content(level.label(), names(kind.actions(), level.mask())));
        }
        // An active asset keeps everything.
        for (int i = 1; i < Kind.STATES.size(); i++) {
            String state = Kind.STATES.get(i);
            covering(kind.name(), Part.STATE, state, names(kind.actions(), kind.kept().get(i)));
        }
    }

    private void addBusiness(BusinessRules business) {
        List<Action> actions = business.actions();
        addActions("business", actions);
        covering("business", Part.ROLE, "admin", names(actions, business.admin()));
        covering("business", Part.FINANCE, "analyst", names(actions, business.financeAnalyst()));
        covering("business", Part.FINANCE, "manager", names(actions, business.financeManager()));
    }

    private void addActions(String kind, List<Action> actions) {
        for (Action action : actions) {
            parts.put(
                    new Place(kind, Part.ACTION, action.name()),
                    new Content(action.label(), List.of()));
        }
    }

    private void flag(String kind, Part part, String name) {
        parts.put(new Place(kind, part, name), new Content("", List.of()));
    }

    /// A part without a line of its own: where it covers nothing, it is not there.
    private void covering(String kind, Part part, String name, List<String> actions) {
        if (!actions.isEmpty()) parts.put(new Place(kind, part, name), new Content("", actions));
    }

    private static List<String> names(List<Action> actions, long mask) {
        return IntStream.range(0, actions.size())
                .filter(i -> (mask & (1L << i)) != 0)
                .mapToObj(i -> actions.get(i).name())
                .toList();
    }
}
