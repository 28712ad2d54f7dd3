package org.bailiwick.engine.decision.reference;

import org.bailiwick.engine.change.GroupChange;

import java.util.List;

/// What happens to groups.
record GroupFacts(Facts facts) {
    void apply(GroupChange change) {
        boolean speaks =
                !(change instanceof GroupChange.GroupMade)
                        && !(change instanceof GroupChange.GroupRestored);
        if (speaks && facts.group(change.group()).ended) return;
        switch (change) {
            case GroupChange.GroupMade c ->
                    facts.groups.add(new Row.Group(c.group(), c.business()));
            case GroupChange.GroupRenamed _ -> {}
            case GroupChange.GroupAssetAdded c -> {
                Row.Group group = facts.group(c.group());
                group.places.removeIf(p -> p.asset().equals(c.asset()));
                group.places.add(
                        new Row.Place(c.asset(), facts.footing(c.asset(), group.business)));
            }
            case GroupChange.GroupAssetTaken c ->
                    facts.group(c.group()).places.removeIf(p -> p.asset().equals(c.asset()));
            case GroupChange.GroupMemberSet c -> {
                List<Row.Seat> seats = facts.group(c.group()).seats;
                seats.removeIf(s -> s.member().equals(c.member()));
                if (!facts.member(c.member()).ended.equals(Facts.NEVER)) return;
                seats.add(new Row.Seat(c.member(), c.levels(), c.period()));
            }
            case GroupChange.GroupMemberTaken c ->
                    facts.group(c.group()).seats.removeIf(s -> s.member().equals(c.member()));
            case GroupChange.GroupEnded c -> {
                Row.Group group = facts.group(c.group());
                group.ended = true;
                group.places.clear();
                group.seats.clear();
            }
            case GroupChange.GroupRestored c -> facts.group(c.group()).ended = false;
        }
    }
}
