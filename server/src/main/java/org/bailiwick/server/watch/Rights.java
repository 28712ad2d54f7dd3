package org.bailiwick.server.watch;

import org.bailiwick.engine.change.Id;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.decision.Lists;
import org.bailiwick.engine.decision.Masks;
import org.bailiwick.engine.decision.Question;
import org.bailiwick.engine.directory.Alias;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Person;
import org.bailiwick.engine.model.Action;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What somebody may do, as the lists answer it. It is kept to tell what changes, never to answer
/// from it.
final class Rights {
    private static final Held NOTHING = new Held("", List.of(), 0);

    private final Map<Id, Held> held = new LinkedHashMap<>();

    private Rights() {}

    /// @param actions of its kind, in the order of the bits
    private record Held(String kind, List<Action> actions, long mask) {
        /// The names of what is held here and not there.
        private List<String> beyond(Held other) {
            if (actions.equals(other.actions)) return Masks.names(actions, mask & ~other.mask);
            List<String> names = new ArrayList<>(Masks.names(actions, mask));
            names.removeAll(Set.copyOf(Masks.names(other.actions, other.mask)));
            return names;
        }
    }

    static Rights of(Directory today, PersonId person, Question.Context context) {
        Rights rights = new Rights();
        Optional<Person> known = today.find(person);
        if (known.isEmpty()) return rights;
        for (Lists.WhatCan can : Lists.whatCan(today, known.get(), context)) {
            List<Action> actions = Masks.actionsOf(today, can.asset());
            rights.held.put(can.asset().id(), new Held(can.asset().kind(), actions, can.mask()));
        }
        List<Action> actions = today.model().business().actions();
        for (Lists.InBusiness in : Lists.businesses(today, known.get(), context)) {
            rights.held.put(in.business().id(), new Held(Alias.BUSINESS, actions, in.mask()));
        }
        return rights;
    }

    /// What is otherwise than it was, thing by thing.
    List<RightsChange.Turn> since(Rights before) {
        List<RightsChange.Turn> turns = new ArrayList<>();
        held.forEach((id, now) ->
                turn(id, before.held.getOrDefault(id, NOTHING), now).ifPresent(turns::add));
        before.held.forEach((id, was) -> {
            if (!held.containsKey(id)) turn(id, was, NOTHING).ifPresent(turns::add);
        });
        return turns;
    }

    private static Optional<RightsChange.Turn> turn(Id id, Held was, Held now) {
        List<String> gained = now.beyond(was);
        List<String> lost = was.beyond(now);
        if (gained.isEmpty() && lost.isEmpty()) return Optional.empty();
        String kind = now.mask == 0 ? was.kind : now.kind;
        return Optional.of(new RightsChange.Turn(id, kind, gained, lost));
    }
}
