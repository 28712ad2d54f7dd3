package org.bailiwick.engine.decision.reference;

import com.cedarpolicy.model.entity.Entity;
import com.cedarpolicy.value.CedarList;
import com.cedarpolicy.value.EntityTypeName;
import com.cedarpolicy.value.EntityUID;
import com.cedarpolicy.value.PrimBool;
import com.cedarpolicy.value.PrimLong;
import com.cedarpolicy.value.PrimString;
import com.cedarpolicy.value.Value;

import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.Owner;
import org.bailiwick.engine.change.Period;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Every row as an entity of Cedar, with its states and dates as attributes.
final class CedarEntities {
    private final Facts facts;
    private final Set<Entity> all = new HashSet<>();

    CedarEntities(Facts facts) {
        this.facts = facts;
    }

    Set<Entity> all() {
        actions();
        for (Row.Person row : facts.persons) {
            add("Person", row.id, Map.of("disabled", new PrimBool(row.disabled)));
        }
        for (Row.Business row : facts.businesses) add("Business", row.id, business(row));
        for (Row.Member row : facts.members) add("Member", row.id, member(row));
        for (Row.Asset row : facts.assets) add("Asset", row.id, asset(row));
        for (Row.Share row : facts.shares) add("Share", row.id, share(row));
        return all;
    }

    static EntityUID uid(String type, Object id) {
        return new EntityUID(EntityTypeName.parse(type).orElseThrow(), id.toString());
    }

    private void add(String type, Object id, Map<String, Value> attributes) {
        all.add(new Entity(uid(type, id), attributes, Set.of()));
    }

    private void actions() {
        Set<String> sets = new TreeSet<>();
        new ActionSets(facts.model)
                .all()
                .forEach((action, its) -> {
                    Set<EntityUID> parents = new HashSet<>();
                    for (String set : its) parents.add(uid("Action", set));
                    all.add(new Entity(uid("Action", action), parents));
                    sets.addAll(its);
                });
        for (String set : sets) all.add(new Entity(uid("Action", set)));
    }

    private static Map<String, Value> business(Row.Business row) {
        return Map.of(
                "closed",
                new PrimBool(row.closed),
                "step",
                word(row.settings.secondStep()),
                "moneyStep",
                new PrimBool(row.settings.moneySecondStep()),
                "whenSilent",
                new PrimBool(row.settings.secondStepWhenSilent()));
    }

    private static Map<String, Value> member(Row.Member row) {
        Map<String, Value> its = dated(row.period);
        its.put("ended", new PrimBool(!row.ended.equals(Facts.NEVER)));
        its.put("suspended", new PrimBool(row.suspended));
        its.put("role", word(row.role));
        its.put("finance", word(row.finance));
        its.put("inRole", uid("Action", ActionSets.role(ActionSets.word(row.role))));
        its.put("inFinance", uid("Action", ActionSets.finance(ActionSets.word(row.finance))));
        return its;
    }

    private static Map<String, Value> asset(Row.Asset row) {
        Map<String, Value> its = new HashMap<>();
        its.put(
                "owner",
                switch (row.owner) {
                    case Owner.Business(var id) -> uid("Business", id);
                    case Owner.Person(var id) -> uid("Person", id);
                });
        row.creator.ifPresent(id -> its.put("creator", uid("Person", id)));
        its.put("all", uid("Action", ActionSets.all(row.kind)));
        its.put("kept", uid("Action", ActionSets.kept(row.kind, row.state)));
        its.put("ownerOnly", uid("Action", ActionSets.ownerOnly(row.kind)));
        its.put("money", uid("Action", ActionSets.money(row.kind)));
        return its;
    }

    private Map<String, Value> share(Row.Share row) {
        Map<String, Value> its = dated(row.period);
        its.put("ended", new PrimBool(!row.ended.equals(Facts.NEVER)));
        its.put("paused", new PrimBool(row.paused || row.waits()));
        its.put("cap", levels(facts.asset(row.asset).kind, row.cap));
        return its;
    }

    private static Map<String, Value> dated(Period period) {
        Map<String, Value> its = new HashMap<>();
        its.put("from", new PrimLong(CedarOracle.from(period)));
        its.put("until", new PrimLong(CedarOracle.until(period)));
        return its;
    }

    private static Value levels(String kind, Levels levels) {
        List<Value> sets = new ArrayList<>();
        for (String level : levels.names()) sets.add(uid("Action", ActionSets.level(kind, level)));
        return new CedarList(sets);
    }

    private static Value word(Enum<?> value) {
        return new PrimString(ActionSets.word(value));
    }
}
